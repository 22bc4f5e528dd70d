"""A program whose window is measured: `python -m tests.benchmarks.windows empty|product FIGURE [FILE]`.

It ends after its first paint, that of the map where a file is given, and prints a figure: `cpu` seconds since the
process began, `memory` in megabytes, `worked` memory after a save and a handout too, or `slow`, the number of slow
libraries that were imported by then.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

SLOW: Final = {"sqlmodel", "sqlalchemy", "networkx", "reportlab", "numpy", "pydantic", "pypdfium2"}


class FirstPaint(QObject):
    """Calls a function once after a widget of a kind was painted."""

    def __init__(self, application: QApplication, kind: str, then: Callable[[], object]) -> None:
        super().__init__(application)
        self._kind, self._then, self._seen = kind, then, False
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and type(watched).__name__ == self._kind and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self._then)
        return False


def memory() -> float:
    """Return the resident memory of this process in megabytes."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> None:
    """Show the window, and end after its first paint."""
    kind, figure, *files = sys.argv[1:]
    if kind == "empty":
        application = QApplication(sys.argv[:1])
        _end_after(application, "QWidget", figure, None)
        window = QMainWindow()
        window.setCentralWidget(QWidget(window))
        window.resize(1600, 900)
        window.show()
        application.exec()
    else:
        from debatemap.ui.app import start

        path = Path(files[0]) if files else None
        application, program = start(path)
        _end_after(application, "Canvas" if path else "MainWindow", figure, path)
        application.exec()
        program.tasks.close()


def _end_after(application: QApplication, kind: str, figure: str, path: Path | None) -> None:
    def end() -> None:
        if figure == "worked" and path is not None:
            _work(path)
        slow = len(SLOW & sys.modules.keys())
        print({"cpu": time.process_time(), "slow": slow}.get(figure, memory()), flush=True)
        os._exit(0)

    FirstPaint(application, kind, end)


def _work(path: Path) -> None:
    from debatemap.services.formats import read, write

    debate = read(path)
    write(debate, path.with_name("copy.debatemap"), force=True)
    write(debate, path.with_name("copy.pdf"), force=True)


if __name__ == "__main__":
    main()
