"""Look at every part of window and welcome page at the scale of the environment; prints what is wrong."""

from PySide6.QtCore import QEventLoop, QTimer

from debatemap.ui.app import start
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim
from tests.ui.widget_faults import widget_faults

SIZES = (1024, 600), (1240, 800), (1600, 1000)


def main() -> None:
    """Print the faults in both languages and some sizes, first of the welcome page, then of a debate."""
    _, program = start(None)
    program.change_settings(theme="light", motion="off")
    (window,) = program.windows
    _wait(300)
    _look(program, window)
    program.open_sample("animals-or-ghosts", window)
    window.workspace.show(claim(window, "zebra").id)
    _look(program, window)
    window.give_up()
    program.tasks.close()


def _look(program: Program, window: MainWindow) -> None:
    for language in ("en", "zh-Hans"):
        program.change_settings(interface_language=language)
        _wait(200)
        for size in SIZES:
            window.resize(*size)
            _wait(100)
            for fault in widget_faults(window):
                print(language, size, fault)  # noqa: T201


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
