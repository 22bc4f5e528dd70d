"""A canvas on two screens, one sharper, moved from one to the other: ``python -m tests.ui.canvas.two_screens``.

It prints for each screen its device pixel ratio and by how much what is shown differs from a direct painting.
"""

import json
import os
import tempfile
from pathlib import Path

from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from debatemap.ui.fonts import load_fonts
from tests.figure.fixtures import ghosts
from tests.ui.canvas.board import Board
from tests.ui.canvas.painted import difference, direct, shown

RATIOS = (1, 1.5, 1)


def screens() -> dict[str, object]:
    """Return two screens side by side for Qt's platform without a screen."""
    common = {"y": 0, "width": 1200, "height": 900, "logicalDpi": 96, "logicalBaseDpi": 96}
    return {"screens": [{"name": name, "x": 1200 * place, **common} for place, name in enumerate(("one", "two"))]}


def _show_on(board: Board, screen: QScreen) -> None:
    board.canvas.windowHandle().setScreen(screen)
    board.canvas.move(screen.geometry().topLeft())
    QTest.qWait(300)


def main() -> None:
    """Move the canvas there and back."""
    application = QApplication([])
    load_fonts()
    board = Board.of(ghosts())
    board.canvas.resize(700, 500)
    board.canvas.show()
    board.canvas.show_contention()
    for ratio in RATIOS:
        _show_on(board, next(one for one in application.screens() if one.devicePixelRatio() == ratio))
        off = difference(shown(board.canvas), direct(board.canvas))
        print(board.canvas.devicePixelRatioF(), off)  # noqa: T201
    board.canvas.close_view()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "screens.json"
        path.write_text(json.dumps(screens()), "ascii")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={path}"
        os.environ["QT_SCREEN_SCALE_FACTORS"] = "one=1;two=1.5"
        main()
