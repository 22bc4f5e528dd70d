"""Many records of a kind at once: read, summed up and made column by column.

A debate of ten thousand claims is forty thousand records; one by one, opening it would take twice the time.
"""

import json
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from debatemap.domain.codec import Value, decoders, encoder, number
from debatemap.domain.fields import Field, Moment, fields_of
from debatemap.domain.model import Record, kind_name
from debatemap.domain.text import Text
from debatemap.domain.text_codec import as_written

R = TypeVar("R", bound=Record)

_APART = json.JSONEncoder(separators=("\n", ":"), check_circular=False)


@dataclass(frozen=True, slots=True)
class Columns(Generic[R]):
    """The rows of a kind, for each field the values as they are stored and as records hold them."""

    kind: type[R]
    count: int
    stored: tuple[Sequence[Value], ...]
    held: tuple[Sequence[Any], ...]


def columns(kind: type[R], rows: Sequence[Sequence[Value]]) -> Columns[R]:
    """Return the columns of rows; ValueError or TypeError when a value does not fit its field."""
    fields = fields_of(kind)
    if not {len(fields)}.issuperset(map(len, rows)):
        raise ValueError(f"{kind_name(kind)} has {len(fields)} fields")
    stored = tuple(zip(*rows, strict=True)) if rows else ((),) * len(fields)
    held = tuple(_held(decode, values) for (_, decode), values in zip(decoders(kind), stored, strict=True))
    return Columns(kind, len(rows), stored, held)


def records(found: Columns[R], ids: Mapping[str, str] = MappingProxyType({})) -> list[R]:
    """Return the records of columns; whatever refers to one of some ids shares its string."""
    made: list[R] = list(map(found.kind.__new__, repeat(found.kind, found.count)))
    every = zip(fields_of(found.kind), decoders(found.kind), found.held, strict=True)
    for field, (fill, _), values in every:
        single = field.reference is not None and not field.many
        deque(map(fill, made, map(ids.get, values, values) if single else values), maxlen=0)
    return made


def fingerprints(found: Columns[Any]) -> int:
    """Return the sum of the fingerprints of the records of columns.

    Each column is written as one list, with line breaks between its values: JSON has none inside a value.
    """
    if not found.count:
        return 0
    every = (_said(*one) for one in zip(fields_of(found.kind), found.stored, found.held, strict=True))
    head = f'["{kind_name(found.kind)}"'.encode("ascii")
    *written, last = (_lines(one) for one in every if one is not None)
    rows = zip(repeat(head), *written, [one + b"]" for one in last])
    return sum(map(number, map(b",".join, rows)))


def _lines(values: Sequence[Value]) -> list[bytes]:
    if _is_constant(values):
        return [_APART.encode(values[0]).encode("ascii")] * len(values)
    return _APART.encode(values)[1:-1].encode("ascii").split(b"\n")


def _is_constant(values: Sequence[Value]) -> bool:
    return bool(values) and values.count(values[0]) == len(values)


def _held(decode: Any, values: Sequence[Value]) -> Sequence[Any]:
    """Return the decoded values of a column; many columns hold one value over and over."""
    if _is_constant(values):
        return list(decode(values[:1])) * len(values)
    return list(decode(values))


def _said(one: Field, stored: Sequence[Value], held: Sequence[Any]) -> Sequence[Value] | None:
    """Return a column as the digest sees it, None where it does not."""
    if one.type is Moment:
        return None
    encode = encoder(one)
    if one.type is Text:
        return as_written(stored, held)
    return list(map(encode, held)) if encode is not None and (one.many or one.type is float) else stored
