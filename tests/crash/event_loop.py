"""A program's event loop and worker without a window, on which everything comes a hundred times sooner."""

import heapq
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count
from queue import Empty, SimpleQueue
from typing import Any, Final

from debatemap.services.timing import Cancel, Failed, T, Timing

HASTE: Final = 100


class EventLoop:
    """Timers and one worker; what they call runs in the thread that turns the loop."""

    def __init__(self) -> None:
        self._timers: list[tuple[float, int, Callable[[], object]]] = []
        self._number = count()
        self._cancelled: set[int] = set()
        self._finished: SimpleQueue[Callable[[], object]] = SimpleQueue()
        self._worker = ThreadPoolExecutor(max_workers=1)
        self.bugs: list[BaseException] = []
        self.timing = Timing(self.later, self.background, on_bug=self.bugs.append)

    def later(self, seconds: float, function: Callable[[], object]) -> Cancel:
        number = next(self._number)
        heapq.heappush(self._timers, (time.monotonic() + seconds / HASTE, number, function))
        return lambda: self._cancelled.add(number)

    def background(self, function: Callable[[], T], done: Callable[[T], object], failed: Failed) -> None:
        def finished(future: "Future[Any]") -> None:
            error = future.exception()
            self._finished.put(lambda: failed(error) if error else done(future.result()))

        self._worker.submit(function).add_done_callback(finished)

    def turn(self) -> None:
        """Do what is due."""
        while self._timers and self._timers[0][0] <= time.monotonic():
            _, number, function = heapq.heappop(self._timers)
            if number not in self._cancelled:
                function()
        while self._finish():
            pass

    def turn_until(self, condition: Callable[[], bool]) -> None:
        """Turn until something is so."""
        while not condition():
            self.turn()
            time.sleep(0.0005)

    def _finish(self) -> bool:
        try:
            self._finished.get_nowait()()
        except Empty:
            return False
        return True
