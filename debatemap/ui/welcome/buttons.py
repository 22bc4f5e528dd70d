"""The large buttons of the welcome page."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debatemap.i18n import Message, language
from debatemap.ui.icons import pixmap
from debatemap.ui.plain import label
from debatemap.ui.speech import Speech, named

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from debatemap.services.templates import Template


class BigButton(QPushButton):
    """Something to begin with, as wide as its column: icon, words, and the keys once there are actions."""

    def __init__(
        self, sign: str, words: Message, begin: Callable[[], object], speech: Speech, primary: bool = False
    ) -> None:
        super().__init__()
        self._sign = sign
        self.setMinimumHeight(40)
        if primary:
            self.setProperty("role", "primary")
        self._icon, self._words, self._keys = label(), label("body"), label("body")
        self._row()
        speech(self._words.setText, words)
        named(speech, self, words)
        self.clicked.connect(begin)

    def follow(self, action: "QAction") -> None:
        """Show the keys of an action from now on."""
        self._show(action)
        action.changed.connect(lambda: self._show(action))

    def sizeHint(self) -> QSize:
        return QSize(200, 40)

    def tint(self, colour: str) -> None:
        """Draw icon and words in a colour."""
        self._icon.setPixmap(pixmap(self._sign, colour, 16, self.devicePixelRatioF()))
        for part in (self._words, self._keys):
            part.setStyleSheet(f"color: {colour}")

    def _row(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        for part in (self._icon, self._words, self._keys):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part)
        row.insertStretch(2)

    def _show(self, action: "QAction") -> None:
        self._keys.setText(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        self.setStatusTip(action.statusTip())


class FormButton(QPushButton):
    """An empty form to begin with: sign, name, and what it is for."""

    def __init__(self, form: "Template", begin: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._icon = form, label(parent=self)
        self._title, self._note = label("heading", self), label(parent=self)
        self.setProperty("role", "card")
        self._row()
        self._say()
        self.clicked.connect(begin)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def tint(self, colour: str) -> None:
        """Draw the sign in a colour."""
        self._icon.setPixmap(pixmap(self._form.icon, colour, 16, self.devicePixelRatioF()))

    def sizeHint(self) -> QSize:
        return QSize(240, 64)

    def _say(self) -> None:
        title, note = self._form.title.shown(language()), self._form.note.shown(language())
        self._title.setText(title)
        self._note.setText(note)
        self.setAccessibleName(title)
        self.setStatusTip(note)

    def _row(self) -> None:
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._note)
        row.addWidget(self._icon)
        row.addLayout(column, 1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
