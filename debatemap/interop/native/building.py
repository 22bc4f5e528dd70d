"""Records made from validated forms, each fault told with its place."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, Final

from debatemap.domain.debate import Debate, dangling
from debatemap.domain.fields import Day, Field, Json, Moment, Order, fields_of, per_kind
from debatemap.domain.model import Record
from debatemap.domain.naming import named
from debatemap.domain.text import Text
from debatemap.domain.validity import faults
from debatemap.i18n import Message
from debatemap.interop.native.entries import Entry, entries, given, order_keys
from debatemap.interop.native.forms import Form
from debatemap.interop.native.identities import Identities
from debatemap.interop.native.places import Report
from debatemap.interop.native.problems import SHOWN, shortened
from debatemap.interop.native.scan import Object
from debatemap.interop.native.shape import nests, own_fields, owner_field
from debatemap.interop.native.values import read_json, read_text


def built(document: Form, value: Object) -> Debate:
    """Return the debate of a validated file; MalformedError tells the faults of its records by their places."""
    report = Report(value)
    identities = Identities(given(given(document, "about"), "id"))
    found = entries(document, identities, report)
    keys = order_keys(found, report)
    records = [_record(entry, keys, identities) for entry in found]
    for entry, record in zip(found, records, strict=True):
        for field in faults(record):
            report.add((*entry.path, field), _unfit(_field(entry.kind, field)))
    report.stop_if_any()
    debate = Debate(records)
    _report_dangling(debate, found, identities, report)
    report.stop_if_any()
    return debate


def _record(entry: Entry, keys: dict[str, str], identities: Identities) -> Record:
    values = {
        field.name: _value(given(entry.form, field.name), field, identities)
        for field in own_fields(entry.kind)
        if field.name in entry.form.model_fields_set
    }
    owner = owner_field(entry.kind)
    if owner is not None and nests(entry.kind):
        values[owner.name] = entry.owner
    if entry.id in keys:
        values["order"] = Order(keys[entry.id])
    return entry.kind(id=entry.id, **values)


def _value(value: Any, field: Field, identities: Identities) -> Any:
    if value is None:
        return None
    if field.many:
        return tuple(map(identities.meant, value) if field.reference else value)
    if field.reference:
        return identities.meant(value)
    if field.type is Text:
        return read_text(value.model_extra, value.first, value.unchecked)
    if field.type is float:
        return float(value)
    return read_json(value) if field.type is Json else value


def _report_dangling(debate: Debate, found: Sequence[Entry], identities: Identities, report: Report) -> None:
    by_id = {entry.id: entry for entry in found}
    known = [id for entry in found if (id := given(entry.form, "id")) is not None]
    for count, (record, field, target) in enumerate(dangling(debate)):
        entry = by_id[record.id]
        path, written = _reference(entry, field, target, identities)
        report.add((*entry.path, *path), _lost(debate, record, target, written, known if count < SHOWN else ()))


def _reference(entry: Entry, field: Field, target: str, identities: Identities) -> tuple[tuple[str | int, ...], str]:
    value = given(entry.form, field.name) if hasattr(entry.form, field.name) else target
    if not field.many:
        return (field.name,), value
    index = next(index for index, one in enumerate(value) if identities.meant(one) == target)
    return (field.name, index), value[index]


def _lost(debate: Debate, record: Record, target: str, written: str, known: Sequence[str]) -> Message:
    if target == record.id:
        return Message("nothing can refer to itself")
    found, told = debate.find(target), shortened(written)
    if found is not None:
        return Message("“{id}” is a {kind}, which cannot stand here", id=told, kind=named(found))
    near = get_close_matches(written, known, 1)
    if near:
        return Message("there is no “{id}” (is “{near}” meant?)", id=told, near=shortened(near[0]))
    return Message("there is no “{id}”", id=told)


@per_kind
def _by_name(kind: type[Record]) -> dict[str, Field]:
    return {field.name: field for field in fields_of(kind)}


def _field(kind: type[Record], name: str) -> Field:
    return _by_name(kind)[name]


def _unfit(field: Field) -> Message:
    if field.name == "id" or field.reference:
        return Message("an id has 1 to 100 characters")
    return _UNFIT.get(field.type, Message("this has a character that cannot be kept, or is too long"))


_UNFIT: Final[dict[Any, Message]] = {
    Day: Message("a date is written 2025, 2025-10 or 2025-10-17"),
    Moment: Message("a time is written 2025-10-17T09:30:00Z"),
    Order: Message("an order key has letters and digits and does not end in 0"),
    float: Message("this number is too large"),
    int: Message("this number is too large"),
}
