"""Text broken into lines once, for screen and paper alike."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from debatemap.figure.advances import EM
from debatemap.figure.breaks import NO_END, NO_START, OPENING_WIDE, may_end_at_space, parts_of
from debatemap.figure.clusters import clusters
from debatemap.figure.metrics import LONGEST_REMEMBERED, advance_of, remembered
from debatemap.figure.type import TextStyle, is_chinese

_REMEMBERED = 1000
"""Characters up to which a text's measures are kept: layouts try many widths on one claim."""

_REMEMBERED_WORD = 16
"""Characters up to which a word's measures are kept."""

_ROUNDING = 1e-6
_NEWLINE = re.compile(r"\r\n|[\n\v\f\r\x85\u2028\u2029]")
_WORD = re.compile(r"[^ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+")

_Stretch = tuple[int, int, int]
"""Start, end and advance of what stands on one line."""

_Part = tuple[int, int, int, int]
"""Start and end of what stays on one line if it fits, the advance of the spaces before it, its own."""

_BACK = 4
"""Characters by which a cut inside a word may retreat before a mark that must not start a line."""

_BACK_TO_SEAM = 12
"""Characters by which it may retreat to end a line after the slash of an address or the like."""

_SEAMS = frozenset("/\\?&=_-.,;:|")


class Line(NamedTuple):
    """Hold one line's text, without the spaces at which it was broken, and its width in pixels."""

    text: str
    width: float


def break_lines(text: str, width: float, style: TextStyle, language: str) -> tuple[Line, ...]:
    """Return a text's lines, each as full as `width` pixels allow; an empty text has one empty line.

    Lines end at newlines and where English and Chinese permit; a part wider than the line is cut between characters.
    Only a single character as readers see it may be wider than `width`. Takes time linear in the text.
    """
    scale = style.size_in(language) / EM
    limit, chinese = width / scale + _ROUNDING, is_chinese(language)
    return tuple(
        [
            Line(paragraph[start:end], advance * scale)
            for paragraph in _NEWLINE.split(text)
            for start, end, advance in _filled(paragraph, limit, style.weight, chinese)
        ]
    )


def blank_before(line: str, style: TextStyle, language: str) -> float:
    """Return how much of a line's beginning is the blank left half of an opening Chinese mark, in pixels: good setting
    lets it hang out, so that what is seen is flush.
    """
    if line[:1] not in OPENING_WIDE or not is_chinese(language):
        return 0
    return advance_of(line[0], style.weight, chinese=True) * style.size_in(language) / EM / 2


def _filled(text: str, limit: float, weight: int, chinese: bool) -> Iterator[_Stretch]:
    """Yield the lines of a paragraph."""
    begin = end = used = 0
    measure = _remembered if len(text) <= _REMEMBERED else _measured
    for start, stop, space, advance in measure(text, weight, chinese):
        if end and used + space + advance <= limit:
            end = stop
            used += space + advance
            continue
        if end:
            yield begin, end, used
        begin, end, used = start, stop, advance
        if advance > limit:
            *full, (begin, end, used) = _cut(text, start, stop, limit, weight, chinese)
            yield from full
    yield begin, end, used


def _measured(text: str, weight: int, chinese: bool) -> tuple[_Part, ...]:
    """Return a paragraph's parts in order; spaces at its start and end belong to none."""
    parts: list[_Part] = []
    left = ""
    blank = advance_of(" ", weight, chinese)
    for token in _WORD.finditer(text):
        right, place = token.group(), token.start()
        between = text[parts[-1][1] : place] if parts else ""
        space = blank if between == " " else advance_of(between, weight, chinese)
        (_, end, advance), *rest = _stretches(right, weight, chinese)
        first = (place, place + end, space, advance)
        if left and not may_end_at_space(left, right, chinese):
            first = _together(parts.pop(), first)
        parts.append(first)
        parts.extend([(place + start, place + end, 0, advance) for start, end, advance in rest])
        left = right
    return tuple(parts)


def _together(first: _Part, second: _Part) -> _Part:
    return first[0], second[1], first[2], first[3] + second[2] + second[3]


_remembered = lru_cache(maxsize=256)(_measured)


def _stretches(word: str, weight: int, chinese: bool) -> tuple[_Stretch, ...]:
    measure = _remembered_word if len(word) <= _REMEMBERED_WORD else _measured_word
    return measure(word, weight, chinese)


def _measured_word(word: str, weight: int, chinese: bool) -> tuple[_Stretch, ...]:
    if len(word) > LONGEST_REMEMBERED:
        return tuple(
            (start, end, advance_of(word[start:end], weight, chinese)) for start, end in parts_of(word, chinese)
        )
    return tuple([(start, end, remembered(word[start:end], weight, chinese)) for start, end in parts_of(word, chinese)])


_remembered_word = lru_cache(maxsize=1 << 13)(_measured_word)


def _cut(text: str, start: int, end: int, limit: float, weight: int, chinese: bool) -> Iterator[_Stretch]:
    """Yield what is wider than a line as pieces that fit, cut between clusters."""
    pieces = list(clusters(text[start:end]))
    places = list(accumulate(map(len, pieces), initial=start))
    totals = list(accumulate((advance_of(piece, weight, chinese) for piece in pieces), initial=0))
    first = 0
    while first < len(pieces):
        fitting = bisect_right(totals, totals[first] + limit, first + 1) - 1
        after = _permitted(pieces, first, max(fitting, first + 1))
        yield places[first], places[after], totals[after] - totals[first]
        first = after


def _permitted(pieces: list[str], first: int, after: int) -> int:
    """Return the best place up to `after` to cut: after a seam, else where no mark starts or ends a line wrongly."""
    if after == len(pieces):
        return after
    near = [i for i in range(after, max(first, after - _BACK_TO_SEAM), -1) if _may_cut(pieces[i - 1], pieces[i])]
    seam = next((i for i in near if pieces[i - 1] in _SEAMS and i > first + _BACK_TO_SEAM), None)
    return seam or next((i for i in near if i > after - _BACK), after)


def _may_cut(before: str, after: str) -> bool:
    return after[0] not in NO_START and before[-1] not in NO_END and not (after in _SEAMS and before in _SEAMS)
