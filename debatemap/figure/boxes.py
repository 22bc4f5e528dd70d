"""What is in a box and how large that makes it; a box's content does not depend on where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from debatemap.domain.debate import Debate
from debatemap.domain.model import Claim, Question
from debatemap.domain.prompts import is_prompt
from debatemap.domain.relations import item_of
from debatemap.figure import header
from debatemap.figure.eliding import elided
from debatemap.figure.header import Header, Label, Role, header_width
from debatemap.figure.lines import Line, blank_before
from debatemap.figure.look import Look, main_language, shown
from debatemap.figure.marks import Marks, marks_of
from debatemap.figure.metrics import width
from debatemap.figure.outline import Outline, Spot
from debatemap.figure.positions import Stand, stand_on
from debatemap.figure.sizing import (
    CLAIM_MEASURE,
    CONTENTION_MEASURE,
    FOOT,
    QUESTION_MEASURE,
    SIDE,
    TOP,
    Fitted,
    Measure,
    evened,
    fitted,
)
from debatemap.figure.speakers import Speaker, speakers
from debatemap.figure.type import SECONDARY, TextStyle
from debatemap.i18n import Words

AFTER_HEADER = 2
SECOND_GAP = 4
STRIP_LINE = 8
QUESTION_EXTRA = 20


class BoxKind(StrEnum):
    """What a box stands for; a copy is a small second box of a claim that has its own elsewhere."""

    CLAIM = "claim"
    CONTENTION = "contention"
    QUESTION = "question"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Content:
    """Hold everything in a box, placed from its corner, and the size that needs; texts are the strings shown, with
    their languages, ``short`` is the short title in the first of them.
    """

    kind: BoxKind
    width: float
    height: float
    header: Header
    lines: tuple[Label, ...]
    stand: Stand | None
    texts: tuple[tuple[str, str], ...]
    implicit: bool
    number: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A box before its final width: what will be in it."""

    kind: BoxKind
    measure: Measure
    texts: tuple[tuple[str, str], ...]
    marks: Marks
    stand: Stand | None
    least: int
    short: str

    @property
    def fitted(self) -> Fitted:
        """Return the width that suits the first text, and its lines."""
        language, string = self.texts[0]
        return fitted(string, language, self.measure, self.least)


@dataclass(frozen=True, slots=True)
class Desk:
    """What all boxes of a map are made from."""

    debate: Debate
    map: str
    look: Look
    words: Words
    people: Mapping[str, Speaker]
    numbers: Mapping[str, str]
    contentions: frozenset[str]


def desk_of(debate: Debate, map: str, outline: Outline, numbers: Mapping[str, str], look: Look) -> Desk:
    """Return what the boxes of an outline of a map are made from."""
    language = main_language(debate, look)
    contentions = frozenset(outline.contentions)
    return Desk(debate, map, look, Words(language), speakers(debate, language), numbers, contentions)


def draft(desk: Desk, spot: Spot) -> Draft:
    """Return what will be in the box of a spot."""
    item = item_of(desk.debate, spot.item)
    said = shown(item.short if _shows_short(desk, spot, item) else item.text, desk.look.language)
    texts = tuple((tag, elided(string)) for tag, string in said)
    short = item.short.shown(texts[0][0]) if item.short else ""
    if spot.question:
        return Draft(BoxKind.QUESTION, QUESTION_MEASURE, texts, Marks(), None, 0, short)
    number = desk.numbers.get(spot.item, "")
    marks = marks_of(desk.debate, spot, number, desk.people, desk.look, desk.words, desk.map)
    stand = stand_on(desk.debate, spot.item, desk.look) if desk.look.judged and not spot.copy else None
    least = int(header_width(marks, desk.words.language)) + 1
    head = spot.id in desk.contentions
    kind = BoxKind.CONTENTION if head else BoxKind.COPY if spot.copy else BoxKind.CLAIM
    return Draft(kind, CONTENTION_MEASURE if head else CLAIM_MEASURE, texts, marks, stand, least, short)


def _shows_short(desk: Desk, spot: Spot, item: Claim | Question) -> bool:
    return desk.look.short and bool(item.short) and not spot.question and spot.id not in desk.contentions


def composed(draft: Draft, box_width: int, look: Look, language: str) -> Content:
    """Return the content of a box of a given width."""
    question = draft.kind is BoxKind.QUESTION
    full = box_width + QUESTION_EXTRA if question else box_width
    top = TOP + (header.HEIGHT + AFTER_HEADER if draft.marks else 0)
    lines, bottom = _text_lines(draft, box_width, top)
    if question:
        lines = tuple(line._replace(x=_centred(line, full)) for line in lines)
    return Content(
        draft.kind,
        full,
        bottom + (STRIP_LINE if draft.stand else 0) + FOOT,
        header.header(draft.marks, box_width, look, language),
        lines,
        draft.stand,
        draft.texts,
        bool(draft.marks.implicit),
        draft.marks.number,
        draft.short,
    )


def _text_lines(draft: Draft, box_width: int, top: float) -> tuple[tuple[Label, ...], float]:
    labels: list[Label] = []
    for place, (language, string) in enumerate(draft.texts):
        style = SECONDARY if place else draft.measure.style
        top += SECOND_GAP if place else 0
        alone = draft.fitted if not place else None
        lines = alone.lines if alone and alone.width == box_width else evened(string, language, style, box_width)
        role = Role.SECOND if place or is_prompt(string) else Role.TEXT
        labels.extend(_labels(lines, top, style, language, role))
        top += len(lines) * style.line_height_in(language)
    return tuple(labels), top


def _labels(lines: tuple[Line, ...], top: float, style: TextStyle, language: str, role: Role) -> Iterator[Label]:
    size, height = style.size_in(language), style.line_height_in(language)
    for place, line in enumerate(lines):
        baseline = round(top + (height - size) / 2 + size * 0.86 + place * height)
        yield Label(line.text, SIDE - blank_before(line.text, style, language), baseline, style, language, role)


def _centred(line: Label, full: float) -> float:
    blank = blank_before(line.text, line.style, line.language)
    return (full - width(line.text, line.style, line.language) - blank) / 2
