"""Photograph a big map in the real window: ``python -m tests.journeys.big_photographs FOLDER [CLAIMS] [THEME …]``.

Run it from the project's folder. The map is that of the benchmarks, by default with 10 000 claims, at five zooms,
folded, focused and searched, in the light and in the dark theme. Each picture is compared with a direct painting of the
same view, and where they differ is told.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from debatemap.domain.model import Claim
from debatemap.ui.program import Program
from debatemap.ui.reading import Focus
from debatemap.ui.window import MainWindow
from tests.benchmarks.debates import MAP, file
from tests.ui.canvas.painted import direct, shown, torn

SIZE = (1600, 1000)
ZOOMS = (0.1, 0.2, 0.34, 0.6, 1.0)
Situation = Callable[[MainWindow], object]


def _at(zoom: float) -> Situation:
    def look(window: MainWindow) -> None:
        window.canvas.show_contention()
        window.canvas.zoom_to(zoom)

    return look


def _folded(window: MainWindow) -> None:
    window.run("fold-to-2")
    window.canvas.fit()


def _path_open(window: MainWindow) -> None:
    window.workspace.show(_deep(window))
    window.run("fold-others")
    window.canvas.zoom_to(0.6)


def _focused(window: MainWindow) -> None:
    window.run("unfold-all")
    window.workspace.show(_deep(window))
    window.workspace.reading.focus_on(Focus(_deep(window), 2))
    window.canvas.zoom_to(0.6)


def _hidden(window: MainWindow) -> None:
    window.workspace.reading.hide(True)
    window.canvas.fit()


def _sought(window: MainWindow) -> None:
    window.workspace.reading.hide(False)
    window.workspace.reading.clear()
    window.canvas.show_contention()
    window.canvas.zoom_to(0.2)
    window.workspace.reading.seek(" ".join(_words(window, _deep(window)).split()[:2]))


SITUATIONS: dict[str, Situation] = {
    "fit": lambda window: window.canvas.fit(),
    **{f"zoom-{round(zoom * 100):03}": _at(zoom) for zoom in ZOOMS},
    "folded": _folded,
    "path": _path_open,
    "focused": _focused,
    "hidden": _hidden,
    "sought": _sought,
}


def _deep(window: MainWindow) -> str:
    """Return a claim far down in the middle of the map."""
    order = [id for id in window.canvas.picture.outline.order if id in window.workspace.debate[Claim]]
    return order[len(order) // 2] if _words(window, order[len(order) // 2]) else order[0]


def _words(window: MainWindow, claim: str) -> str:
    return window.workspace.debate[Claim][claim].text.shown("en")


def photograph(program: Program, window: MainWindow, theme: str, folder: Path) -> None:
    """Take every picture in a theme."""
    program.change_settings(theme=theme)
    for name, look in SITUATIONS.items():
        look(window)
        _wait(100)
        off = _torn(window)
        words = "as painted directly" if not off else f"TORN at {sorted(off)[:5]}"
        print(f"{theme} {name}: {words}", flush=True)  # noqa: T201
        window.grab().save(str(folder / f"{theme}-{name}.png"))
    window.workspace.reading.seek("")


def _torn(window: MainWindow) -> set[tuple[int, int]]:
    """Return where the map differs from a direct painting, apart from what lies over it."""
    chosen = window.workspace.selection.ids
    window.workspace.selection.clear()
    while not window.canvas._surface.is_sharp:
        _wait(50)
    off = torn(shown(window.canvas), direct(window.canvas))
    window.workspace.selection.choose(*chosen)
    _wait(400)
    return off


def _wait(milliseconds: int) -> None:
    """Let the program go on; QTest would keep Python from the worker meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(folder: Path, claims: int, themes: tuple[str, ...]) -> None:
    """Open the map once and take its pictures in each theme."""
    from debatemap.ui.app import start

    folder.mkdir(parents=True, exist_ok=True)
    _, program = start(None)
    (window,) = program.windows
    program.change_settings(interface_language="en", motion="off")
    window.resize(*SIZE)
    program.open(file(claims), window)
    while window.is_empty or window.workspace.map != MAP:
        _wait(50)
    whole = window.workspace.whole
    assert whole is not None
    window.run("unfold-all")
    while len(window.canvas.picture.boxes) < len(whole.outline.spots):
        _wait(50)
    for theme in themes:
        photograph(program, window, theme, folder)
    window.give_up()
    program.tasks.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME"), home))
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        asked = sys.argv[1:]
        main(Path(asked[0]).resolve(), int((asked[1:] or ["10000"])[0]), tuple(asked[2:]) or ("light", "dark"))
