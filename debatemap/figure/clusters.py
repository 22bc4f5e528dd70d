"""Characters as readers see them: a letter with its marks, a joined emoji, a doubled dash."""

from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category

JOINER = "\u200d"
PAIRED = frozenset("—…⋯―")
"""Marks that Chinese writes twice and never parts."""

_OVERRIDES = frozenset("\u202d\u202e")
"""Controls that turn text around and so hide what it says: they stand by themselves and are seen."""

_LONGEST_JOIN = 8  # pictographs; Unicode's own sequences have four, hostile ones a thousand
_MARKS = frozenset({"Mn", "Mc", "Me", "Cf"})
_EXTENDING = frozenset("\u200c\u200d\uff9e\uff9f").union(
    map(chr, range(0x1F3FB, 0x1F400)),
    map(chr, range(0x1160, 0x1200)),
)
"""Joiners, voicing marks, skin tones, Korean vowels and finals, which Unicode does not call marks."""


@lru_cache(maxsize=1 << 14)
def extends(character: str) -> bool:
    """Return whether a character belongs to the one before it (Unicode Standard Annex 29, simplified)."""
    if character in _OVERRIDES:
        return False
    return category(character) in _MARKS or character in _EXTENDING


def clusters(text: str) -> Iterator[str]:
    """Yield the parts of a text that must not be split, in order; joined they are the text."""
    start = joins = 0
    for index in range(1, len(text)):
        joined = _joined(text, index) and joins < _LONGEST_JOIN
        if joined or extends(text[index]) or _doubled(text, start, index):
            joins += joined
        else:
            yield text[start:index]
            start, joins = index, 0
    if text:
        yield text[start:]


def _joined(text: str, index: int) -> bool:
    return text[index - 1] == JOINER and category(text[index]) == "So"


def _doubled(text: str, start: int, index: int) -> bool:
    """Say whether this is the second of a pair: of dashes, of ellipses, of a flag's two letters."""
    if index - start != 1:
        return False
    first, second = text[start], text[index]
    return (first == second and first in PAIRED) or (_is_flag_letter(first) and _is_flag_letter(second))


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
