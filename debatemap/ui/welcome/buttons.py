"""The large buttons of the welcome page."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debatemap.ui.dispatcher import shown_keys
from debatemap.ui.forms import Form
from debatemap.ui.icons import pixmap
from debatemap.ui.plain import label
from debatemap.ui.speech import Speech, named

ICONS = {"new": "plus", "open": "folder-open"}


class BigButton(QPushButton):
    """An action as wide as its column: icon, words, keys."""

    def __init__(self, action: QAction, primary: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setMinimumHeight(40)
        if primary:
            self.setProperty("role", "primary")
        self._icon, self._words, self._keys = label(), label("body"), label("body")
        self._row()
        self._show()
        action.changed.connect(self._show)
        self.clicked.connect(action.trigger)

    def sizeHint(self) -> QSize:
        return QSize(200, 40)

    def tint(self, colour: str) -> None:
        """Draw icon and words in a colour."""
        name = ICONS[self._action.objectName()]
        self._icon.setPixmap(pixmap(name, colour, 16, self.devicePixelRatioF()))
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

    def _show(self) -> None:
        words = self._action.text().replace("&&", "&")
        self._words.setText(words)
        self._keys.setText(shown_keys(self._action))
        self.setAccessibleName(words)
        self.setStatusTip(self._action.statusTip())


class FormButton(QPushButton):
    """An empty form to begin with: sign, name, and what it is for."""

    def __init__(self, form: Form, begin: Callable[[], object], speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._icon = form, label(parent=self)
        self.setProperty("role", "card")
        self._row(speech)
        named(speech, self, form.title, form.note)
        self.clicked.connect(begin)

    def tint(self, colour: str) -> None:
        """Draw the sign in a colour."""
        self._icon.setPixmap(pixmap(self._form.icon, colour, 16, self.devicePixelRatioF()))

    def sizeHint(self) -> QSize:
        return QSize(240, 64)

    def _row(self, speech: Speech) -> None:
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        column.setSpacing(0)
        for words, role in ((self._form.title, "heading"), (self._form.note, "")):
            line = label(role, self)
            speech(line.setText, words)
            column.addWidget(line)
        row.addWidget(self._icon)
        row.addLayout(column, 1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
