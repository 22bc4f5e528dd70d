"""What waits until a window has been seen, so that it is seen soon."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class AfterFirstPaint(QObject):
    """Takes steps once a widget was painted for the first time, each in a turn of the event loop of its own."""

    def __init__(self, widget: QWidget, steps: Iterable[Callable[[], object]]) -> None:
        super().__init__(widget)
        self._steps = iter(steps)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._go_on)
        return False

    def _go_on(self) -> None:
        step = next(self._steps, None)
        if step is not None:
            QTimer.singleShot(0, self, self._go_on)
            step()


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
