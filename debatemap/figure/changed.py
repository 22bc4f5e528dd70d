"""What is another in one mapping than in another."""

from collections.abc import Mapping
from typing import TypeVar

V = TypeVar("V")


def differing(now: Mapping[str, V], before: Mapping[str, V]) -> set[str]:
    """Return the keys whose values differ or that only one mapping has."""
    if now is before:
        return set()
    found = {key for key, one in now.items() if (old := before.get(key)) is not one and old != one}
    return found | (before.keys() - now.keys())
