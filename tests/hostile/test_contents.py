"""Cases A1 to A25 of the hazards: each file is opened by a process of its own under limits of time and memory."""

import random
import sys
from pathlib import Path

import pytest

from tests.hostile.forging import Forge, cutting, forging, poking, recreating, running, smuggling, writing
from tests.hostile.watched import open_in_child, trace
from tests.storage.small import small_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits on a process's time and memory")

NOISE = random.Random(25).randbytes(20_480)
ENDLESS = (
    "CREATE VIEW claim AS WITH RECURSIVE r(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM r)"
    " SELECT id, '' text, '' short, 'fact' type, '' basis, '' horizon, '' outcome, '' links FROM r"
)
TRIGGER = "CREATE TRIGGER t AFTER UPDATE ON claim BEGIN DELETE FROM claim WHERE id <> new.id; END"
EXTORTION = "CREATE TRIGGER t AFTER INSERT ON claim BEGIN SELECT RAISE(ABORT, 'pay me'); END"
NEWER = "PRAGMA user_version=99"
SCHEMA = "PRAGMA writable_schema=ON"
TWICE = "INSERT INTO about SELECT 'x', title, languages, description, course, date, licence FROM about"
SAME = ("DELETE FROM premise", "DELETE FROM placement", "UPDATE claim SET id = 'map' WHERE id = 'two'")
NAMELESS = "INSERT INTO tag VALUES ('', '')"
CROWD = [f"CREATE TABLE t{number} (id TEXT) STRICT" for number in range(2_000)]


def saying(string: str) -> str:
    """Return the statement that makes a claim say a string, written as in JSON."""
    return f"""UPDATE claim SET text = '{{"en":"{string}","first":"en"}}' WHERE id = 'one'"""


REFUSED: dict[str, tuple[Forge, str]] = {
    "A1 empty": (writing(b""), "This file is empty"),
    "A2 of another program": (running("PRAGMA application_id=123"), "belongs to another program"),
    "A3 newer with a trigger": (running(NEWER, TRIGGER), "made by a newer Debatemap"),
    "A3 newer with an index": (running(NEWER, "CREATE INDEX i ON claim(text)"), "made by a newer Debatemap"),
    "A3 newer without a table": (running(NEWER, "DROP TABLE claim"), "made by a newer Debatemap"),
    "A3 newer with a default": (
        running(NEWER, "ALTER TABLE claim ADD COLUMN mood TEXT NOT NULL DEFAULT 'x'"),
        "made by a newer Debatemap",
    ),
    "A3 newer with a dangling reference": (
        running(NEWER, "UPDATE premise SET claim = 'nobody'"),
        "made by a newer Debatemap",
    ),
    "A4 negative version": (running("PRAGMA user_version=-5"), "damaged"),
    "A4 version nought": (running("PRAGMA user_version=0"), "damaged"),
    "A6 cut to a thousandth": (cutting(0.001), "damaged"),
    "A6 cut to a half": (cutting(0.5), "damaged"),
    "A6 cut to nearly all": (cutting(0.999), "damaged"),
    "A8 trigger that deletes": (running(TRIGGER), "holds “t”"),
    "A9 trigger that extorts": (running(EXTORTION), "holds “t”"),
    "A10 view without end": (running("DROP TABLE claim", ENDLESS), "holds “claim”"),
    "A11 check that takes memory": (
        recreating("tag", "name TEXT", "name TEXT CHECK(length(hex(zeroblob(300000000))) > 0)"),
        "holds “tag”",
    ),
    "A11 check that draws a billion bytes": (
        recreating("tag", "name TEXT", "name TEXT CHECK(randomblob(1000000000) IS NOT NULL)"),
        "holds “tag”",
    ),
    "A12 full-text table": (
        running("DROP TABLE claim", "CREATE VIRTUAL TABLE claim USING fts5(text)"),
        "holds “claim”",
    ),
    "A12 spatial table": (running("CREATE VIRTUAL TABLE r USING rtree(id, a, b)"), "holds “r”"),
    "A12 table of pages": (running("CREATE VIRTUAL TABLE d USING dbstat"), "holds “d”"),
    "A13 index on an expression": (running("CREATE INDEX i ON claim(length(text))"), "holds “i”"),
    "A13 partial index": (running("CREATE INDEX i ON claim(text) WHERE text > ''"), "holds “i”"),
    "A13 unknown collation": (running("CREATE INDEX i ON claim(text COLLATE nosuch)"), "holds “i”"),
    "A13 default that loads code": (
        recreating("tag", "name TEXT", "name TEXT DEFAULT (load_extension('x'))"),
        "holds “tag”",
    ),
    "A13 generated column": (
        running("ALTER TABLE tag ADD COLUMN size INTEGER AS (length(hex(zeroblob(300000000))))"),
        "holds “tag”",
    ),
    "A14 table of its own": (running("CREATE TABLE passwords (id TEXT) STRICT"), "holds “passwords”"),
    "A14 two thousand tables of its own": (running("BEGIN", *CROWD, "COMMIT"), "holds “t0”"),
    "A14 column of its own": (running("ALTER TABLE claim ADD COLUMN mood TEXT"), "holds “claim”"),
    "A14 name with a bell": (running('CREATE TABLE "a\x1b\x07b" (id TEXT)'), "holds “a��b”"),
    "A15 broken definition": (
        running(SCHEMA, "UPDATE sqlite_schema SET sql = 'CREATE TABLE (' WHERE name = 'claim'"),
        "damaged",
    ),
    "A16 name that is no UTF-8": (
        running(SCHEMA, "UPDATE sqlite_schema SET name = CAST(x'ff' AS TEXT) WHERE name = 'tag'"),
        "damaged",
    ),
    "A17 text that is no UTF-8": (running("UPDATE claim SET text = CAST(x'c328' AS TEXT)"), "damaged"),
    "A18 text with NUL": (forging(saying("a\\u0000b")), "value for “text”"),
    "A18 half a character": (forging(saying("\\ud800")), "value for “text”"),
    "A18 half a character as a language": (
        forging("""UPDATE claim SET text = '{"\\ud800":"a","first":"en"}'"""),
        "value for “text”",
    ),
    "A18 half a character in CESU": (running("UPDATE claim SET text = CAST(x'eda080' AS TEXT)"), "damaged"),
    "A19 infinite": (forging("UPDATE placement SET dx = 9e999"), "value for “dx”"),
    "A19 minus infinite": (forging("UPDATE placement SET dy = -9e999"), "value for “dy”"),
    "A19 too far": (forging("UPDATE placement SET dx = 1e300"), "value for “dx”"),
    "A19 not a number": (smuggling("placement", "UPDATE placement SET dx = NULL"), "damaged"),
    "A19 a word": (smuggling("placement", "UPDATE placement SET dx = 'abc'"), "damaged"),
    "A19 bytes": (smuggling("claim", "UPDATE claim SET text = x'00ff'"), "damaged"),
    "A20 doubled id": (forging(*SAME), "same name"),
    "A20 reference to nothing": (forging("UPDATE premise SET claim = 'nobody'"), "refers to a claim"),
    "A20 reference to another kind": (forging("UPDATE premise SET claim = 'map'"), "refers to a claim"),
    "A20 reference to itself": (forging("UPDATE argument SET target = id"), "refers to a target"),
    "A20 no title block": (forging("DELETE FROM about"), "exactly one title block"),
    "A20 two title blocks": (forging(TWICE), "exactly one title block"),
    "A20 no id": (forging(NAMELESS), "value for “id”"),
    "A23 number too large": (forging(f"UPDATE attribution SET sequence = {2**63 - 1}"), "value for “sequence”"),
    "A24 no moment": (forging("UPDATE comment SET made = '-1'"), "value for “made”"),
    "A25 protected with a password": (writing(NOISE), "password"),
    "a text that nests without end": (forging(f"UPDATE claim SET text = '{'[' * 100_000}'"), "damaged"),
    "a text that is a list": (forging("UPDATE claim SET text = '[]'"), "damaged"),
    "a value that is not listed": (forging("UPDATE claim SET type = 'nonsense'"), "damaged"),
    "a switch that is neither on nor off": (forging("UPDATE placement SET pinned = 2"), "damaged"),
    "another encoding": (poking(56, b"\0\0\0\2"), "damaged"),
    "a page of one byte": (poking(16, b"\0\1"), "damaged"),
    "no checksum": (running("DELETE FROM meta"), "checksum"),
    "changed by another program": (running("UPDATE premise SET implicit = 1"), "checksum"),
}

