"""Common Chinese words and names, so that a line does not end inside one."""

from collections.abc import Mapping
from functools import cache

from debatemap.paths import resources


def seams(han: str) -> list[int]:
    """Return the places in a run of Han characters where a line may end: those inside no common word."""
    begun = _by_beginning()
    found: list[int] = []
    place, end = 0, len(han)
    while place < end:
        words = begun.get(han[place : place + 2])
        place += 1 if words is None else next((len(one) for one in words if han.startswith(one, place)), 1)
        found.append(place)
    return found[:-1]


@cache
def _by_beginning() -> Mapping[str, tuple[str, ...]]:
    """Return the words by their first two characters, longer ones first."""
    words = (resources() / "words" / "zh-Hans.txt").read_text(encoding="utf-8").split()
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(words, key=len):
        found[word[:2]] = (word, *found.get(word[:2], ()))
    return found
