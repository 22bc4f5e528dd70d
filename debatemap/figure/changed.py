"""What is another in one mapping than in another."""

from collections.abc import Mapping
from itertools import compress
from operator import is_not
from typing import TypeVar

V = TypeVar("V")


def differing(now: Mapping[str, V], before: Mapping[str, V]) -> set[str]:
    """Return the keys whose values differ or that only one mapping has; no value is None."""
    if now is before:
        return set()
    others = compress(now, map(is_not, now.values(), map(before.get, now)))
    found = {key for key in others if now[key] != before.get(key)}
    if len(now) == len(before) and found <= before.keys():
        return found
    return found | (before.keys() - now.keys())
