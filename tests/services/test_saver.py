"""The user's file follows the debate by itself, whole and verified, or the saver says why it does not."""

import errno
import os
import stat
from pathlib import Path

import pytest

from debatemap.domain.changes import Edit, added
from debatemap.domain.creation import new_debate
from debatemap.domain.model import Claim
from debatemap.domain.text import plain
from debatemap.i18n import Message
from debatemap.services.document import Document
from debatemap.services.save_state import SaveState
from debatemap.services.saver import PATIENCE, PAUSE, RETRY, Saver
from debatemap.services.target import Target
from debatemap.storage.open import open_debate
from debatemap.storage.save import save
from tests.services.clockwork import Clockwork
from tests.services.saving import FAILED, SAVED, SAVING, UNSAVED, Desk, add_claim


def test_nothing_is_written_before_the_first_edit(desk: Desk, path: Path) -> None:
    before = path.stat()
    desk.clock.advance(100)
    desk.saver.flush()
    assert path.stat() == before
    assert desk.saver.state == SaveState(SAVED, before.st_mtime_ns / 1e9)
    assert desk.shown == []


def test_an_edit_is_in_the_file_a_second_later(desk: Desk) -> None:
    add_claim(desk.document)
    desk.clock.advance(PAUSE - 0.01)
    assert desk.kind is UNSAVED
    desk.clock.advance(0.02)
    assert desk.is_in_file()
    assert desk.shown == [UNSAVED, SAVING, SAVED]
    assert desk.saver.state.at == desk.clock.seconds - 0.01


def test_every_edit_puts_the_save_off(desk: Desk) -> None:
    for _ in range(3):
        add_claim(desk.document)
        desk.clock.advance(PAUSE - 0.1)
    assert desk.shown == [UNSAVED]
    desk.clock.advance(PAUSE)
    assert desk.shown == [UNSAVED, SAVING, SAVED]


def test_an_edit_that_is_undone_again_is_not_saved(desk: Desk, path: Path) -> None:
    before = path.stat()
    add_claim(desk.document)
    desk.document.undo()
    desk.clock.advance(100)
    assert path.stat() == before
    assert desk.shown == [UNSAVED, SAVED]


def test_on_demand_the_file_is_saved_at_once(desk: Desk) -> None:
    states: list[SaveState] = []
    add_claim(desk.document)
    desk.saver.flush(states.append)
    assert desk.is_in_file()
    assert [state.kind for state in states] == [SAVED]
    desk.clock.advance(100)
    assert desk.shown == [UNSAVED, SAVING, SAVED]


def test_edits_made_while_saving_are_saved_next(desk: Desk) -> None:
    desk.clock.busy = True
    add_claim(desk.document)
    desk.clock.advance(PAUSE)
    add_claim(desk.document)
    desk.clock.work()
    assert desk.kind is UNSAVED
    assert len(desk.in_file()[Claim]) == 1
    desk.clock.busy = False
    desk.clock.advance(PAUSE)
    assert desk.is_in_file()
    assert desk.shown == [UNSAVED, SAVING, UNSAVED, SAVING, SAVED]


def test_asking_while_saving_waits_for_what_came_meanwhile(desk: Desk) -> None:
    states: list[SaveState] = []
    desk.clock.busy = True
    add_claim(desk.document)
    desk.saver.flush()
    add_claim(desk.document)
    desk.saver.flush(states.append)
    assert states == []
    desk.clock.work()
    assert [state.kind for state in states] == [SAVED]
    assert desk.is_in_file()


def test_slow_saves_are_rare(desk: Desk) -> None:
    took = 3.0
    desk.clock.busy = True
    add_claim(desk.document)
    desk.clock.advance(PAUSE + took)
    desk.clock.work()
    desk.clock.busy = False
    add_claim(desk.document)
    desk.clock.advance(PATIENCE * took - 0.1)
    assert desk.kind is UNSAVED
    desk.clock.advance(0.2)
    assert desk.kind is SAVED


def test_a_failure_says_so_keeps_the_old_file_and_is_tried_again(desk: Desk, path: Path) -> None:
    old = path.read_bytes()
    add_claim(desk.document)
    path.chmod(0o444)
    desk.clock.advance(PAUSE)
    state = desk.saver.state
    assert state.kind is FAILED
    assert state.error is not None
    assert state.error.advice is not None
    assert path.read_bytes() == old
    path.chmod(0o644)
    desk.clock.advance(RETRY)
    assert desk.kind is SAVED
    assert desk.is_in_file()


def test_after_a_failure_the_next_edit_tries_again(desk: Desk, path: Path) -> None:
    add_claim(desk.document)
    path.chmod(0o444)
    desk.clock.advance(PAUSE)
    path.chmod(0o644)
    add_claim(desk.document)
    assert desk.kind is FAILED
    desk.clock.advance(PAUSE)
    assert desk.kind is SAVED


def test_after_a_failure_nothing_counts_as_saved_until_it_is_written_again(desk: Desk, path: Path) -> None:
    add_claim(desk.document)
    path.chmod(0o444)
    desk.saver.flush()
    path.chmod(0o644)
    desk.document.undo()
    assert desk.kind is FAILED
    before = path.stat().st_ino
    desk.saver.flush()
    assert desk.kind is SAVED
    assert path.stat().st_ino != before


def test_a_bug_while_saving_is_reported_and_the_work_goes_on(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    bug = RuntimeError("a bug")

    def fail(*_: object) -> None:
        raise bug

    add_claim(desk.document)
    with monkeypatch.context() as patch:
        patch.setattr("debatemap.services.saver.write", fail)
        desk.saver.flush()
    assert desk.bugs == [bug]
    assert desk.kind is FAILED
    desk.saver.flush()
    assert desk.kind is SAVED


def test_a_listener_that_fails_does_not_stop_saving(desk: Desk) -> None:
    failure = ValueError("a label fell")

    def fail(_: SaveState) -> None:
        raise failure

    desk.saver.subscribe(fail)
    add_claim(desk.document)
    desk.saver.flush()
    assert desk.kind is SAVED
    assert set(desk.bugs) == {failure}


def test_a_debate_that_was_recovered_is_saved_by_itself(clock: Clockwork, path: Path) -> None:
    debate = new_debate(plain("Animals or ghosts"))
    target = Target(path, save(debate, path).stamp, debate.digest)
    recovered = debate.snapshot()
    recovered.apply(Edit(Message("Add claim"), added(Claim(id="recovered"))))
    saver = Saver(Document(recovered, path=path), clock.timing, target)
    assert saver.state.kind is UNSAVED
    clock.advance(PAUSE)
    assert saver.state.kind is SAVED
    assert "recovered" in open_debate(path).debate


def test_a_disk_that_fails_after_the_file_was_replaced_leads_to_another_save_and_no_conflict(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def fail_for_folders(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, "Input/output error")
        sync(handle)

    add_claim(desk.document)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail_for_folders)
        desk.saver.flush()
    assert desk.kind is FAILED
    assert desk.is_in_file()
    written = path.stat().st_ino
    desk.saver.flush()
    assert desk.kind is SAVED
    assert path.stat().st_ino != written