OPENED: dict[str, Forge] = {
    "A3 newer": running(NEWER),
    "A3 newer with a table": running(
        NEWER, "CREATE TABLE mood (\n    id TEXT NOT NULL,\n    PRIMARY KEY (id)\n) STRICT"
    ),
    "A18 control characters": forging(saying("\\u001b\\u0007\ufffe")),
    "A20 circle of groups": forging("""UPDATE "group" SET parent = 'inner' WHERE id = 'outer'"""),
    "A21 a hundred thousand letters": forging(saying("x" * 100_000)),
    "A22 marks without end": forging(saying("Z" + "\u0300" * 20_000)),
    "A23 row at the end of numbers": forging(f"UPDATE receipt SET rowid = {2**63 - 1}"),
    "A23 row below nought": forging("UPDATE receipt SET rowid = -1"),
    "A24 the year 9999": forging("UPDATE comment SET made = '9999-12-31T23:59:59Z'"),
    "written in other pages": running("PRAGMA page_size=4096", "VACUUM"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_bad_file_is_refused_in_one_sentence_and_left_as_it_is(case: str, tmp_path: Path) -> None:
    forge, expected = REFUSED[case]
    path = small_file(tmp_path)
    forge(path)
    before = trace(tmp_path)
    outcome = open_in_child(path)
    assert (outcome.code, outcome.said.count("\n")) == (1, 1), outcome.said
    assert expected in outcome.said
    assert trace(tmp_path) == before


@pytest.mark.parametrize("case", OPENED)
def test_a_strange_but_sound_file_is_opened_and_left_as_it_is(case: str, tmp_path: Path) -> None:
    path = small_file(tmp_path)
    OPENED[case](path)
    before = trace(tmp_path)
    outcome = open_in_child(path)
    assert outcome.code == 0, outcome.said
    assert trace(tmp_path) == before
