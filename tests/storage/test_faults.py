"""Whatever fails while a file is written, the old or the new one is there, whole, and nothing beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from debatemap.domain.debate import Debate
from debatemap.storage.journal import Journal
from debatemap.storage.open import open_debate
from debatemap.storage.recovery import replayed
from debatemap.storage.replacement import sweep
from debatemap.storage.versions import Versions
from tests.storage.faulty import EDITS, edit_number, later_debate
from tests.storage.sabotage import Fault, Workshop, can_trace, faults, workshop
from tests.storage.small import small_debate, small_file

pytestmark = pytest.mark.skipif(not can_trace(), reason="no strace here that may make system calls fail")

KINDS = ("EIO", "ENOSPC", "KILL")


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    with workshop(tmp_path_factory.mktemp("shop")) as started:
        yield started


def chosen(all_faults: list[Fault], soaking: bool) -> list[Fault]:
    """Return all faults in the soak, else every call that writes or names files, and every third of the rest."""
    telling = {"write", "pwrite64", "fsync", "fdatasync", "rename", "unlink", "ftruncate", "mkdir"}
    return [fault for place, fault in enumerate(all_faults) if soaking or fault.call in telling or place % 3 == 0]


def test_every_step_of_a_save_may_fail(shop: Workshop, tmp_path: Path, soaking: bool) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    calls = shop.run("save", small_file(folder)).calls
    assert {"fsync", "rename", "write"} <= calls.keys()
    for fault in chosen(faults(calls, KINDS), soaking):
        path = small_file(folder)
        ended = shop.run("save", path, fault)
        if fault.what == "KILL":
            sweep(folder)
        assert ended.code in (0, 1, -9), (fault, ended)
        assert list(folder.iterdir()) == [path], fault
        found = open_debate(path).debate
        allowed = [later_debate()] if ended.code == 0 else [small_debate(), later_debate()]
        assert list(found) in [list(one) for one in allowed], fault


def test_a_new_file_is_whole_or_not_there(shop: Workshop, tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "folder", tmp_path / "elsewhere.debatemap"
    folder.mkdir()
    path = folder / "new.debatemap"
    calls = shop.run("save", elsewhere).calls
    for fault in chosen(faults(calls, ("EIO", "KILL")), soaking=False):
        ended = shop.run("save", path, fault)
        sweep(folder)
        assert ended.code in (0, 1, -9), (fault, ended)
        if path.exists():
            assert list(open_debate(path).debate) == list(later_debate())
            path.unlink()
        assert list(folder.iterdir()) == [], fault


def test_every_step_of_keeping_a_version_may_fail(shop: Workshop, tmp_path: Path, soaking: bool) -> None:
    versions, about = Versions(tmp_path / "versions"), small_debate().about.id
    first = versions.keep(small_debate(), None)
    calls = shop.run("keep", tmp_path / "elsewhere").calls
    for fault in chosen(faults(calls, KINDS), soaking):
        ended = shop.run("keep", tmp_path / "versions", fault)
        assert ended.code in (0, 1, -9), (fault, ended)
        kept = versions.of(about)
        assert first in kept
        assert ended.code != 0 or len(kept) == 2, fault
        assert all(open_debate(version.file).digest == version.digest for version in kept), fault
        for version in kept[:-1]:
            versions.remove(version)


def test_every_step_of_journaling_may_fail(shop: Workshop, tmp_path: Path, soaking: bool) -> None:
    calls = shop.run("journal", tmp_path / "dry.journal").calls
    assert {"pwrite64", "fdatasync"} <= calls.keys()
    for number, fault in enumerate(chosen(faults(calls, KINDS), soaking)):
        file = tmp_path / f"{number}.journal"
        ended = shop.run("journal", file, fault)
        assert ended.code in (0, 1, -9), (fault, ended)
        assert_kept(file, ended.announced.count("kept"), ended.code == 0)


def assert_kept(file: Path, announced: int, finished: bool) -> None:
    """Every announced edit is in the journal, at most the one under way besides, and they lead to the digests noted."""
    journal = Journal(file)
    entries = journal.entries()
    assert announced <= len(entries) <= min(announced + 1, EDITS)
    assert journal.ended or not finished
    after = replayed(small_debate(), entries)
    expected: Debate = small_debate()
    for number in range(len(entries)):
        expected.apply(edit_number(number))
    assert list(after) == list(expected)
    journal.close()
