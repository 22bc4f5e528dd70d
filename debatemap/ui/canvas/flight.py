"""Movement that explains a change: a share that goes from 0 to 1 in a given time, unless motion is off."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation


class Flight(QObject):
    """Runs one movement at a time; a new one or an input ends the one before where it stands."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.allowed = False
        self._running: QVariantAnimation | None = None

    @property
    def is_running(self) -> bool:
        """Tell whether something moves."""
        return self._running is not None

    def start(self, milliseconds: int, easing: QEasingCurve.Type, step: Callable[[float], object]) -> None:
        """Call a step with growing shares, the last of them 1; at once with 1 where motion is off."""
        self.stop()
        if not self.allowed:
            step(1.0)
            return
        running = QVariantAnimation(self)
        running.setStartValue(0.0)
        running.setEndValue(1.0)
        running.setDuration(milliseconds)
        running.setEasingCurve(easing)
        running.valueChanged.connect(step)
        running.finished.connect(self.stop)
        self._running = running
        running.start()

    def stop(self) -> None:
        """Let what moves stay where it is."""
        running, self._running = self._running, None
        if running is not None:
            running.stop()
            running.deleteLater()
