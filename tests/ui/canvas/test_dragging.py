"""Restructuring with the mouse: every drop is announced, refused with a reason, or one step of undo."""

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from debatemap.domain.debate import Debate
from debatemap.domain.edits.removal import remove_from_map
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Map, Placement, Premise
from debatemap.domain.relations import answers_to, arguments_for, placement_of, premises_of
from debatemap.i18n import Message, Words
from debatemap.ui.canvas.drops import Place, drop_on
from tests.figure.fixtures import Writer
from tests.ui.canvas.board import ALT, NONE, SHIFT, Board
from tests.ui.canvas.conftest import Open

LEFT_OF_MIDDLE, RIGHT_OF_MIDDLE = 0.4, 0.6


def aims(board: Board, argument: str) -> tuple[str, Polarity]:
    found = board.document.debate[Argument][argument]
    return found.target, found.polarity


def premises(board: Board, argument: str) -> list[str]:
    return [one.claim for one in premises_of(board.document.debate, argument)]


def words(board: Board) -> str | None:
    carried = board.canvas._surface.marked.carried
    return str(carried.drop.words) if carried is not None and carried.drop is not None else None


def test_a_claim_dropped_on_another_becomes_a_reason_for_it(board: Board) -> None:
    board.drag(board.place("r2"), board.place("r1", LEFT_OF_MIDDLE))

    assert aims(board, "a2") == ("r1", Polarity.SUPPORT)


@pytest.mark.parametrize(("across", "held"), [(RIGHT_OF_MIDDLE, NONE), (LEFT_OF_MIDDLE, SHIFT)])
def test_on_the_right_half_or_with_shift_it_becomes_an_objection(
    board: Board, across: float, held: Qt.KeyboardModifier
) -> None:
    board.drag(board.place("r2"), board.place("r1", across), held)

    assert aims(board, "a2") == ("r1", Polarity.ATTACK)


def test_a_branch_goes_with_its_claim(board: Board) -> None:
    board.drag(board.place("r1", 0.5, 0.1), board.place("o", LEFT_OF_MIDDLE))

    assert aims(board, "a1") == ("o", Polarity.SUPPORT)
    assert aims(board, "a4") == ("r1", Polarity.SUPPORT)


def test_on_a_joint_it_becomes_a_co_premise_and_on_its_right_half_an_undercut(board: Board) -> None:
    board.drag(board.place("o"), board.place("a4", 0.2))
    assert premises(board, "a4")[-1] == "o"
    board.document.undo()

    board.drag(board.place("o"), board.place("a4", 0.8))
    assert aims(board, "a3") == ("a4", Polarity.ATTACK)


def test_a_co_premise_dropped_on_free_ground_leaves_its_frame(board: Board) -> None:
    free = board.place("y") + QPointF(300, 200)

    board.drag(board.place("y"), free)

    assert premises(board, "a4") == ["x"]
    assert [one.target for one in board.document.debate[Argument] if premises(board, one.id) == ["y"]] == ["r1"]


def test_a_co_premise_dropped_on_a_claim_leaves_its_frame_for_it_in_one_step(board: Board) -> None:
    board.drag(board.place("y"), board.place("o", RIGHT_OF_MIDDLE))

    (own,) = [one.id for one in board.document.debate[Argument] if premises(board, one.id) == ["y"]]
    assert aims(board, own) == ("o", Polarity.ATTACK)
    board.document.undo()
    assert premises(board, "a4") == ["x", "y"]
    assert board.document.undo_name is None


def test_at_the_side_of_a_sibling_it_goes_before_or_after_it(board: Board) -> None:
    def order() -> list[str]:
        reasons = arguments_for(board.document.debate, "c")
        return [one.id for one in reasons if one.polarity is Polarity.SUPPORT]

    assert order() == ["a1", "a2"]
    board.drag(board.place("r2"), board.place("r1", 0.05))
    assert order() == ["a2", "a1"]

    board.drag(board.place("r2"), board.place("r1", 0.95))
    assert order() == ["a1", "a2"]


def test_answers_and_roots_change_places_with_each_other(open_board: Open) -> None:
    board = open_board(alone())
    debate = board.document.debate

    board.drag(board.place("second", 0.5, 0.2), board.place("first", 0.05))
    assert [one.claim for one in answers_to(debate, "q")] == ["second", "first"]
    board.drag(board.place("second", 0.5, 0.2), board.place("first", 0.95))
    assert [one.claim for one in answers_to(debate, "q")] == ["first", "second"]

    board.drag(board.place("other"), board.place("q", 0.05))
    assert debate[Map]["map"].roots == ("other", "q", "loose")
    board.drag(board.place("other"), board.place("loose", 0.95))
    assert debate[Map]["map"].roots == ("q", "loose", "other")
    assert board.refused == []


def test_beside_a_root_that_has_no_number_the_place_is_named_by_the_box(open_board: Open) -> None:
    board = open_board(alone())
    board.press(board.place("other"))
    board.carry(board.place("q", 0.05))

    assert words(board) == "goes before this one"
    board.release(board.place("q", 0.05))


