"""Pausing the search for cycles while many records are made, none of which is in one, and giving memory back."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let no search for cycles begin meanwhile: over ten thousand claims they take a fifth of the time of opening."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def give_back() -> None:
    """Return memory that a large piece of work has left free to the system: glibc keeps it until it is told to."""
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
