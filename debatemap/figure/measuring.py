"""Texts as lines are broken from them: what stays on one line if it fits, and how far each such part reaches.

Advances are thousandths of the font size.
"""

import re
from functools import cache
from typing import NamedTuple

from debatemap.figure.breaks import ends_of, part_ends
from debatemap.figure.metrics import advance_of, reaches_of

_REMEMBERED_WORD = 16
"""Characters up to which a word's measures are kept."""

_WORDS = 1 << 13
"""How many words of one weight are kept before all are forgotten."""

_SPACES = re.compile(r"([ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+)")


class Paragraph(NamedTuple):
    """What of a paragraph stays on one line if it fits, in order: where each part starts and ends, and from where to
    where it reaches from the beginning of the first. Spaces at the start and end belong to none.
    """

    text: str
    starts: list[int]
    ends: list[int]
    lefts: list[int]
    rights: list[int]


_Word = tuple[tuple[int, ...], tuple[int, ...], int, int]
"""A text without spaces: where its parts but the last end, how far each reaches from its beginning, what holds it to
the one before and to the one after.
"""


def paragraph(text: str, weight: int, chinese: bool) -> Paragraph:
    """Return a text without newlines in its parts; takes time linear in the text."""
    pieces = _SPACES.split(text)
    if len(pieces) > 1 or not text:
        return _of_many(text, pieces, weight, chinese)
    inner, reaches, _, _ = _words_of(weight, chinese=chinese)[text]
    return Paragraph(text, [0, *inner], [*inner, len(text)], [0, *reaches[:-1]], [*reaches])


def _of_many(text: str, pieces: list[str], weight: int, chinese: bool) -> Paragraph:
    """Return the parts of words and the spaces between them, given in turn."""
    words, blank = _words_of(weight, chinese=chinese), advance_of(" ", weight, chinese)
    starts, ends, lefts, rights = list[int](), list[int](), list[int](), list[int]()
    place = x = held = 0
    for gap, piece in zip(("", *pieces[1::2]), pieces[::2], strict=True):
        place += len(gap)
        if not piece:
            continue
        inner, reaches, before, after = words[piece]
        if ends:
            x += blank if gap == " " else advance_of(gap, weight, chinese)
        if held & before:
            del ends[-1], rights[-1]
        else:
            starts.append(place)
            lefts.append(x)
        if inner:
            places, xs = [place + end for end in inner], [x + right for right in reaches[:-1]]
            starts += places
            ends += places
            lefts += xs
            rights += xs
        place, x, held = place + len(piece), x + reaches[-1], after
        ends.append(place)
        rights.append(x)
    return Paragraph(text, starts, ends, lefts, rights)


class _Words(dict[str, _Word]):
    """Words as they are measured, the short ones kept."""

    def __init__(self, weight: int, *, chinese: bool) -> None:
        self._weight, self._chinese = weight, chinese

    def __missing__(self, word: str) -> _Word:
        found = _word(word, self._weight, self._chinese)
        if len(word) <= _REMEMBERED_WORD:
            if len(self) >= _WORDS:
                self.clear()
            self[word] = found
        return found


@cache
def _words_of(weight: int, *, chinese: bool) -> _Words:
    return _Words(weight, chinese=chinese)


def _word(word: str, weight: int, chinese: bool) -> _Word:
    ends = part_ends(word, chinese)
    return tuple(ends[:-1]), tuple(reaches_of(word, ends, weight, chinese)), *ends_of(word, chinese)
