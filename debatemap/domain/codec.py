"""Records as rows of plain values and back; the one codec of file, journal and digest.

A value is a string, an integer, a float or None: texts and tuples are compact JSON, enumerations their value,
booleans 0 and 1.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from operator import attrgetter
from types import NoneType
from typing import Any, TypeVar

from debatemap.domain.fields import Field, Moment, fields_of, per_kind
from debatemap.domain.model import Record, kind_name
from debatemap.domain.text import Text
from debatemap.domain.text_codec import decoded, encoded

Value = str | int | float | None
Encoder = Callable[[Any], Value]
Decoder = Callable[[Sequence[Value]], Iterable[Any]]
Filler = Callable[[Record, Any], None]
R = TypeVar("R", bound=Record)

MODULUS = 1 << 256
"""Fingerprints are added up modulo this."""


def row(record: Record) -> tuple[Value, ...]:
    """Return a record's values in the order of its fields."""
    return tuple(_values(record, _written(type(record))))


def record(kind: type[R], values: Sequence[Value]) -> R:
    """Return the record of a row; ValueError or TypeError when a value does not fit its field."""
    fields = fields_of(kind)
    if len(values) != len(fields):
        raise ValueError(f"{kind_name(kind)} has {len(fields)} fields")
    made = kind.__new__(kind)
    for (fill, decode), value in zip(decoders(kind), values, strict=True):
        (held,) = decode((value,))
        fill(made, held)
    return made


def fingerprint(one: Record) -> int:
    """Return a record's share of the digest of what is said: SHA-256 of its row without the moments."""
    return number(_PORTABLE.encode([kind_name(type(one)), *_values(one, _said(type(one)))]).encode("ascii"))


def number(written: bytes) -> int:
    """Return SHA-256 as a number."""
    return int.from_bytes(sha256(written).digest(), "big")


_PORTABLE = json.JSONEncoder(separators=(",", ":"), check_circular=False)
_COMPACT = json.JSONEncoder(separators=(",", ":"), check_circular=False, ensure_ascii=False)


def _encode_many(values: tuple[str, ...]) -> str:
    return _COMPACT.encode(values) if values else ""


def _encode_float(value: float) -> float:
    return value + 0.0  # SQLite gives -0.0 back as 0.0


def encoder(one: Field) -> Encoder | None:
    """Return what makes the plain value of a field's value, None where that is the same."""
    if one.many:
        return _encode_many
    if one.type is Text:
        return encoded
    if _is_enum(one):
        return str
    encoders: dict[Any, Encoder] = {bool: int, float: _encode_float}
    return encoders.get(one.type)


def _decoder(one: Field) -> Decoder:
    if one.many:
        return _each(_decode_many)
    if one.type is Text:
        return decoded
    if one.type is bool:
        return _one_of({0: False, 1: True})
    if _is_enum(one):
        return _one_of({str(member): member for member in one.type})
    return _plain(one)


def _is_enum(one: Field) -> bool:
    return isinstance(one.type, type) and issubclass(one.type, StrEnum)


def _each(decode: Callable[[Any], Any]) -> Decoder:
    return lambda values: map(decode, values)


def _one_of(members: Mapping[Any, Any]) -> Decoder:
    def decoded(values: Sequence[Value]) -> list[Any]:
        try:
            return [members[value] for value in values]
        except KeyError as error:
            raise ValueError("none of the values that there are") from error

    return decoded


def _plain(one: Field) -> Decoder:
    # Order, Day and the like are strings that only type checkers tell apart.
    bare = one.type if isinstance(one.type, type) else str
    allowed = {bare, NoneType} if one.optional else {bare}

    def checked(values: Sequence[Value]) -> Sequence[Value]:
        if not allowed.issuperset(map(type, values)):
            raise TypeError(f"{one.name} holds {bare.__name__} only")
        return values

    return checked


def _decode_many(value: Value) -> tuple[str, ...]:
    if not isinstance(value, str):
        raise TypeError("a list is a string")
    many = json.loads(value) if value else []
    if not (isinstance(many, list) and all(isinstance(one, str) for one in many)):
        raise ValueError("not a list of strings")
    return tuple(many)


@dataclass(frozen=True, slots=True)
class _Plan:
    """How some fields of a record are read: all at once, then those encoded that are not plain values."""

    read: Callable[[Record], tuple[Any, ...]]
    encoders: tuple[tuple[int, Encoder], ...]


def _values(one: Record, plan: _Plan) -> list[Value]:
    values = list(plan.read(one))
    for place, encode in plan.encoders:
        values[place] = encode(values[place])
    return values


def _plan(fields: Sequence[Field]) -> _Plan:
    encoders = enumerate(map(encoder, fields))
    return _Plan(
        attrgetter(*(one.name for one in fields)),
        tuple((place, encode) for place, encode in encoders if encode is not None),
    )


@per_kind
def _written(kind: type[Record]) -> _Plan:
    return _plan(fields_of(kind))


@per_kind
def _said(kind: type[Record]) -> _Plan:
    return _plan([one for one in fields_of(kind) if one.type is not Moment])


@per_kind
def decoders(kind: type[Record]) -> tuple[tuple[Filler, Decoder], ...]:
    """Return for each field of a record class what puts a value into a new record, and what decodes a column."""
    # Filling the slots takes a quarter of the time of a frozen dataclass's constructor.
    return tuple((getattr(kind, one.name).__set__, _decoder(one)) for one in fields_of(kind))
