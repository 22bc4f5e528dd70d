"""The bar over the map that finds words in claims and questions, one after the other."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from debatemap.domain.relations import maps
from debatemap.i18n import Message, tr
from debatemap.ui.aloud import announce
from debatemap.ui.plain import label
from debatemap.ui.speech import Speech, named
from debatemap.ui.tour import next_of, places_on
from debatemap.ui.workspace import Workspace

PAUSE = 150
"""Milliseconds without a key after which the first hit is shown."""
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class _Origin:
    """What was seen before somebody began to look for words."""

    map: str | None
    ids: tuple[str, ...]
    view: object


class FindBar(QWidget):
    """Lights what is found and goes from hit to hit; Esc ends that and shows again what was seen before."""

    left = Signal()
    replacing = Signal()
    returned = Signal(object)
    """The view from which the map was seen is wanted again."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._origin: _Origin | None = None
        self._last = ""
        self._speech = Speech(self)
        self.field, self.count = QLineEdit(self), label("secondary", self)
        self._previous = self._button(Message("Previous"), Message("Go to the hit before this one."), self.go_back)
        self._next = self._button(Message("Next"), Message("Go to the next hit."), self.go_on)
        self._replace = self._button(Message("Replace…"), Message("Put other words in their place."), self._ask)
        self._close = self._button(Message("Close"), Message("Stop finding, and stay here."), self.close_bar)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._settle)
        self._build()
        workspace.edited.connect(self._tell)
        workspace.selection.changed.connect(self._tell)
        self.hide()

    def open(self) -> None:
        """Show the bar with the keyboard in its field, and the words that were sought last."""
        if self.isHidden():
            work = self._workspace
            self._origin = _Origin(work.map, work.selection.ids, work.view())
            self.show()
            self.field.setText(self._last)
            work.reading.seek(self.field.text())
        self.field.setFocus()
        self.field.selectAll()
        self._tell()

    def go_on(self) -> None:
        """Go to the next hit, after the last one to the first."""
        self._go(1)

    def go_back(self) -> None:
        """Go to the hit before this one."""
        self._go(-1)

    def close_bar(self) -> None:
        """Stop finding and stay where the last hit is."""
        self._pause.stop()
        self.hide()
        self._workspace.reading.seek("")
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTERS:
                self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Down:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._restore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tell()

    def _build(self) -> None:
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        named(self._speech, self, Message("Find"), Message("Words in claims and questions, one place after the other."))
        named(self._speech, self.field, Message("Find"), Message("Enter goes on, Shift+Enter back, Esc ends."))
        self._speech(self.field.setPlaceholderText, Message("Words in either language"))
        self.field.setMaxLength(200)
        self.field.setMinimumWidth(120)
        self.field.textChanged.connect(self._seek)
        self.field.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for part in (self.count, self._previous, self._next, self._replace, self._close):
            row.addWidget(part)

    def _button(self, words: Message, tip: Message, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(self)
        self._speech(button.setText, words)
        named(self._speech, button, words, tip)
        button.clicked.connect(do)
        return button

    def _seek(self, words: str) -> None:
        self._last = words
        self._workspace.reading.seek(words)
        self._tell()
        self._pause.start()

    def _settle(self) -> None:
        """Show the first hit once nothing more is typed, unless a hit is selected already."""
        ids, _ = self._found()
        if not self.isHidden() and ids and self._workspace.selection.current not in ids:
            self._go(1)

    def _go(self, step: int) -> None:
        self._pause.stop()
        ids, here = self._found()
        work = self._workspace
        if not ids:
            return
        if here and work.whole is not None:
            following = next_of(ids, work.selection.current, step, places_on(work.whole.outline))
            work.show(following[0] if following is not None else ids[0])
        else:
            work.show(ids[0 if step > 0 else -1])
        announce(self, self.count.text())

    def _found(self) -> tuple[tuple[str, ...], bool]:
        """Return the hits on this map, in its order, and True; where it has none, those elsewhere and False."""
        work = self._workspace
        hits = work.reading.hits if self._last.strip() and not self.isHidden() else ()
        places = places_on(work.whole.outline) if hits and work.whole is not None else {}
        here = sorted((id for id in hits if id in places), key=places.__getitem__)
        return (tuple(here), True) if here else (hits, False)

    def _tell(self) -> None:
        if self.isHidden():
            return
        ids, here = self._found()
        current = self._workspace.selection.current
        if not self._last.strip():
            words = ""
        elif not ids:
            words = tr("Not found")
        elif not here:
            words = tr("{count} found elsewhere", "{count} found elsewhere", count=len(ids))
        elif current in ids:
            words = tr("{place} of {count}", place=ids.index(current) + 1, count=len(ids))
        else:
            words = tr("{count} found", "{count} found", count=len(ids))
        self.count.setText(words)
        self.count.setAccessibleName(words)
        for button in (self._previous, self._next):
            button.setEnabled(bool(ids))

    def _ask(self) -> None:
        self.replacing.emit()

    def _restore(self) -> None:
        origin, self._origin = self._origin, None
        self.close_bar()
        work = self._workspace
        if origin is None or origin.map not in {one.id for one in maps(work.debate)}:
            return
        work.show_map(origin.map)
        work.selection.choose(*(id for id in origin.ids if id in work.debate))
        self.returned.emit(origin.view)
