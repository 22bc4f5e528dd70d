"""The line under a large map that says how far it is unfolded, as long as it is as it opened."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from debatemap.figure.folds import Beginning
from debatemap.i18n import Message, say
from debatemap.ui.aloud import announce
from debatemap.ui.plain import label
from debatemap.ui.speech import Speech, named
from debatemap.ui.workspace import Workspace


class FoldBar(QWidget):
    """Shows for maps that were too large to open whole; it goes once they are folded otherwise, or is closed."""

    left = Signal()
    """Nothing here needs the keyboard any more."""

    def __init__(self, workspace: Workspace, unfold: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._closed = set[str]()
        self._speech = Speech(self)
        self._words = label("secondary", self, wrap=True)
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        named(self._speech, self, Message("Folded map"), Message("How far the map is unfolded."))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 2)
        row.addWidget(self._words, 1)
        row.addWidget(self._button(Message("Unfold everything"), Message("Show everything on the map."), unfold))
        row.addWidget(self._button(Message("Close"), Message("Take this line away."), self._close))
        for changed in (workspace.look_changed, workspace.map_shown):
            changed.connect(self.refresh)
        self.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show how the map was folded when it opened, if that is how it still is."""
        begun = self._workspace.begun if self._workspace.map not in self._closed else None
        if begun is not None:
            self._words.setText(say(_sentence(begun)))
        if (begun is None) != self.isHidden():
            self._appear() if begun is not None else self._go()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    def _appear(self) -> None:
        self.show()
        announce(self, self._words.text())

    def _go(self) -> None:
        had_keyboard = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.hide()
        if had_keyboard:
            self.left.emit()

    def _close(self) -> None:
        if self._workspace.map is not None:
            self._closed.add(self._workspace.map)
        self.refresh()

    def _button(self, words: Message, tip: Message, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "link")
        self._speech(button.setText, words)
        named(self._speech, button, words, tip)
        button.clicked.connect(do)
        return button


def _sentence(begun: Beginning) -> Message:
    if begun.depth == 0:
        return Message("This map of {count} claims opened folded below its contention.", count=begun.claims)
    return Message(
        "This map of {count} claims opened folded below level {depth}.", count=begun.claims, depth=begun.depth
    )
