"""Listen to the program as a screen reader does, and print as JSON what is heard: ``python listening.py SAMPLE …``.

Every map of every sample is walked; a journey by keys through the first comes first.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from debatemap.domain.relations import maps
from debatemap.services.samples.catalogue import sample
from tests.screen_reader.atspi import EXPANDABLE, FOCUSED, SELECTED, Listener, Thing

ROOT = Path(__file__).parents[2]
PATIENCE = 20
"""Seconds until something that was waited for is missing."""
PANES = 7
JOURNEY = ("Down", "Down", "Right", "Up", "space", "space")
"""Keys on the map: each moves the selection, or folds it and unfolds it."""


class Run:
    """The program with somebody who listens to it."""

    def __init__(self) -> None:
        self.listener = Listener()
        self.heard: list[tuple[str, str]] = []
        for event in ("object:state-changed:focused", "object:announcement", "object:property-change:accessible-name"):
            self.listener.hear(event, self._hear)
        environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-m", "tests.screen_reader.program"]
        self._program = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, line: str) -> None:
        """Have the program show something, and wait until it does."""
        _pipe(self._program.stdin).write(f"{line}\n")
        _pipe(self._program.stdin).flush()
        if line != "end" and _pipe(self._program.stdout).readline() != "shown\n":
            raise RuntimeError(f"the program ended instead of showing {line}")

    def press(self, *keys: str) -> None:
        """Press keys as a user does."""
        subprocess.run(["xdotool", "key", "--delay", "40", *keys], check=True)

    def claims(self) -> list[Thing]:
        """Return the boxes and joints of the map on screen."""
        canvas = next(one for one in self._things() if (one.role, one.name) == ("list", "Map"))
        return list(canvas.children())

    def after(self, *keys: str) -> list[tuple[str, str]]:
        """Press keys and return what was said from then until something was and silence fell."""
        self.heard.clear()
        self.press(*keys)
        self.listener.wait_for(lambda: self.heard, PATIENCE)
        self.listener.wait_for(lambda: False, 0.25)
        return list(self.heard)

    def end(self) -> int:
        """End the program and return its exit code."""
        self.ask("end")
        return self._program.wait(PATIENCE)

    def _things(self) -> Iterator[Thing]:
        for program in self.listener.desktop.children():
            yield from program.within_shown()

    def _hear(self, event: str, detail: int, source: Thing, words: str) -> None:
        if event == "object:announcement":
            self.heard.append(("said", words))
        elif "name" in event and source.has(FOCUSED):
            self.heard.append(("renamed", source.name))
        elif event.endswith("focused") and detail:
            self.heard.append((source.role, source.name))


def _pipe(end: IO[str] | None) -> IO[str]:
    assert end is not None
    return end


def journey(run: Run) -> dict[str, Any]:
    """Return what is said on a way by keys over the map, into the editor and back, and through the panes."""
    told: dict[str, Any] = {"steps": [run.after(key) for key in JOURNEY]}
    told["editor"] = run.after("Tab")
    run.press(*"because")
    told["written"] = run.after("Escape")
    told["with it"] = [one.name for one in run.claims()]
    told["undone"] = run.after("ctrl+z")
    told["without it"] = [one.name for one in run.claims()]
    told["panes"] = [run.after("F6") for _ in range(PANES)]
    return told


def walked(run: Run) -> list[dict[str, Any]]:
    """Return what is said of each box and joint of the map on screen."""
    states = {"focused": FOCUSED, "selected": SELECTED, "expandable": EXPANDABLE}
    return [
        {"name": one.name, "role": one.role, **{word: one.has(state) for word, state in states.items()}}
        for one in run.claims()
    ]


def main() -> None:
    """Listen, and print what was heard."""
    run, told = Run(), dict[str, Any]()
    for id in sys.argv[1:]:
        run.ask(f"sample {id}")
        for place in range(len(maps(sample(id)))):
            run.ask(f"map {place}")
            told[f"{id} {place}"] = walked(run)
        if "journey" not in told:
            told["journey"] = journey(run)
    told["code"] = run.end()
    print(json.dumps(told))  # noqa: T201


if __name__ == "__main__":
    main()
