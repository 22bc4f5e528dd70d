"""Whether the schema inside a file is the one its version has, byte for byte.

So there is no trigger, view, virtual table, generated column, expression index, check or default that SQLite could be
made to run.
"""

import re
import sqlite3
from collections.abc import Mapping
from typing import Any

from debatemap.i18n import Message
from debatemap.storage.formats import Schema
from debatemap.storage.rejection import DocumentRejected, damaged, newer

Entry = tuple[Any, Any, Any, Any]
"""A row of sqlite_schema: type, name, table, statement."""

_PLAIN_TABLE = re.compile(
    r'CREATE TABLE "?[a-z_]{1,60}"? \(\n'
    r'(?:    "?[a-z_]{1,60}"? (?:TEXT|INTEGER|REAL)(?: NOT NULL)?,\n){1,50}'
    r'    PRIMARY KEY \("?[a-z_]{1,60}"?\)\n\) STRICT'
)


def check_schema(connection: sqlite3.Connection, schema: Schema) -> None:
    """Raise DocumentRejected unless the tables are exactly those of a schema."""
    found, expected = _entries(connection), _expected(schema)
    for entry in found:
        if entry not in expected:
            raise DocumentRejected(
                Message("This file holds “{name}”, which is no part of a debate.", name=_printable(entry[1])),
                Message("Nothing in it has been changed."),
            )
    if len(found) != len(expected):
        raise damaged("tables are missing or doubled")


def check_newer_schema(connection: sqlite3.Connection, schema: Schema) -> None:
    """Raise DocumentRejected unless a later format has only plain tables, and all that this program knows."""
    found = _entries(connection)
    statements = {name: sql for type_, name, _, sql in found if type_ == "table"}
    indexes = {entry for name in statements for entry in _expected({name: ""}) if entry[0] == "index"}
    others = {entry for entry in found if entry[0] != "table"}
    if others != indexes or not all(_PLAIN_TABLE.fullmatch(str(sql)) for sql in statements.values()):
        raise newer("more than plain tables")
    if not all(_definitions(sql) <= _definitions(statements.get(name, "")) for name, sql in schema.items()):
        raise newer("tables or columns are gone")


def _entries(connection: sqlite3.Connection) -> list[Entry]:
    return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()


def _expected(schema: Mapping[str, str]) -> set[Entry]:
    tables = {("table", name, name, sql) for name, sql in schema.items()}
    return tables | {("index", f"sqlite_autoindex_{name}_1", name, None) for name in schema}


def _definitions(sql: str) -> set[str]:
    return {line.strip().rstrip(",") for line in sql.splitlines()[1:]}


def _printable(name: object) -> str:
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in str(name))[:60]
