"""A debate gets another file, or its first one."""

from pathlib import Path

from debatemap.domain.errors import UserError
from debatemap.services.save_state import SaveState
from debatemap.services.saver import PAUSE
from debatemap.storage.open import open_debate
from tests.services.saving import SAVED, UNSAVED, Desk, add_claim


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
