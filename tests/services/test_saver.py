"""The user's file follows the debate by itself, whole and verified, or the saver says why it does not."""

import os
from collections.abc import Callable, Iterator
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
from debatemap.services.document import Document
from debatemap.services.protection import Protection
from debatemap.services.save_state import SaveKind, SaveState
from debatemap.services.saver import PATIENCE, PAUSE, RETRY, Saver
from debatemap.services.target import Target
from debatemap.storage.journals import Journals
from debatemap.storage.open import open_debate
from debatemap.storage.save import save
from tests.services.clockwork import Clockwork

SAVED, SAVING, UNSAVED, FAILED, CONFLICT = SaveKind


def add_claim(document: Document, string: str = "Language models are ghosts.") -> Claim:
    claim = Claim(id=new_id(), text=plain(string))
    document.commit(Edit(Message("Add claim"), added(claim)))
    return claim


def made(debate: Debate) -> tuple[Edit, str]:
    return Edit(Message("New debate"), added(*debate)), debate.digest


class Desk:
    """A debate in a file, opened, with its saver, and everything the saver showed."""

    def __init__(self, folder: Path, clock: Clockwork, path: Path | None) -> None:
        debate = new_debate(plain("Animals or ghosts"))
        self.clock, self.path = clock, path
        target = None if path is None else Target(path, save(debate, path).stamp, debate.digest)
        self.journals = Journals(folder / "private")
        journal = self.journals.attach(path, debate.digest).journal if path else self.journals.create(*made(debate))
        self.document = Document(
            debate, path=path, protection=Protection(self.journals, journal, named=path is not None)
        )
        self.bugs: list[BaseException] = []
        self.saver = Saver(self.document, replace(clock.timing, on_bug=self.bugs.append), target)
        self.shown: list[SaveKind] = []
        self.saver.subscribe(lambda state: self.shown.append(state.kind))

    @property
    def kind(self) -> SaveKind:
        return self.saver.state.kind

    def in_file(self) -> Debate:
        assert self.document.path is not None
        return open_debate(self.document.path).debate

    def is_in_file(self) -> bool:
        return list(self.in_file()) == list(self.document.debate)


@pytest.fixture
def clock() -> Clockwork:
    return Clockwork()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "辩论 100%.debatemap"


@pytest.fixture
def desk(tmp_path: Path, clock: Clockwork, path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, clock, path)
    yield desk
    desk.document.protection.end(clean=True)


@pytest.fixture
def untitled(tmp_path: Path, clock: Clockwork) -> Iterator[Desk]:
    desk = Desk(tmp_path, clock, None)
    yield desk
    desk.document.protection.end(clean=True)


def somebody_else_writes(path: Path) -> Debate:
    theirs = new_debate(plain("Theirs"))
    save(theirs, path)
    return theirs


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


def test_a_file_changed_by_somebody_else_is_not_overwritten(desk: Desk, path: Path) -> None:
    theirs = somebody_else_writes(path)
    add_claim(desk.document)
    desk.clock.advance(100)
    assert desk.kind is CONFLICT
    assert desk.saver.state.error is not None
    assert desk.in_file().digest == theirs.digest
    add_claim(desk.document)
    desk.saver.flush()
    desk.clock.advance(100)
    assert desk.kind is CONFLICT
    assert desk.in_file().digest == theirs.digest


def test_coming_to_the_front_finds_what_somebody_else_did(desk: Desk, path: Path) -> None:
    desk.saver.look()
    assert desk.kind is SAVED
    somebody_else_writes(path)
    desk.saver.look()
    assert desk.kind is CONFLICT


def test_a_look_that_a_save_overtook_says_nothing(desk: Desk, path: Path) -> None:
    somebody_else_writes(path)
    desk.clock.busy = True
    desk.saver.look()
    desk.saver._target = replace(desk.saver._target, stamp=None)  # type: ignore[type-var]
    desk.clock.work()
    assert desk.kind is SAVED


def test_our_own_content_written_anew_is_no_conflict(desk: Desk, path: Path) -> None:
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(content)
    os.utime(path, ns=(1, 1))
    add_claim(desk.document)
    desk.saver.flush()
    assert desk.kind is SAVED
    assert desk.is_in_file()


@pytest.mark.parametrize("do", [Path.unlink, lambda path: path.rename(path.with_name("moved"))])
def test_a_file_that_is_gone_is_saved_again_only_when_asked(
    desk: Desk, path: Path, do: Callable[[Path], object]
) -> None:
    do(path)
    add_claim(desk.document)
    desk.saver.flush()
    assert desk.kind is CONFLICT
    assert not path.exists()
    desk.saver.overwrite()
    assert desk.kind is SAVED
    assert desk.is_in_file()


