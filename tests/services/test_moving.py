"""A debate that is saved elsewhere, or whose file was moved, takes its history along."""

import stat

import pytest

from debatemap.domain.creation import new_debate
from debatemap.domain.errors import UserError
from debatemap.domain.model import Claim
from debatemap.domain.text import plain
from debatemap.storage.save import save
from tests.services.room import ADD, Room, add_claim, close, crash, in_file


def test_a_read_only_file_says_so_and_can_be_saved_elsewhere(room: Room) -> None:
    room.path.chmod(stat.S_IRUSR)
    opened = room.open()
    with pytest.raises(UserError, match="read-only"):
        add_claim(opened)
    mine = room.folder / "mine.debatemap"
    opened.saver.save_as(mine, lambda _: None)
    claim = add_claim(opened)
    opened.saver.flush()
    assert claim.id in in_file(mine)
    assert claim.id not in in_file(room.path)
    later = add_claim(opened)
    assert room.open(mine).document.read_only is not None
    crash(opened)
    assert later.id in room.keep(room.desk.open(mine).accept()).document.debate


def test_a_read_only_debate_is_not_saved_over_one_that_is_open(room: Room) -> None:
    other = room.folder / "other.debatemap"
    save(new_debate(plain("Other")), other)
    room.open(other)
    room.path.chmod(stat.S_IRUSR)
    outcome: list[UserError | None] = []
    room.open().saver.save_as(other, outcome.append)
    assert "open in another window" in str(outcome[0])
    assert in_file(other).about.title == plain("Other")


def test_save_as_takes_the_history_along_and_leaves_the_old_file_its_own(room: Room) -> None:
    opened = room.open()
    add_claim(opened)
    opened.saver.flush()
    copy = room.folder / "copy.debatemap"
    room.clock.busy = True
    opened.saver.save_as(copy, lambda _: None)
    meanwhile = add_claim(opened)
    room.clock.work()
    room.clock.busy = False
    close(opened)
    again = room.open(copy)
    assert meanwhile.id in again.document.debate
    while again.document.undo():
        pass
    assert len(again.document.debate[Claim]) == 0
    old = room.open()
    assert len(old.document.debate[Claim]) == 1
    old.document.undo()
    assert len(old.document.debate[Claim]) == 0


def test_text_that_is_being_typed_during_save_as_stays_a_draft(room: Room) -> None:
    opened = room.open()
    opened.drafts.note_draft("claim/text/en", "Half")
    opened.drafts.write()
    copy = room.folder / "copy.debatemap"
    opened.saver.save_as(copy, lambda _: None)
    crash(opened)
    assert [draft.text for draft in room.keep(room.desk.open(copy).accept()).typed] == ["Half"]
    room.open()


def test_save_as_that_fails_leaves_history_and_file_where_they_were(room: Room) -> None:
    opened = room.open()
    add_claim(opened)
    opened.saver.save_as(room.folder / "nowhere" / "copy.debatemap", lambda _: None)
    close(opened)
    again = room.open()
    assert again.document.undo_name == ADD


def test_a_file_that_was_moved_takes_its_history_along(room: Room) -> None:
    opened = room.open()
    add_claim(opened)
    close(opened)
    moved = room.path.rename(room.folder / "moved.debatemap")
    assert room.open(moved).document.undo_name == ADD
