"""Common Chinese words and names, so that a line does not end inside one."""

from functools import cache

from debatemap.paths import resources

_LONGEST = 4


def is_split(before: str, after: str) -> bool:
    """Tell whether a common word begins at the end of a line and ends on the next."""
    known = _words()
    return any(
        before[-start:] + after[:end] in known
        for start in range(1, min(_LONGEST, len(before) + 1))
        for end in range(1, min(_LONGEST - start, len(after)) + 1)
    )


@cache
def _words() -> frozenset[str]:
    return frozenset((resources() / "words" / "zh-Hans.txt").read_text(encoding="utf-8").split())
