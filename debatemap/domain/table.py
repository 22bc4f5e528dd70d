"""The records of one kind, by id and by what they refer to."""

from collections.abc import Iterable, Iterator, MutableMapping
from typing import Generic, TypeVar

from debatemap.domain.fields import references_of, targets
from debatemap.domain.index import Index
from debatemap.domain.model import Record
from debatemap.domain.overlay import Overlay

R = TypeVar("R", bound=Record)
V = TypeVar("V")


class Table(Generic[R]):
    """Records of one kind in the order they came, indexed by their declared references when first asked for."""

    __slots__ = ("_indexes", "_is_shared", "kind", "records")

    def __init__(self, kind: type[R], records: Iterable[R] = ()) -> None:
        self.kind = kind
        self.records: MutableMapping[str, R] = {record.id: record for record in records}
        self._indexes: dict[str, Index] | None = None
        self._is_shared = False

    def __getitem__(self, id: str) -> R:
        return self.records[id]

    def __contains__(self, id: object) -> bool:
        return id in self.records

    def __iter__(self) -> Iterator[R]:
        return iter(self.records.values())

    def __len__(self) -> int:
        return len(self.records)

    def find(self, id: str | None) -> R | None:
        """Return the record with an id, or None where there is none."""
        return None if id is None else self.records.get(id)

    def referring(self, field: str, target: str) -> tuple[R, ...]:
        """Return the records whose reference field holds an id, in the order they came."""
        indexes = self._indexes if self._indexes is not None else self.indexes
        found = indexes[field].of(target)
        return tuple([self.records[id] for id in found]) if found else ()

    def put(self, record: R) -> None:
        """Add a record, or put it in the place of the one with its id."""
        self._own()
        old = self.records.get(record.id)
        self.records[record.id] = record
        if self._indexes is not None:
            if old is not None:
                self._forget(old)
            self._note(record)

    def drop(self, record: R) -> None:
        """Remove a record that is in the table."""
        self._own()
        del self.records[record.id]
        if self._indexes is not None:
            self._forget(record)

    def prepare(self) -> None:
        """Make the indexes, so that nobody waits for them later."""
        _ = self.indexes

    def copy(self) -> "Table[R]":
        """Return a table with the same records, which both share until one changes; its indexes are made when asked
        for.
        """
        copy: Table[R] = Table(self.kind)
        copy.records = shared(self.records)
        copy._is_shared = self._is_shared = copy.records is self.records
        return copy

    @property
    def indexes(self) -> dict[str, Index]:
        """Return for each reference field which records refer to what."""
        if self._indexes is None:
            self._indexes = {field.name: Index() for field in references_of(self.kind)}
            for record in self.records.values():
                self._note(record)
        return self._indexes

    def _own(self) -> None:
        """Part from the tables that share these records."""
        if self._is_shared:
            self.records, self._is_shared = dict(self.records), False

    def _note(self, record: R) -> None:
        for field in references_of(self.kind):
            for target in targets(record, field):
                self.indexes[field.name].add(target, record.id)

    def _forget(self, record: R) -> None:
        for field in references_of(self.kind):
            for target in targets(record, field):
                self.indexes[field.name].remove(target, record.id)


class Layer(Table[R]):
    """A table laid over another, to try changes without making them."""

    __slots__ = ("_below", "_hidden")

    def __init__(self, below: Table[R]) -> None:
        super().__init__(below.kind)
        overlay = Overlay(below.records)
        self.records = overlay
        self._below, self._hidden = below, overlay.hidden
        self._indexes = {field.name: Index() for field in references_of(below.kind)}

    def referring(self, field: str, target: str) -> tuple[R, ...]:
        """Return the records whose reference field holds an id, untouched ones first."""
        untouched = (one for one in self._below.referring(field, target) if one.id not in self._hidden)
        return (*untouched, *super().referring(field, target))


def shared(mapping: MutableMapping[str, V]) -> MutableMapping[str, V]:
    """Return a mapping for two to hold until one of them changes it: itself, but whole where it lies over another."""
    return mapping if isinstance(mapping, dict) else dict(mapping)
