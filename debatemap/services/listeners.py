"""Those who are told when something happened."""

import logging
from collections.abc import Callable
from typing import Generic, ParamSpec

P = ParamSpec("P")
OnBug = Callable[[BaseException], object]

_log = logging.getLogger(__name__)


def log_bug(bug: BaseException) -> None:
    """Write an exception that nobody expected to the log."""
    _log.error("a listener failed", exc_info=bug)


class Listeners(Generic[P]):
    """Functions that are called in the order they came; one that raises is reported and stops none of the others."""

    def __init__(self, on_bug: OnBug = log_bug) -> None:
        self._functions: dict[object, Callable[P, object]] = {}
        self._on_bug = on_bug

    def subscribe(self, function: Callable[P, object]) -> Callable[[], None]:
        """Add a function, and return the one that removes it."""
        key = object()
        self._functions[key] = function
        return lambda: self._forget(key)

    def tell(self, *arguments: P.args, **named: P.kwargs) -> None:
        """Call every function that is still there when its turn comes."""
        for key in tuple(self._functions):
            if key in self._functions:
                self._call(self._functions[key], *arguments, **named)

    def _call(self, function: Callable[P, object], *arguments: P.args, **named: P.kwargs) -> None:
        try:
            function(*arguments, **named)
        except Exception as bug:  # noqa: BLE001 - the others must hear of it all the same
            self._on_bug(bug)

    def _forget(self, key: object) -> None:
        self._functions.pop(key, None)
