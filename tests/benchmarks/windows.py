"""A program whose window is measured: `python -m tests.benchmarks.windows empty|product FIGURE [FILE]`.

It ends after its first paint, that of the map where a file is given, and prints a figure: `cpu` seconds since the
process began, `unfolded` the same once everything on the map is unfolded and painted, `ready` the same once every
action and list is there, `silence` the longest CPU time in which the window heard nothing from its first paint until
all is at rest, `memory` in megabytes, `worked` memory after a save and a handout too, `unfolded-memory` and
`unfolded-worked` the same with everything unfolded, or `slow`, the number of slow libraries that were imported by then.
"""

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from subprocess import PIPE, Popen
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

if TYPE_CHECKING:
    from debatemap.domain.debate import Debate
    from debatemap.ui.window import MainWindow

SLOW: Final = {"sqlmodel", "sqlalchemy", "networkx", "reportlab", "numpy", "pydantic", "pypdfium2"}
HEART: Final = "import os, time\nwhile os.write(1, b'.'): time.sleep(0.005)"
"""A program that beats."""
RESTING: Final = 200
IDLE: Final = 0.05
"""Nothing is done when so many beats take less than so many CPU seconds; the beats themselves take a few."""


class FirstPaint(QObject):
    """Calls a function once a widget was painted.

    It watches this one widget: a filter on the application would have PySide make classes for whatever Qt has inside,
    and slow both programs down by a third of an empty window.
    """

    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False


class Pulse(QObject):
    """Hears a beat every few milliseconds from when a window was painted until it shows a debate and rests, then tells
    the longest CPU time of the process between two of them: so long, whatever else the machine does, the window heard
    no keys either.

    The beats come from another process: Qt lets timers wait while there is anything else to do, and a thread would have
    to wait for Python.
    """

    def __init__(self, window: "MainWindow", then: Callable[[float], object]) -> None:
        super().__init__(window)
        self._window, self._then = window, then
        self._heard = list[float]()
        self._heart = Popen([sys.executable, "-c", HEART], stdout=PIPE)
        assert self._heart.stdout is not None
        self._beats = self._heart.stdout.fileno()
        ear = QSocketNotifier(self._beats, QSocketNotifier.Type.Read, self)
        ear.setEnabled(False)
        ear.activated.connect(self._hear)
        FirstPaint(window, partial(ear.setEnabled, True))

    def _hear(self) -> None:
        os.read(self._beats, 4096)
        now = time.process_time()
        self._heard.append(now)
        rests = len(self._heard) > RESTING and now - self._heard[-RESTING] < IDLE
        if rests and not self._window.is_empty:
            self._then(max(after - before for before, after in pairwise(self._heard)))


def memory() -> float:
    """Return the resident memory of this process in megabytes."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> None:
    """Show the window, and end after its first paint."""
    kind, figure, *files = sys.argv[1:]
    path = Path(files[0]) if files else None
    _show_empty(figure) if kind == "empty" else _show_product(figure, path)


def _show_empty(figure: str) -> None:
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    central = QWidget(window)
    window.setCentralWidget(central)
    window.resize(1600, 900)
    window.show()
    FirstPaint(central, lambda: _end(figure, None))
    application.exec()


def _show_product(figure: str, path: Path | None) -> None:
    from debatemap.ui.app import start

    application, program = start(path)
    (window,) = program.windows
    if figure == "silence":
        Pulse(window, lambda silence: _end(figure, None, silence=silence))
    elif path is not None:
        then = partial(_unfold if figure.startswith("unfolded") else _end, figure, path)
        window.pages.currentChanged.connect(lambda: FirstPaint(window.canvas, partial(then, window)))
    elif figure == "ready":
        window.ready.connect(lambda: _end(figure, None))
    else:
        FirstPaint(window, lambda: _end(figure, None))
    application.exec()


def _unfold(figure: str, path: Path, window: "MainWindow") -> None:
    from debatemap.ui.unfolding import fold

    fold(window, frozenset(), lambda: FirstPaint(window.canvas, lambda: _end(figure, path, window)))
    window.canvas.update()


def _end(figure: str, path: Path | None, window: "MainWindow | None" = None, silence: float = 0) -> None:
    if "worked" in figure and path is not None and window is not None:
        _work(window.workspace.debate.snapshot(), path)
    measure = next((measure for word, measure in _MEASURED.items() if word in figure), time.process_time)
    print(silence if figure == "silence" else measure(), flush=True)
    os._exit(0)


_MEASURED: Final[dict[str, Callable[[], float]]] = {
    "slow": lambda: len(SLOW & sys.modules.keys()),
    "memory": memory,
    "worked": memory,
}


def _work(debate: "Debate", path: Path) -> None:
    from debatemap.services.formats import write

    write(debate, path.with_name("copy.debatemap"), force=True)
    write(debate, path.with_name("copy.pdf"), force=True)


if __name__ == "__main__":
    main()
