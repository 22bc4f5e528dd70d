"""Bars at the edges of the view: which part of the map is seen, and where what is searched for is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar
from pytestqt.qtbot import QtBot

from debatemap.figure.theme import theme
from debatemap.ui.canvas.minimap import Minimap
from debatemap.ui.window import MainWindow
from tests.ui.canvas.board import Board
from tests.ui.looking import claim

ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
LEFT = Qt.MouseButton.LeftButton


def edge(board: Board, way: Qt.Orientation) -> QScrollBar:
    (found,) = [bar for bar in board.canvas.findChildren(QScrollBar) if bar.orientation() is way]
    return found


def bright(bar: QScrollBar, colour: str) -> list[QPoint]:
    """Return the pixels of a bar in a colour."""
    image, wanted = bar.grab().toImage(), QColor(colour).rgb()
    points = [QPoint(x, y) for x in range(image.width()) for y in range(image.height())]
    return [point for point in points if image.pixel(point) == wanted]


def test_bars_show_only_where_the_map_is_larger_than_the_view(board: Board) -> None:
    board.canvas.fit()
    assert edge(board, ACROSS).isHidden()
    assert edge(board, DOWN).isHidden()

    board.canvas.resize(1200, 200)
    assert edge(board, ACROSS).isHidden()
    assert edge(board, DOWN).isVisible()

    board.canvas.zoom_to(3)
    assert edge(board, ACROSS).isVisible()


def test_a_bar_stands_at_the_share_of_the_map_that_is_seen(board: Board) -> None:
    board.canvas.zoom_to(4)
    bar, picture = edge(board, DOWN), board.canvas.picture
    board.canvas.reveal("c")
    assert bar.value() - bar.minimum() < bar.pageStep()
    first = bar.value()

    board.canvas.reveal("x")

    assert bar.value() > first
    assert bar.maximum() + bar.pageStep() >= picture.bounds.bottom * 4
    assert bar.pageStep() == board.canvas.height()


@pytest.mark.parametrize("way", [ACROSS, DOWN])
def test_pulling_the_handle_to_the_end_shows_the_end_of_the_map(board: Board, way: Qt.Orientation) -> None:
    board.canvas.zoom_to(4)
    bar = edge(board, way)
    board.canvas.look_from(board.canvas.camera._replace(x=board.canvas.picture.bounds.x, y=0))
    middle = bar.rect().center()
    end = bar.rect().bottomRight()
    grip = QPoint(30, middle.y()) if way is ACROSS else QPoint(middle.x(), 30)

    QTest.mousePress(bar, LEFT, pos=grip)
    QTest.mouseMove(bar, end)
    QTest.mouseRelease(bar, LEFT, pos=end)

    seen, bounds = board.canvas.camera.seen(board.canvas.width(), board.canvas.height()), board.canvas.picture.bounds
    left = (bounds.right - seen.right) if way is ACROSS else (bounds.bottom - seen.bottom)
    assert abs(left) * 4 <= 25
    assert not bar.isSliderDown()


def test_a_press_beside_the_handle_goes_on_by_a_view(board: Board) -> None:
    board.canvas.resize(1200, 400)
    board.canvas.zoom_to(4)
    board.canvas.look_from(board.canvas.camera._replace(y=0))

    bar = edge(board, DOWN)
    QTest.mouseClick(bar, LEFT, pos=QPoint(6, round(bar.height() * 0.8)))

    assert board.canvas.camera.y == pytest.approx(100, abs=1)


def test_the_wheel_over_the_lower_bar_scrolls_sideways_and_zooms_with_control(board: Board) -> None:
    board.canvas.zoom_to(4)
    bar, before = edge(board, ACROSS), board.canvas.camera

    _wheel(bar, -120)
    assert board.canvas.camera.x > before.x
    assert board.canvas.camera.y == before.y

    _wheel(bar, -120, Qt.KeyboardModifier.ControlModifier)
    assert board.canvas.zoom < 4


def test_bars_go_beyond_a_map_as_far_as_the_view_does(board: Board) -> None:
    board.canvas.zoom_to(4)
    bounds = board.canvas.picture.bounds

    board.canvas.look_from(board.canvas.camera._replace(y=bounds.y - 100))

    bar = edge(board, DOWN)
    assert bar.value() == bar.minimum() == round((bounds.y - 100) * 4)


@pytest.mark.parametrize("name", ["light", "dark", "hc_light", "hc_dark"])
def test_what_is_searched_for_is_ticked_where_it_is(board: Board, name: str) -> None:
    board.canvas.set_theme(theme(name))
    board.canvas.zoom_to(4)
    bar, colour = edge(board, DOWN), theme(name).passage_line
    assert bright(bar, colour) == []

    board.canvas.set_emphasis("Monday", None, ["x"])

    heights = {point.y() for point in bright(bar, colour)}
    length = bar.maximum() + bar.pageStep() - bar.minimum()
    share = (board.one("x").rect.centre[1] * 4 - bar.minimum()) / length
    assert heights
    assert all(abs(height - share * bar.height()) < 4 for height in heights)
    board.canvas.set_emphasis("", None)
    assert bright(bar, colour) == []


def test_what_hides_a_hit_is_ticked_when_it_is_folded(sample: MainWindow, qtbot: QtBot) -> None:
    zebra = claim(sample, "zebra").id
    sample.run("fold-to-1")
    assert not any(box.item == zebra for box in sample.canvas.picture.boxes)
    sample.canvas.zoom_to(4)
    (small,) = sample.canvas.findChildren(Minimap)
    qtbot.waitUntil(small.isVisible)
    before = small.grab().toImage()

    sample.workspace.reading.seek("zebra")

    assert small.grab().toImage() != before
    sample.workspace.reading.seek("")
    assert small.grab().toImage() == before


def _wheel(bar: QScrollBar, by: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Turn the wheel over a bar of the shown window."""
    window = bar.window().windowHandle()
    place = bar.mapTo(bar.window(), bar.rect().center())
    QTest.wheelEvent(window, place, QPoint(0, by), QPoint(), held)
    QApplication.processEvents()
