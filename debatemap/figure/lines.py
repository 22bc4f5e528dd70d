"""Text broken into lines once, for screen and paper alike."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import floor
from typing import NamedTuple

from debatemap.figure.breaks import NO_END, NO_START, may_end_at_space, parts_of
from debatemap.figure.clusters import clusters
from debatemap.figure.metrics import EM, advance_of
from debatemap.figure.type import TextStyle

_REMEMBERED = 2000
"""Characters up to which a text's measures are kept: layouts try many widths on one claim."""

_REMEMBERED_WORD = 32
"""Characters up to which a word's measures are kept."""

_ROUNDING = 1e-6
_NEWLINE = re.compile(r"\r\n|[\n\v\f\r\x85\u2028\u2029]")
_WORD = re.compile(r"[^ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+")

_BACK = 4
"""Characters by which a cut inside a word may retreat before a mark that must not start a line."""


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line's text, without the spaces around it, and its width in pixels."""

    text: str
    width: float


class _Part(NamedTuple):
    """Hold a stretch of text that stays on one line if it fits, the advance of the spaces before it and its own."""

    start: int
    end: int
    space: int
    advance: int


def break_lines(text: str, width: float, style: TextStyle, language: str) -> tuple[Line, ...]:
    """Return a text's lines, each as full as `width` pixels allow; an empty text has one empty line.

    Lines end at newlines and where English and Chinese permit; a part wider than the line is cut between characters.
    Only a single character as readers see it may be wider than `width`. Takes time linear in the text.
    """
    scale = style.size_in(language) / EM
    limit = floor(width / scale + _ROUNDING)
    return tuple(
        Line(paragraph[start:end], advance * scale)
        for paragraph in _NEWLINE.split(text)
        for start, end, advance in _filled(paragraph, limit, style.weight, language)
    )


def _filled(text: str, limit: int, weight: int, language: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and advance of each line of a paragraph."""
    start = end = used = 0
    measure = _remembered if len(text) <= _REMEMBERED else _measured
    for part in measure(text, weight, language):
        if end and used + part.space + part.advance <= limit:
            end, used = part.end, used + part.space + part.advance
            continue
        if end:
            yield start, end, used
        *full, (start, end, used) = _cut(text, part, limit, weight, language)
        yield from full
    yield start, end, used


def _measured(text: str, weight: int, language: str) -> tuple[_Part, ...]:
    """Return a paragraph's parts in order; spaces at its start and end belong to none."""
    parts: list[_Part] = []
    last = ""
    for token in _WORD.finditer(text):
        word, place = token.group(), token.start()
        space = advance_of(text[parts[-1].end : place], weight, language) if parts else 0
        measured = _word_parts(word, place, space, weight, language)
        if last and not may_end_at_space(last, word, language):
            parts.append(_together(parts.pop(), next(measured)))
        parts.extend(measured)
        last = word
    return tuple(parts)


_remembered = lru_cache(maxsize=2048)(_measured)


def _together(first: _Part, second: _Part) -> _Part:
    return _Part(first.start, second.end, first.space, first.advance + second.space + second.advance)


def _word_parts(word: str, place: int, space: int, weight: int, language: str) -> Iterator[_Part]:
    measure = _remembered_word if len(word) <= _REMEMBERED_WORD else _measured_word
    for start, end, advance in measure(word, weight, language):
        yield _Part(place + start, place + end, 0 if start else space, advance)


def _measured_word(word: str, weight: int, language: str) -> tuple[tuple[int, int, int], ...]:
    """Return start, end and advance of each part between which a line may end."""
    return tuple((start, end, advance_of(word[start:end], weight, language)) for start, end in parts_of(word, language))


_remembered_word = lru_cache(maxsize=1 << 14)(_measured_word)


def _cut(text: str, part: _Part, limit: int, weight: int, language: str) -> Iterator[tuple[int, int, int]]:
    """Yield a part whole if it fits, else as pieces that do, cut between clusters."""
    if part.advance <= limit:
        yield part.start, part.end, part.advance
        return
    pieces = list(clusters(text[part.start : part.end]))
    places = list(accumulate(map(len, pieces), initial=part.start))
    totals = list(accumulate((advance_of(piece, weight, language) for piece in pieces), initial=0))
    first = 0
    while first < len(pieces):
        fitting = bisect_right(totals, totals[first] + limit, first + 1) - 1
        after = _permitted(pieces, first, max(fitting, first + 1))
        yield places[first], places[after], totals[after] - totals[first]
        first = after


def _permitted(pieces: list[str], first: int, after: int) -> int:
    """Return the last place up to `after` where no mark starts or ends a line wrongly, or `after` if none is near."""
    if after == len(pieces):
        return after
    near = range(after, max(first, after - _BACK), -1)
    return next((i for i in near if pieces[i][0] not in NO_START and pieces[i - 1][-1] not in NO_END), after)
