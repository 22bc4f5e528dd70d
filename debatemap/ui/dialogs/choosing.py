"""A dialog that finds a claim or question by its words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from debatemap.i18n import Message
from debatemap.ui.plain import one_line
from debatemap.ui.prompts.frame import WIDEST, Frame, Verb
from debatemap.ui.speech import named

_MOST = 200
"""How many rows are shown."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class ChoiceDialog(Frame):
    """A field and the claims that have its words; the arrow keys choose while the field has the keyboard."""

    def __init__(
        self,
        title: Message,
        verbs: Sequence[Verb],
        find: Callable[[str], Sequence[tuple[str, str]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, (Verb("", Message("Cancel")), *verbs), parent)
        self._find = find
        self.setMinimumWidth(WIDEST)
        self.field, self.rows = QLineEdit(self), QListWidget(self)
        self.field.setMinimumHeight(32)
        self.rows.setMinimumHeight(280)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        named(self.speech, self.field, Message("Search the claims"))
        self.speech(self.field.setPlaceholderText, Message("Search the claims"))
        named(self.speech, self.rows, Message("Claims found"))
        for widget in (self.field, self.rows):
            self.content.addWidget(widget)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._search)
        self.rows.itemDoubleClicked.connect(lambda _: self._accept())
        self._search("")
        self.field.setFocus()

    @property
    def chosen(self) -> str:
        """Return the id of the chosen row, empty for none."""
        row = self.rows.currentItem()
        return str(row.data(Qt.ItemDataRole.UserRole)) if row is not None else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                row = self.rows.currentRow() + step
                self.rows.setCurrentRow(max(0, min(row, self.rows.count() - 1)))
                return True
        return super().eventFilter(watched, event)

    def _search(self, words: str) -> None:
        self.rows.clear()
        for id, text in self._find(words)[:_MOST]:
            row = QListWidgetItem(one_line(text, 160))
            row.setData(Qt.ItemDataRole.UserRole, id)
            self.rows.addItem(row)
        self.rows.setCurrentRow(0)
        for answer, button in self.buttons.items():
            button.setEnabled(not answer or self.rows.count() > 0)

    def _accept(self) -> None:
        main = next(button for button in self.buttons.values() if button.isDefault())
        main.click()
