"""Text broken into lines once, for screen and paper alike."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import floor
from typing import NamedTuple

from debatemap.figure.breaks import NO_END, NO_START, units
from debatemap.figure.clusters import clusters
from debatemap.figure.metrics import EM, advance_of
from debatemap.figure.type import TextStyle

_REMEMBERED = 2000
"""Characters up to which a text's measures are kept: layouts try many widths on one claim."""

_BACK = 4
"""Characters by which a cut inside a word may retreat before a mark that must not start a line."""


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line's text, without the spaces around it, and its width in pixels."""

    text: str
    width: float


class _Part(NamedTuple):
    """Hold a stretch of text that stays on one line if it fits, the advance before it and its own."""

    start: int
    end: int
    space: int
    advance: int
    hard: bool


def break_lines(text: str, width: float, style: TextStyle, language: str) -> tuple[Line, ...]:
    """Return a text's lines, each as full as `width` pixels allow; an empty text has one empty line.

    Lines end at newlines and where English and Chinese permit; a part wider than the line is cut between characters.
    Only a single character as readers see it may be wider than `width`. Takes time linear in the text.
    """
    measure = _remembered if len(text) <= _REMEMBERED else _measured
    scale = style.size_in(language) / EM
    parts = measure(text, style.weight, language)
    lines = _filled(text, parts, floor(width / scale + 1e-6), style.weight, language)
    return tuple(Line(text[start:end], advance * scale) for start, end, advance in lines)


def _measured(text: str, weight: int, language: str) -> tuple[_Part, ...]:
    parts, last = [], 0
    for start, end, hard in units(text, language):
        space = advance_of(text[last:start], weight, language)
        parts.append(_Part(start, end, space, advance_of(text[start:end], weight, language), hard))
        last = end
    return tuple(parts)


_remembered = lru_cache(maxsize=2048)(_measured)


def _filled(
    text: str, parts: tuple[_Part, ...], limit: int, weight: int, language: str
) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and advance of each line."""
    start = end = used = 0
    begun = False
    for part in parts:
        if begun and used + part.space + part.advance > limit:
            yield start, end, used
            begun = False
        if begun:
            end, used = part.end, used + part.space + part.advance
        else:
            *full, (start, end, used) = _cut(text, part, limit, weight, language)
            yield from full
        begun = not part.hard
        if part.hard:
            yield start, end, used


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
