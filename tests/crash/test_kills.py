"""A user is killed again and again at any moment; whatever was said to be done is there afterwards."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest

from debatemap.domain.creation import new_debate
from debatemap.domain.text import plain
from debatemap.services.desk import Desk
from debatemap.services.opening import OpenDebate, Opening
from debatemap.services.timing import without_event_loop
from debatemap.storage.open import open_debate
from debatemap.storage.save import save
from tests.crash.user import FILE, PRIVATE

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="kills forked processes, and Windows cannot fork"),
    pytest.mark.timeout(3600),
]

ROOT: Final = Path(__file__).parent.parent.parent
KILLS_PER_DEBATE: Final = 20
MOST_LINES: Final = 40
"""What a user says at most before it is killed: two lines a step."""

Said = list[tuple[str, str, dict[str, str]]]
State = tuple[str, dict[str, str]]


class Nursery:
    """Makes users and ends them."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.crash.nursery"]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        assert self._answer() == "ready"

    def killed(self, folder: Path, seed: int, random: Random) -> Said:
        """Let a user live until it said some lines, and a moment longer; return what it said."""
        lines = random.randint(0, MOST_LINES)
        return self._life(-9, folder=str(folder), seed=seed, lines=lines, seconds=random.expovariate(200))

    def left(self, folder: Path, seed: int) -> Said:
        """Let a user live until it leaves, and return what it said."""
        return self._life(0, folder=str(folder), seed=seed, lines=None, seconds=0.0)

    def close(self) -> None:
        self._process.communicate()

    def _life(self, status: int, **asked: Any) -> Said:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        answer = self._answer()
        assert answer["status"] == status
        return [(what, digest, typed) for what, digest, typed in answer["said"]]

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    nursery = Nursery()
    yield nursery
    nursery.close()


def home(folder: Path) -> Path:
    (folder / PRIVATE).mkdir(parents=True)
    save(new_debate(plain("Animals or ghosts", "en")), folder / FILE)
    return folder


def opening_in(folder: Path) -> Opening:
    return Desk(folder / PRIVATE, without_event_loop()).open(folder / FILE)


def state_of(opened: OpenDebate) -> State:
    return opened.document.debate.digest, {draft.key: draft.text for draft in opened.typed}


def possible(said: Said, before: State) -> list[State]:
    """Return the states that what was said allows: the last one that was reached, and the one that was about to be."""
    reached = max((place for place, (what, _, _) in enumerate(said) if what == "did"), default=0)
    return [(digest, typed) for _, digest, typed in said[reached:]] or [before]


def test_whatever_was_announced_is_there_after_a_kill(nursery: Nursery, tmp_path: Path, soaking: bool) -> None:
    random, asked, saved = Random(1), 0, 0
    for kill in range(2000 if soaking else 200):
        if kill % KILLS_PER_DEBATE == 0:
            folder = home(tmp_path / str(kill))
            state: State = (open_debate(folder / FILE).digest, {})
        said = nursery.killed(folder, kill, random)
        saved += open_debate(folder / FILE).digest in {digest for _, digest, _ in said[1:]}
        opening = opening_in(folder)
        asked += opening.asks
        opened = opening.accept()
        assert state_of(opened) in possible(said, state), f"kill {kill}"
        assert (opened.note, opened.document.protection.fault) == (None, None)
        assert {path.name for path in folder.iterdir()} == {FILE, PRIVATE}
        state = state_of(opened)
        opened.document.protection.end(clean=False)
    assert asked > 20
    assert saved > 20


def test_nothing_is_asked_after_a_clean_end(nursery: Nursery, tmp_path: Path, soaking: bool) -> None:
    folder = home(tmp_path / "debate")
    for seed in range(50 if soaking else 5):
        said = nursery.left(folder, seed)
        opening = opening_in(folder)
        assert not opening.asks
        opened = opening.accept()
        assert ("left", *state_of(opened)) == said[-1]
        opened.close()
