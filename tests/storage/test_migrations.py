"""Older files are brought to the newest format in memory; the oldest file of every format stays here for ever."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from debatemap.domain.model import FORMAT
from debatemap.storage.checksum import CHECKSUM, checksum
from debatemap.storage.formats import FORMATS, Formats, schema_of
from debatemap.storage.header import APPLICATION
from debatemap.storage.open import open_debate
from debatemap.storage.rejection import DocumentRejected
from tests.hostile.watched import trace
from tests.storage.small import small_debate

FIXTURES = Path(__file__).parent / "fixtures"
FORMAT_0 = schema_of("""
CREATE TABLE meta (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
) STRICT;
CREATE TABLE debate (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
""")
"""A format that there never was: a debate was nothing but a name in English."""


def to_format_1(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE debate RENAME TO old")
    for name, statement in FORMATS.schemas[1].items():
        if name != "meta":
            connection.execute(statement)
    connection.execute(
        """INSERT INTO about SELECT id, json_object('en', name, 'first', 'en'), '["en"]', '', '', '', '' FROM old"""
    )
    connection.execute("DROP TABLE old")


WITH_FORMAT_0 = Formats({0: FORMAT_0, 1: FORMATS.schemas[1]}, {0: to_format_1})


def old_file(folder: Path) -> Path:
    """Return a file of format 0 with its checksum."""
    path = folder / "old.debatemap"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in FORMAT_0.values():
            connection.execute(statement)
        connection.execute("INSERT INTO debate VALUES ('about', 'An old debate')")
        rows = {"meta": [], "debate": connection.execute("SELECT * FROM debate").fetchall()}
        connection.execute("INSERT INTO meta VALUES (?, ?)", (CHECKSUM, checksum(rows)))
        connection.execute(f"PRAGMA application_id={APPLICATION}")
    return path


@pytest.mark.parametrize("version", range(1, FORMAT + 1))
def test_the_oldest_file_of_every_format_opens(version: int) -> None:
    opened = open_debate(FIXTURES / f"format{version}.debatemap")
    assert opened.version == version
    assert list(opened.debate) == list(small_debate())


def test_an_older_file_is_migrated_in_memory_and_stays_as_it_is(tmp_path: Path) -> None:
    path = old_file(tmp_path)
    before = trace(tmp_path)
    opened = open_debate(path, WITH_FORMAT_0)
    assert (opened.version, opened.debate.about.title.shown("en")) == (0, "An old debate")
    assert opened.read_only is None
    assert trace(tmp_path) == before


def test_a_version_that_never_was_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentRejected, match="damaged"):
        open_debate(old_file(tmp_path))


def test_an_older_file_is_checked_before_it_is_migrated(tmp_path: Path) -> None:
    path = old_file(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE debate SET name = 'Another'")
    with pytest.raises(DocumentRejected, match="checksum"):
        open_debate(path, WITH_FORMAT_0)


@pytest.mark.parametrize("done", range(len(FORMATS.schemas[1])))
def test_a_migration_may_fail_at_any_step(done: int, tmp_path: Path) -> None:
    def half(connection: sqlite3.Connection) -> None:
        for statement in list(FORMATS.schemas[1].values())[1 : 1 + done]:
            connection.execute(statement)
        connection.execute("INSERT INTO nowhere VALUES (1)")

    path = old_file(tmp_path)
    before = trace(tmp_path)
    with pytest.raises(DocumentRejected, match="damaged"):
        open_debate(path, Formats(WITH_FORMAT_0.schemas, {0: half}))
    assert trace(tmp_path) == before


def test_a_migration_that_forgets_something_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(DocumentRejected):
        open_debate(old_file(tmp_path), Formats(WITH_FORMAT_0.schemas, {0: lambda _: None}))
