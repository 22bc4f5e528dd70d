"""Photograph the real window in the situations of the look: ``python -m tests.journeys.photographs FOLDER [NAME …]``.

Run it from the project's folder. A picture is the window's own rendering at the device pixel ratio of its situation.
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

from debatemap.domain.model import Claim
from debatemap.ui.window import MainWindow

ROOT = Path(__file__).parent.parent.parent
SAMPLE = "animals-or-ghosts"


@dataclass(frozen=True, slots=True)
class Situation:
    """What is photographed: settings, size, scale, what is selected and done before."""

    settings: dict[str, Any] = field(default_factory=dict)
    size: tuple[int, int] = (1600, 1000)
    scale: str = "1"
    sample: str | None = SAMPLE
    claim: str = "zebra"
    before: Callable[[MainWindow], object] = lambda window: window.canvas.fit()


def _palette(window: MainWindow) -> None:
    window.show_palette()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "under")


def _editing(window: MainWindow) -> None:
    window.run("reason")


SITUATIONS = {
    "01-main-window-light": Situation({"theme": "light"}),
    "02-main-window-dark-zh": Situation({"theme": "dark", "interface_language": "zh-Hans", "text_language": "zh-Hans"}),
    "06-welcome": Situation({"theme": "light"}, sample=None, before=lambda _: None),
    "06-welcome-dark-zh": Situation(
        {"theme": "dark", "interface_language": "zh-Hans"}, sample=None, before=lambda _: None
    ),
    "12-palette-small-window": Situation({"theme": "light"}, (1024, 600), before=_palette),
    "both-languages": Situation({"theme": "light", "text_language": "both"}),
    "contrast-light": Situation({"theme": "hc_light"}),
    "contrast-dark-small": Situation({"theme": "hc_dark"}, (1024, 600)),
    "editing": Situation({"theme": "light"}, before=_editing),
    "left-dock-over-small": Situation({"theme": "dark"}, (1024, 600), before=lambda window: window.toggle_pane("left")),
    "twice-the-size": Situation({"theme": "light"}, (1280, 800), "2"),
}


def main(arguments: list[str]) -> int:
    """Photograph each situation in a process of its own, since a process has one scale."""
    folder, *names = arguments
    Path(folder).mkdir(parents=True, exist_ok=True)
    failed = [name for name in names or SITUATIONS if not _photographed(name, Path(folder).resolve())]
    print("\n".join(f"failed: {name}" for name in failed) or "All photographs are taken.")  # noqa: T201
    return 1 if failed else 0


def _photographed(name: str, folder: Path) -> bool:
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_SCALE_FACTOR": SITUATIONS[name].scale, "DEBATEMAP_PHOTOGRAPH": name}
        for place in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            environment[place] = home
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, "-m", "tests.journeys.photographs", str(folder)]
        return subprocess.run(command, check=False, cwd=ROOT, env=environment, timeout=120).returncode == 0


def photograph(name: str, folder: Path) -> None:
    """Put the program into a situation and take its picture."""
    from debatemap.ui.app import start

    situation = SITUATIONS[name]
    _, program = start(None)
    program.change_settings(**{"interface_language": "en", "motion": "off", **situation.settings})
    (window,) = program.windows
    window.resize(*situation.size)
    if situation.sample is not None:
        program.open_sample(situation.sample, window)
        _wait()
        window.workspace.show(_claim(window, situation.claim))
    _wait()
    situation.before(window)
    _wait(3.0 if situation.sample is None else 0.6)
    window.grab().save(str(folder / f"{name}.png"))
    window.give_up()
    program.tasks.close()


def _claim(window: MainWindow, words: str) -> str:
    return next(one.id for one in window.workspace.debate[Claim] if words in one.text.shown("en"))


def _wait(seconds: float = 0.3) -> None:
    QTest.qWait(round(seconds * 1000))


if __name__ == "__main__":
    taken = os.environ.get("DEBATEMAP_PHOTOGRAPH")
    if taken is None:
        sys.exit(main(sys.argv[1:]))
    photograph(taken, Path(sys.argv[1]))
