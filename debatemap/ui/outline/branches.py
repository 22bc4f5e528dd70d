"""The debate as a tree of rows: the map on screen, what is on no map, people, sources, terms."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from debatemap.domain.debate import Debate
from debatemap.domain.model import Argument, Participant, Source, Term
from debatemap.domain.relations import item_of, unplaced
from debatemap.domain.text import Text
from debatemap.figure.outline import Joint, Outline, Spot
from debatemap.i18n import Message

UNPLACED: Final = "unplaced"
PEOPLE: Final = "people"
SOURCES: Final = "sources"
TERMS: Final = "terms"
SECTIONS: Final = {
    UNPLACED: Message("On no map"),
    PEOPLE: Message("People"),
    SOURCES: Message("Sources"),
    TERMS: Message("Terms"),
}
"""The branches below the map, with their titles."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A row: a key that no other row of the tree has, the record it stands for, its sign, text and rows below.

    ``movable`` rows are carried elsewhere by the mouse.
    """

    key: str
    id: str | None
    sign: str
    text: Text | Message
    below: tuple["Branch", ...] = field(default=(), repr=False)
    movable: bool = False


def tree(debate: Debate, drawn: Outline | None) -> tuple[Branch, ...]:
    """Return the rows of the outline while a map is on screen that is drawn so, nothing folded."""
    shown = tuple(_of_map(debate, drawn)) if drawn is not None else ()
    return (*shown, *_sections(debate))


def rows(branches: Iterable[Branch]) -> Iterator[Branch]:
    """Yield the branches and all below them, from top to bottom."""
    waiting = list(branches)[::-1]
    while waiting:
        branch = waiting.pop()
        yield branch
        waiting.extend(reversed(branch.below))


def _of_map(debate: Debate, drawn: Outline) -> Iterator[Branch]:
    """Grow the rows from the leaves up, so that the longest chain needs no recursion."""
    rows: dict[str, tuple[Branch, ...]] = {}
    for id in reversed(drawn.order):
        spot = drawn.spots.get(id)
        if spot is not None:
            below = (row for one in drawn.below(id) for row in rows[one])
            rows[id] = (Branch(id, spot.item, _sign(drawn, spot), item_of(debate, spot.item).text, tuple(below), True),)
        else:
            rows[id] = tuple(_of_joint(debate, drawn.joints[id], rows))
    return (row for root in drawn.roots for row in rows[root])


def _of_joint(debate: Debate, joint: Joint, rows: dict[str, tuple[Branch, ...]]) -> Iterator[Branch]:
    """Yield the rows of an argument's premises; its undercuts stand under the last of them."""
    undercuts = tuple(row for one in joint.undercuts for row in rows[one])
    premises = [row for spot in joint.spots for row in rows[spot]]
    if not premises:
        yield Branch(joint.id, joint.link or joint.id, joint.kind, _slot(debate, joint), undercuts)
    for row in premises[:-1]:
        yield row
    for row in premises[-1:]:
        yield replace(row, below=(*undercuts, *row.below))


def _slot(debate: Debate, joint: Joint) -> Text | Message:
    if joint.link is not None:
        return item_of(debate, joint.link).text
    return debate[Argument][joint.id].title or Message("No premise yet")


def _sign(drawn: Outline, spot: Spot) -> str:
    above = drawn.joints.get(spot.above or "")
    return above.kind if above is not None else ""


def _sections(debate: Debate) -> Iterator[Branch]:
    yield from _section(UNPLACED, (Branch(f"{UNPLACED}/{one.id}", one.id, "", one.text) for one in unplaced(debate)))
    yield from _section(PEOPLE, _named(debate[Participant], PEOPLE, "user-round", lambda one: one.name))
    yield from _section(SOURCES, _named(debate[Source], SOURCES, "book-open", lambda one: one.title))
    yield from _section(TERMS, _named(debate[Term], TERMS, "languages", lambda one: one.name))


def _section(name: str, rows: Iterable[Branch]) -> Iterator[Branch]:
    below = tuple(rows)
    if below:
        yield Branch(name, None, "", SECTIONS[name], below)


Named = Participant | Source | Term


def _named(records: Iterable[Named], section: str, sign: str, words: Callable[..., Text]) -> Iterator[Branch]:
    return (Branch(f"{section}/{one.id}", one.id, sign, words(one)) for one in records)
