"""A canvas for each test, shown and with the keyboard."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from debatemap.domain.debate import Debate
from debatemap.figure.look import Look
from tests.figure.fixtures import Writer
from tests.ui.canvas.board import Board

Open = Callable[..., Board]


@pytest.fixture
def open_board(application: QApplication, qtbot: QtBot) -> Iterator[Open]:
    """Return a function that shows a debate on a canvas."""
    made: list[Board] = []

    def open(debate: Debate, look: Look | None = None) -> Board:
        board = Board.of(debate, look)
        made.append(board)
        board.canvas.show()
        qtbot.waitExposed(board.canvas)
        board.canvas.activateWindow()
        board.canvas.setFocus()
        board.canvas.show_contention()
        return board

    yield open
    for board in made:
        board.canvas.close_view()
        board.canvas.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def board(open_board: Open) -> Board:
    """Return a canvas on a contention with two reasons, an objection and a pair of co-premises below a reason."""
    return open_board(small())


def small() -> Debate:
    """Return the debate: c; reasons r1 (of x and y together), r2; objection o; u undercuts r2."""
    writer = Writer(contention="c")
    writer.claim("c", "The library should open on Sundays.", "图书馆星期天应该开放。")
    for id, english, chinese in _CLAIMS:
        writer.claim(id, english, chinese)
    writer.argue("c", "r1", id="a1")
    writer.argue("c", "r2", id="a2")
    writer.argue("c", "o", attack=True, id="a3")
    writer.argue("r1", "x", "y", id="a4")
    writer.argue("a2", "u", attack=True, id="a5")
    return writer.debate()


_CLAIMS = (
    ("r1", "Most people have time to read on Sundays.", "多数人星期天才有时间读书。"),
    ("r2", "Other towns open theirs with good results.", "别的城市开放后效果很好。"),
    ("o", "Nobody would like to work there.", "没有人愿意在那里上班。"),
    ("x", "Most people work from Monday to Saturday.", "多数人从星期一工作到星期六。"),
    ("y", "Whoever works has no time to read.", "上班的人没有时间读书。"),
    ("u", "Those towns are much larger.", "那些城市大得多。"),
)
