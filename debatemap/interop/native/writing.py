"""Write a debate in its native text form."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final, TypeVar

from debatemap.domain.debate import Debate
from debatemap.domain.fields import Field
from debatemap.domain.model import FORMAT, Record
from debatemap.domain.order import spread
from debatemap.interop.native.identities import Identities, written_id
from debatemap.interop.native.ordering import written_order
from debatemap.interop.native.shape import gist, listed_in, lists, order_field, own_fields, owner_field, plural
from debatemap.interop.native.values import written

WIDTH: Final = 120
"""Lists and objects with at most one level of others inside stay on one line of so many characters."""

R = TypeVar("R", bound=Record)


def write_native(debate: Debate) -> str:
    """Return a debate as text; equal debates give equal texts, and reading one gives the debate back with its ids."""
    return _laid_out(_Writer(debate).document(), 0) + "\n"


class _Writer:
    def __init__(self, debate: Debate) -> None:
        self._debate = debate
        self._identities = Identities(written_id(debate.about.id))
        self._key = written_order(debate)

    def document(self) -> dict[str, Any]:
        about = {"id": written_id(self._debate.about.id), **self._values(self._debate.about, placed=True)}
        head = {"format": "debatemap", "version": FORMAT, "about": about}
        return head | {plural(kind): rows for kind in lists() if (rows := self._list(kind))}

    def _list(self, kind: type[R]) -> list[Any]:
        owner = owner_field(kind)
        if owner is None:
            return self._siblings(kind, "", list(self._debate[kind]))
        return [row for group in self._by_owner(kind, owner) for row in self._siblings(kind, *group)]

    def _by_owner(self, kind: type[R], owner: Field) -> Iterator[tuple[str, list[R]]]:
        groups: dict[str, list[R]] = {}
        for record in sorted(self._debate[kind], key=lambda one: self._key(one)[1:]):
            groups.setdefault(getattr(record, owner.name), []).append(record)
        yield from groups.items()

    def _siblings(self, kind: type[R], owner: str, records: list[R]) -> list[Any]:
        ordered = sorted(records, key=self._key)
        placed = order_field(kind) is None or _keys(ordered) == spread(len(ordered))
        return [self._shown(record, owner, place, placed) for place, record in enumerate(ordered)]

    def _shown(self, record: Record, owner: str, place: int, placed: bool) -> Any:
        kind = type(record)
        derived = record.id == self._identities.derived(kind, owner, place)
        shown = {} if derived else {"id": written_id(record.id)}
        shown |= self._values(record, placed)
        named = gist(kind)
        return shown[named.name] if named is not None and list(shown) == [named.name] else shown

    def _values(self, record: Record, placed: bool) -> dict[str, Any]:
        shown = {field.name: _value(field, getattr(record, field.name)) for field in _said(record, placed)}
        for kind in listed_in(type(record)):
            owner = owner_field(kind)
            assert owner is not None
            inside = self._siblings(kind, record.id, list(self._debate[kind].referring(owner.name, record.id)))
            shown |= {plural(kind): inside} if inside else {}
        return shown


def _said(record: Record, placed: bool) -> Iterator[Field]:
    """Yield the fields that say something: not the default, and no order key that the place in the list tells."""
    order = order_field(type(record))
    for field in own_fields(type(record)):
        told = placed if field == order else getattr(record, field.name) == field.default
        if not told:
            yield field


def _keys(records: Sequence[Record]) -> tuple[str, ...]:
    return tuple(record.order for record in records)  # type: ignore[attr-defined]


def _value(field: Field, value: Any) -> Any:
    if field.reference and value is not None:
        return [written_id(one) for one in value] if field.many else written_id(value)
    return written(field, value)


def _laid_out(value: Any, indent: int) -> str:
    line = json.dumps(value, ensure_ascii=False) if _simple(value, 2) else ""
    if line and (indent + len(line) <= WIDTH or not isinstance(value, dict | list)):
        return line
    return _broken(value, indent + 1)


def _simple(value: Any, levels: int) -> bool:
    """Tell whether lists and objects lie in one another no deeper than so many levels."""
    if not isinstance(value, dict | list):
        return True
    inside = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(_simple(one, levels - 1) for one in inside)


def _broken(value: Any, indent: int) -> str:
    if isinstance(value, dict):
        parts = [f"{json.dumps(name, ensure_ascii=False)}: {_laid_out(one, indent)}" for name, one in value.items()]
        opening, closing = "{}"
    else:
        parts = [_laid_out(one, indent) for one in value]
        opening, closing = "[]"
    space = "\n" + " " * indent
    return opening + space + ("," + space).join(parts) + space[:-1] + closing
