"""Which journal belongs to which file, and what there is to recover."""

import os
import random
import shutil
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path

import pytest

from debatemap.domain.changes import Edit, added
from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.i18n import Message
from debatemap.storage.journal_file import JournalInUse
from debatemap.storage.journals import Attached, Journals
from debatemap.storage.open import open_debate
from debatemap.storage.recovery import replayed, unnamed
from debatemap.storage.save import save
from tests.storage.small import small_debate, small_file
from tests.storage.test_journal import adding, made

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other modes and names")


@pytest.fixture
def journals(tmp_path: Path) -> Journals:
    return Journals(tmp_path / "private" / "journals")


def attached(journals: Journals, path: Path) -> tuple[Attached, Debate]:
    """Open a file and its journal as the program does."""
    debate = open_debate(path).debate
    return journals.attach(path, debate.digest), debate


def edited(journals: Journals, path: Path, *ids: str) -> tuple[Attached, Debate]:
    """Open a file and make edits to it that are not saved."""
    opened, debate = attached(journals, path)
    for id in ids:
        made(opened.journal, debate, adding(id))
    return opened, debate


def new(journals: Journals) -> tuple[Attached, Debate]:
    """Begin a debate that has no file."""
    debate = small_debate()
    return Attached(journals.create(Edit(Message("New debate"), added(*debate)), debate.digest), 1), debate


def test_a_file_opened_for_the_first_time_gets_a_journal_of_its_own(journals: Journals, tmp_path: Path) -> None:
    opened, _ = attached(journals, small_file(tmp_path))
    assert (opened.place, opened.later, opened.note) == (0, (), None)
    opened.journal.end()


def test_edits_that_were_lost_with_their_process_are_offered(journals: Journals, tmp_path: Path) -> None:
    path = small_file(tmp_path)
    first, debate = edited(journals, path, "a", "b")
    first.journal.close()
    again, old = attached(journals, path)
    assert again.place == 0
    assert list(replayed(old, again.later)) == list(debate)
    again.journal.close()
    third, _ = attached(journals, path)
    assert third.later == again.later
    third.journal.close()


def test_after_a_proper_end_nothing_is_offered_and_undo_goes_on(journals: Journals, tmp_path: Path) -> None:
    path = small_file(tmp_path)
    first, debate = edited(journals, path, "a", "b")
    save(debate, path)
    first.journal.end()
    again, _ = attached(journals, path)
    assert (again.place, again.later) == (2, ())
    assert len(again.journal.entries(0, again.place)) == 2
    again.journal.close()


def test_a_save_that_was_under_way_is_where_the_file_is(journals: Journals, tmp_path: Path) -> None:
    path = small_file(tmp_path)
    first, debate = edited(journals, path, "a")
    first.journal.intend(path, 1, debate.digest)
    save(debate, path)
    made(first.journal, debate, adding("b"))
    first.journal.close()
    again, _ = attached(journals, path)
    assert (again.place, [entry.sequence for entry in again.later]) == (1, [2])
    again.journal.close()


def test_what_was_discarded_is_dropped_when_the_file_is_older(journals: Journals, tmp_path: Path) -> None:
    path = small_file(tmp_path)
    first, _ = edited(journals, path, "a")
    first.journal.end()
    again, debate = attached(journals, path)
    assert (again.later, again.journal.sequence) == ((), 0)
    assert made(again.journal, debate, adding("c")) == 1
    again.journal.close()


def test_a_file_that_was_changed_elsewhere_starts_anew_and_unsaved_edits_are_kept(
    journals: Journals, tmp_path: Path
) -> None:
    path = small_file(tmp_path)
    first, _ = edited(journals, path, "a")
    first.journal.close()
    save(Debate([*small_debate(), *(change.record for change in adding("theirs").changes)]), path)
    again, _ = attached(journals, path)
    assert (again.place, again.later, again.journal.entries()) == (0, (), ())
    (kept,) = journals.summaries()
    assert (kept.path, kept.unsaved, kept.ended) == (path, 1, False)
    again.journal.end()


def test_two_files_never_share_a_journal(journals: Journals, tmp_path: Path) -> None:
    path, copy = small_file(tmp_path), tmp_path / "copy.debatemap"
    first, debate = edited(journals, path, "a")
    save(debate, path)
    shutil.copy(path, copy)
    other, _ = attached(journals, copy)
    assert other.journal.file != first.journal.file
    assert (other.place, other.journal.entries()) == (0, ())
    first.journal.close()
    other.journal.close()


def test_a_file_that_was_moved_takes_its_history_along(journals: Journals, tmp_path: Path) -> None:
    path, moved = small_file(tmp_path), tmp_path / "moved.debatemap"
    first, debate = edited(journals, path, "a", "b")
    save(debate, path)
    first.journal.end()
    path.rename(moved)
    again, _ = attached(journals, moved)
    assert (again.place, again.later, again.journal.path) == (2, (), moved)
    again.journal.end()
    assert [summary.path for summary in journals.summaries()] == [moved]


