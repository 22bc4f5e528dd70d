"""Rows of a map: what stands side by side there and changes places, by a key, with the mouse or in a list."""

from dataclasses import dataclass

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.claims import reorder_root
from debatemap.domain.edits.ordering import reorder, siblings_of
from debatemap.domain.model import Argument, Claim, Map, Premise, Question, Record
from debatemap.domain.relations import answer_at, premises_of


@dataclass(frozen=True, slots=True)
class Row:
    """Something on a map, and the ids of all that it can change places with, itself included, in order."""

    debate: Debate
    map: str
    moved: Record
    ids: tuple[str, ...]

    def reaches(self, steps: int) -> bool:
        """Tell whether there is a place so many steps on, or back where that is negative."""
        return 0 <= self.ids.index(self.moved.id) + steps < len(self.ids)

    def by(self, steps: int) -> Edit:
        """Return the edit that moves it so many steps; there must be a place."""
        place = self.ids.index(self.moved.id) + steps
        return self._after(self._others()[place - 1] if place else None)

    def beside(self, other: str, *, before: bool) -> Edit:
        """Return the edit that puts it before or after another one of the row."""
        others = self._others()
        place = self.ids.index(other) if other == self.moved.id else others.index(other) + (not before)
        return self._after(others[place - 1] if place else None)

    def _others(self) -> list[str]:
        return [id for id in self.ids if id != self.moved.id]

    def _after(self, other: str | None) -> Edit:
        if self.moved.id in self.debate[Map][self.map].roots:
            return reorder_root(self.debate, self.map, self.moved.id, other)
        return reorder(self.debate, self.moved.id, other, self.map)


def row_of(debate: Debate, map: str, one: Record, premise: Premise | None) -> Row | None:
    """Return the row of what an item stands for where it is drawn as a premise or, with None, on its own.

    That is a co-premise in its argument, else the argument, an answer, a question about something or another root of
    the map; None for what stands in no row.
    """
    moved = in_row(debate, map, one, premise)
    if moved is None:
        return None
    roots = debate[Map][map].roots
    ids = roots if moved.id in roots else tuple(sibling.id for sibling in siblings_of(debate, moved))
    return Row(debate, map, moved, ids)


def in_row(debate: Debate, map: str, one: Record, premise: Premise | None) -> Record | None:
    """Return what an item stands for in its row; None for what stands in none."""
    if isinstance(one, Argument):
        return one
    if premise is None:
        return answer_at(debate, map, one) or _alone(debate, map, one)
    together = len(premises_of(debate, premise.argument)) > 1
    return premise if together else debate[Argument][premise.argument]


def _alone(debate: Debate, map: str, one: Record) -> Claim | Question | None:
    asked = isinstance(one, Question) and one.about is not None
    return one if isinstance(one, Claim | Question) and (asked or one.id in debate[Map][map].roots) else None
