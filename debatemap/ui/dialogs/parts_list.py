"""The parts of a handout: which, and in which order."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from debatemap.export.handout.options import Part
from debatemap.i18n import Message, say
from debatemap.ui.speech import Speech, named

PARTS = {
    Part.TITLE: Message("Title, speakers, contents"),
    Part.MAP: Message("Map"),
    Part.OUTLINE: Message("Outline"),
    Part.SOURCES: Message("Notes and sources"),
    Part.SPEAKERS: Message("By speaker"),
    Part.PREDICTIONS: Message("Predictions"),
    Part.GLOSSARY: Message("Terms"),
}
"""The names of parts."""


ROWS = 7 * 38 + 14
"""The height of all parts, in pixels."""
BESIDE = 28
"""Pixels for the edges of the list and its scroll bar."""


class PartsList(QWidget):
    """A list whose rows are ticked (Space) and moved (Alt+Up, Alt+Down, dragging, or the buttons)."""

    told = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.speech = Speech(self)
        self.list = QListWidget(self)
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.list.setProperty("role", "list")
        self.list.setFixedHeight(ROWS)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        named(self.speech, self.list, Message("Parts"), Message("Space takes a part in or out; Alt+Up moves it up."))
        self.list.itemChanged.connect(lambda _: self.told.emit())
        self.list.model().rowsMoved.connect(lambda *_: self.told.emit())
        self.list.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        for words, step in ((Message("Earlier"), -1), (Message("Later"), 1)):
            column.addWidget(self._button(words, step))

    def parts(self) -> tuple[Part, ...]:
        """Return the ticked parts in their order."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            Part(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Show parts in their order, and after them those that are left out."""
        self.list.blockSignals(True)
        self.list.clear()
        for part in (*parts, *(one for one in Part if one not in parts)):
            item = QListWidgetItem(say(PARTS[part]), self.list)
            item.setData(Qt.ItemDataRole.UserRole, part.value)
            item.setCheckState(Qt.CheckState.Checked if part in parts else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._widen()

    def shift(self, step: int) -> None:
        """Move the current part up (-1) or down (1)."""
        row = self.list.currentRow()
        if 0 <= row + step < self.list.count():
            self.list.insertItem(row + step, self.list.takeItem(row))
            self.list.setCurrentRow(row + step)
            self.told.emit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.type() is QEvent.Type.KeyPress and event.modifiers() == Qt.KeyboardModifier.AltModifier:  # type: ignore[attr-defined]
            step = steps.get(event.key())  # type: ignore[attr-defined]
            if step is not None:
                self.shift(step)
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            for row in range(self.list.count()):
                item = self.list.item(row)
                item.setText(say(PARTS[Part(item.data(Qt.ItemDataRole.UserRole))]))
            self._widen()
        super().changeEvent(event)

    def _widen(self) -> None:
        """Leave room for the longest part and a scroll bar."""
        self.list.ensurePolished()
        self.list.setMinimumWidth(self.list.sizeHintForColumn(0) + BESIDE)

    def _button(self, words: Message, step: int) -> QPushButton:
        button = QPushButton(self)
        self.speech(button.setText, words)
        named(self.speech, button, words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.shift(step))
        return button
