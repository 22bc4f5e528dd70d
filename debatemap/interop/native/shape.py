"""Where the text form puts the records of each kind, told by their declarations."""

from typing import Final

from debatemap.domain.fields import Field, Order, fields_of, per_kind, references_of
from debatemap.domain.model import (
    KIND_BY_NAME,
    KINDS,
    About,
    Argument,
    Contradiction,
    Preference,
    Record,
    Rephrase,
    kind_name,
)

RELATIONS: Final = (Argument, Contradiction, Rephrase, Preference)
"""Kinds that connect equals: they are listed side by side, not inside the first of what they connect."""


@per_kind
def plural(kind: type[Record]) -> str:
    """Return the name of the list that holds records of a kind."""
    return kind_name(kind) + "s"


@per_kind
def owner_field(kind: type[Record]) -> Field | None:
    """Return the reference whose target a record of the kind belongs to: the first it cannot live without."""
    return next((one for one in references_of(kind) if one.required), None)


@per_kind
def nests(kind: type[Record]) -> bool:
    """Tell whether records of the kind are listed in their owner."""
    return kind not in RELATIONS and owner_field(kind) is not None


@per_kind
def listed_in(kind: type[Record]) -> tuple[type[Record], ...]:
    """Return the kinds whose records are listed in a record of the kind."""
    return tuple(child for child in KINDS if nests(child) and kind in _owners(child))


@per_kind
def own_fields(kind: type[Record]) -> tuple[Field, ...]:
    """Return the fields that a record of the kind is written with: all but its id and the owner it is listed in."""
    left_out = {"id"} | ({_owner_name(kind)} if nests(kind) else set())
    return tuple(one for one in fields_of(kind) if one.name not in left_out)


@per_kind
def gist(kind: type[Record]) -> Field | None:
    """Return the reference that alone may stand for a listed record, as ``"premises": ["c1", "c2"]``."""
    return next((one for one in own_fields(kind) if one.reference and one.required), None) if nests(kind) else None


@per_kind
def order_field(kind: type[Record]) -> Field | None:
    """Return the field with the kind's order key."""
    return next((one for one in fields_of(kind) if one.type is Order), None)


def lists() -> tuple[type[Record], ...]:
    """Return the kinds that have a list of their own at the top."""
    return tuple(kind for kind in KINDS if kind is not About and not nests(kind))


def _owner_name(kind: type[Record]) -> str:
    owner = owner_field(kind)
    assert owner is not None
    return owner.name


def _owners(kind: type[Record]) -> tuple[type[Record], ...]:
    owner = owner_field(kind)
    assert owner is not None
    assert owner.reference is not None
    return tuple(KIND_BY_NAME[name] for name in owner.reference.kinds)
