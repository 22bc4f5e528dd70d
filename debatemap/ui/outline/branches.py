"""The debate as a tree of rows: the map on screen, what is on no map, people, sources, terms.

Rows are worked out when they are asked for, since nobody looks at ten thousand of them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from debatemap.domain.debate import Debate
from debatemap.domain.model import Argument, Claim, Participant, Question, Source, Term
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
_NAMED: Final[dict[str, tuple[type[Participant | Source | Term], str, Callable[[Any], Text]]]] = {
    PEOPLE: (Participant, "user-round", lambda one: one.name),
    SOURCES: (Source, "book-open", lambda one: one.title),
    TERMS: (Term, "languages", lambda one: one.name),
}
"""The records of a section, their sign, and the words that name one."""
_SECTION_OF: Final = {
    Claim: UNPLACED,
    Question: UNPLACED,
    Participant: PEOPLE,
    Source: SOURCES,
    Term: TERMS,
}


@dataclass(frozen=True, slots=True)
class Branch:
    """A row: a key that no other row of the tree has, the record it stands for, its sign and text, and whether there
    are rows below it.

    ``movable`` rows are carried elsewhere by the mouse.
    """

    key: str
    id: str | None
    sign: str
    text: Text | Message
    full: bool = False
    movable: bool = False


@dataclass(frozen=True, slots=True)
class Tree:
    """The rows of the outline while a map is on screen that is drawn so, nothing folded."""

    debate: Debate
    drawn: Outline | None

    def below(self, key: str | None) -> tuple[Branch, ...]:
        """Return the rows right below a row, for None the uppermost ones."""
        drawn = self.drawn
        if key is None:
            roots = drawn.roots if drawn is not None else ()
            return (*(row for one in roots for row in self._rows(one)), *self._sections())
        if drawn is not None and key in drawn:
            hanging = (*_carried(drawn, key), *(drawn.below(key) if key in drawn.spots else ()))
            return tuple(row for one in hanging for row in self._rows(one))
        return tuple(self._members(key))

    def above(self, key: str) -> str | None:
        """Return the key of the row over a row, or None for an uppermost one."""
        drawn = self.drawn
        if drawn is None or key not in drawn:
            section = key.partition("/")[0]
            return section if section != key else None
        joint = drawn.joints.get((drawn.spots[key].above or "") if key in drawn.spots else key)
        return drawn.above(key) if joint is None else _standing_for(drawn, joint.target)

    def key_of(self, id: str, spot: str | None = None) -> str | None:
        """Return the key of the row of a record: that of a spot or argument in which it was chosen, else of its own
        place; None where it has no row.
        """
        drawn = self.drawn
        for key in (spot, id, *(drawn.uses(id) if drawn else ())):
            if drawn is not None and key is not None and _is_row_of(drawn, key, id):
                return key
        record = self.debate.find(id)
        section = _SECTION_OF.get(type(record)) if record is not None else None
        return f"{section}/{id}" if section and any(one.id == id for one in self._members(section)) else None

    def _rows(self, id: str) -> Iterator[Branch]:
        """Yield the row of a spot, or those of an argument: of its premises, of one without any its own."""
        assert self.drawn is not None
        joint = self.drawn.joints.get(id)
        if joint is not None and not joint.spots:
            words, full = _slot(self.debate, joint), bool(joint.undercuts)
            yield Branch(joint.id, joint.link or joint.id, joint.kind, words, full)
        for one in joint.spots if joint is not None else (id,):
            yield self._spot(self.drawn, one)

    def _spot(self, drawn: Outline, id: str) -> Branch:
        spot = drawn.spots[id]
        full = bool(spot.joints or spot.answers or _carried(drawn, id))
        return Branch(id, spot.item, _sign(drawn, spot), item_of(self.debate, spot.item).text, full, movable=True)

    def _sections(self) -> Iterator[Branch]:
        for section, title in SECTIONS.items():
            if next(self._members(section), None) is not None:
                yield Branch(section, None, "", title, full=True)

    def _members(self, section: str) -> Iterator[Branch]:
        if section == UNPLACED:
            yield from (Branch(f"{UNPLACED}/{one.id}", one.id, "", one.text) for one in unplaced(self.debate))
        elif section in _NAMED:
            kind, sign, words = _NAMED[section]
            yield from (Branch(f"{section}/{one.id}", one.id, sign, words(one)) for one in self.debate[kind])


def _carried(drawn: Outline, key: str) -> tuple[str, ...]:
    """Return the undercuts that stand under a row: those of an argument are under the last of its premises."""
    joint = drawn.joints.get((drawn.spots[key].above or "") if key in drawn.spots else key)
    return joint.undercuts if joint is not None and _standing_for(drawn, joint.id) == key else ()


def _standing_for(drawn: Outline, id: str) -> str:
    """Return the key of the row under which stands what hangs on a spot or joint."""
    joint = drawn.joints.get(id)
    return joint.spots[-1] if joint is not None and joint.spots else id


def _is_row_of(drawn: Outline, key: str, id: str) -> bool:
    """Tell whether a key is that of a row of the map that stands for a record."""
    spot, joint = drawn.spots.get(key), drawn.joints.get(key)
    if spot is not None:
        return spot.item == id
    return joint is not None and not joint.spots and (joint.link or joint.id) == id


def _slot(debate: Debate, joint: Joint) -> Text | Message:
    if joint.link is not None:
        return item_of(debate, joint.link).text
    return debate[Argument][joint.id].title or Message("No premise yet")


def _sign(drawn: Outline, spot: Spot) -> str:
    above = drawn.joints.get(spot.above or "")
    return above.kind if above is not None else ""
