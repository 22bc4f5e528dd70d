"""Cases A26 to A28 of the hazards, and paths that lead to something that is no file."""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from debatemap.storage.open import open_debate
from debatemap.storage.rejection import DocumentRejected
from tests.hostile.forging import copied, poking
from tests.hostile.watched import open_in_child, trace
from tests.storage.small import small_debate, small_file

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody copy a file that is being written")
MAGIC = bytes.fromhex("d9d505f920a163d7")


def crashed(folder: Path) -> Path:
    """Return the copy of a file in the middle of another program's transaction, with its rollback journal beside it."""
    source, target = small_file(folder), folder / "crashed.debatemap"
    with closing(sqlite3.connect(source, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN")
        connection.execute("""UPDATE claim SET text = '{"en":"' || hex(zeroblob(20000)) || '","first":"en"}'""")
        connection.execute("UPDATE placement SET dx = 5")
        copied(source, target)
    return target


@posix
def test_a_hot_journal_is_rolled_back_in_a_copy_only(tmp_path: Path) -> None:
    path = crashed(tmp_path)
    assert path.read_bytes() != (tmp_path / "small.debatemap").read_bytes()
    before = trace(tmp_path)
    assert list(open_debate(path).debate) == list(small_debate())
    assert open_in_child(path).code == 0
    assert trace(tmp_path) == before


@posix
def test_the_same_file_without_its_hot_journal_is_refused(tmp_path: Path) -> None:
    path = crashed(tmp_path)
    Path(f"{path}-journal").unlink()
    with pytest.raises(DocumentRejected):
        open_debate(path)


@posix
def test_a_journal_that_names_another_file_does_not_get_it_deleted(tmp_path: Path) -> None:
    path = crashed(tmp_path)
    treasure = tmp_path / "treasure"
    treasure.write_bytes(b"\0" * 16)
    name = os.fsencode(treasure)
    with Path(f"{path}-journal").open("ab") as journal:
        journal.write(
            b"\0\0\0\1" + name + len(name).to_bytes(4, "big") + (sum(name) % 2**32).to_bytes(4, "big") + MAGIC
        )
    before = trace(tmp_path)
    open_in_child(path)
    assert trace(tmp_path) == before


@posix
def test_a_log_of_another_generation_is_ignored(tmp_path: Path) -> None:
    path, other = small_file(tmp_path), tmp_path / "other.debatemap"
    other.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("DELETE FROM premise")
        Path(f"{path}-wal").write_bytes(Path(f"{other}-wal").read_bytes())
    before = trace(tmp_path)
    assert list(open_debate(path).debate) == list(small_debate())
    assert trace(tmp_path) == before


@posix
def test_what_another_program_has_only_in_its_log_is_not_shown(tmp_path: Path) -> None:
    source, path = small_file(tmp_path), tmp_path / "logged.debatemap"
    with closing(sqlite3.connect(source, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("DELETE FROM premise")
        copied(source, path)
    before = trace(tmp_path)
    assert list(open_debate(path).debate) == list(small_debate())
    assert trace(tmp_path) == before


@pytest.mark.parametrize("ending", ["-journal", "-wal"])
@pytest.mark.parametrize("kind", ["a folder", "a link", "a huge file", "nonsense", "a pipe"])
@posix
def test_strange_things_beside_a_file_are_ignored(ending: str, kind: str, tmp_path: Path) -> None:
    path = small_file(tmp_path)
    beside = Path(f"{path}{ending}")
    make(kind, beside, tmp_path)
    before = trace(tmp_path)
    assert open_in_child(path).code == 0
    assert trace(tmp_path) == before


def make(kind: str, path: Path, folder: Path) -> None:
    if kind == "a folder":
        path.mkdir()
    elif kind == "a link":
        secret = folder / "secret"
        secret.write_bytes(MAGIC + b"\0" * 600)
        path.symlink_to(secret)
    elif kind == "a huge file":
        with path.open("wb") as file:
            file.write(MAGIC)
            file.truncate(5_000_000_000)
    elif kind == "a pipe":
        os.mkfifo(path)
    else:
        path.write_bytes(MAGIC + bytes(range(256)) * 4)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("a folder", "This is a folder"),
        ("a pipe", "a device or a pipe"),
        ("a huge file", "larger than 200 MB"),
        ("a circle of links", "cannot be read"),
        ("nothing", "no such file"),
    ],
)
@posix
def test_what_is_no_file_is_refused_at_once(kind: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "x.debatemap"
    if kind == "a circle of links":
        path.symlink_to(path)
    elif kind != "nothing":
        make(kind, path, tmp_path)
    before = trace(tmp_path)
    outcome = open_in_child(path)
    assert (outcome.code, outcome.said.count("\n")) == (1, 1)
    assert said in outcome.said
    assert trace(tmp_path) == before


@posix
def test_a_file_that_takes_too_much_memory_is_refused(tmp_path: Path) -> None:
    path, pages = small_file(tmp_path), 190_000
    poking(18, b"\2\2")(path)
    poking(28, pages.to_bytes(4, "big"))(path)
    os.truncate(path, 1024 * pages)
    outcome = open_in_child(path, memory=600_000_000)
    assert (outcome.code, outcome.said) == (1, "There is not enough memory to open this file.\n")


def test_a_device_is_refused_at_once() -> None:
    with pytest.raises(DocumentRejected, match="a device or a pipe"):
        open_debate(Path(os.devnull))


@pytest.mark.parametrize("name", ["辩论 100% #1?.debatemap", "'quoted'\n\"twice\".debatemap", "🐾 \u202egnp.debatemap"])
@posix
def test_a_name_may_hold_anything(name: str, tmp_path: Path) -> None:
    path = small_file(tmp_path).rename(tmp_path / name)
    assert list(open_debate(path).debate) == list(small_debate())


@posix
def test_opening_does_not_even_note_that_the_file_was_read(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    os.utime(path, ns=(10**18, 10**18))
    open_debate(path)
    assert path.stat().st_atime_ns == 10**18
