"""The schema of a format is stated once and never changes."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from debatemap.domain.codec import row
from debatemap.domain.fields import fields_of
from debatemap.domain.model import KINDS, kind_name
from debatemap.storage.formats import FORMATS, columns_of
from debatemap.storage.schema import Meta, models, table
from tests.storage.small import small_debate, small_file


def plain(statement: str) -> str:
    return " ".join(statement.split())


def test_the_schema_of_the_newest_format_is_what_sqlmodel_creates() -> None:
    tables = [table(Meta), *map(table, models().values())]
    created = {one.name: plain(str(CreateTable(one).compile(dialect=sqlite.dialect()))) for one in tables}
    assert created == {name: plain(statement) for name, statement in FORMATS.schemas[FORMATS.newest].items()}


def test_the_columns_of_the_newest_format_are_the_fields_of_the_records() -> None:
    for kind in KINDS:
        columns = columns_of(FORMATS.schemas[FORMATS.newest][kind_name(kind)])
        assert [column.strip('"') for column in columns] == [field.name for field in fields_of(kind)]


def test_a_file_holds_the_schema_byte_for_byte(tmp_path: Path) -> None:
    with closing(sqlite3.connect(small_file(tmp_path))) as connection:
        found = dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"))
        assert found == FORMATS.schemas[1]
        assert connection.execute("PRAGMA application_id").fetchone() == (0x44424D50,)
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_every_table_refuses_values_of_another_type(tmp_path: Path) -> None:
    with closing(sqlite3.connect(small_file(tmp_path))) as connection:
        kinds = connection.execute(
            "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
        )
        assert all(strict for name, strict in kinds if not name.startswith("sqlite_"))


def test_rows_stand_in_a_file_as_the_codec_writes_them(tmp_path: Path) -> None:
    with closing(sqlite3.connect(small_file(tmp_path))) as connection:
        for kind in KINDS:
            found = connection.execute(f'SELECT * FROM "{kind_name(kind)}" ORDER BY rowid').fetchall()
            assert found == [row(record) for record in small_debate()[kind]]


def test_threads_may_ask_for_the_classes_at_the_same_time() -> None:
    asked = """
import sys
from concurrent.futures import ThreadPoolExecutor
from debatemap.storage.schema import models
sys.setswitchinterval(1e-6)
with ThreadPoolExecutor(8) as threads:
    print(len({id(found) for found in threads.map(lambda _: models(), range(8))}))
"""
    done = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)

    assert done.stdout == "1\n"
