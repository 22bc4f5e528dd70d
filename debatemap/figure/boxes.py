"""What is in a box and how large that makes it; a box's content does not depend on where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from debatemap.domain.debate import Debate
from debatemap.domain.model import Claim, Question
from debatemap.domain.prompts import is_prompt
from debatemap.domain.relations import item_of
from debatemap.figure import header
from debatemap.figure.eliding import elided
from debatemap.figure.header import Header, Label, Role, header_width
from debatemap.figure.lines import blank_before
from debatemap.figure.look import Layers, Look, main_language, shown
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
    count_of_lines,
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
        """Return the width that suits the first text, and how many lines it has."""
        language, string = self.texts[0]
        return fitted(string, language, self.measure, self.least)

    @property
    def top(self) -> float:
        """Return where the text begins."""
        return TOP + (header.HEIGHT + AFTER_HEADER if self.marks else 0)

    @property
    def styles(self) -> Iterator[tuple[str, str, TextStyle, float]]:
        """Yield the texts with their languages and styles, and the gap above each."""
        for place, (language, string) in enumerate(self.texts):
            yield language, string, SECONDARY if place else self.measure.style, SECOND_GAP if place else 0


@dataclass(frozen=True, slots=True)
class Content:
    """Hold what is in a box of a width that is given, and the height that needs.

    The header and the lines are placed, from the box's corner, when they are asked for: most boxes are never seen.
    """

    draft: Draft
    text_width: int
    height: float
    layers: Layers
    language: str
    left_out: str | None = None
    """The language of which no lines are shown."""

    @property
    def kind(self) -> BoxKind:
        """Return what the box stands for."""
        return self.draft.kind

    @property
    def width(self) -> float:
        """Return the width of the box."""
        return self.text_width + QUESTION_EXTRA if self.kind is BoxKind.QUESTION else self.text_width

    @property
    def stand(self) -> Stand | None:
        """Return the positions that its strip shows."""
        return self.draft.stand

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Return the strings shown, with their languages."""
        return self.draft.texts

    @property
    def implicit(self) -> bool:
        """Tell whether the claim was not said."""
        return bool(self.draft.marks.implicit)

    @property
    def number(self) -> str:
        """Return the number of the claim."""
        return self.draft.marks.number

    @property
    def short(self) -> str:
        """Return the short title in the first language shown."""
        return self.draft.short

    @property
    def header(self) -> Header:
        """Return the row above the text."""
        return header.header(self.draft.marks, self.text_width, self.layers, self.language)

    @property
    def lines(self) -> tuple[Label, ...]:
        """Return the lines of the text."""
        lines = tuple(line for line in _labels(self.draft, self.text_width) if line.language != self.left_out)
        if self.kind is not BoxKind.QUESTION:
            return lines
        return tuple(line._replace(x=_centred(line, self.width)) for line in lines)

    def without(self, language: str) -> "Content":
        """Return the content without the lines of a language and the strip, as it is while somebody writes there."""
        return replace(self, draft=replace(self.draft, stand=None), left_out=language)


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
    bottom, first = draft.top, draft.fitted
    for place, (tag, string, style, gap) in enumerate(draft.styles):
        fits = not place and first.width == box_width
        count = first.lines if fits else count_of_lines(string, tag, style, box_width)
        bottom += gap + count * style.line_height_in(tag)
    return Content(draft, box_width, bottom + (STRIP_LINE if draft.stand else 0) + FOOT, look.layers, language)


def _labels(draft: Draft, box_width: int) -> Iterator[Label]:
    top = draft.top
    for place, (language, string, style, gap) in enumerate(draft.styles):
        lines, height = evened(string, language, style, box_width), style.line_height_in(language)
        role = Role.SECOND if place or is_prompt(string) else Role.TEXT
        first = top + gap + (height - style.size_in(language)) / 2 + style.size_in(language) * 0.86
        for number, line in enumerate(lines):
            x = SIDE - blank_before(line.text, style, language)
            yield Label(line.text, x, round(first + number * height), style, language, role)
        top += gap + len(lines) * height


def _centred(line: Label, full: float) -> float:
    blank = blank_before(line.text, line.style, line.language)
    return (full - width(line.text, line.style, line.language) - blank) / 2
