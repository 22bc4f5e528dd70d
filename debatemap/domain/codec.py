"""Records as rows of plain values and back; the one codec of file, journal and digest.

A value is a string, an integer, a float or None: texts and tuples are compact JSON, enumerations their value, booleans 0 and 1.
"""

import json
from collections.abc import Callable, Sequence
from enum import StrEnum
from hashlib import sha256
from typing import Any, TypeVar

from debatemap.domain.fields import Field, Moment, fields_of, per_kind
from debatemap.domain.model import Record, kind_name
from debatemap.domain.text import Text

Value = str | int | float | None
R = TypeVar("R", bound=Record)


def row(record: Record) -> tuple[Value, ...]:
    """Return a record's values in the order of its fields."""
    return tuple(encode(getattr(record, name)) for name, encode in _encoders(type(record)))


def record(kind: type[R], values: Sequence[Value]) -> R:
    """Return the record of a row; ValueError or TypeError when a value does not fit its field."""
    decoders = _decoders(kind)
    if len(values) != len(decoders):
        raise ValueError(f"{kind_name(kind)} has {len(decoders)} fields, not {len(values)}")
    return kind(**{name: decode(value) for (name, decode), value in zip(decoders, values, strict=True)})


def fingerprint(one: Record) -> int:
    """Return a record's share of the digest of what is said: SHA-256 of its row without the moments."""
    said = [encode(getattr(one, name)) for name, encode in _said(type(one))]
    return _hash(type(one), said)


def checksum(kind: type[Record], values: Sequence[Value]) -> int:
    """Return a whole row's share of a file's checksum, moments included."""
    return _hash(kind, values)


def total(hashes: "Sequence[int]") -> str:
    """Return the sum of hashes as 64 hexadecimal digits; the order of records does not matter, so one change updates it."""
    return f"{sum(hashes) % MODULUS:064x}"


MODULUS = 1 << 256


def _hash(kind: type[Record], values: Sequence[Value]) -> int:
    written = json.dumps((kind_name(kind), *values), separators=(",", ":"))
    return int.from_bytes(sha256(written.encode("ascii")).digest(), "big")


def text_json(text: Text) -> dict[str, Any]:
    """Return a text as a JSON object: a string per tag, ``first`` and ``unchecked`` where they say something."""
    shown: dict[str, Any] = dict(text.said)
    shown["first"] = text.first
    if text.unchecked:
        shown["unchecked"] = list(text.unchecked)
    return shown


def text_from_json(value: object) -> Text:
    """Return the text of a JSON object; ValueError when it is none."""
    if not isinstance(value, dict):
        raise ValueError("a text is an object")
    said = {tag: string for tag, string in value.items() if tag not in ("first", "unchecked")}
    unchecked = value.get("unchecked", [])
    if not all(isinstance(part, str) for part in (*said.values(), *unchecked, value.get("first", ""))):
        raise ValueError("a text holds strings only")
    return Text(tuple(sorted(said.items())), value.get("first", "und"), tuple(unchecked))


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _encode_text(text: Text) -> str:
    return _compact(text_json(text)) if text else ""


def _decode_text(value: Value) -> Text:
    if not isinstance(value, str):
        raise TypeError(f"a text is a string, not {value!r}")
    return text_from_json(json.loads(value)) if value else Text()


def _encode_many(values: tuple[str, ...]) -> str:
    return _compact(values) if values else ""


def _decode_many(value: Value) -> tuple[str, ...]:
    many = json.loads(_typed(str, value)) if value else []
    if not (isinstance(many, list) and all(isinstance(one, str) for one in many)):
        raise ValueError(f"not a list of strings: {value!r}")
    return tuple(many)


def _encoder(one: Field) -> Callable[[Any], Value]:
    if one.many:
        return _encode_many
    if one.type is Text:
        return _encode_text
    if isinstance(one.type, type) and issubclass(one.type, StrEnum):
        return str
    return int if one.type is bool else _same


def _decoder(one: Field) -> Callable[[Value], Any]:
    decode = _plain_decoder(one)
    return (lambda value: None if value is None else decode(value)) if one.optional else decode


def _plain_decoder(one: Field) -> Callable[[Value], Any]:
    if one.many:
        return _decode_many
    if one.type is Text:
        return _decode_text
    if isinstance(one.type, type) and issubclass(one.type, StrEnum):
        return one.type
    if one.type is bool:
        return _decode_bool
    plain = str if not isinstance(one.type, type) else one.type
    return lambda value: _typed(plain, value)


def _decode_bool(value: Value) -> bool:
    if value not in (0, 1):
        raise ValueError(f"neither 0 nor 1: {value!r}")
    return bool(value)


def _typed(plain: type, value: Value) -> Any:
    if type(value) is not plain:
        raise TypeError(f"{value!r} is not {plain.__name__}")
    return value


def _same(value: Any) -> Value:
    return value  # type: ignore[no-any-return]


@per_kind
def _encoders(kind: type[Record]) -> tuple[tuple[str, Callable[[Any], Value]], ...]:
    return tuple((one.name, _encoder(one)) for one in fields_of(kind))


@per_kind
def _said(kind: type[Record]) -> tuple[tuple[str, Callable[[Any], Value]], ...]:
    return tuple((one.name, _encoder(one)) for one in fields_of(kind) if one.type is not Moment)


@per_kind
def _decoders(kind: type[Record]) -> tuple[tuple[str, Callable[[Value], Any]], ...]:
    return tuple((one.name, _decoder(one)) for one in fields_of(kind))
