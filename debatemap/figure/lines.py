"""Text broken into lines once, for screen and paper alike."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from debatemap.figure.advances import EM
from debatemap.figure.breaks import NO_END, NO_START, OPENING_WIDE
from debatemap.figure.clusters import clusters
from debatemap.figure.measuring import Paragraph, paragraph
from debatemap.figure.metrics import advance_of
from debatemap.figure.type import TextStyle, is_chinese

_ROUNDING = 1e-6
_NEWLINE = re.compile(r"\r\n|[\n\v\f\r\x85\u2028\u2029]")

_BACK = 4
"""Characters by which a cut inside a word may retreat before a mark that must not start a line."""

_BACK_TO_SEAM = 12
"""Characters by which it may retreat to end a line after the slash of an address or the like."""

_SEAMS = frozenset("/\\?&=_-.,;:|")


class Line(NamedTuple):
    """Hold one line's text, without the spaces at which it was broken, and its width in pixels."""

    text: str
    width: float


Stretch = tuple[str, int, int, int]
"""What stands on one line: its paragraph, where it starts and ends there, and its advance."""


class Measured(NamedTuple):
    """A text measured once, to be broken at many widths; an advance of one is ``scale`` pixels."""

    paragraphs: tuple[Paragraph, ...]
    scale: float
    weight: int
    chinese: bool

    @property
    def width(self) -> float:
        """Return how wide its paragraphs would be on one line, in pixels."""
        return sum([one.rights[-1] for one in self.paragraphs if one.rights]) * self.scale

    def broken(self, width: float) -> list[Stretch]:
        """Return what stands on each line, as full as `width` pixels allow."""
        limit, lines = width / self.scale + _ROUNDING, list[Stretch]()
        for one in self.paragraphs:
            _fill(lines, one, limit, self.weight, self.chinese)
        return lines

    def lines(self, width: float) -> tuple[Line, ...]:
        """Return its lines, each as full as `width` pixels allow."""
        return tuple([Line(text[start:end], used * self.scale) for text, start, end, used in self.broken(width)])


def measured(text: str, style: TextStyle, language: str) -> Measured:
    """Return a text measured as it is set in a language."""
    chinese = is_chinese(language)
    paragraphs = tuple([paragraph(one, style.weight, chinese) for one in _NEWLINE.split(text)])
    return Measured(paragraphs, style.size_in(language) / EM, style.weight, chinese)


def break_lines(text: str, width: float, style: TextStyle, language: str) -> tuple[Line, ...]:
    """Return a text's lines, each as full as `width` pixels allow; an empty text has one empty line.

    Lines end at newlines and where English and Chinese permit; a part wider than the line is cut between characters.
    Only a single character as readers see it may be wider than `width`. Takes time linear in the text.
    """
    return measured(text, style, language).lines(width)


def blank_before(line: str, style: TextStyle, language: str) -> float:
    """Return how much of a line's beginning is the blank left half of an opening Chinese mark, in pixels: good setting
    lets it hang out, so that what is seen is flush.
    """
    if line[:1] not in OPENING_WIDE or not is_chinese(language):
        return 0
    return advance_of(line[0], style.weight, chinese=True) * style.size_in(language) / EM / 2


def _fill(lines: list[Stretch], paragraph: Paragraph, limit: float, weight: int, chinese: bool) -> None:
    """Add the lines of a paragraph."""
    text, starts, ends, lefts, rights = paragraph
    after, count = 0, len(starts)
    while after < count:
        first, begin, left = after, starts[after], lefts[after]
        after = bisect_right(rights, left + limit, first)
        if after == first:
            *full, (_, begin, _, used) = _cut(text, begin, ends[first], limit, weight, chinese)
            lines += full
            left = rights[first] - used
            after = bisect_right(rights, left + limit, first + 1)
        lines.append((text, begin, ends[after - 1], rights[after - 1] - left))
    if not count:
        lines.append((text, 0, 0, 0))


def _cut(text: str, start: int, end: int, limit: float, weight: int, chinese: bool) -> Iterator[Stretch]:
    """Yield what is wider than a line as pieces that fit, cut between clusters."""
    pieces = list(clusters(text[start:end]))
    places = list(accumulate(map(len, pieces), initial=start))
    totals = list(accumulate((advance_of(piece, weight, chinese) for piece in pieces), initial=0))
    first = 0
    while first < len(pieces):
        fitting = bisect_right(totals, totals[first] + limit, first + 1) - 1
        after = _permitted(pieces, first, max(fitting, first + 1))
        yield text, places[first], places[after], totals[after] - totals[first]
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
