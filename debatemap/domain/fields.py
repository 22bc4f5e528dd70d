"""How a record declares its fields: references, order keys, days, moments and JSON are told by the declaration alone.

Indexes, dangling checks, cascades, the file's columns, the digest and the text form are loops over ``fields_of``.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")

Day = NewType("Day", str)
"""A date as precise as it is known: ``2025``, ``2025-10`` or ``2025-10-17``; empty when unknown."""
Moment = NewType("Moment", str)
"""A time in UTC, ``2025-10-17T09:30:00Z``; never part of the digest of what is said; empty when unknown."""
Json = NewType("Json", str)
"""A JSON value as text, for what only its reader understands."""
Order = NewType("Order", str)
"""A fractional order key, see ``domain.order``."""

ANYTHING = "anything"
"""The target of a reference that may be a record of any kind."""


class OnDelete(StrEnum):
    """What happens to a record when a record it refers to is deleted."""

    CASCADE = "cascade"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a record of one of the kinds, by id."""

    kinds: tuple[str, ...]
    on_delete: OnDelete


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record kind: its bare type, whether it may be None, what it refers to, and its default."""

    name: str
    type: Any
    optional: bool
    many: bool
    reference: Reference | None
    default: Any

    @property
    def required(self) -> bool:
        """Tell whether a record cannot be made without it."""
        return self.default is MISSING


def to(*kinds: str) -> Any:
    """Declare a reference that the record cannot live without."""
    return field(metadata={"reference": Reference(kinds, OnDelete.CASCADE)})


def maybe_to(*kinds: str) -> Any:
    """Declare an optional reference that is cleared when its target is deleted."""
    return field(default=None, metadata={"reference": Reference(kinds, OnDelete.CLEAR)})


def maybe_under(*kinds: str) -> Any:
    """Declare an optional reference whose target takes the record with it."""
    return field(default=None, metadata={"reference": Reference(kinds, OnDelete.CASCADE)})


def many_to(*kinds: str) -> Any:
    """Declare a tuple of references; a deleted target leaves it."""
    return field(default=(), metadata={"reference": Reference(kinds, OnDelete.CLEAR)})


def per_kind(function: Callable[[type[Any]], T]) -> Callable[[type[Any]], T]:
    """Remember a function's answer for each record class."""
    return cast(Callable[[type[Any]], T], cache(function))


@per_kind
def fields_of(kind: type[Any]) -> tuple[Field, ...]:
    """Return the fields of a record class in the order of declaration, ``id`` first."""
    hints = get_type_hints(kind)
    return tuple(_field(one.name, hints[one.name], one.default, one.metadata) for one in fields(kind))


@per_kind
def references_of(kind: type[Any]) -> tuple[Field, ...]:
    """Return the fields of a record class that refer to records."""
    return tuple(one for one in fields_of(kind) if one.reference)


def targets(record: Any, one: Field) -> tuple[str, ...]:
    """Return the ids that a reference field of a record holds."""
    value = getattr(record, one.name)
    if value is None:
        return ()
    return value if one.many else (value,)


def _field(name: str, hint: Any, default: Any, metadata: Mapping[str, Any]) -> Field:
    bare, optional = _without_none(hint)
    many = get_origin(bare) is tuple
    return Field(name, get_args(bare)[0] if many else bare, optional, many, metadata.get("reference"), default)


def _without_none(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) not in (UnionType, Union):
        return hint, False
    kept = [one for one in get_args(hint) if one is not NoneType]
    return kept[0], True
