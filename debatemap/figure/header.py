"""The row above a claim's text: number, speaker chips and name at the left, marks from the right edge inwards."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from debatemap.figure.look import Layers
from debatemap.figure.marks import Mark, Marks
from debatemap.figure.metrics import width
from debatemap.figure.sizing import SIDE, TOP
from debatemap.figure.type import HEADER, NUMBER, TextStyle, is_chinese

HEIGHT = 15
CHIP = 16
ICON = 12
_AFTER_NUMBER, _AFTER_CHIP, _AFTER_WORD, _BETWEEN_MARKS, _AFTER_ICON = 8, 5, 8, 5, 2
_BASELINE = TOP + 11
_MOST_CHIPS = 3
_LONGEST_NUMBER = 96


class Role(StrEnum):
    """What a line of text in a box is."""

    NUMBER = "number"
    NAME = "name"
    WORD = "word"
    TEXT = "text"
    SECOND = "second"


class Label(NamedTuple):
    """A line of text: where its left end and baseline are, from the box's corner, and how it is set."""

    text: str
    x: float
    baseline: float
    style: TextStyle
    language: str
    role: Role


class Chip(NamedTuple):
    """A speaker's sign, 16 × 16: its corner from the box's, the monogram, and whether it is an annotator's square."""

    x: float
    y: float
    monogram: str
    square: bool
    language: str


class Sign(NamedTuple):
    """An icon of 12 × 12 by its lucide name; its corner from the box's."""

    icon: str
    x: float
    y: float


class Header(NamedTuple):
    """Hold the parts of a header row, placed."""

    labels: tuple[Label, ...] = ()
    chips: tuple[Chip, ...] = ()
    signs: tuple[Sign, ...] = ()


def header_width(marks: Marks, language: str) -> float:
    """Return the box width a header asks for with all layers on; marks that come and go while judging shorten the
    name instead.
    """
    needed = _number_width(marks, language)
    if marks.speakers:
        needed += _chips_width(marks) + _AFTER_CHIP + width(_names(marks, language), HEADER, language) + _AFTER_WORD
    if marks.implicit:
        needed += width(marks.implicit, HEADER, language) + _AFTER_WORD
    lasting = [mark for mark in (marks.sources, marks.prediction, marks.link) if mark is not None]
    return 2 * SIDE + needed + sum(_mark_width(mark, language) + _BETWEEN_MARKS for mark in lasting)


def header(marks: Marks, box_width: float, layers: Layers, language: str) -> Header:
    """Return a claim's header laid out in a box of a given width, with the layers that are on."""
    labels: list[Label] = []
    signs: list[Sign] = []
    edge = _right_marks(_visible(marks, layers), box_width - SIDE, language, labels, signs)
    x = float(SIDE)
    if layers.reconstructed and marks.number:
        number = shortened(marks.number, _LONGEST_NUMBER, NUMBER, language, from_start=True)
        labels.append(Label(number, x, _BASELINE, NUMBER, language, Role.NUMBER))
        x += width(number, NUMBER, language) + _AFTER_NUMBER
    chips = tuple(_chips(marks, x, language)) if layers.said else ()
    implicit = marks.implicit if layers.reconstructed else ""
    reserved = width(implicit, HEADER, language) + _AFTER_WORD if implicit else 0
    if chips:
        x = chips[-1].x + CHIP + _AFTER_CHIP
        name = shortened(_names(marks, language), edge - x - reserved, HEADER, language)
        labels.append(Label(name, x, _BASELINE, HEADER, language, Role.NAME))
        x += width(name, HEADER, language) + _AFTER_WORD
    if implicit:
        labels.append(Label(implicit, x, _BASELINE, HEADER, language, Role.WORD))
    return Header(tuple(label for label in labels if label.text), chips, tuple(signs))


def shortened(text: str, room: float, style: TextStyle, language: str, *, from_start: bool = False) -> str:
    """Return a text cut with an ellipsis to fit a width in pixels, at the end or at the start, or nothing when two
    thirds would go.
    """
    if width(text, style, language) <= room:
        return text
    low, high = len(text) // 3, len(text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        fits = width(_cut(text, middle, from_start), style, language) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return _cut(text, low, from_start) if low > len(text) // 3 else ""


def _cut(text: str, length: int, from_start: bool) -> str:
    return "…" + text[-length:].lstrip() if from_start else text[:length].rstrip() + "…"


def _visible(marks: Marks, layers: Layers) -> Iterator[Mark]:
    judged, said = layers.judged, layers.said
    shown = (
        (marks.comments, judged),
        (marks.sources, said),
        (marks.prediction, True),
        (marks.link, True),
        (marks.pin, True),
        (marks.check, judged),
    )
    return (mark for mark, on in shown if mark is not None and on)


def _right_marks(marks: Iterator[Mark], right: float, language: str, labels: list[Label], signs: list[Sign]) -> float:
    """Place marks leftwards from the right edge and return where what is left of them must end."""
    for mark in marks:
        words = width(mark.words, HEADER, language)
        if mark.words:
            labels.append(Label(mark.words, right - words, _BASELINE, HEADER, language, Role.WORD))
        right -= _mark_width(mark, language)
        signs.append(Sign(mark.icon, round(right), TOP + 1))
        right -= _BETWEEN_MARKS
    return right


def _chips(marks: Marks, x: float, language: str) -> Iterator[Chip]:
    for place, speaker in enumerate(marks.speakers[:_MOST_CHIPS]):
        yield Chip(round(x) + place * (CHIP + 2), TOP - 1, speaker.monogram, speaker.annotator, language)


def _chips_width(marks: Marks) -> float:
    return len(marks.speakers[:_MOST_CHIPS]) * (CHIP + 2) - 2


def _names(marks: Marks, language: str) -> str:
    comma = "、" if is_chinese(language) else ", "
    return comma.join(speaker.short for speaker in marks.speakers)


def _number_width(marks: Marks, language: str) -> float:
    if not marks.number:
        return 0
    return min(width(marks.number, NUMBER, language), _LONGEST_NUMBER) + _AFTER_NUMBER


def _mark_width(mark: Mark, language: str) -> float:
    return ICON + (_AFTER_ICON + width(mark.words, HEADER, language) if mark.words else 0)