def test_a_file_that_was_moved_after_a_crash_takes_its_history_along_too(journals: Journals, tmp_path: Path) -> None:
    path, moved = small_file(tmp_path), tmp_path / "moved.debatemap"
    first, debate = edited(journals, path, "a")
    save(debate, path)
    log = Path(f"{first.journal.file}-wal").read_bytes()
    first.journal.close()
    Path(f"{first.journal.file}-wal").write_bytes(log)
    path.rename(moved)
    again, _ = attached(journals, moved)
    assert (again.place, again.later) == (1, ())
    again.journal.end()


@posix
def test_a_link_and_its_target_are_the_same_file(journals: Journals, tmp_path: Path) -> None:
    path, link = small_file(tmp_path), tmp_path / "link.debatemap"
    link.symlink_to(path)
    first, debate = attached(journals, path)
    with pytest.raises(JournalInUse):
        journals.attach(link, debate.digest)
    first.journal.end()


def test_a_new_debate_lives_in_its_journal(journals: Journals) -> None:
    opened, debate = new(journals)
    made(opened.journal, debate, adding("a"))
    opened.journal.close()
    (summary,) = journals.summaries()
    assert (summary.path, summary.ended, summary.edits, summary.unsaved) == (None, False, 2, 2)
    assert summary.digest == debate.digest


def test_a_debate_that_is_named_keeps_its_history(journals: Journals, tmp_path: Path) -> None:
    opened, debate = new(journals)
    made(opened.journal, debate, adding("a"))
    path = tmp_path / "named.debatemap"
    named = journals.named(opened.journal, path)
    named.intend(path, 2, debate.digest)
    save(debate, path)
    journals.discard(opened.journal)
    assert list(unnamed(named)) == list(debate)
    named.end()
    again, _ = attached(journals, path)
    assert (again.place, again.later) == (2, ())
    again.journal.end()
    assert len(list(journals.summaries())) == 1


def test_saving_under_the_same_name_keeps_the_journal(journals: Journals, tmp_path: Path) -> None:
    path = small_file(tmp_path)
    opened, _ = attached(journals, path)
    assert journals.named(opened.journal, path) is opened.journal
    opened.journal.end()


def test_saving_over_a_debate_that_is_open_is_refused(journals: Journals, tmp_path: Path) -> None:
    path = small_file(tmp_path)
    opened, _ = attached(journals, path)
    other, _ = new(journals)
    with pytest.raises(JournalInUse, match="already open"):
        journals.named(other.journal, path)
    for journal in (opened.journal, other.journal):
        journal.close()


@pytest.mark.parametrize("damage", ["nonsense", "newer", "foreign", "cut"])
def test_a_journal_that_cannot_be_read_is_set_aside_and_the_debate_opens(
    damage: str, journals: Journals, tmp_path: Path
) -> None:
    path = small_file(tmp_path)
    first, _ = edited(journals, path, *map(str, range(40)))
    first.journal.end()
    spoil(first.journal.file, damage)
    spoiled = first.journal.file.read_bytes()
    again, debate = attached(journals, path)
    assert again.note is not None
    assert (again.place, again.later) == (0, ())
    assert made(again.journal, debate, adding("goes on")) == 1
    again.journal.end()
    assert [file.read_bytes() for file in (tmp_path / "private" / "journals" / "aside").iterdir()] == [spoiled]


def spoil(file: Path, damage: str) -> None:
    if damage == "nonsense":
        file.write_bytes(random.Random(1).randbytes(5000))
    elif damage == "cut":
        file.write_bytes(file.read_bytes()[:9000])
    else:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA user_version=9" if damage == "newer" else "PRAGMA application_id=9")


def test_clearing_the_history_keeps_what_is_in_no_file(journals: Journals, tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "abc"]
    for folder in folders:
        folder.mkdir()
    ended, unended, used = (edited(journals, small_file(folder), "x")[0].journal for folder in folders)
    ended.end()
    unended.close()
    unsaved = new(journals)[0].journal
    unsaved.close()
    journals.clear()
    assert [file.exists() for file in (ended.file, unended.file, used.file, unsaved.file)] == [False, True, True, True]
    used.end()


@posix
def test_the_folder_is_the_users_alone(journals: Journals, tmp_path: Path) -> None:
    attached(journals, small_file(tmp_path))[0].journal.end()
    assert stat.S_IMODE((tmp_path / "private" / "journals").stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="private data folder"):
        Journals(tmp_path / "file" / "journals").attach(small_file(tmp_path), "0" * 64)


@posix
def test_a_path_in_no_encoding_comes_back(journals: Journals, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.debatemap"))
    save(small_debate(), path)
    attached(journals, path)[0].journal.end()
    assert [summary.path for summary in journals.summaries()] == [path]
