"""The open document: records by id, what refers to what, the check before a change and the change itself."""

from collections.abc import Iterable, Iterator, MutableMapping, Set
from operator import attrgetter, eq
from typing import Any, TypeVar, cast

from debatemap.domain.changes import Change, Edit
from debatemap.domain.codec import MODULUS, fingerprint
from debatemap.domain.errors import EditRefused
from debatemap.domain.fields import ANYTHING, Field, per_kind, references_of, targets
from debatemap.domain.model import KIND_BY_NAME, KINDS, About, Record, kind_name
from debatemap.domain.naming import named
from debatemap.domain.overlay import Overlay
from debatemap.domain.table import Layer, Table, shared
from debatemap.domain.validity import faults
from debatemap.i18n import Message

R = TypeVar("R", bound=Record)


class Debate:
    """A debate in memory; it changes only by ``apply``, and only by edits that ``check`` lets through."""

    def __init__(self, records: Iterable[Record] = (), fingerprints: int | None = None) -> None:
        """Hold some records; the sum of their fingerprints spares its making where it is known."""
        self._tables: dict[type[Record], Table[Any]] = {kind: Table(kind) for kind in KINDS}
        self._kinds: MutableMapping[str, type[Record]] = {}
        self._shares_kinds = False
        self._known_sum = None if fingerprints is None else fingerprints % MODULUS
        for record in records:
            kind = type(record)
            self._tables[kind].records[record.id] = record
            self._kinds[record.id] = kind

    def __getitem__(self, kind: type[R]) -> Table[R]:
        return cast("Table[R]", self._tables[kind])

    def __iter__(self) -> Iterator[Record]:
        """Yield every record, kind by kind in the order of the file."""
        for kind in KINDS:
            yield from self._tables[kind]

    def __contains__(self, id: object) -> bool:
        return id in self._kinds

    def __len__(self) -> int:
        return len(self._kinds)

    @property
    def about(self) -> About:
        """Return the debate's title block."""
        return next(iter(self[About]))

    @property
    def digest(self) -> str:
        """Return 64 hexadecimal digits, equal for equal content; moments and the order of records do not count."""
        return f"{self._sum:064x}"

    def record(self, id: str) -> Record:
        """Return the record with an id, of whatever kind; KeyError where there is none."""
        return cast(Record, self._tables[self._kinds[id]][id])

    def find(self, id: str | None) -> Record | None:
        """Return the record with an id, of whatever kind, or None where there is none."""
        return None if id is None or id not in self._kinds else self.record(id)

    def referring(self, id: str) -> Iterator[tuple[Record, Field]]:
        """Yield each record that refers to an id, with the field that does."""
        if id in self._kinds:
            for kind, field in _referrers(self._kinds[id]):
                for record in self._tables[kind].referring(field.name, id):
                    yield record, field

    def snapshot(self) -> "Debate":
        """Return a copy that later edits leave alone; what neither changes is shared."""
        copy = Debate()
        copy._tables = {kind: table.copy() for kind, table in self._tables.items()}
        copy._kinds, copy._known_sum = shared(self._kinds), self._known_sum
        copy._shares_kinds = self._shares_kinds = copy._kinds is self._kinds
        return copy

    def draft(self, changes: tuple[Change, ...] = ()) -> "Debate":
        """Return a debate with changes tried out, at no cost for its size; it holds until this debate next changes."""
        draft = Debate()
        draft._tables = {kind: Layer(table) for kind, table in self._tables.items()}
        draft._kinds, draft._known_sum = Overlay(self._kinds), self._known_sum
        draft._make(changes)
        return draft

    def check(self, edit: Edit) -> None:
        """Raise EditRefused unless the edit leaves every record sound, every id unique and no reference dangling."""
        check(self, edit)

    def digest_after(self, edit: Edit) -> str:
        """Return the digest that an edit leads to, without making it."""
        return f"{self._sum_after(edit.changes):064x}"

    def apply(self, edit: Edit) -> None:
        """Make the changes of a checked edit; this cannot fail."""
        self._make(edit.changes)

    def _make(self, changes: tuple[Change, ...]) -> None:
        if self._known_sum is not None:
            self._known_sum = self._sum_after(changes)
        for change in changes:
            self._put(change.before, change.after)

    @property
    def _sum(self) -> int:
        """Return the sum of all fingerprints, made when first asked for unless a file's reader knew it."""
        if self._known_sum is None:
            self._known_sum = sum(map(fingerprint, self)) % MODULUS
        return self._known_sum

    def _sum_after(self, changes: tuple[Change, ...]) -> int:
        gained = sum(fingerprint(change.after) for change in changes if change.after is not None)
        lost = sum(fingerprint(change.before) for change in changes if change.before is not None)
        return (self._sum + gained - lost) % MODULUS

    def _put(self, before: Record | None, after: Record | None) -> None:
        if after is not None:
            self._tables[type(after)].put(after)
            if before is None:
                self._own_kinds()[after.id] = type(after)
        elif before is not None:
            self._tables[type(before)].drop(before)
            del self._own_kinds()[before.id]

    def _own_kinds(self) -> MutableMapping[str, type[Record]]:
        """Return the kinds by ids, parted from the debates that share them."""
        if self._shares_kinds:
            self._kinds, self._shares_kinds = dict(self._kinds), False
        return self._kinds


