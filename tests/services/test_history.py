"""What can be undone and redone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from debatemap.domain.changes import Change, Edit, added, removed
from debatemap.domain.edit_codec import edit_to_json
from debatemap.domain.model import Claim, Placement
from debatemap.domain.text import Text, plain
from debatemap.i18n import Message
from debatemap.services.history import BURST, History, Step
from debatemap.storage.journal import Entry, Role

NUDGE = Message("Move {count} boxes", count=1)
PLACED = Placement(id="placed", map="map", item="claim")


def at(seconds: float) -> str:
    return (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).isoformat()


def nudge(start: float, end: float, name: Message = NUDGE, id: str = "placed") -> Edit:
    place = replace(PLACED, id=id)
    return Edit(name, (Change(replace(place, dx=start), replace(place, dx=end)),))


def history_of(*made: tuple[Edit, float]) -> History:
    history = History()
    for edit, seconds in made:
        history.note(Role.EDIT, Step(edit, at(seconds)))
    return history


def test_a_burst_of_nudges_is_one_step() -> None:
    history = history_of((nudge(0, 1), 10.0), (nudge(1, 2), 10.5), (nudge(2, 3), 11.4))
    assert history.names == (NUDGE,)
    assert history.last == nudge(0, 3)


@pytest.mark.parametrize(
    ("edit", "seconds"),
    [
        (nudge(1, 2), 10.0 + BURST + 0.01),
        (nudge(1, 2), 9.0),
        (nudge(1, 2, name=Message("Move {count} boxes", count=2)), 10.1),
        (nudge(1, 2, id="other"), 10.1),
        (Edit(NUDGE, removed(PLACED)), 10.1),
    ],
    ids=["later", "clock set back", "another name", "another record", "not only changed"],
)
def test_what_is_no_burst_is_a_step_of_its_own(edit: Edit, seconds: float) -> None:
    assert len(history_of((nudge(0, 1), 10.0), (edit, seconds))) == 2


def test_additions_are_never_merged() -> None:
    edit = Edit(NUDGE, added(PLACED))
    assert len(history_of((edit, 10.0), (edit, 10.0))) == 2


def test_a_burst_that_ends_where_it_began_leaves_no_step() -> None:
    history = history_of((nudge(0, 1), 10.0), (nudge(1, 0), 10.5))
    assert len(history) == history.position == 0
    assert history.last is None


def test_undoing_and_redoing_move_the_present() -> None:
    history = history_of((nudge(0, 1), 10.0), (nudge(1, 2), 20.0))
    history.note(Role.UNDO, Step(nudge(2, 1), at(30.0)))
    assert (history.position, history.last, history.next) == (1, nudge(0, 1), nudge(1, 2))
    history.note(Role.REDO, Step(nudge(1, 2), at(40.0)))
    assert (history.position, history.last, history.next) == (2, nudge(1, 2), None)


def test_a_new_edit_ends_what_could_be_redone_and_is_no_part_of_a_burst_before() -> None:
    history = history_of((nudge(0, 1), 10.0), (nudge(1, 2), 20.0))
    history.note(Role.UNDO, Step(nudge(2, 1), at(10.2)))
    history.note(Role.EDIT, Step(nudge(1, 5), at(10.4)))
    assert history.next is None
    assert len(history) == 2


def test_a_step_from_before_the_chain_began_can_be_redone_once_it_was_undone() -> None:
    history = History()
    history.note(Role.UNDO, Step(nudge(1, 0), at(10.0)))
    assert (history.position, history.last, history.next) == (0, None, nudge(0, 1))


def test_a_step_from_before_the_chain_began_can_be_undone_once_it_was_redone() -> None:
    history = History()
    history.note(Role.REDO, Step(nudge(0, 1), at(10.0)))
    assert (history.position, history.last, history.next) == (1, nudge(0, 1), None)


def entry(sequence: int, edit: Edit | None, role: Role = Role.EDIT) -> Entry:
    return Entry(sequence, role, edit_to_json(edit) if edit else "{", "digest", at(10 * sequence))


def test_the_history_is_rebuilt_from_the_journal() -> None:
    history = History([entry(1, nudge(0, 1)), entry(2, nudge(1, 2)), entry(3, nudge(2, 1), Role.UNDO)])
    assert (history.position, history.last, history.next) == (1, nudge(0, 1), nudge(1, 2))


def test_what_cannot_be_read_ends_the_history_there() -> None:
    history = History([entry(1, nudge(0, 1)), entry(2, None), entry(3, nudge(1, 2)), entry(4, None)])
    history.note(Role.UNDO, Step(nudge(2, 1), at(50)))
    assert (history.last, history.next) == (nudge(1, 2), None)
    history.note(Role.UNDO, Step(nudge(2, 1), at(60)))
    assert (history.last, history.names) == (None, (NUDGE,))


EMPTY = Claim(id="claim", text=Text())
SAID = replace(EMPTY, text=plain("Ghosts are summoned."))
ADD, REWORD = Message("Add a reason"), Message("Reword claim")
NEW = Edit(ADD, added(EMPTY, PLACED))
WORDS = Edit(REWORD, (Change(EMPTY, SAID),))


def test_a_new_box_and_its_first_words_are_one_step_under_the_name_of_the_box() -> None:
    history = history_of((NEW, 10.0))
    assert history.is_filled_by(WORDS)

    history.note(Role.FILL, Step(WORDS, at(99.0)))

    assert history.names == (ADD,)
    assert history.last == Edit(ADD, added(PLACED, SAID))


def test_words_written_anew_are_a_step_of_their_own() -> None:
    history = history_of((NEW, 10.0))
    history.note(Role.FILL, Step(WORDS, at(11.0)))

    assert not history.is_filled_by(Edit(REWORD, (Change(SAID, EMPTY),)))


@pytest.mark.parametrize(
    "edit", [nudge(0, 1), Edit(ADD, removed(EMPTY, PLACED)), Edit(ADD, added(replace(EMPTY, id="next")))]
)
def test_moving_removing_or_adding_to_a_new_box_is_a_step_of_its_own(edit: Edit) -> None:
    assert not history_of((NEW, 10.0)).is_filled_by(edit)


def test_a_box_that_was_there_is_not_filled_by_words() -> None:
    assert not history_of().is_filled_by(WORDS)
    assert not history_of((nudge(0, 1), 10.0)).is_filled_by(WORDS)


def test_an_undone_box_is_not_filled() -> None:
    history = history_of((NEW, 10.0), (nudge(0, 1), 20.0))
    history.note(Role.UNDO, Step(nudge(1, 0), at(30.0)))

    assert not history.is_filled_by(WORDS)


def test_words_are_a_step_where_the_chain_begins_with_them() -> None:
    history = History()
    history.note(Role.FILL, Step(WORDS, at(1.0)))

    assert history.last == WORDS
