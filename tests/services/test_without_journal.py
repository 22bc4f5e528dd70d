"""Where the private folder cannot be used, work goes on."""

from pathlib import Path

import pytest

from debatemap.domain.errors import UserError
from debatemap.domain.model import Claim
from debatemap.domain.text import plain
from tests.services.room import Room, add_claim, close, crash, in_file


@pytest.fixture
def broken_private(room: Room) -> Path:
    journals = room.private / "journals"
    journals.write_text("a file where the folder should be", "ascii")
    return journals


def test_without_a_private_folder_work_goes_on_and_is_saved(room: Room, broken_private: Path) -> None:
    opened = room.open()
    faults: list[UserError | None] = [opened.document.protection.fault]
    opened.document.protection.subscribe(lambda: faults.append(opened.document.protection.fault))
    claim = add_claim(opened)
    opened.document.undo()
    opened.document.redo()
    broken_private.unlink()
    opened.saver.flush()
    assert claim.id in in_file(room.path)
    assert [fault is None for fault in faults] == [False, True]
    later = add_claim(opened)
    crash(opened)
    assert later.id in room.keep(room.desk.open(room.path).accept()).document.debate


def test_without_a_private_folder_a_new_debate_can_be_made_and_named(room: Room, broken_private: Path) -> None:
    opened = room.keep(room.desk.new(plain("New")))
    assert opened.document.protection.fault is not None
    claim = add_claim(opened)
    path = room.folder / "named.debatemap"
    opened.saver.save_as(path, lambda _: None)
    assert claim.id in in_file(path)
    assert opened.document.protection.fault is not None
    assert room.desk.unsaved() == ()
    assert broken_private.is_file()


def test_a_broken_journal_does_no_harm(room: Room) -> None:
    opened = room.open()
    add_claim(opened)
    close(opened)
    for file in (room.private / "journals").glob("*.journal*"):
        file.write_bytes(b"not a database" * 100)
    again = room.open()
    assert (again.note is None, again.document.protection.fault) == (False, None)
    assert len(again.document.debate[Claim]) == 1
    add_claim(again)
