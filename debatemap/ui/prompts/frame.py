"""What all dialogs share: title, room for content, and buttons with verbs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debatemap.i18n import Message
from debatemap.ui.plain import label
from debatemap.ui.speech import Speech

WIDEST: Final = 480
"""Width of a dialog in pixels."""
_SIDE: Final = 24
_GAP: Final = 8


@dataclass(frozen=True, slots=True)
class Verb:
    """A button: what it answers and what it says; ``safe`` has the focus at first, ``main`` is filled."""

    answer: str
    words: Message
    safe: bool = False
    main: bool = False


class Frame(QDialog):
    """A dialog with one sentence as its title; ``answer`` is what was pressed, empty after Esc."""

    def __init__(self, title: Message, verbs: Sequence[Verb], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = ""
        self.speech = Speech(self)
        self.buttons: dict[str, QPushButton] = {}
        self.setMaximumWidth(WIDEST)
        self.setMinimumWidth(WIDEST * 3 // 4)
        self.content = QVBoxLayout()
        self.content.setSpacing(10)
        self._frame(title, verbs)

    def say(self, message: Message, role: str = "") -> None:
        """Add a paragraph."""
        paragraph = label(role, self, wrap=True)
        self.speech(paragraph.setText, message)
        paragraph.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.content.addWidget(paragraph)

    def ask(self) -> str:
        """Show the dialog and return what was pressed, empty after Esc; it is gone in the next turn of the loop."""
        self.exec()
        self.deleteLater()
        return self.answer

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Show, QEvent.Type.LanguageChange):
            self._turn_foot()
            self._make_room()
        return done

    def _make_room(self) -> None:
        """Be as wide as what cannot wrap, and as high as the words need then, higher only with a list.

        Qt does not look at the width of what is in a window that has a least width of its own, and asks for the height
        at another width.
        """
        layout = self.layout()
        if layout is None:
            return
        self.setMinimumWidth(min(max(self.minimumWidth(), layout.totalMinimumSize().width()), self.maximumWidth()))
        if layout.hasHeightForWidth():
            layout.activate()
            needed = layout.totalHeightForWidth(max(self.width(), self.minimumWidth()))
            grows = bool(layout.expandingDirections() & Qt.Orientation.Vertical)
            self.resize(self.width(), max(self.height(), needed) if grows else needed)

    def _turn_foot(self) -> None:
        """Put the buttons below each other where their words are too long for a row."""
        needed = sum(button.sizeHint().width() + _GAP for button in self.buttons.values()) - _GAP
        wide, directions = needed > self.maximumWidth() - 2 * _SIDE, QBoxLayout.Direction
        self._verbs.setDirection(directions.TopToBottom if wide else directions.LeftToRight)

    def _frame(self, title: Message, verbs: Sequence[Verb]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 20, _SIDE, 20)
        column.setSpacing(14)
        heading = label("title", self, wrap=True)
        self.speech(heading.setText, title)
        self.speech(self.setWindowTitle, Message("Debatemap"))
        self.speech(self.setAccessibleName, title)
        column.addWidget(heading)
        column.addLayout(self.content)
        self._verbs = self._foot(verbs)
        column.addLayout(self._verbs)

    def _foot(self, verbs: Sequence[Verb]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addStretch(1)
        for verb in verbs:
            row.addWidget(self._verb_button(verb))
        return row

    def _verb_button(self, verb: Verb) -> QPushButton:
        button = QPushButton(self)
        self.speech(button.setText, verb.words)
        self.speech(button.setStatusTip, verb.words)
        button.setAutoDefault(True)
        button.setDefault(verb.safe)
        if verb.main:
            button.setProperty("role", "primary")
        if verb.safe:
            button.setFocus()
        button.clicked.connect(lambda: self._close(verb.answer))
        self.buttons[verb.answer] = button
        return button

    def _close(self, answer: str) -> None:
        self.answer = answer
        self.accept()


def question(
    title: Message, paragraphs: Sequence[Message], verbs: Sequence[Verb], parent: QWidget | None = None
) -> Frame:
    """Return a dialog that asks one thing."""
    made = Frame(title, verbs, parent)
    for paragraph in paragraphs:
        made.say(paragraph)
    return made
