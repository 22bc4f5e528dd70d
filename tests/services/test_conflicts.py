"""What somebody else did to the file is found and never overwritten unasked."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from debatemap.domain.changes import Change, Edit
from debatemap.domain.errors import UserError
from debatemap.i18n import Message
from debatemap.storage.open import open_debate
from debatemap.storage.save import save
from tests.services.saving import CONFLICT, SAVED, Desk, add_claim, somebody_else_writes


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