@per_kind
def _referrers(kind: type[Record]) -> tuple[tuple[type[Record], Field], ...]:
    """Return the kinds and their fields that may refer to a record of a kind."""
    fields = ((referring, field) for referring in KINDS for field in references_of(referring))
    return tuple((referring, field) for referring, field in fields if _may_refer(field, kind))


def _may_refer(field: Field, kind: type[Record]) -> bool:
    assert field.reference is not None
    return ANYTHING in field.reference.kinds or kind_name(kind) in field.reference.kinds


def dangling(debate: Debate) -> Iterator[tuple[Record, Field, str]]:
    """Yield every reference to a record that is not there or not of a fitting kind, or of a record to itself."""
    for kind in KINDS:
        for field in references_of(kind):
            if not debate[kind]:
                continue
            fitting = _fitting(debate, field)
            if not _all_fit(debate[kind], field, fitting):
                yield from _unfitting(debate[kind], field, fitting)


def _all_fit(records: Iterable[Record], field: Field, fitting: Set[str]) -> bool:
    """Tell whether each reference fits; over a whole column that takes a tenth of the time of one by one."""
    if field.many:
        return False
    held = list(map(attrgetter(field.name), records))
    return fitting >= set(held) - {None} and not any(map(eq, held, map(attrgetter("id"), records)))


def _unfitting(records: Iterable[Record], field: Field, fitting: Set[str]) -> Iterator[tuple[Record, Field, str]]:
    for record in records:
        for target in targets(record, field):
            if target not in fitting or target == record.id:
                yield record, field, target


def _fitting(debate: Debate, field: Field) -> Set[str]:
    assert field.reference is not None
    names = field.reference.kinds
    kinds = KINDS if ANYTHING in names else [KIND_BY_NAME[name] for name in names]
    return set().union(*(debate[kind].records for kind in kinds))


def check(debate: Debate, edit: Edit) -> None:
    """Raise EditRefused unless an edit can be made; takes time by the size of the edit, not of the debate."""
    after = _after(debate, edit.changes)
    for change in edit.changes:
        if change.after is not None:
            _check_record(change.after)
    for id, record in after.touched.items():
        if record is None:
            _check_unreferred(debate, after, id)
        else:
            _check_references(record, after)
    _check_one_about(debate, after)


class _After:
    """The records as they will be: those an edit touches, else those of the debate."""

    def __init__(self, debate: Debate) -> None:
        self.debate = debate
        self.touched: dict[str, Record | None] = {}

    def __contains__(self, id: str) -> bool:
        return self.get(id) is not None

    def get(self, id: str) -> Record | None:
        return self.touched[id] if id in self.touched else self.debate.find(id)


def _after(debate: Debate, changes: Iterable[Change]) -> _After:
    after = _After(debate)
    for change in changes:
        _check_step(after.get(change.id), change)
        after.touched[change.id] = change.after
    return after


def _check_step(present: Record | None, change: Change) -> None:
    same = change.before is None or change.after is None or _alike(change.before, change.after)
    if present != change.before or not same:
        raise EditRefused(Message("This has been changed in the meantime; please try again."))


def _alike(before: Record, after: Record) -> bool:
    return type(before) is type(after) and before.id == after.id


def _check_record(record: Record) -> None:
    wrong = faults(record)
    if wrong:
        raise EditRefused(
            Message(
                "The {kind} has a value for “{field}” that cannot be kept.",
                kind=named(record),
                field=wrong[0],
            )
        )


def _check_references(record: Record, after: _After) -> None:
    for _, field, target in _dangling_of(record, after):
        if target == record.id:
            raise EditRefused(Message("Nothing can refer to itself."))
        raise EditRefused(
            Message(
                "The {kind} refers to something in “{field}” that is not there.", kind=named(record), field=field.name
            )
        )


def _check_unreferred(debate: Debate, after: _After, id: str) -> None:
    for referring, field in debate.referring(id):
        now = after.get(referring.id)
        if now is not None and id in targets(now, field):
            raise EditRefused(Message("A {kind} still refers to what would be deleted.", kind=named(now)))


def _check_one_about(debate: Debate, after: _After) -> None:
    here = {record.id for record in debate[About]}
    for id, record in after.touched.items():
        (here.add if isinstance(record, About) else here.discard)(id)
    if len(here) != 1:
        raise EditRefused(Message("A debate has exactly one title block."))


def _dangling_of(record: Record, records: "_After") -> Iterator[tuple[Record, Field, str]]:
    for field in references_of(type(record)):
        for target in targets(record, field):
            found = records.get(target)
            if found is None or target == record.id or not _may_refer(field, type(found)):
                yield record, field, target
