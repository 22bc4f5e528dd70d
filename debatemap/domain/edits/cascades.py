"""What the deletion or replacement of records does to the records that refer to them, read off the declarations."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from debatemap.domain.changes import Change, combined, removed
from debatemap.domain.debate import Debate
from debatemap.domain.fields import OnDelete, references_of, targets
from debatemap.domain.model import Premise, Record
from debatemap.domain.record import replaced
from debatemap.domain.relations import premises_of


def deletion(debate: Debate, ids: Iterable[str]) -> tuple[Change, ...]:
    """Return the changes that delete records, what cannot be without them, and every other reference to those.

    An argument goes with its last premise; one that never had any stays.
    """
    return _deletion(debate, ids, _emptied)


def redirection(debate: Debate, old: str, new: str, needless: Collection[str] = ()) -> tuple[Change, ...]:
    """Return the changes that make everything that refers to a record refer to another, and delete the first.

    What would relate the other record to itself is deleted, and so are the referring records that are needless.
    """
    referring = {record.id: record for record, _ in debate.referring(old)}
    made = {id: turned(record, old, new) for id, record in referring.items()}
    senseless = [id for id, record in made.items() if id in needless or _relates_to_itself(record, new)]
    changes = tuple(Change(record, made[id]) for id, record in referring.items() if id not in senseless)
    return combined((*changes, *_deletion(debate.draft(changes), [old, *senseless], _nothing_more)))


def without(record: Record, gone: Collection[str]) -> Record:
    """Return a record whose optional references to records that are gone are cleared."""
    changed: dict[str, Any] = {}
    for field in references_of(type(record)):
        kept = tuple(target for target in targets(record, field) if target not in gone)
        if kept != targets(record, field):
            changed[field.name] = kept if field.many else None
    return replaced(record, changed) if changed else record


def turned(record: Record, old: str, new: str) -> Record:
    """Return a record that refers to another one wherever it referred to the first."""
    changed: dict[str, Any] = {}
    for field in references_of(type(record)):
        if old in targets(record, field):
            many = tuple(dict.fromkeys(new if one == old else one for one in targets(record, field)))
            changed[field.name] = many if field.many else new
    return replaced(record, changed)


def _deletion(
    debate: Debate, ids: Iterable[str], also: Callable[[Debate, Record, Collection[str]], list[str]]
) -> tuple[Change, ...]:
    gone: dict[str, Record] = {}
    cleared: dict[str, None] = {}
    waiting = [*ids]
    while waiting:
        id = waiting.pop()
        if id not in gone:
            gone[id] = debate.record(id)
            cascading, clearing = _referring(debate, id)
            cleared.update(dict.fromkeys(clearing))
            waiting += (*cascading, *also(debate, gone[id], gone))
    kept = (debate.record(id) for id in cleared if id not in gone)
    return (*(Change(one, without(one, gone)) for one in kept), *removed(*gone.values()))


def _referring(debate: Debate, id: str) -> tuple[list[str], list[str]]:
    cascading: list[str] = []
    clearing: list[str] = []
    for record, field in debate.referring(id):
        assert field.reference is not None
        (cascading if field.reference.on_delete is OnDelete.CASCADE else clearing).append(record.id)
    return cascading, clearing


def _emptied(debate: Debate, record: Record, gone: Collection[str]) -> list[str]:
    if not isinstance(record, Premise):
        return []
    left = [premise for premise in premises_of(debate, record.argument) if premise.id not in gone]
    return [] if left else [record.argument]


def _nothing_more(_debate: Debate, _record: Record, _gone: Collection[str]) -> list[str]:
    return []


def _relates_to_itself(record: Record, new: str) -> bool:
    single = [getattr(record, field.name) for field in references_of(type(record)) if not field.many]
    return single.count(new) > 1
