"""Screen readers hear every box and joint, where it belongs and which has the keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface

from debatemap import i18n
from debatemap.domain.edits.arguments import add_reason
from debatemap.domain.edits.removal import remove_from_map
from debatemap.figure.look import Look
from tests.figure.fixtures import ghosts
from tests.ui.canvas.board import Board
from tests.ui.canvas.conftest import Open


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    i18n.use("en")


def listing(board: Board) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(board.canvas)
    assert found is not None
    return found


def names(board: Board) -> list[str]:
    found = listing(board)
    children = [found.child(index) for index in range(found.childCount())]
    return [child.text(QAccessible.Text.Name) for child in children]


def test_the_canvas_is_a_list_of_its_boxes_and_joints(board: Board) -> None:
    assert listing(board).role() == QAccessible.Role.List
    assert names(board) == [
        "contention, The library should open on Sundays.",
        "1, argument, reason for the contention, 1 of 3",
        "1, reason for the contention, Most people have time to read on Sundays., 1 of 3",
        "1.1, argument, reason for 1",
        "1.1a, co-premise, reason for 1, Most people work from Monday to Saturday., 1 of 2",
        "1.1b, co-premise, reason for 1, Whoever works has no time to read., 2 of 2",
        "2, argument, reason for the contention, 2 of 3",
        "2, reason for the contention, Other towns open theirs with good results., 2 of 3",
        "2u, argument, undercut of 2",
        "2u, undercut of 2, Those towns are much larger.",
        "3, argument, objection to the contention, 3 of 3",
        "3, objection to the contention, Nobody would like to work there., 3 of 3",
    ]


def test_it_speaks_the_language_of_the_interface_and_of_the_texts(open_board: Open) -> None:
    board = open_board(ghosts(), Look(language="zh-Hans"))
    i18n.use("zh-Hans")

    said = names(board)

    assert any("的理由" in name and "模型" in name for name in said)
    assert not any("reason" in name for name in said)


def test_every_unfolded_claim_has_a_child_and_no_other(open_board: Open) -> None:
    whole = open_board(ghosts())
    folded = open_board(ghosts(), Look(folded=frozenset({"1b"})))

    assert listing(whole).childCount() == len(whole.canvas.picture.by_id)
    assert listing(folded).childCount() == len(folded.canvas.picture.by_id) < listing(whole).childCount()
    assert any("folded away" in name for name in names(folded))


def test_a_child_says_where_it_is_and_whether_it_is_selected(board: Board) -> None:
    board.selection.choose("r1")
    found = listing(board)
    index = next(i for i in range(found.childCount()) if found.child(i).state().selected)
    child = found.child(index)

    assert "Most people have time" in child.text(QAccessible.Text.Name)
    assert child.state().focused
    off = child.rect().center() - board.canvas.mapToGlobal(board.place("r1").toPoint())
    assert off.manhattanLength() <= 2
    assert found.indexOfChild(child) == index
    assert found.focusChild() is child


def test_children_stay_the_same_through_edits_and_go_with_their_records(board: Board) -> None:
    kept = board.canvas.access.node("r1")
    gone = board.canvas.access.node("o")
    assert gone.isValid()

    board.document.commit(add_reason(board.document.debate, "map", "r1", "Indeed.", "en"))
    board.document.commit(remove_from_map(board.document.debate, "map", ["o"]))

    assert board.canvas.access.node("r1") is kept
    assert kept.isValid()
    assert not any("Nobody would like" in name for name in names(board))


def test_what_is_under_a_point_of_the_screen_is_found(board: Board) -> None:
    place = board.canvas.mapToGlobal(board.place("r2").toPoint())

    child = listing(board).childAt(place.x(), place.y())

    assert child is not None
    assert "Other towns" in child.text(QAccessible.Text.Name)
