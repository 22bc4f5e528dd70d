"""The program, told by lines on its input what to show: ``sample ID``, then ``map PLACE``, and ``end``.

It answers each with a line once what was asked for is on screen and has the keyboard.
"""

import sys

from PySide6.QtCore import QSocketNotifier, QTimer

from debatemap.domain.relations import maps
from debatemap.ui.app import start
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow

_TICK = 20


class Guide:
    """Does what the lines say."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, program)
        self._lines.activated.connect(self._hear)
        self._timer = QTimer(program, interval=_TICK)
        self._timer.timeout.connect(self._answer)

    @property
    def window(self) -> MainWindow:
        """Return the only window."""
        return self._program.windows[0]

    def _hear(self) -> None:
        verb, _, name = sys.stdin.readline().strip().partition(" ")
        if verb == "sample":
            self._show(name)
        elif verb == "map":
            work = self.window.workspace
            work.show_map(maps(work.debate)[int(name)].id)
        else:
            self._program.end()
        self._timer.start()

    def _show(self, sample: str) -> None:
        """Show a sample in place of the one before, which nobody wants to keep."""
        if not self.window.is_empty:
            self.window.workspace.opened.close()
            self.window.show_welcome()
        self._program.open_sample(sample, self.window)

    def _answer(self) -> None:
        if not self.window.is_empty and self.window.isActiveWindow() and self.window.canvas.hasFocus():
            self._timer.stop()
            print("shown", flush=True)  # noqa: T201


def main() -> None:
    """Run the program in English with the text of both languages on the map."""
    application, program = start(None)
    program.change_settings(interface_language="en", text_language="en", motion="off")
    guide = Guide(program)
    application.exec()
    program.tasks.close()
    del guide


if __name__ == "__main__":
    main()
