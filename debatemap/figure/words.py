"""Common Chinese words and names, so that a line does not end inside one."""

from functools import cache

from debatemap.paths import resources

LONGEST = 4


def is_split(before: str, after: str) -> bool:
    """Tell whether a common word begins at the end of a line and ends on the next."""
    if not before or not after:
        return False
    return not _words().isdisjoint([before[-start:] + after[:end] for start, end in _SPLITS])


_SPLITS = tuple((start, end) for start in range(1, LONGEST) for end in range(1, LONGEST + 1 - start))
"""How many characters of a word may stand on the first line and on the second."""


@cache
def _words() -> frozenset[str]:
    return frozenset((resources() / "words" / "zh-Hans.txt").read_text(encoding="utf-8").split())
