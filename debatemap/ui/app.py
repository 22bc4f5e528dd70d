"""Starting the window: everything is put together here."""

import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from debatemap.ui import binding

if TYPE_CHECKING:
    from PySide6.QtCore import QSocketNotifier
    from PySide6.QtWidgets import QApplication

    from debatemap.ui.program import Program


def run(path: Path | None = None) -> int:
    """Open the window, on a file if one is given, and return the exit code; UserError where Qt cannot be trusted."""
    application, program = start(path)
    code = application.exec()
    program.tasks.close()
    return code


def start(path: Path | None) -> "tuple[QApplication, Program]":
    """Return application and program with the first window on screen, before the event loop runs."""
    binding.check_installed()
    from debatemap.services.faultlog import keep_log

    keep_log()
    application = make_application(sys.argv[:1])
    program = make_program(application)
    end_on_signals(program)
    window = program.new_window(awaits_debate=path is not None)
    if path is not None:
        program.open(path, window)
    return application, program


def make_application(arguments: list[str]) -> "QApplication":
    """Return Qt's application with the bundled fonts."""
    from PySide6.QtWidgets import QApplication

    binding.leave_imports_alone()
    from debatemap.ui.fonts import load_fonts

    application = QApplication([*arguments, "-style", "fusion"])  # by name: a style object takes PySide 7 ms to make
    application.setApplicationName("debatemap")
    application.setApplicationDisplayName("Debatemap")
    application.setDesktopFileName("org.debatemap.debatemap")
    load_fonts()
    return application


def make_program(application: "QApplication") -> "Program":
    """Return the program with the user's settings in force; from now on it shows exceptions that nobody caught."""
    from debatemap.services.settings import load_settings
    from debatemap.ui.faults import Faults
    from debatemap.ui.program import Program

    faults = Faults(application)
    faults.take_over()
    program = Program(application, load_settings(), faults)
    program.speak()
    return program


def end_on_signals(program: "Program") -> None:
    """Save everything and end when the system asks for it; a signal wakes Qt's event loop through a socket."""
    from PySide6.QtCore import QSocketNotifier

    reading, writing = socket.socketpair()
    for end in (reading, writing):
        end.setblocking(False)
    signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read, program)
    notifier.activated.connect(_ending(program, notifier, reading, writing))
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: None)


def _ending(
    program: "Program", notifier: "QSocketNotifier", reading: socket.socket, writing: socket.socket
) -> Callable[[], None]:
    def end() -> None:
        notifier.setEnabled(False)  # what is closed can be read for ever
        reading.recv(64)
        signal.set_wakeup_fd(-1)
        writing.close()
        program.end()

    return end
