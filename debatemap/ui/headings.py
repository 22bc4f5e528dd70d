"""Heading rows of the docks: a title, a count, and a button that adds one."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from debatemap.i18n import Message
from debatemap.ui.icons import icon
from debatemap.ui.plain import label
from debatemap.ui.speech import Speech, named


class Heading(QWidget):
    """A title with a count behind it and, where something can be added, a plus."""

    def __init__(self, title: Message, add: QAction | None = None, parent: QWidget | None = None) -> None:
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
        if add is not None:
            row.addWidget(AddButton(add))
        self.setMinimumHeight(34)

    def count(self, number: int) -> None:
        """Show how many there are."""
        self._count.setText(str(number))


def heading(title: Message, speech: Speech, parent: QWidget | None = None, role: str = "label") -> QLabel:
    """Return the title of a section inside a dock."""
    made = label(role, parent)
    speech(made.setText, title)
    return made


def hairline(parent: QWidget | None = None) -> QWidget:
    """Return the line between two sections of a dock."""
    made = QWidget(parent)
    made.setProperty("role", "line")
    return made


def cross(words: Message, colour: str, parent: QWidget, tip: Message | None = None) -> QToolButton:
    """Return the button that takes something away; it is called by its words, and its tooltip says them or more."""
    made = QToolButton(parent)
    made.setIcon(icon("x", colour, size=14))
    made.setMinimumSize(24, 24)
    speech = Speech(made)
    named(speech, made, words)
    speech(made.setToolTip, tip or words)
    return made


class AddButton(QToolButton):
    """A plus that runs an action; its name and tips are the action's."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setMinimumSize(26, 26)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())
        self.setStatusTip(self._action.statusTip())
        self.setAccessibleName(self._action.statusTip())
        self._tint()

    def _tint(self) -> None:
        self.setIcon(icon("plus", self.palette().placeholderText().color().name()))
