"""A canvas in a real window that types to itself through the system's input method and prints what came of it.

IBus composes a character from its code: Ctrl+Shift+U, four hexadecimal digits, Enter.
"""

import subprocess
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from debatemap.ui.fonts import load_fonts
from tests.ui.canvas.board import Board
from tests.ui.canvas.conftest import small

CODE, COMPOSED = "4f60", "你"
AFTERWARDS = "hao"
_TICK = 50
_PATIENCE = 20_000


class Typist:
    """Types once the window has the keyboard, and ends the program once everything has arrived."""

    def __init__(self, application: QApplication, board: Board) -> None:
        self._application, self._board = application, board
        self._typed: list[subprocess.Popen[bytes]] = []
        self._timer = QTimer(application, interval=_TICK)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        QTimer.singleShot(_PATIENCE, self._end)

    def _look(self) -> None:
        if not self._typed and self._board.canvas.hasFocus() and self._board.canvas.isActiveWindow():
            self._type("sleep 1", "xdotool key ctrl+shift+u", f"xdotool type --delay 80 {CODE}", "xdotool key Return")
        elif self._words().endswith(COMPOSED) and len(self._typed) == 1 and self._board.editor.hasFocus():
            self._type(f"xdotool type --delay 80 {AFTERWARDS}")
        elif self._words().endswith(AFTERWARDS):
            self._end()

    def _type(self, *commands: str) -> None:
        self._typed.append(subprocess.Popen(["sh", "-c", "; ".join(commands)]))

    def _words(self) -> str:
        return self._board.editor.words if self._board.canvas.is_editing else ""

    def _end(self) -> None:
        sys.stdout.buffer.write(f"words: {self._words()}\n".encode())
        self._application.quit()


def main() -> None:
    """Show the window and let it be typed into."""
    application = QApplication([])
    load_fonts()
    board = Board.of(small())
    board.canvas.show()
    board.canvas.show_contention()
    board.canvas.activateWindow()
    board.canvas.setFocus()
    board.selection.choose("r1")
    typist = Typist(application, board)
    application.exec()
    del typist


if __name__ == "__main__":
    main()
