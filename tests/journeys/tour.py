"""Photograph every dialog, every menu and the states of the docks: ``python -m tests.journeys.tour FOLDER [SHOT …]``.

A shot is a theme, a language and a scale, as in ``dark-zh-Hans-2``; without any, all shots are taken. Each becomes one
sheet with the dialogs, one with the menus, and one with the window, to be judged.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice, product
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from debatemap.domain.model import Claim, Participant, Record, Source, Term
from debatemap.i18n import Message
from debatemap.ui.menubar import context_menu
from debatemap.ui.menus import CONTEXT, GROUND
from debatemap.ui.window import MainWindow

ROOT = Path(__file__).parent.parent.parent
THEMES, LANGUAGES, SCALES = ("light", "dark", "hc_light", "hc_dark"), ("en", "zh-Hans"), ("1", "1.5", "2")
SHOTS = tuple("-".join(one) for one in product(THEMES, LANGUAGES, SCALES))
GAP, BEHIND, WIDEST = 16, "#8A8F96", 2400

Shown = Iterator[tuple[str, QPixmap]]


def main(arguments: list[str]) -> int:
    """Take each shot in a process of its own, since a process has one scale."""
    folder, *names = arguments
    Path(folder).mkdir(parents=True, exist_ok=True)
    failed = [name for name in names or SHOTS if not _taken(name, Path(folder).resolve())]
    print("\n".join(f"failed: {name}" for name in failed) or "All shots are taken.")  # noqa: T201
    return 1 if failed else 0


def _taken(name: str, folder: Path) -> bool:
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_SCALE_FACTOR": name.rpartition("-")[2], "DEBATEMAP_TOUR": name}
        for place in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            environment[place] = home
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, "-m", "tests.journeys.tour", str(folder)]
        return subprocess.run(command, check=False, cwd=ROOT, env=environment, timeout=300).returncode == 0


def tour(name: str, folder: Path) -> None:
    """Go round the program in one theme, language and scale."""
    from debatemap.ui.app import start

    theme, _, rest = name.partition("-")
    _, program = start(None)
    (window,) = program.windows
    program.change_settings(interface_language=rest.rpartition("-")[0], theme=theme, motion="off")
    window.resize(1400, 900)
    program.open_sample("animals-or-ghosts", window)
    QTest.qWait(300)
    for part, take in {"dialogs": dialogs, "menus": menus, "window": states}.items():
        _sheet([picture for _, picture in take(window)]).save(folder / f"{name}-{part}.png")
    window.give_up()
    program.tasks.close()


def dialogs(window: MainWindow) -> Shown:
    """Yield a picture of every dialog."""
    from tests.ui.dialogs import DIALOGS

    for name, make in DIALOGS.items():
        dialog = make(window)
        dialog.show()
        QTest.qWait(6000 if name == "handout" else 60)
        yield name, dialog.grab()
        dialog.close()


def menus(window: MainWindow) -> Shown:
    """Yield a picture of every menu, of those within them, and of that of a claim."""
    for action in window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        yield from _menu(menu)
    window.workspace.show(_claim(window))
    for one in (CONTEXT, GROUND):
        yield from _menu(context_menu(one, window.dispatcher))


def _menu(menu: QMenu) -> Shown:
    menu.popup(QPoint(0, 0))
    QTest.qWait(20)
    chosen = [one for one in menu.actions() if one.isEnabled() and not one.isSeparator()]
    if chosen:
        menu.setActiveAction(chosen[0])
    yield menu.title(), menu.grab()
    menu.hide()
    for action in menu.actions():
        within = action.menu()
        if isinstance(within, QMenu):
            yield from _menu(within)


def states(window: MainWindow) -> Shown:
    """Yield pictures of the window with its bars and with each kind of thing in the details."""
    steps: dict[str, Callable[[], object]] = {
        "find": window.find_words,
        "filter": window.show_filters,
        "notice": lambda: window.notice(Message("A version was saved."), undo=True),
    }
    steps |= {kind.__name__: partial(_choose, window, kind, 1) for kind in (Participant, Source, Term)}
    steps["several"] = partial(_choose, window, Claim, 3)
    for name, step in steps.items():
        step()
        QTest.qWait(150)
        yield name, window.grab()


def _choose(window: MainWindow, kind: type[Record], count: int) -> None:
    window.workspace.selection.choose(*[one.id for one in islice(window.workspace.debate[kind], count)])


def _claim(window: MainWindow) -> str:
    return next(one.id for one in window.workspace.debate[Claim] if "zebra" in one.text.shown("en"))


def _sheet(pictures: list[QPixmap]) -> Image.Image:
    """Return pictures in rows, each at its own size."""
    images = [_image(one) for one in pictures]
    places, x, y, tallest = [], GAP, GAP, 0
    widest = max(WIDEST, *(one.width + 2 * GAP for one in images))
    for one in images:
        if x > GAP and x + one.width + GAP > widest:
            x, y, tallest = GAP, y + tallest + GAP, 0
        places.append((x, y))
        x, tallest = x + one.width + GAP, max(tallest, one.height)
    whole = Image.new("RGB", (widest, y + tallest + GAP), BEHIND)
    for one, place in zip(images, places, strict=True):
        whole.paste(one, place)
    return whole


def _image(picture: QPixmap) -> Image.Image:
    made = picture.toImage().convertToFormat(picture.toImage().Format.Format_RGB888)
    size = made.width(), made.height()
    return Image.frombytes("RGB", size, bytes(made.constBits()), "raw", "RGB", made.bytesPerLine())


if __name__ == "__main__":
    taken = os.environ.get("DEBATEMAP_TOUR")
    if taken is None:
        sys.exit(main(sys.argv[1:]))
    tour(taken, Path(sys.argv[1]))
