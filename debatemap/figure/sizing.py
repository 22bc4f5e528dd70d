"""How wide a box is and where its lines end: the rule of the look's section on space."""

from functools import lru_cache
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from debatemap.figure.lines import Line, break_lines
from debatemap.figure.metrics import width
from debatemap.figure.type import CLAIM, CONTENTION, QUESTION, TextStyle, is_chinese
from debatemap.figure.words import is_split

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


class Measure(NamedTuple):
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
    """Hold a box width, padding included, and the lines of the text in it, evened."""

    width: int
    lines: tuple[Line, ...]


@lru_cache(maxsize=1 << 14)
def fitted(text: str, language: str, measure: Measure, least: int) -> Fitted:
    """Return the width that suits a text and its lines; ``least`` is the width that the header needs, in pixels."""
    low = max(LEAST, ceil(least / STEP) * STEP)
    high = max(measure.most, low)
    first, lines = _first_fit(text, language, measure, low, high)
    if first < high:
        first, lines = _better_end(text, language, measure, first, high, lines)
    width = _shrunk(low, first, lines)
    return Fitted(width, evened(text, language, measure.style, width))


def wrapped(text: str, language: str, style: TextStyle, box_width: int) -> tuple[Line, ...]:
    """Return a text's lines in a box of a given width."""
    return break_lines(text, box_width - 2 * SIDE, style, language)


@lru_cache(maxsize=1 << 14)
def evened(text: str, language: str, style: TextStyle, box_width: int) -> tuple[Line, ...]:
    """Return a text's lines in a box of a given width, all broken earlier where that spares it a short last line or
    split Chinese words.
    """
    lines = best = wrapped(text, language, style, box_width)
    flaws = _flaws(best, language, box_width)
    for narrower in range(box_width - STEP, box_width - WIDER - 1, -STEP):
        if not flaws:
            break
        earlier = wrapped(text, language, style, narrower)
        if len(earlier) > len(lines):
            break
        fewer = _flaws(earlier, language, box_width)
        if fewer < flaws:
            best, flaws = earlier, fewer
    return best


def _flaws(lines: tuple[Line, ...], language: str, box_width: int) -> int:
    """Return how many words lines split, and one for a short last line."""
    split = sum(is_split(one.text, other.text) for one, other in pairwise(lines)) if is_chinese(language) else 0
    return split + _ends_short(lines, box_width)


def _first_fit(text: str, language: str, measure: Measure, low: int, high: int) -> tuple[int, tuple[Line, ...]]:
    wanted = measure.lines_in(language)
    bound = (width(text, measure.style, language) - 6 * (wanted - 1)) / wanted + 2 * SIDE
    start = min(high, max(low, ceil(bound / STEP) * STEP))
    for box_width in range(start, high + 1, STEP):
        lines = wrapped(text, language, measure.style, box_width)
        if len(lines) <= wanted:
            return box_width, lines
    return high, wrapped(text, language, measure.style, high)


def _better_end(
    text: str, language: str, measure: Measure, first: int, high: int, lines: tuple[Line, ...]
) -> tuple[int, tuple[Line, ...]]:
    """Return a somewhat greater width with fewer flaws, or the first one."""
    best, flaws = (first, lines), _flaws(lines, language, first)
    most = WIDER if _ends_short(lines, first) else WIDER_FOR_WORDS
    for box_width in range(first + STEP, min(first + most, high) + 1, STEP):
        if not flaws:
            break
        wider = wrapped(text, language, measure.style, box_width)
        fewer = _flaws(wider, language, box_width)
        if fewer < flaws:
            best, flaws = (box_width, wider), fewer
    return best


def _ends_short(lines: tuple[Line, ...], box_width: int) -> bool:
    return len(lines) > 1 and lines[-1].width < SHORT_END * (box_width - 2 * SIDE)


def _shrunk(low: int, box_width: int, lines: tuple[Line, ...]) -> int:
    widest = max([line.width for line in lines])
    return max(low, min(box_width, ceil((widest + 2 * SIDE) / STEP) * STEP))
