"""A change of one record, and an edit: everything a user's one action changes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from debatemap.domain.model import Record
from debatemap.i18n import Message


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; None before means added, None after means removed."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """Return the record as it is after the change, or was before its removal."""
        record = self.after or self.before
        assert record is not None
        return record

    @property
    def id(self) -> str:
        """Return the id of the changed record."""
        return self.record.id

    def inverted(self) -> "Change":
        """Return the change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """What one action changes, its name for the undo menu, and the map it was made on."""

    name: Message
    changes: tuple[Change, ...]
    map: str | None = None

    def __bool__(self) -> bool:
        return bool(self.changes)

    def inverted(self) -> "Edit":
        """Return the edit that takes this one back, last change first."""
        return Edit(self.name, tuple(change.inverted() for change in reversed(self.changes)), self.map)


def added(*records: Record) -> tuple[Change, ...]:
    """Return the changes that add records."""
    return tuple(Change(None, record) for record in records)


def removed(*records: Record) -> tuple[Change, ...]:
    """Return the changes that remove records."""
    return tuple(Change(record, None) for record in records)


def combined(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return changes with one per record: the first before and the last after, none where nothing changed."""
    merged: dict[str, Change] = {}
    for change in changes:
        earlier = merged.pop(change.id, None)
        merged[change.id] = change if earlier is None else Change(earlier.before, change.after)
    return tuple(change for change in merged.values() if change.before != change.after)


def records_after(changes: Iterable[Change]) -> Iterator[Record]:
    """Return the records that exist after the changes."""
    return (change.after for change in changes if change.after is not None)
