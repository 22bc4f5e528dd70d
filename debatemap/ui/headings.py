"""Heading rows of the docks: a title, a count, and buttons at the right."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from debatemap.i18n import Message
from debatemap.ui.plain import label
from debatemap.ui.speech import Speech


class Heading(QWidget):
    """A title with a count behind it and the buttons of some actions."""

    def __init__(self, title: Message, *actions: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speech = Speech(self)
        words = label("heading", self)
        self._count = label("secondary", self)
        self._speech(words.setText, title)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(7)
        for part in (words, self._count):
            row.addWidget(part)
        row.addStretch(1)
        for action in actions:
            row.addWidget(_button(action))
        self.setMinimumHeight(34)

    def count(self, number: int) -> None:
        """Show how many there are."""
        self._count.setText(str(number))


def heading(title: Message, speech: Speech, parent: QWidget | None = None) -> QLabel:
    """Return the title of a section inside a dock."""
    made = label("label", parent)
    speech(made.setText, title)
    return made


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setMinimumSize(24, 24)
    return button
