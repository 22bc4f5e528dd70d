"""The bytes of a fresh file that holds a debate, free of anything it ever held before."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from debatemap import __version__
from debatemap.domain.codec import Value
from debatemap.domain.debate import Debate
from debatemap.domain.model import KIND_BY_NAME
from debatemap.storage.checksum import CHECKSUM, checksum, rows_of
from debatemap.storage.formats import FORMATS
from debatemap.storage.header import APPLICATION

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

_PAGE: Final = 1024
"""Bytes of a page: each table takes two even when empty, so a debate of thirty claims has 128 KB and not 344."""

Rows = Mapping[str, Sequence[tuple[Value, ...]]]


def file_content(debate: Debate) -> tuple[bytes, str]:
    """Return the bytes of a file in the newest format, and the checksum in it."""
    rows = rows_of(debate)
    rows["meta"] = [("digest", debate.digest), ("program", f"Debatemap {__version__}")]
    whole = checksum(rows)
    rows["meta"].append((CHECKSUM, whole))
    return _database(rows), whole


def _database(rows: Rows) -> bytes:
    with _in_memory() as engine:
        with engine.begin() as connection:
            _create(connection)
            _insert(connection, rows)
        raw = engine.raw_connection()
        content: bytes = raw.driver_connection.serialize()  # type: ignore[union-attr]
        raw.close()
    return content


@contextmanager
def _in_memory() -> "Iterator[Engine]":
    from sqlalchemy import StaticPool, create_engine

    engine = create_engine("sqlite://", poolclass=StaticPool)
    try:
        yield engine
    finally:
        engine.dispose()


def _create(connection: "Connection") -> None:
    connection.exec_driver_sql(f"PRAGMA page_size={_PAGE}")
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version={FORMATS.newest}")
    for statement in FORMATS.schemas[FORMATS.newest].values():
        connection.exec_driver_sql(statement)


def _insert(connection: "Connection", rows: Rows) -> None:
    from debatemap.storage.schema import Meta, models, table

    tables = {"meta": table(Meta), **{name: table(models()[kind]) for name, kind in KIND_BY_NAME.items()}}
    for name, its in tables.items():
        columns = its.columns.keys()
        if rows[name]:
            connection.execute(its.insert(), [dict(zip(columns, values, strict=True)) for values in rows[name]])
