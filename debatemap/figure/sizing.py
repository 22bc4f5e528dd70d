"""How wide a box is and where its lines end: the rule of the look's section on space."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from debatemap.figure.lines import Line, Measured, Stretch, measured
from debatemap.figure.type import CLAIM, CONTENTION, QUESTION, TextStyle, is_chinese
from debatemap.figure.words import LONGEST, is_split

STEP = 8
LEAST = 136
SIDE = 10
"""Padding at the left and right of a box."""
TOP, FOOT = 7, 8
"""Padding above the header and below the text."""
SHORT_END = 0.36
"""A last line shorter than this share of the text width asks for a wider box …"""
WIDER = 48
"""… by at most so many pixels …"""
WIDER_FOR_WORDS = 24
"""… and lines that split Chinese words by so many."""


@dataclass(frozen=True, slots=True, eq=False)
class Measure:
    """Say how a kind of box is sized: its text style, the widest it may be, and the lines it aims at in Latin and
    Han.
    """

    style: TextStyle
    most: int
    latin_lines: int
    han_lines: int

    def lines_in(self, language: str) -> int:
        """Return the number of lines to aim at."""
        return self.han_lines if is_chinese(language) else self.latin_lines


CLAIM_MEASURE = Measure(CLAIM, 264, 4, 3)
CONTENTION_MEASURE = Measure(CONTENTION, 400, 2, 2)
QUESTION_MEASURE = Measure(QUESTION, 460, 1, 1)


class Fitted(NamedTuple):
    """Hold a box width, padding included, and the number of lines of the text in it."""

    width: int
    lines: int


@lru_cache(maxsize=1 << 14)
def fitted(text: str, language: str, measure: Measure, least: int) -> Fitted:
    """Return the width that suits a text; ``least`` is the width that the header needs, in pixels."""
    one = measured(text, measure.style, language)
    low = max(LEAST, ceil(least / STEP) * STEP)
    high = max(measure.most, low)
    first, lines = _first_fit(one, measure.lines_in(language), low, high)
    if first < high:
        first, lines = _better_end(one, first, high, lines)
    width = _shrunk(one, low, first, lines)
    return Fitted(width, len(lines) if width == first else len(_broken(one, width)))


def count_of_lines(text: str, language: str, style: TextStyle, box_width: int) -> int:
    """Return how many lines a text has in a box of a given width."""
    return len(_broken(measured(text, style, language), box_width))


@lru_cache(maxsize=1 << 9)
def evened(text: str, language: str, style: TextStyle, box_width: int) -> tuple[Line, ...]:
    """Return a text's lines in a box of a given width, all broken earlier where that spares it a short last line or
    split Chinese words, but never more of them.
    """
    one = measured(text, style, language)
    lines = _broken(one, box_width)
    width, flaws = box_width, _flaws(one, lines, box_width)
    for narrower in range(box_width - STEP, box_width - WIDER - 1, -STEP):
        if not flaws:
            break
        earlier = _broken(one, narrower)
        if len(earlier) > len(lines):
            break
        fewer = _flaws(one, earlier, box_width)
        if fewer < flaws:
            width, flaws = narrower, fewer
    return one.lines(width - 2 * SIDE)


def _broken(text: Measured, box_width: int) -> list[Stretch]:
    return text.broken(box_width - 2 * SIDE)


def _flaws(text: Measured, lines: list[Stretch], box_width: int) -> int:
    """Return how many words lines split, and one for a short last line."""
    split = sum([_splits(*pair) for pair in pairwise(lines)]) if text.chinese else 0
    return split + _ends_short(text, lines, box_width)


def _splits(line: Stretch, following: Stretch) -> bool:
    (upper, start, end, _), (lower, first, last, _) = line, following
    return is_split(upper[max(start, end - LONGEST) : end], lower[first : min(last, first + LONGEST)])


def _first_fit(text: Measured, wanted: int, low: int, high: int) -> tuple[int, list[Stretch]]:
    bound = (text.width - 6 * (wanted - 1)) / wanted + 2 * SIDE
    start = min(high, max(low, ceil(bound / STEP) * STEP))
    for box_width in range(start, high + 1, STEP):
        lines = _broken(text, box_width)
        if len(lines) <= wanted:
            return box_width, lines
    return high, _broken(text, high)


def _better_end(text: Measured, first: int, high: int, lines: list[Stretch]) -> tuple[int, list[Stretch]]:
    """Return a somewhat greater width with fewer flaws, or the first one."""
    best, flaws = (first, lines), _flaws(text, lines, first)
    most = WIDER if _ends_short(text, lines, first) else WIDER_FOR_WORDS
    for box_width in range(first + STEP, min(first + most, high) + 1, STEP):
        if not flaws:
            break
        wider = _broken(text, box_width)
        fewer = _flaws(text, wider, box_width)
        if fewer < flaws:
            best, flaws = (box_width, wider), fewer
    return best


def _ends_short(text: Measured, lines: list[Stretch], box_width: int) -> bool:
    return len(lines) > 1 and lines[-1][3] * text.scale < SHORT_END * (box_width - 2 * SIDE)


def _shrunk(text: Measured, low: int, box_width: int, lines: list[Stretch]) -> int:
    widest = max([advance for _, _, _, advance in lines]) * text.scale
    return max(low, min(box_width, ceil((widest + 2 * SIDE) / STEP) * STEP))
