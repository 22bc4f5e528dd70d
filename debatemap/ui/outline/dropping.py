"""What letting go of a row over another one means."""

from enum import Enum

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.hanging import hang
from debatemap.domain.edits.ordering import reorder, siblings_of
from debatemap.domain.model import Argument, Premise, Record
from debatemap.domain.relations import is_on, premises_of, uses_of


class Where(Enum):
    """Where on a row something is let go."""

    ABOVE = "above"
    ON = "on"
    BELOW = "below"


def dropped(debate: Debate, map: str, carried: str, target: str, where: Where) -> Edit:
    """Return the edit: on a row it hangs there, between rows of one parent it changes its place, else it joins them.

    Raises EditRefused where that cannot be.
    """
    moved, beside = _stands_for(debate, map, carried), _stands_for(debate, map, target)
    if where is Where.ON:
        return hang(debate, map, [carried], target)
    if beside.id in {one.id for one in _siblings(debate, moved)}:
        return reorder(debate, moved.id, _before(debate, moved, beside, where), map)
    return hang(debate, map, [carried], _parent(beside))


def _stands_for(debate: Debate, map: str, id: str) -> Record:
    """Return what moves when a row does: a co-premise, else the argument that a claim stands for, else the item."""
    uses = (use for use in uses_of(debate, id) if is_on(debate, map, debate[Argument][use.argument]))
    premise = next(uses, None)
    if premise is None:
        return debate.record(id)
    together = len(premises_of(debate, premise.argument)) > 1
    return premise if together else debate[Argument][premise.argument]


def _siblings(debate: Debate, record: Record) -> tuple[Record, ...]:
    return siblings_of(debate, record) if isinstance(record, Argument | Premise) else ()


def _before(debate: Debate, moved: Record, beside: Record, where: Where) -> str | None:
    """Return the sibling after which something comes to stand, None for the first place."""
    ids = [one.id for one in _siblings(debate, moved) if one.id != moved.id]
    if beside.id == moved.id:
        return None
    place = ids.index(beside.id) + (where is Where.BELOW)
    return ids[place - 1] if place else None


def _parent(beside: Record) -> str | None:
    if isinstance(beside, Argument):
        return beside.target
    return beside.argument if isinstance(beside, Premise) else None
