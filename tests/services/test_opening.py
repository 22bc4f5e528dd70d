"""Debates are opened, left, lost in a crash and found again."""

from dataclasses import replace

import pytest

from debatemap.domain.changes import Change, Edit
from debatemap.domain.creation import new_debate
from debatemap.domain.errors import UserError
from debatemap.domain.model import Claim
from debatemap.domain.text import plain
from debatemap.i18n import Message
from debatemap.services.save_state import SaveKind
from debatemap.storage.save import save
from tests.services.room import ADD, Room, add_claim, close, crash, in_file


def test_opening_a_file_changes_nothing(room: Room) -> None:
    before, names = room.path.stat(), sorted(room.folder.iterdir())
    opened = room.open()
    assert list(opened.document.debate) == list(in_file(room.path))
    assert opened.saver.state.kind is SaveKind.SAVED
    assert opened.document.protection.fault is None
    close(opened)
    assert (room.path.stat().st_mtime_ns, room.path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert sorted(room.folder.iterdir()) == names


def test_undo_goes_on_where_it_was_after_a_restart(room: Room) -> None:
    opened = room.open()
    digests = [opened.document.debate.digest]
    for number in range(4):
        add_claim(opened, f"Claim {number}")
        digests.append(opened.document.debate.digest)
    opened.document.undo()
    close(opened)
    again = room.open().document
    assert (again.undo_name, again.redo_name) == (ADD, ADD)
    again.redo()
    for digest in reversed(digests):
        assert again.debate.digest == digest
        again.undo()
    assert again.undo_name is None


def test_a_burst_that_was_undone_is_one_step_after_a_restart_too(room: Room) -> None:
    opened = room.open()
    claim = add_claim(opened)
    present = claim
    for number in range(5):
        following = replace(present, text=plain(f"Ghosts {number}"))
        opened.document.commit(Edit(Message("Reword"), (Change(present, following),)))
        present = following
    opened.document.undo()
    assert opened.document.debate[Claim][claim.id] == claim
    close(opened)
    again = room.open().document
    again.redo()
    assert again.debate[Claim][claim.id] == present
    again.undo()
    again.undo()
    assert claim.id not in again.debate
    assert again.undo_name is None


def test_a_new_claim_and_its_first_words_are_one_step_after_a_restart_too(room: Room) -> None:
    opened = room.open()
    claim = add_claim(opened, "")
    said = replace(claim, text=plain("Ghosts are summoned."))
    opened.document.commit(Edit(Message("Reword"), (Change(claim, said),)))
    opened.document.undo()
    assert claim.id not in opened.document.debate
    close(opened)

    again = room.open().document
    again.redo()
    assert again.debate[Claim][claim.id] == said
    again.undo()
    assert again.undo_name is None


def test_what_a_crash_kept_from_the_file_is_offered_and_brought_back(room: Room) -> None:
    opened = room.open()
    saved = add_claim(opened)
    opened.saver.flush()
    lost = add_claim(opened)
    crash(opened)
    opening = room.desk.open(room.path)
    assert opening.asks
    assert opening.lost == (ADD,)
    back = room.keep(opening.accept())
    assert {saved.id, lost.id} <= {claim.id for claim in back.document.debate[Claim]}
    assert back.saver.state.kind is SaveKind.UNSAVED
    room.clock.advance(1)
    assert lost.id in in_file(room.path)
    back.document.undo()
    assert lost.id not in back.document.debate
    back.document.undo()
    assert saved.id not in back.document.debate


def test_what_was_declined_is_never_offered_again(room: Room) -> None:
    opened = room.open()
    lost = add_claim(opened)
    opened.drafts.note_draft("editor", "half a")
    opened.drafts.write()
    crash(opened)
    declined = room.desk.open(room.path).decline()
    assert declined.typed == ()
    assert lost.id not in declined.document.debate
    assert declined.document.undo_name is None
    crash(declined)
    room.open()


def test_nothing_is_asked_after_a_clean_end(room: Room) -> None:
    opened = room.open()
    add_claim(opened)
    opened.drafts.note_draft("editor", "half a")
    opened.drafts.write()
    close(opened)
    room.open()


def test_nothing_is_asked_after_a_crash_when_the_file_holds_everything(room: Room) -> None:
    opened = room.open()
    add_claim(opened)
    opened.saver.flush()
    crash(opened)
    room.open()


def test_a_second_crash_during_recovery_loses_nothing(room: Room) -> None:
    opened = room.open()
    lost = add_claim(opened)
    crash(opened)
    room.desk.open(room.path).leave()
    accepted = room.desk.open(room.path).accept()
    later = add_claim(accepted)
    crash(accepted)
    opening = room.desk.open(room.path)
    assert opening.lost == (ADD, ADD)
    assert {lost.id, later.id} <= set(room.keep(opening.accept()).document.debate[Claim].records)


def test_half_typed_text_is_offered_after_a_crash(room: Room) -> None:
    opened = room.open()
    opened.drafts.note_draft("claim/text/en", "Half a sen")
    room.clock.advance(0.4)
    opened.drafts.note_draft("claim/text/en", "Half a sentence")
    room.clock.advance(0.2)
    crash(opened)
    opening = room.desk.open(room.path)
    assert opening.asks
    back = room.keep(opening.accept())
    assert [(draft.key, draft.text) for draft in back.typed] == [("claim/text/en", "Half a sentence")]
    back.drafts.drop_draft("claim/text/en")
    crash(back)
    room.open()


def test_text_that_was_committed_is_no_draft_any_more(room: Room) -> None:
    opened = room.open()
    opened.drafts.note_draft("claim/text/en", "A sentence")
    room.clock.advance(1)
    add_claim(opened, "A sentence")
    opened.drafts.drop_draft("claim/text/en")
    opened.saver.flush()
    crash(opened)
    room.open()


def test_a_failed_save_at_the_end_is_offered_next_time(room: Room) -> None:
    opened = room.open()
    lost = add_claim(opened)
    room.path.chmod(0o444)
    close(opened)
    room.path.chmod(0o644)
    opening = room.desk.open(room.path)
    assert opening.lost == (ADD,)
    assert lost.id in room.keep(opening.accept()).document.debate


def test_an_older_copy_put_in_place_is_the_present_and_the_later_edits_are_not_offered(room: Room) -> None:
    old = room.path.read_bytes()
    opened = room.open()
    add_claim(opened)
    close(opened)
    room.path.write_bytes(old)
    again = room.open()
    assert len(again.document.debate[Claim]) == 0
    assert again.document.undo_name is None


def test_a_file_with_other_content_begins_a_new_history(room: Room) -> None:
    opened = room.open()
    add_claim(opened)
    close(opened)
    save(new_debate(plain("Something else")), room.path)
    assert room.open().document.undo_name is None


def test_a_file_that_is_no_debate_is_refused_and_leaves_nothing_behind(room: Room) -> None:
    path = room.folder / "notes.debatemap"
    path.write_text("no debate", "ascii")
    with pytest.raises(UserError):
        room.desk.open(path)
    assert room.desk.recent() == ()
    assert list(room.private.rglob("*.journal")) == []


def test_opened_files_are_remembered(room: Room) -> None:
    room.open()
    assert [(one.path, one.title) for one in room.desk.recent()] == [(room.path, "Animals or ghosts")]


def test_parts_of_a_killed_save_are_swept_away(room: Room) -> None:
    part = room.folder / ".debatemap-0123456789abcdef.part"
    part.write_bytes(b"half a file")
    room.open()
    assert not part.exists()
