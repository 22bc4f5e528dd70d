"""Rows out of the bytes of a file that nobody has vouched for."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from time import thread_time
from typing import Final

from debatemap.domain.codec import Value
from debatemap.domain.model import KIND_BY_NAME
from debatemap.i18n import Message
from debatemap.storage.checksum import CHECKSUM, checksum
from debatemap.storage.formats import FORMATS, Formats, Schema, columns_of
from debatemap.storage.header import check_size, format_version, without_log
from debatemap.storage.inspection import check_newer_schema, check_schema
from debatemap.storage.migrations import migrate
from debatemap.storage.rejection import DocumentRejected, damaged

MOST: Final = 1_000_000
"""The largest number of records that are read."""

_SECONDS: Final = 5.0
_LIMITS: Final = {
    sqlite3.SQLITE_LIMIT_LENGTH: 50_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 50,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 3,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}
_SETTINGS: Final = ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "query_only=ON")


Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """The rows of every record kind by its name, the version they came in, and what the file says about itself."""

    version: int
    rows: Mapping[str, Sequence[Row]]
    about: Mapping[Value, Value]


def read_rows(content: bytes, formats: Formats = FORMATS) -> Content:
    """Return the rows of a file's bytes in the newest format; DocumentRejected when it is not sound."""
    version = format_version(content)
    if version < min(formats.schemas):
        raise damaged(f"version {version}")
    check_size(content)
    try:
        with _guarded(content) as connection:
            return _read(connection, version, formats)
    except (sqlite3.Error, UnicodeError, ValueError, OverflowError, RecursionError) as error:
        raise _damaged(error) from error


@contextmanager
def _guarded(content: bytes) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for limit, value in _LIMITS.items():
            connection.setlimit(limit, value)
        end = thread_time() + _SECONDS
        connection.set_progress_handler(lambda: thread_time() > end, 10_000)
        connection.deserialize(without_log(content))
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        yield connection
    finally:
        connection.close()


def _read(connection: sqlite3.Connection, version: int, formats: Formats) -> Content:
    if version > formats.newest:
        check_newer_schema(connection, formats.schemas[formats.newest])
        _check_whole(connection)
        return _content(version, _known_rows(connection, formats.schemas[formats.newest]))
    rows = _sound_rows(connection, formats.schemas[version])
    if version < formats.newest:
        migrate(connection, version, formats)
        check_schema(connection, formats.schemas[formats.newest])
        rows = _rows(connection, formats.schemas[formats.newest])
    return _content(version, rows)


def _sound_rows(connection: sqlite3.Connection, schema: Schema) -> dict[str, list[Row]]:
    check_schema(connection, schema)
    _check_whole(connection)
    rows = _rows(connection, schema)
    if _about(rows).get(CHECKSUM) != checksum(rows):
        raise DocumentRejected(
            Message("This file is damaged or was changed by another program: its checksum does not match its content."),
            Message("Nothing in it has been changed; an earlier version of it may be kept."),
        )
    return rows


def _check_whole(connection: sqlite3.Connection) -> None:
    (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if answer != "ok":
        raise damaged("quick_check")


def _content(version: int, rows: Mapping[str, list[Row]]) -> Content:
    return Content(version, {name: rows[name] for name in KIND_BY_NAME}, _about(rows))


def _about(rows: Mapping[str, list[Row]]) -> dict[Value, Value]:
    return {row[0]: row[1] for row in rows["meta"]}


def _rows(connection: sqlite3.Connection, tables: Iterable[str]) -> dict[str, list[Row]]:
    return {name: _selected(connection, f'SELECT * FROM "{name}" ORDER BY rowid') for name in tables}


def _known_rows(connection: sqlite3.Connection, schema: Schema) -> dict[str, list[Row]]:
    return {
        name: _selected(connection, f'SELECT {", ".join(columns_of(sql))} FROM "{name}" ORDER BY rowid')
        for name, sql in schema.items()
    }


def _selected(connection: sqlite3.Connection, query: str) -> list[Row]:
    cursor = connection.execute(query)
    rows = cursor.fetchmany(MOST)
    if cursor.fetchone() is not None:
        raise DocumentRejected(Message("This file holds more than {limit} records and is not opened.", limit=MOST))
    return rows


def _damaged(error: Exception) -> DocumentRejected:
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
        return DocumentRejected(Message("This file takes too long to read and is not opened."))
    return damaged(type(error).__name__ + ": " + getattr(error, "sqlite_errorname", "not a value of its field"))
