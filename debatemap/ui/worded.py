"""Check boxes whose words may take several lines, which Qt's own may not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from debatemap.i18n import Message
from debatemap.ui.speech import Speech, named

_TARGET = 24


def worded(box: QCheckBox, words: Message, speech: Speech, parent: QWidget) -> QHBoxLayout:
    """Return a row with a check box and its words beside it, on as many lines as they need."""
    box.setMinimumSize(_TARGET, _TARGET)
    named(speech, box, words)
    told = BoxWords(box, parent)
    speech(told.setText, words)
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addWidget(box, alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(told, 1)
    return row


class BoxWords(QLabel):
    """The words of a check box; a click on them is a click on the box."""

    def __init__(self, box: QCheckBox, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumHeight(_TARGET)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here, too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._box.click()
