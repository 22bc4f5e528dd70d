"""The second click of a double click on a page that the first one has replaced."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

_TICKS: Final = 10


class SecondClick(QWidget):
    """Lies unseen over a window, and takes presses of the mouse for as long as one can belong to a double click.

    The time counts in ticks of the event loop, so that a click that waits while the window is busy is taken, too.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._left = _TICKS
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        tick = QTimer(self, interval=QApplication.doubleClickInterval() // _TICKS)
        tick.timeout.connect(self._tick)
        tick.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _tick(self) -> None:
        self._left -= 1
        if not self._left:
            self.deleteLater()
