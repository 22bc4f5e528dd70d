"""What letting go of a row over another one means."""

from enum import Enum

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.hanging import hang
from debatemap.domain.edits.rows import in_row, row_of
from debatemap.domain.model import Answer, Argument, Premise, Question, Record
from debatemap.domain.relations import uses_on


class Where(Enum):
    """Where on a row something is let go."""

    ABOVE = "above"
    ON = "on"
    BELOW = "below"


def dropped(debate: Debate, map: str, carried: str, target: str, where: Where) -> Edit:
    """Return the edit: on a row it hangs there, between rows of one parent it changes its place, else it joins them.

    Raises EditRefused where that cannot be.
    """
    if where is Where.ON:
        return hang(debate, map, [carried], target)
    beside = _stands_for(debate, map, target)
    row = row_of(debate, map, debate.record(carried), _use(debate, map, carried))
    if row is not None and beside.id in row.ids:
        return row.beside(beside.id, before=where is Where.ABOVE)
    return hang(debate, map, [carried], _parent(beside))


def _stands_for(debate: Debate, map: str, id: str) -> Record:
    """Return what moves when a row of the list does, else its item."""
    return in_row(debate, map, debate.record(id), _use(debate, map, id)) or debate.record(id)


def _use(debate: Debate, map: str, id: str) -> Premise | None:
    """Return the first use of a claim on a map."""
    return next(uses_on(debate, map, id), None)


def _parent(beside: Record) -> str | None:
    match beside:
        case Argument():
            return beside.target
        case Premise():
            return beside.argument
        case Answer():
            return beside.question
        case Question():
            return beside.about
    return None
