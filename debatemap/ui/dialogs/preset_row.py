"""The kinds of handouts: those that come with the program, and those that the debate keeps under names."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from debatemap.export.handout.options import ALL_PARTS, HandoutOptions, Part
from debatemap.i18n import Message, say, tr
from debatemap.services.presets import Kept
from debatemap.ui.prompts.name import ask_name
from debatemap.ui.speech import Speech, named

KINDS = (
    (Message("Everything"), ALL_PARTS),
    (Message("The map alone"), (Part.MAP,)),
    (Message("Outline and sources"), (Part.TITLE, Part.OUTLINE, Part.SOURCES)),
)
"""The kinds that come with the program: their names and parts; the other options stay as they are."""


class Presets(Protocol):
    """The presets of the open debate; changes are edits, undone like any other."""

    @property
    def kept(self) -> Sequence[Kept]:
        """Return them by name."""

    @property
    def writable(self) -> bool:
        """Tell whether they can be changed."""

    def keep(self, name: str, options: HandoutOptions) -> None:
        """Keep options under a name."""

    def rename(self, id: str, name: str) -> None:
        """Give one another name."""

    def remove(self, id: str) -> None:
        """Remove one."""


class PresetRow(QWidget):
    """A list of kinds, and a menu that keeps, renames and removes; ``told`` hands over what a chosen kind asks for."""

    told = Signal(object)

    def __init__(self, presets: Presets, options: HandoutOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.speech = Speech(self)
        self._presets, self._options = presets, options
        self.kinds = QComboBox(self)
        self.kinds.setMinimumHeight(30)
        self.kinds.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        named(self.speech, self.kinds, Message("Kind of handout"))
        self.kinds.activated.connect(lambda index: self.told.emit(self._asked()[index]))
        self.more = QPushButton("…", self)
        self.more.setFixedWidth(44)
        self.more.setAutoDefault(False)
        named(self.speech, self.more, Message("Keep, rename or remove a kind of handout"))
        self.menu = QMenu(self.more)
        self.more.clicked.connect(lambda: self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.actions_by_name = {
            "keep": self._action(Message("Keep as…"), self._keep),
            "rename": self._action(Message("Rename…"), self._rename),
            "remove": self._action(Message("Remove"), self._remove),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.kinds, 1)
        row.addWidget(self.more)
        self.setFocusProxy(self.kinds)
        self.show_options(options)

    @property
    def chosen(self) -> Kept | None:
        """Return the preset whose options are shown, if they are one's."""
        return next((one for one in self._presets.kept if one.options == self._nameless()), None)

    def show_options(self, options: HandoutOptions) -> None:
        """Name the kind that options are, none where they are the user's own choice."""
        self._options = options
        with QSignalBlocker(self.kinds):
            self.kinds.clear()
            self.kinds.addItems([*(say(words) for words, _ in KINDS), *(one.name for one in self._presets.kept)])
            self.kinds.setPlaceholderText(tr("Own choice"))
            self.kinds.setCurrentIndex(self._index())
        for name, action in self.actions_by_name.items():
            action.setEnabled(self._presets.writable and (name == "keep" or self.chosen is not None))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.show_options(self._options)
        super().changeEvent(event)

    def _asked(self) -> list[HandoutOptions | tuple[Part, ...]]:
        """Return what each kind in the list asks for: parts alone, or all options."""
        return [*(parts for _, parts in KINDS), *(one.options for one in self._presets.kept)]

    def _index(self) -> int:
        if self.chosen is not None:
            return len(KINDS) + list(self._presets.kept).index(self.chosen)
        return next((place for place, (_, parts) in enumerate(KINDS) if parts == self._options.parts), -1)

    def _nameless(self) -> HandoutOptions:
        return replace(self._options, map=None)

    def _keep(self) -> None:
        name = ask_name(Message("Keep this handout"), Message("Name of the handout"), self, Message("Keep"))
        if name:
            self._presets.keep(name, self._nameless())
            self.show_options(self._options)

    def _rename(self) -> None:
        name = ask_name(Message("Rename this handout"), Message("Name of the handout"), self, Message("Rename"))
        if name and self.chosen is not None:
            self._presets.rename(self.chosen.id, name)
            self.show_options(self._options)

    def _remove(self) -> None:
        if self.chosen is not None:
            self._presets.remove(self.chosen.id)
            self.show_options(self._options)

    def _action(self, words: Message, run: Callable[[], None]) -> QAction:
        action = self.menu.addAction("")
        self.speech(action.setText, words)
        action.triggered.connect(lambda _: run())
        return action
