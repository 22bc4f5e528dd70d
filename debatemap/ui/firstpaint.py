"""What waits until a window has been seen, so that it is seen soon."""

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class AfterFirstPaint(QObject):
    """Takes steps once a widget was painted for the first time, each in a turn of the event loop of its own."""

    def __init__(self, widget: QWidget, steps: Iterable[Callable[[], object]]) -> None:
        super().__init__(widget)
        self._steps = deque(steps)
        self._rests = False
        widget.installEventFilter(self)

    def then(self, step: Callable[[], object]) -> None:
        """Take a step after the others, soon where these are taken already."""
        self._steps.append(step)
        if self._rests:
            self._rests = False
            QTimer.singleShot(0, self, self._go_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._go_on)
        return False

    def _go_on(self) -> None:
        self._rests = not self._steps
        if self._steps:
            QTimer.singleShot(0, self, self._go_on)
            self._steps.popleft()()


class BeforeFirstKey(QObject):
    """Takes a step before the first key is looked up among the shortcuts of a window, so that it can make them."""

    def __init__(self, window: QWidget, step: Callable[[], object]) -> None:
        super().__init__(window)
        self._step = step
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            watched.removeEventFilter(self)
            self._step()
        return False
