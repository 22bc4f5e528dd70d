"""Text broken into lines once, for screen and paper alike."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from debatemap.figure.advances import EM
from debatemap.figure.breaks import NO_END, NO_START, OPENING_WIDE, Ends, ends_of, parts_of
from debatemap.figure.clusters import clusters
from debatemap.figure.metrics import LONGEST_REMEMBERED, advance_of, remembered
from debatemap.figure.type import TextStyle, is_chinese

_REMEMBERED_WORD = 16
"""Characters up to which a word's measures are kept."""

_ROUNDING = 1e-6
_NEWLINE = re.compile(r"\r\n|[\n\v\f\r\x85\u2028\u2029]")
_SPACES = re.compile(r"([ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+)")

_BACK = 4
"""Characters by which a cut inside a word may retreat before a mark that must not start a line."""

_BACK_TO_SEAM = 12
"""Characters by which it may retreat to end a line after the slash of an address or the like."""

_SEAMS = frozenset("/\\?&=_-.,;:|")


class Line(NamedTuple):
    """Hold one line's text, without the spaces at which it was broken, and its width in pixels."""

    text: str
    width: float


class Stretch(NamedTuple):
    """What stands on one line: where it starts and ends in its paragraph, and its advance."""

    start: int
    end: int
    advance: int


class _Paragraph(NamedTuple):
    """What of a paragraph stays on one line if it fits, in order: where each part starts and ends, and from where to
    where it reaches from the beginning of the first. Spaces at the start and end belong to none.
    """

    text: str
    starts: list[int]
    ends: list[int]
    lefts: list[int]
    rights: list[int]


class _Word(NamedTuple):
    """A text without spaces: where its parts end, and how far each reaches from its beginning."""

    ends: tuple[int, ...]
    rights: tuple[int, ...]
    edges: Ends


class Measured(NamedTuple):
    """A text measured once, to be broken at many widths; an advance of one is ``scale`` pixels."""

    paragraphs: tuple[_Paragraph, ...]
    scale: float
    weight: int
    chinese: bool

    @property
    def width(self) -> float:
        """Return how wide its paragraphs would be on one line, in pixels."""
        return sum([one.rights[-1] for one in self.paragraphs if one.rights]) * self.scale

    def broken(self, width: float) -> list[tuple[str, Stretch]]:
        """Return the paragraph and the stretch of it on each line, as full as `width` pixels allow."""
        limit = width / self.scale + _ROUNDING
        return [(one.text, line) for one in self.paragraphs for line in _filled(one, limit, self.weight, self.chinese)]

    def lines(self, width: float) -> tuple[Line, ...]:
        """Return its lines, each as full as `width` pixels allow."""
        return tuple([Line(text[start:end], used * self.scale) for text, (start, end, used) in self.broken(width)])


def measured(text: str, style: TextStyle, language: str) -> Measured:
    """Return a text measured as it is set in a language."""
    chinese = is_chinese(language)
    paragraphs = tuple([_paragraph(one, style.weight, chinese) for one in _NEWLINE.split(text)])
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


def _filled(paragraph: _Paragraph, limit: float, weight: int, chinese: bool) -> list[Stretch]:
    """Return the lines of a paragraph."""
    text, starts, ends, lefts, rights = paragraph
    lines: list[Stretch] = []
    after = 0
    while after < len(starts):
        first, begin, left = after, starts[after], lefts[after]
        after = bisect_right(rights, left + limit, first)
        if after == first:
            *full, (begin, _, used) = _cut(text, begin, ends[first], limit, weight, chinese)
            lines += full
            left = rights[first] - used
            after = bisect_right(rights, left + limit, first + 1)
        lines.append(Stretch(begin, ends[after - 1], rights[after - 1] - left))
    return lines or [Stretch(0, 0, 0)]


def _paragraph(text: str, weight: int, chinese: bool) -> _Paragraph:
    starts, ends, lefts, rights = list[int](), list[int](), list[int](), list[int]()
    blank = advance_of(" ", weight, chinese)
    pieces = _SPACES.split(text)
    place = x = held = 0
    for gap, piece in zip(("", *pieces[1::2]), pieces[::2], strict=True):
        place += len(gap)
        if not piece:
            continue
        measure = _remembered_word if len(piece) <= _REMEMBERED_WORD else _word
        word = measure(piece, weight, chinese)
        if ends:
            x += blank if gap == " " else advance_of(gap, weight, chinese)
        if held & word.edges.before:
            del ends[-1], rights[-1]
        else:
            starts.append(place)
            lefts.append(x)
        if len(word.ends) > 1:
            starts += [place + end for end in word.ends[:-1]]
            lefts += [x + right for right in word.rights[:-1]]
            ends += [place + end for end in word.ends[:-1]]
            rights += [x + right for right in word.rights[:-1]]
        place, x, held = place + len(piece), x + word.rights[-1], word.edges.after
        ends.append(place)
        rights.append(x)
    return _Paragraph(text, starts, ends, lefts, rights)


def _word(word: str, weight: int, chinese: bool) -> _Word:
    parts = parts_of(word, chinese)
    measure = remembered if max([end - start for start, end in parts]) <= LONGEST_REMEMBERED else advance_of
    advances = [measure(word[start:end], weight, chinese) for start, end in parts]
    return _Word(tuple([end for _, end in parts]), tuple(accumulate(advances)), ends_of(word, chinese))


_remembered_word = lru_cache(maxsize=1 << 13)(_word)


def _cut(text: str, start: int, end: int, limit: float, weight: int, chinese: bool) -> Iterator[Stretch]:
    """Yield what is wider than a line as pieces that fit, cut between clusters."""
    pieces = list(clusters(text[start:end]))
    places = list(accumulate(map(len, pieces), initial=start))
    totals = list(accumulate((advance_of(piece, weight, chinese) for piece in pieces), initial=0))
    first = 0
    while first < len(pieces):
        fitting = bisect_right(totals, totals[first] + limit, first + 1) - 1
        after = _permitted(pieces, first, max(fitting, first + 1))
        yield Stretch(places[first], places[after], totals[after] - totals[first])
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
