"""How far an export is."""

from collections.abc import Callable

Progress = Callable[[float], object]
"""Hears the share that is done, between 0 and 1; may raise to end the work."""


def unheard(_: float) -> None:
    """Hear of progress and do nothing."""
