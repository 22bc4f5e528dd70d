"""Pausing the search for cycles while many records or values are made that are in none, and giving memory back."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_YOUNG = 1
"""The generations that are looked through before what comes after them is taken for old."""


@contextmanager
def uncollected(*, lasting: bool = False) -> Iterator[None]:
    """Let no search for cycles begin meanwhile: over ten thousand claims they take a fifth of the time of opening.

    ``lasting`` says that all that is made is in no cycle and stays: it counts as old at once, so that no search goes
    through it when the pause ends, which takes a tenth of a second more.
    """
    running = gc.isenabled()
    if running and lasting:
        gc.collect(_YOUNG)
    gc.disable()
    try:
        yield
    finally:
        if running:
            if lasting:
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def give_back() -> None:
    """Return memory that a large piece of work has left free to the system: glibc keeps it until it is told to."""
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
