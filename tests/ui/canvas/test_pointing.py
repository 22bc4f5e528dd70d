"""The mouse besides dragging: what it rests on, what a click on small things does, the wheel, the small map."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolTip
from pytestqt.qtbot import QtBot

from debatemap.domain.debate import Debate
from debatemap.domain.edits.arguments import add_reason
from debatemap.domain.kinds import Direction
from debatemap.domain.model import Map
from debatemap.figure.look import Look
from debatemap.figure.picture import Box
from debatemap.i18n import Message
from debatemap.ui.canvas.minimap import Minimap
from tests.figure.fixtures import Writer, ghosts, said, tangle
from tests.ui.canvas.board import SHIFT, Board
from tests.ui.canvas.conftest import Open


def handles(board: Board) -> str | None:
    return board.canvas._hover.handles


def offered(board: Board, qtbot: QtBot, id: str) -> None:
    board.hover(board.place(id))
    qtbot.waitUntil(lambda: handles(board) == id)


def test_a_box_offers_its_handles_after_a_moment(board: Board, qtbot: QtBot) -> None:
    board.hover(board.place("r1"))
    assert handles(board) is None

    qtbot.waitUntil(lambda: handles(board) == "r1")

    board.hover(QPointF(2, 2))
    assert handles(board) is None


@pytest.mark.parametrize(
    ("across", "down", "held", "action"),
    [
        (0.5, 1.0, Qt.KeyboardModifier.NoModifier, "reason"),
        (0.5, 1.0, SHIFT, "objection"),
        (1.0, 0.5, Qt.KeyboardModifier.NoModifier, "sibling"),
    ],
)
def test_a_handle_adds_what_it_promises(
    board: Board, qtbot: QtBot, across: float, down: float, held: Qt.KeyboardModifier, action: str
) -> None:
    offered(board, qtbot, "r1")
    edge = board.place("r1", across, down) + QPointF(4, 4)

    board.hover(edge)
    board.click(edge, held)

    assert board.acted == [action]
    assert board.selection.ids == ("r1",)


def test_a_contention_offers_no_sibling(board: Board, qtbot: QtBot) -> None:
    offered(board, qtbot, "c")

    board.click(board.place("c", 1.0, 0.5))

    assert board.acted == []


def test_in_a_read_only_document_no_handles_are_offered(board: Board, qtbot: QtBot) -> None:
    board.document.read_only = Message("This file is open in another window.")
    board.hover(board.place("r1"))

    qtbot.waitUntil(lambda: not board.canvas._hover._pause.isActive())

    assert handles(board) is None


def test_a_click_on_the_count_of_what_is_folded_unfolds_it(open_board: Open) -> None:
    board = open_board(ghosts(), Look(folded=frozenset({"1b"})))

    board.click(board.place("1b", 0.5, 1.0))

    assert board.folded == ["1b"]
    assert board.selection.ids == ()


def test_a_click_on_a_stub_goes_to_the_map_that_has_the_arguments(open_board: Open) -> None:
    board = open_board(_two_maps())
    asked: list[tuple[str, str]] = []
    board.canvas.visited.connect(lambda map, item: asked.append((map, item)))
    box = board.one("a")
    assert box.stub is not None  # type: ignore[union-attr]

    board.click(board.place("a", 1.0, 1.0) - QPointF(14, 0))

    assert asked == [("other", "a")]


def test_a_click_on_the_link_mark_lists_the_other_maps(open_board: Open) -> None:
    board = open_board(_two_maps())
    asked: list[tuple[str, str]] = []
    board.canvas.visited.connect(lambda map, item: asked.append((map, item)))
    box = board.one("a")
    (sign,) = [sign for sign in box.content.header.signs if sign.icon == "link"]  # type: ignore[union-attr]
    seen = board.canvas.camera.to_view((box.rect.x + sign.x + 6, box.rect.y + sign.y + 6))

    board.click(QPointF(*seen))

    (menu,) = board.canvas.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == ["Another map"]
    menu.actions()[0].trigger()
    menu.close()
    assert asked == [("other", "a")]


def test_a_tooltip_says_what_the_box_does_not_show(open_board: Open) -> None:
    board = open_board(ghosts())
    box = board.canvas.picture.by_id["2.1"]
    assert isinstance(box, Box)

    board.canvas._hover.show_tip(board.place("2.1").toPoint(), board.canvas.pos(), board.canvas)

    assert "Andrej Karpathy" in QToolTip.text()
    assert board.words("2.1", "zh-Hans") in QToolTip.text()
    assert board.words("2.1") not in QToolTip.text()
    QToolTip.hideText()


def test_the_wheel_zooms_around_the_pointer_and_snaps_at_full_size(board: Board) -> None:
    viewport = board.canvas._viewport
    place = board.place("r2")
    point = board.canvas.camera.to_map((place.x(), place.y()))

    viewport.zoom_by(1, (place.x(), place.y()))
    now = board.canvas.camera.to_view(point)
    viewport.zoom_by(-1.05, (place.x(), place.y()))

    assert abs(now[0] - place.x()) + abs(now[1] - place.y()) <= 2
    assert board.canvas.zoom == 1.0


def test_a_lasso_takes_what_it_touches(board: Board) -> None:
    start, end = board.place("x", -0.5, 0.3), board.place("y", 0.5, 1.5)

    board.drag(start, end)

    assert set(board.selection.ids) >= {"x", "y"}


def test_the_small_map_shows_while_the_map_is_larger_than_the_view(board: Board) -> None:
    (small,) = board.canvas.findChildren(Minimap)
    board.canvas.fit()
    assert not small.isVisible()

    board.canvas.zoom_to(3)
    assert small.isVisible()

    board.canvas.toggle_minimap()
    assert not small.isVisible()


def test_pulling_in_the_small_map_moves_the_view(board: Board, qtbot: QtBot) -> None:
    (small,) = board.canvas.findChildren(Minimap)
    board.canvas.zoom_to(3)
    before = board.canvas.camera

    qtbot.mouseClick(small, Qt.MouseButton.LeftButton, pos=small.rect().bottomRight())

    assert board.canvas.camera.x > before.x
    assert board.canvas.camera.zoom == before.zoom


def test_a_double_click_from_afar_zooms_there(board: Board, qtbot: QtBot) -> None:
    board.canvas.zoom_to(0.2)

    qtbot.mouseDClick(board.canvas, Qt.MouseButton.LeftButton, pos=board.place("r1").toPoint())

    assert board.canvas.zoom == 1.0
    assert not board.canvas.is_editing
    seen = board.place("r1")
    assert abs(seen.x() - board.canvas.width() / 2) < 2


def test_middle_of_a_glide_can_be_interrupted_and_edits_are_complete_before_it(board: Board, qtbot: QtBot) -> None:
    board.canvas.set_motion(True)
    board.document.commit(add_reason(board.document.debate, "map", "r1", "A reason more.", "en"))
    glide = board.canvas._glide

    assert len(board.canvas.picture.boxes) == 8
    assert glide.is_running
    qtbot.waitUntil(lambda: not glide.is_running)


def _two_maps() -> Debate:
    """Return a debate whose claim a has a reason that is on another map only."""
    writer = Writer(contention="c")
    writer.records.append(Map(id="other", title=said("Another map"), contention="a"))
    writer.claim("c")
    writer.claim("a")
    writer.claim("b", map="other")
    writer.place("a", "other")
    writer.argue("c", "a", id="a1")
    writer.argue("a", "b", id="a2")
    return writer.debate()


def test_a_map_that_no_zoom_shows_whole_is_fitted_from_its_contention_on(open_board: Open) -> None:
    board = open_board(tangle(2, 200))
    board.canvas.resize(200, 150)

    board.canvas.fit()

    picture = board.canvas.picture
    seen = board.canvas.camera.seen(200, 150)
    assert not seen.holds(picture.bounds)
    assert seen.overlaps(picture.by_id[picture.outline.roots[0]].rect)


def test_a_map_to_the_right_opens_on_its_contention(open_board: Open) -> None:
    board = open_board(ghosts(), Look(direction=Direction.RIGHT))
    board.canvas.resize(500, 300)

    board.canvas.show_contention()

    picture = board.canvas.picture
    assert board.canvas.camera.seen(500, 300).holds(picture.by_id[picture.outline.roots[0]].rect)


def test_the_side_buttons_of_a_mouse_go_back_and_forward(board: Board) -> None:
    for button in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
        QTest.mouseClick(board.canvas, button)

    assert board.acted == ["back", "forward"]
