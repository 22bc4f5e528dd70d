"""Time and other threads, given from outside: the window has an event loop and a worker, the command line neither."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol, TypeVar

from debatemap.services.listeners import OnBug, log_bug

T = TypeVar("T")

Clock = Callable[[], float]
Cancel = Callable[[], None]
Later = Callable[[float, Callable[[], object]], Cancel]
"""Call a function after some seconds in the thread that asked, unless the returned function is called before."""


Failed = Callable[[BaseException], object]


class Background(Protocol):
    """Run a function on a worker and give its value, or what it raised, to another in the thread that asked."""

    def __call__(self, function: Callable[[], T], done: Callable[[T], object], failed: Failed, /) -> object:
        """Return at once, or after everything where there is no worker."""


def utc_seconds() -> float:
    """Return the time in seconds since 1970, UTC."""
    return time.time()


@dataclass(frozen=True, slots=True)
class Timing:
    """The scheduler, the worker and the clock (UTC seconds) of a program, and who is told of bugs."""

    later: Later
    background: Background
    now: Clock = utc_seconds
    on_bug: OnBug = log_bug

    def moment(self) -> str:
        """Return the present moment, in UTC, ISO 8601 with microseconds."""
        return datetime.fromtimestamp(self.now(), UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def at_once(function: Callable[[], T], done: Callable[[T], object], failed: Failed) -> None:
    """Run a function and what follows before returning."""
    try:
        value = function()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is handed on
        failed(error)
    else:
        done(value)


def never(seconds: float, function: Callable[[], object]) -> Cancel:
    """Leave a function for ever: who has no event loop asks for what is due before it ends."""
    del seconds, function
    return nothing


def nothing() -> None:
    """Call off what never comes."""


def without_event_loop() -> Timing:
    """Return the timing of a program that runs from top to bottom."""
    return Timing(never, at_once)
