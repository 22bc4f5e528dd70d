"""Photograph the real window in the situations of the look: ``python -m tests.journeys.photographs FOLDER [NAME …]``.

Run it from the project's folder. A picture is the window's own rendering at the device pixel ratio of its situation.
What begins with a number belongs beside the look's picture of that number, and shows the same debate.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from debatemap.domain.model import Claim, Map
from debatemap.export.png import rendered
from debatemap.services import formats
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.figure.fixtures import ghosts
from tests.journeys.exhibit import exhibit
from tests.journeys.states import states_sheet, wait

ROOT = Path(__file__).parent.parent.parent
SAMPLE = "animals-or-ghosts"


@dataclass(frozen=True, slots=True)
class Situation:
    """What is photographed: settings, size, scale, what is opened, what is selected there and done before."""

    settings: dict[str, Any] = field(default_factory=dict)
    size: tuple[int, int] = (1600, 1000)
    scale: str = "1"
    opened: Callable[[Program, MainWindow], object] | None = None
    claim: str = "zebra"
    before: Callable[[MainWindow], object] = lambda _: None


def _exhibit(program: Program, window: MainWindow) -> None:
    """Open the debate of the look from a file, and look at two more of its maps."""
    path = Path(tempfile.mkdtemp()) / "Karpathy debates.debatemap"
    formats.write(exhibit(), path)
    program.open(path, window)
    while window.is_empty:
        wait(50)
    first, *others = window.workspace.debate[Map]
    for one in (*others[:2], first):
        window.workspace.show_map(one.id)


def _sample(program: Program, window: MainWindow) -> None:
    program.open_sample(SAMPLE, window)


def _palette(window: MainWindow) -> None:
    window.canvas.zoom_to(0.74)
    window.canvas.reveal(*(_claim(window, words) for words in ("closer to summoned", "zebra")))
    window.show_palette()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "under")


SITUATIONS = {
    "01-main-window-light": Situation({"theme": "light"}, opened=_exhibit),
    "02-main-window-dark-zh": Situation(
        {"theme": "dark", "interface_language": "zh-Hans", "text_language": "zh-Hans"}, opened=_exhibit
    ),
    "06-welcome": Situation({"theme": "light"}),
    "06-welcome-dark-zh": Situation({"theme": "dark", "interface_language": "zh-Hans"}),
    "12-palette-small-window": Situation({"theme": "light"}, (1024, 600), opened=_exhibit, before=_palette),
    "both-languages": Situation({"theme": "light", "text_language": "both"}, opened=_sample),
    "contrast-light": Situation({"theme": "hc_light"}, opened=_sample),
    "contrast-dark-small": Situation({"theme": "hc_dark"}, (1024, 600), opened=_sample),
    "editing": Situation({"theme": "light"}, opened=_sample, before=lambda window: window.run("reason")),
    "first-sample": Situation({"theme": "light"}, opened=_sample, claim="best understood"),
    "fitted": Situation({"theme": "light"}, opened=_sample, before=lambda window: window.canvas.fit()),
    "left-dock-over-small": Situation(
        {"theme": "dark"}, (1024, 600), opened=_sample, before=lambda window: window.toggle_pane("left")
    ),
    "small-zh": Situation(
        {"theme": "light", "interface_language": "zh-Hans", "text_language": "zh-Hans"}, (1024, 600), opened=_exhibit
    ),
    "half-as-large-again": Situation({"theme": "light"}, (1280, 800), "1.5", opened=_exhibit),
    "twice-the-size": Situation({"theme": "light"}, (1280, 800), "2", opened=_sample),
}


def _printed(folder: Path) -> None:
    """Let the program write the map in greys, and the first page of its handout."""
    with tempfile.TemporaryDirectory() as made:
        debate, handout = Path(made) / "look.debatemap", Path(made) / "handout.pdf"
        formats.write(ghosts(), debate)
        _command("export", str(debate), str(folder / "03-map-greyscale-print.png"), "--mono", "--scale", "1", "--force")
        _command("export", str(debate), str(handout), "--mono", "--orientation", "landscape")
        (page,) = rendered(handout.read_bytes(), 1.9, range(1))
        page.save(folder / "03-handout-page-1.png")


def _command(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "debatemap", *words], check=True, cwd=ROOT)


def _states(folder: Path) -> None:
    program = _program({"theme": "light"})
    states_sheet(program).save(str(folder / "10-states.png"))
    program.tasks.close()


OTHERS = {"03-map-greyscale-print": _printed, "10-states": _states}
"""What is not one picture of one window."""


def main(arguments: list[str]) -> int:
    """Photograph each situation in a process of its own, since a process has one scale."""
    folder, *names = arguments
    Path(folder).mkdir(parents=True, exist_ok=True)
    failed = [name for name in names or (*SITUATIONS, *OTHERS) if not _photographed(name, Path(folder).resolve())]
    print("\n".join(f"failed: {name}" for name in failed) or "All photographs are taken.")  # noqa: T201
    return 1 if failed else 0


def _photographed(name: str, folder: Path) -> bool:
    with tempfile.TemporaryDirectory() as home:
        scale = SITUATIONS[name].scale if name in SITUATIONS else "1"
        environment = {**os.environ, "QT_SCALE_FACTOR": scale, "DEBATEMAP_PHOTOGRAPH": name, "TMPDIR": home}
        for place in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            environment[place] = home
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, "-m", "tests.journeys.photographs", str(folder)]
        return subprocess.run(command, check=False, cwd=ROOT, env=environment, timeout=120).returncode == 0


def photograph(name: str, folder: Path) -> None:
    """Put the program into a situation and take its picture."""
    if name in OTHERS:
        OTHERS[name](folder)
        return
    situation = SITUATIONS[name]
    program = _program(situation.settings)
    (window,) = program.windows
    window.resize(*situation.size)
    wait(300)
    if situation.opened is not None:
        situation.opened(program, window)
        wait(300)
        window.workspace.show(_claim(window, situation.claim))
    wait(300)
    situation.before(window)
    wait(3000 if situation.opened is None else 600)
    window.grab().save(str(folder / f"{name}.png"))
    window.give_up()
    program.tasks.close()


def _program(settings: dict[str, Any]) -> Program:
    from debatemap.ui.app import start

    _, program = start(None)
    program.change_settings(**{"interface_language": "en", "motion": "off", **settings})
    return program


def _claim(window: MainWindow, words: str) -> str:
    return next(one.id for one in window.workspace.debate[Claim] if words in one.text.shown("en"))


if __name__ == "__main__":
    taken = os.environ.get("DEBATEMAP_PHOTOGRAPH")
    if taken is None:
        sys.exit(main(sys.argv[1:]))
    photograph(taken, Path(sys.argv[1]))
