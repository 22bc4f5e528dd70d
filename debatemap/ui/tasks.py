"""Work that takes time: later, in the background, or with a progress bar and a way to stop it."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from debatemap.services.timing import Failed, Timing

T = TypeVar("T")


class Stopped(Exception):
    """Say that the user stopped the work."""


class Progress:
    """What a worker says about how far it is; safe to call from any thread."""

    def __init__(self) -> None:
        self._stop = Event()
        self.share = 0.0

    def __call__(self, share: float) -> None:
        """Note the share that is done, between 0 and 1; raise Stopped when the user wants no more of it."""
        self.share = share
        if self._stop.is_set():
            raise Stopped

    @property
    def stopped(self) -> bool:
        """Tell whether the user wants no more of it."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Make the worker's next note raise Stopped."""
        self._stop.set()


class Tasks(QObject):
    """One worker thread beside the window; results come back to the window's thread."""

    _ended = Signal(object)

    def __init__(self, failed: Failed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failed = failed
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="debatemap-worker")
        self._timers: set[QTimer] = set()
        self._ended.connect(self._deliver)
        self._closed = False

    def later(self, seconds: float, function: Callable[[], object]) -> Callable[[], None]:
        """Call a function after some seconds on the window's thread; return what calls it off."""
        timer = QTimer(singleShot=True)
        self._timers.add(timer)

        def end() -> None:
            timer.stop()
            self._timers.discard(timer)

        timer.timeout.connect(end)
        timer.timeout.connect(function)
        timer.start(round(seconds * 1000))
        return end

    def background(
        self, function: Callable[[], T], done: Callable[[T], object], failed: Failed | None = None, /
    ) -> None:
        """Run a function on the worker, then on the window's thread ``done`` with its value or ``failed`` with why."""
        future = self._pool.submit(function)
        future.add_done_callback(lambda ended: self._ended.emit((ended, done, failed or self._failed)))

    def timing(self) -> Timing:
        """Return scheduler, worker and clock for services."""
        return Timing(self.later, self.background)

    def close(self) -> None:
        """Wait for the worker; results that come now are not delivered."""
        self._closed = True
        for timer in self._timers:
            timer.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, ended: tuple[Future[Any], Callable[[Any], object], Failed]) -> None:
        future, done, failed = ended
        if self._closed:
            return
        try:
            value = future.result()
        except CancelledError:
            return
        except Exception as error:  # noqa: BLE001 - handed on, as the caller asked
            failed(error)
        else:
            done(value)
