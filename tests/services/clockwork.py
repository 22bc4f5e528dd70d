"""A clock, a scheduler and a worker that a test drives by hand."""

from collections.abc import Callable

from debatemap.services.timing import Cancel, Failed, T, Timing, at_once


class Clockwork:
    """Time that passes when told to; workers run at once, or wait while ``busy``."""

    def __init__(self) -> None:
        self.seconds = 1_000_000.0
        self.busy = False
        self._due: dict[object, tuple[float, Callable[[], object]]] = {}
        self._waiting: list[Callable[[], object]] = []

    @property
    def timing(self) -> Timing:
        return Timing(self.later, self.background, lambda: self.seconds)

    def later(self, seconds: float, function: Callable[[], object]) -> Cancel:
        key = object()
        self._due[key] = (self.seconds + seconds, function)
        return lambda: self._forget(key)

    def background(self, function: Callable[[], T], done: Callable[[T], object], failed: Failed) -> None:
        self._waiting.append(lambda: at_once(function, done, failed))
        if not self.busy:
            self.work()

    def work(self) -> None:
        """Let the worker do everything that waits."""
        while self._waiting:
            self._waiting.pop(0)()

    def advance(self, seconds: float) -> None:
        """Let time pass, and with it everything that becomes due, in order."""
        end = self.seconds + seconds
        while due := [(at, key) for key, (at, _) in self._due.items() if at <= end]:
            self.seconds, key = min(due, key=lambda one: one[0])
            self._due.pop(key)[1]()
        self.seconds = end

    def _forget(self, key: object) -> None:
        self._due.pop(key, None)
