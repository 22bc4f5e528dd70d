"""The bar at the foot of the map: what has just happened, with Undo where that helps."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from debatemap.i18n import Message, say
from debatemap.ui.aloud import announce
from debatemap.ui.plain import label, one_line
from debatemap.ui.speech import Speech, named

SECONDS: Final = 6
"""How long the bar stays."""
_MARGIN: Final = 16


class Bar(QFrame):
    """Lies over the lower middle of its parent and goes away by itself."""

    def __init__(self, undo: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "bar")
        self._speech = Speech(self)
        self._words = label(parent=self)
        self._undo = QPushButton(self)
        self._speech(self._undo.setText, Message("Undo"))
        named(self._speech, self._undo, Message("Undo"), Message("Take this back."))
        self._undo.clicked.connect(self.hide)
        self._undo.clicked.connect(undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self._words)
        row.addWidget(self._undo)
        self._timer = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show_words(self, message: Message, undo: bool) -> None:
        """Say something, with or without a button that takes it back."""
        words = one_line(say(message), 160)
        self._words.setText(words)
        self.setAccessibleName(words)
        self._undo.setVisible(undo)
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, words)

    def place(self) -> None:
        """Lie in the lower middle of the parent."""
        around = self._over.rect()
        self.adjustSize()
        self.move((around.width() - self.width()) // 2, around.height() - self.height() - _MARGIN)
