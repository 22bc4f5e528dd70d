"""Files that somebody has prepared: sound ones, changed, with a checksum that fits where it is meant to."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from debatemap.storage.checksum import CHECKSUM, checksum
from debatemap.storage.formats import FORMATS

Forge = Callable[[Path], None]


def running(*statements: str) -> Forge:
    """Return what executes statements on a file, as a careless or hostile program would."""

    def forge(path: Path) -> None:
        with closing(_connection(path)) as connection:
            for statement in statements:
                connection.execute(statement)

    return forge


def forging(*statements: str) -> Forge:
    """Return what executes statements on a file and then makes its checksum fit."""

    def forge(path: Path) -> None:
        running(*statements)(path)
        with closing(_connection(path)) as connection:
            rows = {
                name: connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()
                for name in FORMATS.schemas[1]
            }
            connection.execute("UPDATE meta SET value = ? WHERE key = ?", (checksum(rows), CHECKSUM))

    return forge


def recreating(table: str, old: str, new: str) -> Forge:
    """Return what gives a table another definition."""
    return running(f'DROP TABLE "{table}"', FORMATS.schemas[1][table].replace(old, new))


def smuggling(table: str, *statements: str) -> Forge:
    """Return what executes statements while a table is not strict and lets any value in."""
    strict = FORMATS.schemas[1][table]
    loose = strict.replace(" NOT NULL", "").replace(" STRICT", "")

    def forge(path: Path) -> None:
        _redefine(table, loose)(path)
        running(*statements)(path)
        _redefine(table, strict)(path)

    return forge


def writing(content: bytes) -> Forge:
    """Return what puts bytes in the place of a file's."""

    def forge(path: Path) -> None:
        path.write_bytes(content)

    return forge


def poking(offset: int, content: bytes) -> Forge:
    """Return what changes bytes in the middle of a file."""

    def forge(path: Path) -> None:
        whole = bytearray(path.read_bytes())
        whole[offset : offset + len(content)] = content
        path.write_bytes(whole)

    return forge


def cutting(share: float) -> Forge:
    """Return what cuts a file off after a share of its bytes."""

    def forge(path: Path) -> None:
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * share)])

    return forge


def _redefine(table: str, sql: str) -> Forge:
    quoted = sql.replace("'", "''")
    return running("PRAGMA writable_schema=ON", f"UPDATE sqlite_schema SET sql = '{quoted}' WHERE name = '{table}'")


def _connection(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.create_collation("nosuch", lambda one, other: (one > other) - (one < other))
    return connection


def copied(source: Path, target: Path) -> None:
    """Copy a file with what SQLite keeps beside it."""
    for ending in ("", "-journal", "-wal"):
        if Path(f"{source}{ending}").exists():
            Path(f"{target}{ending}").write_bytes(Path(f"{source}{ending}").read_bytes())
