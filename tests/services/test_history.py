"""What can be undone and redone."""

from dataclasses import replace

import pytest

from debatemap.domain.changes import Change, Edit, added, removed
from debatemap.domain.model import Placement
from debatemap.i18n import Message
from debatemap.services.history import BURST, History, Step, Way

NUDGE = Message("Move {count} boxes", count=1)
PLACED = Placement(id="placed", map="map", item="claim")


def nudge(start: float, end: float, name: Message = NUDGE, id: str = "placed") -> Edit:
    place = replace(PLACED, id=id)
    return Edit(name, (Change(replace(place, dx=start), replace(place, dx=end)),))


def history_of(*made: tuple[Edit, float]) -> History:
    history = History()
    for edit, at in made:
        history.note(Way.DO, Step(edit, at))
    return history


def test_a_burst_of_nudges_is_one_step() -> None:
    history = history_of((nudge(0, 1), 10.0), (nudge(1, 2), 10.5), (nudge(2, 3), 11.4))
    assert history.names == (NUDGE,)
    assert history.last == nudge(0, 3)


@pytest.mark.parametrize(
    ("edit", "at"),
    [
        (nudge(1, 2), 10.0 + BURST + 0.01),
        (nudge(1, 2), 9.0),
        (nudge(1, 2, name=Message("Move {count} boxes", count=2)), 10.1),
        (nudge(1, 2, id="other"), 10.1),
        (Edit(NUDGE, removed(PLACED)), 10.1),
    ],
    ids=["later", "clock set back", "another name", "another record", "not only changed"],
)
def test_what_is_no_burst_is_a_step_of_its_own(edit: Edit, at: float) -> None:
    assert len(history_of((nudge(0, 1), 10.0), (edit, at))) == 2


def test_additions_are_never_merged() -> None:
    edit = Edit(NUDGE, added(PLACED))
    assert len(history_of((edit, 10.0), (edit, 10.0))) == 2


def test_a_burst_that_ends_where_it_began_leaves_no_step() -> None:
    history = history_of((nudge(0, 1), 10.0), (nudge(1, 0), 10.5))
    assert len(history) == history.position == 0
    assert history.last is None


def test_undoing_and_redoing_move_the_present() -> None:
    history = history_of((nudge(0, 1), 10.0), (nudge(1, 2), 20.0))
    history.note(Way.UNDO, Step(nudge(2, 1), 30.0))
    assert (history.position, history.last, history.next) == (1, nudge(0, 1), nudge(1, 2))
    history.note(Way.REDO, Step(nudge(1, 2), 40.0))
    assert (history.position, history.last, history.next) == (2, nudge(1, 2), None)


def test_a_new_edit_ends_what_could_be_redone_and_is_no_part_of_a_burst_before() -> None:
    history = history_of((nudge(0, 1), 10.0), (nudge(1, 2), 20.0))
    history.note(Way.UNDO, Step(nudge(2, 1), 10.2))
    history.note(Way.DO, Step(nudge(1, 5), 10.4))
    assert history.next is None
    assert len(history) == 2


@pytest.mark.parametrize("way", [Way.UNDO, Way.REDO])
def test_a_chain_whose_beginning_is_lost_moves_the_present_no_further_than_it_reaches(way: Way) -> None:
    history = History()
    history.note(way, Step(nudge(0, 1), 10.0))
    assert (history.position, history.last, history.next) == (0, None, None)
