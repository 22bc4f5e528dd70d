"""Places among siblings: where something new goes, and moving what is there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from debatemap.domain.changes import Change, Edit, combined
from debatemap.domain.debate import Debate
from debatemap.domain.edits.refusals import found
from debatemap.domain.errors import EditRefused
from debatemap.domain.fields import Order
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Answer, Argument, Group, Map, Premise, Question, Record, Step
from debatemap.domain.naming import named
from debatemap.domain.order import between, spread
from debatemap.domain.record import replaced
from debatemap.domain.relations import in_order
from debatemap.i18n import Message

Sibling = Answer | Argument | Group | Map | Premise | Question | Step
LONGEST_KEY: Final = 24
"""The length in digits from which all siblings get short keys again."""


def slot(siblings: Sequence[Sibling], after: str | None = None) -> tuple[Order, tuple[Change, ...]]:
    """Return the order key of a place after one of the siblings, else after the last, and the siblings' own changes.

    The siblings are given in order; they change only where no key is left between two of them.
    """
    ids = [sibling.id for sibling in siblings]
    return _slot(siblings, ids.index(after) + 1 if after in ids else len(ids))


def reorder(debate: Debate, id: str, after: str | None, map: str | None = None) -> Edit:
    """Put an argument, premise, answer, question, map, group or step after one of its siblings; first for None."""
    record = found(debate, id)
    siblings = [one for one in siblings_of(debate, record) if one.id != id]
    ids = [one.id for one in siblings]
    if after is not None and after not in ids:
        raise EditRefused(Message("The {kind} can only be moved among its siblings.", kind=named(record)))
    order, moved = _slot(siblings, 0 if after is None else ids.index(after) + 1)
    changes = (*moved, Change(record, replaced(record, {"order": order})))
    return Edit(Message("Move {kind}", kind=named(record)), combined(changes), map)


def siblings_of(debate: Debate, record: Record) -> tuple[Sibling, ...]:
    """Return what shares a record's parent, itself included, in order; arguments only those of its polarity."""
    siblings: Sequence[Sibling]
    match record:
        case Argument():
            siblings = arguments_beside(debate, record.target, record.polarity)
        case Premise():
            siblings = debate[Premise].referring("argument", record.argument)
        case Answer():
            siblings = debate[Answer].referring("question", record.question)
        case Question() if record.about is not None:
            siblings = debate[Question].referring("about", record.about)
        case Map():
            siblings = tuple(debate[Map])
        case Group():
            siblings = groups_beside(debate, record.map, record.parent)
        case Step():
            siblings = debate[Step].referring("map", record.map)
        case _:
            raise EditRefused(Message("A {kind} has no place among siblings.", kind=named(record)))
    return in_order(siblings)


def groups_beside(debate: Debate, map: str, parent: str | None) -> tuple[Group, ...]:
    """Return the groups of a map within a group, or those within none, in order."""
    return in_order(one for one in debate[Group].referring("map", map) if one.parent == parent)


def arguments_beside(debate: Debate, target: str, polarity: Polarity) -> tuple[Argument, ...]:
    """Return the arguments of one polarity for a target, in order."""
    arguments = debate[Argument].referring("target", target)
    return in_order(one for one in arguments if one.polarity is polarity)


def _slot(siblings: Sequence[Sibling], place: int) -> tuple[Order, tuple[Change, ...]]:
    low = siblings[place - 1].order if place > 0 else None
    high = siblings[place].order if place < len(siblings) else None
    if low is None or high is None or low < high:
        key = between(low, high)
        if len(key) <= LONGEST_KEY:
            return Order(key), ()
    return _spread(siblings, place)


def _spread(siblings: Sequence[Sibling], place: int) -> tuple[Order, tuple[Change, ...]]:
    keys = [Order(key) for key in spread(len(siblings) + 1)]
    key = keys.pop(place)
    changes = (Change(one, replace(one, order=new)) for one, new in zip(siblings, keys, strict=True))
    return key, combined(changes)