def test_overwriting_ends_a_conflict(desk: Desk, path: Path) -> None:
    somebody_else_writes(path)
    desk.saver.look()
    desk.saver.overwrite()
    assert desk.kind is SAVED
    assert desk.is_in_file()


def test_saving_a_copy_ends_a_conflict_and_leaves_their_file(desk: Desk, path: Path) -> None:
    theirs = somebody_else_writes(path)
    add_claim(desk.document)
    desk.saver.flush()
    outcome: list[UserError | None] = []
    desk.saver.save_as(path.with_name("copy.debatemap"), outcome.append)
    assert outcome == [None]
    assert desk.kind is SAVED
    assert desk.document.path == path.with_name("copy.debatemap")
    assert desk.is_in_file()
    assert open_debate(path).digest == theirs.digest


def test_comparing_tells_what_differs(desk: Desk, path: Path) -> None:
    theirs = desk.document.debate.snapshot()
    about = theirs.about
    theirs.apply(Edit(Message("Retitle"), (Change(about, replace(about, licence="CC0")),)))
    save(theirs, path)
    claim = add_claim(desk.document)
    desk.saver.flush()
    assert {(change.before, change.after) for change in desk.saver.compare()} == {
        (None, claim),
        (replace(about, licence="CC0"), about),
    }


def test_what_somebody_else_wrote_can_be_taken_and_given_back(desk: Desk, path: Path) -> None:
    theirs = somebody_else_writes(path)
    add_claim(desk.document)
    ours = desk.document.debate.digest
    desk.saver.flush()
    desk.saver.take_theirs()
    assert desk.kind is SAVED
    assert desk.document.debate.digest == theirs.digest
    desk.document.undo()
    desk.saver.flush()
    assert desk.in_file().digest == ours


def test_a_file_that_somebody_else_broke_cannot_be_compared_but_overwritten(desk: Desk, path: Path) -> None:
    path.write_bytes(b"")
    add_claim(desk.document)
    desk.saver.flush()
    assert desk.kind is CONFLICT
    with pytest.raises(UserError):
        desk.saver.compare()
    with pytest.raises(UserError):
        desk.saver.take_theirs()
    desk.saver.overwrite()
    assert desk.is_in_file()


def test_a_debate_without_a_file_stays_unsaved_until_it_gets_one(untitled: Desk, path: Path) -> None:
    add_claim(untitled.document)
    untitled.clock.advance(100)
    untitled.saver.look()
    untitled.saver.overwrite()
    states: list[SaveState] = []
    untitled.saver.flush(states.append)
    assert states == [SaveState(UNSAVED)]
    outcome: list[UserError | None] = []
    untitled.saver.save_as(path, outcome.append)
    assert outcome == [None]
    assert untitled.kind is SAVED
    assert untitled.is_in_file()
    add_claim(untitled.document)
    untitled.clock.advance(PAUSE)
    assert untitled.is_in_file()


def test_saving_elsewhere_that_fails_changes_nothing(desk: Desk, path: Path) -> None:
    outcome: list[UserError | None] = []
    add_claim(desk.document)
    desk.saver.save_as(path.parent / "nowhere" / "copy.debatemap", outcome.append)
    assert isinstance(outcome[0], UserError)
    assert desk.document.path == path
    assert desk.kind is UNSAVED
    desk.clock.advance(PAUSE)
    assert desk.is_in_file()
    assert [one.path for one in desk.journals.summaries()] == []


def test_saving_as_the_same_file_is_saving(desk: Desk, path: Path) -> None:
    outcome: list[UserError | None] = []
    add_claim(desk.document)
    desk.saver.save_as(path.parent / "." / path.name, outcome.append)
    assert outcome == [None]
    assert desk.kind is SAVED
    assert desk.document.path == path


def test_a_file_that_is_open_in_another_window_is_not_saved_over(desk: Desk, path: Path) -> None:
    other = path.with_name("other.debatemap")
    held = desk.journals.attach(other, "").journal
    outcome: list[UserError | None] = []
    desk.saver.save_as(other, outcome.append)
    assert "open in another window" in str(outcome[0])
    assert desk.kind is SAVED
    assert not other.exists()
    held.close()


def test_saving_elsewhere_waits_for_a_save_that_is_going_on(desk: Desk, path: Path) -> None:
    outcome: list[UserError | None] = []
    desk.clock.busy = True
    add_claim(desk.document)
    desk.saver.flush()
    desk.saver.save_as(path.with_name("copy.debatemap"), outcome.append)
    assert outcome == []
    desk.clock.work()
    assert outcome == [None]
    assert desk.kind is SAVED
    assert open_debate(path).digest == desk.in_file().digest


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
