"""The tables of the newest format as SQLModel classes, read off the records.

``import sqlmodel`` costs half a second: import this module inside the function that needs it, after the first paint.
"""

from collections.abc import Mapping
from functools import cache
from threading import Lock
from types import new_class
from typing import Any, Final

from sqlalchemy import REAL, Column, Integer, MetaData, Table, Text
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from debatemap.domain import fields
from debatemap.domain.model import KINDS, Record, kind_name

_ONE_AT_A_TIME: Final = Lock()
"""A table is defined once: what two threads made at the same time would be refused."""
_TYPES: Mapping[Any, tuple[type, Any]] = {float: (float, REAL), int: (int, Integer), bool: (int, Integer)}


class Row(SQLModel, registry=registry(metadata=MetaData())):
    """What every row of a file descends from; its registry is apart from that of other SQLModel classes."""


class Meta(Row, table=True):
    """What a file says about itself: its checksum, the digest of what is said, the program that wrote it."""

    __tablename__ = "meta"
    __table_args__ = {"sqlite_strict": True}

    key: str = Field(sa_column=Column(Text, primary_key=True, nullable=False))
    value: str = Field(sa_column=Column(Text, nullable=False))


def models() -> Mapping[type[Record], type[SQLModel]]:
    """Return the SQLModel class of every record kind, in the order of the file; threads may ask at the same time."""
    with _ONE_AT_A_TIME:
        return _models()


@cache
def _models() -> Mapping[type[Record], type[SQLModel]]:
    return {kind: _model(kind) for kind in KINDS}


def table(model: type[SQLModel]) -> Table:
    """Return the SQLAlchemy table of a class."""
    found: Table = model.__table__  # type: ignore[attr-defined]
    return found


def _model(kind: type[Record]) -> type[SQLModel]:
    declared = fields.fields_of(kind)
    body: dict[str, Any] = {one.name: Field(sa_column=_column(one)) for one in declared}
    body["__annotations__"] = {one.name: _stored(one) for one in declared}
    body |= {"__module__": __name__, "__tablename__": kind_name(kind), "__table_args__": {"sqlite_strict": True}}
    model: type[SQLModel] = new_class(kind.__name__, (Row,), {"table": True}, lambda namespace: namespace.update(body))
    return model


def _column(one: fields.Field) -> "Column[Any]":
    return Column(one.name, _types(one)[1], primary_key=one.name == "id", nullable=one.optional)


def _stored(one: fields.Field) -> Any:
    return _types(one)[0] | None if one.optional else _types(one)[0]


def _types(one: fields.Field) -> tuple[type, Any]:
    return (str, Text) if one.many else _TYPES.get(one.type, (str, Text))
