"""Debates are opened, left, lost and found again."""

import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from debatemap.domain.changes import Change, Edit, added
from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.domain.model import Claim, new_id
from debatemap.domain.text import plain
from debatemap.i18n import Message
from debatemap.services.desk import Desk
from debatemap.services.opening import OpenDebate
from debatemap.services.save_state import SaveKind
from debatemap.storage.open import open_debate
from debatemap.storage.save import save
from tests.services.clockwork import Clockwork

ADD = Message("Add claim")


class Room:
    """A user's computer: one clock, one private folder, and what is open on it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock = folder, Clockwork()
        self.private = folder / "private"
        self.private.mkdir()
        self.desk = Desk(self.private, self.clock.timing)
        self.path = folder / "ghosts.debatemap"
        save(new_debate(plain("Animals or ghosts", "en")), self.path)
        self._open: list[OpenDebate] = []

    def keep(self, opened: OpenDebate) -> OpenDebate:
        self._open.append(opened)
        return opened

    def open(self, path: Path | None = None) -> OpenDebate:
        opening = self.desk.open(path or self.path)
        assert not opening.asks
        return self.keep(opening.accept())

    def leave(self) -> None:
        for opened in self._open:
            opened.document.protection.end(clean=False)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path)
    yield room
    room.leave()


def add_claim(opened: OpenDebate, string: str = "Language models are ghosts.") -> Claim:
    claim = Claim(id=new_id(), text=plain(string))
    opened.document.commit(Edit(ADD, added(claim)))
    return claim


def crash(opened: OpenDebate) -> None:
    """Let a debate go the way a killed process does: nothing is said any more to anybody."""
    opened.document.protection.end(clean=False)


def close(opened: OpenDebate) -> None:
    opened.saver.flush()
    opened.close()


def in_file(path: Path) -> Debate:
    return open_debate(path).debate


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


def test_the_same_file_opened_twice_is_read_only_the_second_time(room: Room) -> None:
    first = room.open()
    link = room.folder / "link.debatemap"
    link.symlink_to(room.path)
    for path in (room.path, link):
        second = room.open(path)
        assert second.document.read_only is not None
        with pytest.raises(UserError):
            add_claim(second)
        second.close()
    add_claim(first)
    close(first)
    assert room.open().document.read_only is None


OPEN = """
import sys
from pathlib import Path
from debatemap.services.desk import Desk
from debatemap.services.timing import without_event_loop
opened = Desk(Path(sys.argv[1]), without_event_loop()).open(Path(sys.argv[2])).accept()
print(opened.document.read_only or "writable", flush=True)
sys.stdin.read()
"""


def test_a_file_that_another_process_has_open_is_read_only_until_that_is_gone(room: Room) -> None:
    command = [sys.executable, "-c", OPEN, str(room.private), str(room.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "writable\n"
        assert room.open().document.read_only is not None
        process.kill()
        process.wait()
    assert room.open().document.read_only is None


def test_this_window_keeps_its_file_even_when_it_is_opened_here_again(room: Room) -> None:
    room.open()
    room.open().close()
    room.desk.unsaved()
    command = [sys.executable, "-c", OPEN, str(room.private), str(room.path)]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True)
    assert done.stdout != "writable\n"


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


def test_a_new_debate_lives_in_the_journal_until_it_is_named(room: Room) -> None:
    opened = room.desk.new(plain("New", "en"))
    claim = add_claim(opened)
    crash(opened)
    (unsaved,) = room.desk.unsaved()
    assert unsaved.title == plain("New", "en")
    opening = room.desk.open_unsaved(unsaved)
    assert not opening.asks
    back = room.keep(opening.accept())
    assert room.desk.unsaved() == ()
    assert back.document.undo_name == ADD
    path = room.folder / "named.debatemap"
    back.saver.save_as(path, lambda _: None)
    assert claim.id in in_file(path)
    back.close()
    assert room.desk.unsaved() == ()
    again = room.open(path).document
    again.undo()
    assert claim.id not in again.debate
    assert again.undo_name is None


def test_an_untitled_debate_that_is_closed_is_kept_and_one_that_is_discarded_is_not(room: Room) -> None:
    kept, gone = room.desk.new(plain("Kept")), room.desk.new(plain("Gone"))
    for opened in (kept, gone):
        add_claim(opened)
    kept.close()
    gone.discard()
    assert [one.title for one in room.desk.unsaved()] == [plain("Kept")]
    room.desk.discard_unsaved(room.desk.unsaved()[0])
    assert room.desk.unsaved() == ()


def test_an_untitled_debate_that_nobody_touched_is_not_kept(room: Room) -> None:
    room.desk.new(plain("Closed")).close()
    crash(room.desk.new(plain("Crashed")))
    assert room.desk.unsaved() == ()


def test_half_typed_text_in_an_untitled_debate_is_offered(room: Room) -> None:
    opened = room.desk.new(plain("New"))
    opened.drafts.note_draft("claim/text/en", "Half")
    opened.drafts.write()
    crash(opened)
    opening = room.desk.open_unsaved(room.desk.unsaved()[0])
    assert opening.asks
    assert [draft.text for draft in room.keep(opening.accept()).typed] == ["Half"]


def test_a_copy_is_independent_of_what_it_was_made_from(room: Room) -> None:
    sample = in_file(room.path)
    opened = room.keep(room.desk.copy(sample))
    assert opened.document.path is None
    assert opened.document.debate.digest == sample.digest
    add_claim(opened)
    assert len(in_file(room.path)[Claim]) == 0


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
