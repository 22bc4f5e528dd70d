"""From afar the text of a card is read in a float, with the mouse and with the keyboard."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from debatemap.figure.look import BOTH, Look
from debatemap.ui.canvas.glass import Glass
from tests.figure.fixtures import ghosts
from tests.ui.canvas.board import Board
from tests.ui.canvas.conftest import Open, small


@pytest.fixture
def far(open_board: Open) -> Board:
    """Return a canvas on a map that is seen from afar, with nothing selected."""
    board = open_board(ghosts())
    board.canvas.zoom_to(0.25)
    return board


def glass(board: Board) -> Glass:
    (found,) = board.canvas.findChildren(Glass)
    return found


def words(board: Board) -> list[str]:
    return [label.text() for label in glass(board).findChildren(QLabel) if label.isVisible()]


def test_the_text_of_a_card_shows_beside_it_while_the_pointer_rests_there(far: Board, qtbot: QtBot) -> None:
    far.hover(far.place("2.1"))
    assert not glass(far).isVisible()

    qtbot.waitUntil(lambda: glass(far).isVisible())

    assert words(far) == [far.words("2.1")]
    assert far.canvas.rect().contains(glass(far).geometry())
    card = far.canvas.camera.rect_to_view(far.one("2.1").rect)
    assert not glass(far).geometry().intersects(QRect(*(round(side) for side in card)))


def test_it_goes_with_the_pointer_and_lets_clicks_through(far: Board, qtbot: QtBot) -> None:
    far.hover(far.place("2.1"))
    qtbot.waitUntil(lambda: glass(far).isVisible())

    assert far.canvas.childAt(glass(far).geometry().center()) is None
    far.canvas._hover.leave()

    assert not glass(far).isVisible()


def test_the_keyboard_reads_what_it_comes_to(far: Board, qtbot: QtBot) -> None:
    far.selection.choose("2.1")
    qtbot.waitUntil(lambda: words(far) == [far.words("2.1")])

    far.selection.choose("1b")

    qtbot.waitUntil(lambda: words(far) == [far.words("1b")])
    far.selection.clear()
    assert not glass(far).isVisible()


def test_it_stays_beside_its_card_when_the_map_moves_and_goes_when_words_can_be_read(far: Board, qtbot: QtBot) -> None:
    far.selection.choose("2.1")
    qtbot.waitUntil(lambda: glass(far).isVisible())
    before = glass(far).pos()

    far.canvas._viewport.pull(40, -20)
    assert glass(far).pos() - before == QPoint(40, -20)

    far.canvas.zoom_to(1.0)
    assert not glass(far).isVisible()


def test_both_languages_are_read(open_board: Open, qtbot: QtBot) -> None:
    board = open_board(small(), Look(language=BOTH))
    board.canvas.zoom_to(0.2)

    board.selection.choose("r1")

    qtbot.waitUntil(lambda: glass(board).isVisible())
    assert words(board) == [board.words("r1"), board.words("r1", "zh-Hans")]
