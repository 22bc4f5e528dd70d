"""An argument as a textbook has it: thirty claims, with a question, as an outline that the program reads and writes."""

from dataclasses import dataclass, replace
from typing import Final

from debatemap.domain.debate import Debate
from debatemap.domain.model import About, Map, Record
from debatemap.domain.text import plain
from debatemap.interop.outline_building import read_outline

ZOOS: Final = """\
Zoos should be closed
    + Zoos keep animals captive
        + A cage is captivity
        + Animals cannot leave
        - Some animals roam freely
            - Fences stay around them
    & Captivity harms animals
        + Caged animals pace
            _ Bored animals pace as well
        + Caged animals die younger
            + Elephants live half as long
    + Zoos are for amusement
        + Visitors come to be amused
            + Surveys say so
            _ Visitors learn while they are amused
        - Zoos teach visitors
            - Visitors hardly read the signs
    + Keepers get hurt
        + Bears attack keepers. Tigers do too.
    - Zoos save species
        + Zoos breed rare animals
        & Breeding saves species
            - Few animals are set free
                + Release costs much
        - Parks save species better
            + Parks keep whole habitats
    - Children love zoos
        - Children love farms too
    ? Where would the animals go
        Sanctuaries would take them
        Some would be set free
"""
INDENT: Final = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the outline: how deep it stands, its sign, its words."""

    depth: int
    sign: str
    words: str


def lines(outline: str) -> list[Line]:
    """Return the lines of an outline."""
    return [_line(row) for row in outline.splitlines()]


def above(outline: list[Line], number: int) -> int:
    """Return the number of the line that a line hangs on, or stands beside as a co-premise."""
    depth = outline[number].depth
    wanted = depth if outline[number].sign == "&" else depth - 1
    return next(at for at in reversed(range(number)) if outline[at].depth == wanted)


def _entitled(record: Record) -> Record:
    match record:
        case About():
            return replace(record, title=plain("Zoos", "en"), languages=("en",))
        case Map(roots=(contention, *others)):
            return replace(record, title=plain("First map", "en"), contention=contention, roots=tuple(others))
    return record


def _line(row: str) -> Line:
    body = row.lstrip()
    signed = body[:2] in ("+ ", "- ", "& ", "_ ", "? ")
    return Line((len(row) - len(body)) // INDENT, body[0] if signed else "", body[2:] if signed else body)


def written(outline: str) -> Debate:
    """Return a debate of one map that says what an outline says; its first line is the contention."""
    return Debate(_entitled(one) for one in read_outline(outline, "en"))
