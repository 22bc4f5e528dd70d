"""Drive the real program in a process of its own, by real key events, until it ends or is killed."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QWidget

from debatemap.ui.app import start
from debatemap.ui.program import Program
from debatemap.ui.prompts.frame import Frame
from debatemap.ui.window import MainWindow

Condition = Callable[[], bool]
Steps = Iterator[Condition]
TICK = 20
PATIENCE = 20
"""How long a step may take, in seconds."""

Key = Qt.Key
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class Driver:
    """Goes on to the next step when what the last one waits for has come."""

    def __init__(self, program: Program, steps: Callable[["Driver"], Steps]) -> None:
        self.program = program
        self._steps = steps(self)
        self._wanted: Condition = lambda: True
        self._since = time.monotonic()
        self._timer = QTimer(program, interval=TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    @property
    def window(self) -> MainWindow:
        """Return the first window that shows a debate, else the first one."""
        windows = self.program.windows
        return next((window for window in windows if not window.is_empty), windows[0])

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key wherever the keyboard is."""
        QTest.keyClick(self.focus(), key, modifiers)

    def press_for_dialog(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key that opens a dialog, whose event loop must not run inside a step."""
        QTimer.singleShot(0, self.program, lambda: self.press(key, modifiers))

    def type(self, words: str) -> None:
        """Type words wherever the keyboard is."""
        QTest.keyClicks(self.focus(), words)

    def focus(self) -> QWidget:
        """Return what has the keyboard."""
        front = QApplication.activeModalWidget() or self.window
        focus = QApplication.focusWidget()
        return focus if focus is not None and focus.window() is front else front

    def dialog(self) -> Frame | None:
        """Return the dialog that waits for an answer."""
        found = QApplication.activeModalWidget()
        return found if isinstance(found, Frame) else None

    def is_open(self) -> bool:
        """Tell whether a debate is on screen and nothing waits before it."""
        return not self.window.is_empty and QApplication.activeModalWidget() is None

    def is_editing(self) -> bool:
        """Tell whether the floating editor has the keyboard."""
        return self.window.canvas.is_editing and QApplication.focusWidget() is not self.window.canvas

    def is_on_canvas(self) -> bool:
        """Tell whether the map has the keyboard."""
        return not self.window.is_empty and QApplication.focusWidget() is self.window.canvas

    def asks_for_file(self) -> bool:
        """Tell whether a file dialog waits for a name."""
        return isinstance(QApplication.activeModalWidget(), QFileDialog)

    def name_file(self, path: Path) -> None:
        """Give a file's name to the dialog and press its button."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.setText(str(path))
        buttons = dialog.findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)
        buttons.button(QDialogButtonBox.StandardButton.Save).click()

    def say(self, words: str) -> None:
        """Tell the test something."""
        print(words, flush=True)  # noqa: T201

    def die(self) -> None:
        """End as a crash ends."""
        os.kill(os.getpid(), signal.SIGKILL)

    def quit(self) -> None:
        """End as a user ends."""
        self._timer.stop()
        self.program.end()

    def _tick(self) -> None:
        if time.monotonic() - self._since > PATIENCE:
            self.say(f"stuck: {self._wanted}, before {QApplication.activeModalWidget()}")
            os._exit(9)
        if QApplication.activeWindow() is None:  # no window manager gives the keyboard back after a dialog
            (QApplication.activeModalWidget() or self.window).activateWindow()
        if not self._wanted():
            return
        self._since = time.monotonic()
        try:
            self._wanted = next(self._steps)
        except StopIteration:
            self.quit()


def drive(path: Path | None, steps: Callable[[Driver], Steps]) -> int:
    """Run the program on a file and take the steps; return its exit code."""
    application, program = start(path)
    program.change_settings(interface_language="en", theme="light")
    driver = Driver(program, steps)
    code = application.exec()
    program.tasks.close()
    assert driver.program is program
    return code


def pause(seconds: float) -> Condition:
    """Return a condition that holds after some seconds."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end


def main(journeys: Mapping[str, Callable[[Driver], Steps]]) -> int:
    """Drive the journey that the command line names, on the file that it names after it."""
    _, name, *rest = sys.argv
    return drive(Path(rest[0]) if rest else None, journeys[name])