def alone() -> Debate:
    """Return a debate without a contention: question q with two answers, a loose claim, another question."""
    writer = Writer(roots=("q", "loose", "other"))
    for id in ("first", "second", "loose"):
        writer.claim(id, f"The {id} claim stands here.")
    writer.question("q", "What is to be done?", answers=("first", "second"))
    writer.question("other", "Who is to do it?")
    return writer.debate()


def test_at_the_side_of_a_co_premise_it_joins_the_frame_there(board: Board) -> None:
    board.drag(board.place("o"), board.place("x", 0.05))

    assert premises(board, "a4") == ["o", "x", "y"]


def test_what_would_happen_is_said_at_the_pointer_in_both_languages(board: Board) -> None:
    board.press(board.place("r2"))
    board.carry(board.place("r1", LEFT_OF_MIDDLE))

    assert words(board) == "becomes a reason for 1"
    drop = drop_on(board.document.debate, "map", board.canvas.picture, "r2", board.one("r1"), Place.FOR)
    assert Words("zh-Hans").say(drop.words) == "成为 1 的理由"
    board.release(board.place("r1", LEFT_OF_MIDDLE))


def test_a_claim_cannot_be_dropped_below_itself(board: Board) -> None:
    board.press(board.place("r1", 0.5, 0.1))
    board.carry(board.place("x", LEFT_OF_MIDDLE))

    assert words(board) == "A claim cannot hang below itself."
    assert board.canvas.cursor().shape() == Qt.CursorShape.ForbiddenCursor
    board.release(board.place("x", LEFT_OF_MIDDLE))
    assert board.document.undo_name is None


def test_escape_puts_it_back(board: Board, qtbot: QtBot) -> None:
    board.press(board.place("r2"))
    board.carry(board.place("r1", LEFT_OF_MIDDLE))

    qtbot.keyClick(board.canvas, Qt.Key.Key_Escape)
    board.release(board.place("r1", LEFT_OF_MIDDLE))

    assert board.document.undo_name is None
    assert words(board) is None


def test_a_press_that_never_moves_selects_one_of_several(board: Board) -> None:
    board.selection.choose("r1", "r2")

    board.click(board.place("r1"))

    assert board.selection.ids == ("r1",)
    assert board.document.undo_name is None


def test_with_alt_a_box_stays_where_it_is_put(board: Board) -> None:
    start = board.place("r2")

    board.drag(start, start + QPointF(60, 40), ALT)

    place = placement_of(board.document.debate, "map", "r2")
    assert isinstance(place, Placement)
    assert place.pinned
    assert (round(place.dx * board.canvas.zoom), round(place.dy * board.canvas.zoom)) == (60, 40)


def test_a_joint_carries_all_its_premises(board: Board) -> None:
    board.drag(board.place("a4", 0.3), board.place("o", LEFT_OF_MIDDLE))

    assert aims(board, "a4") == ("o", Polarity.SUPPORT)
    assert premises(board, "a4") == ["x", "y"]


def test_the_map_moves_by_itself_while_something_is_held_at_the_edge(board: Board, qtbot: QtBot) -> None:
    before = board.canvas.camera
    board.press(board.place("r2"))
    board.carry(QPointF(board.canvas.width() - 3, board.canvas.height() / 2))

    qtbot.waitUntil(lambda: board.canvas.camera.x > before.x + 5)

    board.canvas._pointer.cancel()


def test_in_a_read_only_document_nothing_can_be_carried(board: Board) -> None:
    board.document.read_only = Message("This file is open in another window.")

    board.drag(board.place("r2"), board.place("r1", LEFT_OF_MIDDLE))

    assert aims(board, "a2") == ("c", Polarity.SUPPORT)
    assert board.refused == []


def test_every_drop_of_anything_on_anything_is_an_edit_that_undoes_or_a_refusal(board: Board) -> None:
    picture, debate = board.canvas.picture, board.document.debate
    before = debate.digest
    tried = 0
    for carried in picture.by_id:
        for target in picture.by_id.values():
            for place in Place:
                drop = drop_on(debate, "map", picture, carried, target, place)
                assert str(drop.words)
                if drop.edit is not None:
                    tried += 1
                    board.document.commit(drop.edit)
                    board.document.undo()
                    assert board.document.debate.digest == before
    assert tried > 50
    assert len(debate[Claim]) == 7
    assert len(debate[Premise]) == 6


def test_an_edit_from_elsewhere_ends_the_drag(board: Board) -> None:
    board.press(board.place("r2"))
    board.carry(board.place("r1", LEFT_OF_MIDDLE))

    board.document.commit(remove_from_map(board.document.debate, "map", ["r2"]))
    board.release(board.place("r1", LEFT_OF_MIDDLE))

    assert words(board) is None
    assert "r2" not in board.canvas.picture.by_id
    assert board.refused == []
