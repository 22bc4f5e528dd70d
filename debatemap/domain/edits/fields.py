"""Any field of any record."""

from collections.abc import Iterable

from debatemap.domain.changes import Change, Edit, added
from debatemap.domain.debate import Debate
from debatemap.domain.edits.refusals import found
from debatemap.domain.edits.settling import settled
from debatemap.domain.errors import EditRefused
from debatemap.domain.fields import fields_of
from debatemap.domain.model import Record
from debatemap.domain.naming import named
from debatemap.domain.record import replaced
from debatemap.domain.validity import faults
from debatemap.i18n import Message


def set_field(debate: Debate, id: str, /, at: str | None = None, **values: object) -> Edit:
    """Give fields of a record other values; ``at`` is the map that undo shows."""
    return set_fields(debate, [id], at, **values)


def set_fields(debate: Debate, ids: Iterable[str], /, at: str | None = None, **values: object) -> Edit:
    """Give the same fields of several records the same values, as one edit."""
    records = [found(debate, id) for id in dict.fromkeys(ids)]
    changes = [Change(record, _with(record, values)) for record in records]
    kinds = {type(record) for record in records}
    name = Message("Change {kind}", kind=named(records[0])) if len(kinds) == 1 else Message("Change several things")
    return settled(debate, name, changes, at)


def add(debate: Debate, *records: Record, at: str | None = None) -> Edit:
    """Add records as they are, the first of which names the edit."""
    return settled(debate, Message("Add {kind}", kind=named(records[0])), added(*records), at)


def _with(record: Record, values: dict[str, object]) -> Record:
    known = {field.name for field in fields_of(type(record))} - {"id"}
    for name in values.keys() - known:
        raise EditRefused(Message("A {kind} has no “{field}”.", kind=named(record), field=name))
    changed = replaced(record, values)
    for name in faults(changed):
        raise EditRefused(
            Message("The {kind} has a value for “{field}” that cannot be kept.", kind=named(record), field=name)
        )
    return changed
