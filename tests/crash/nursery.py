"""A process that has imported everything once and makes users by forking; SIGKILL ends them.

A line of JSON asks for a user: folder, seed, after how many lines said it is killed (null: it leaves by itself), and
how many seconds later. The answer is its exit status and what it said.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, NoReturn

from debatemap.domain.creation import new_debate
from debatemap.domain.text import plain
from debatemap.storage.save import save
from tests.crash.user import User

STEPS_BEFORE_LEAVING = 20
ENDLESS = 10**9


def main() -> None:
    """Serve until nobody asks any more."""
    _warm_up()
    _answer("ready")
    for line in sys.stdin:
        _answer(_life(**json.loads(line)))


def _warm_up() -> None:
    with TemporaryDirectory() as folder:
        save(new_debate(plain("Warm")), Path(folder) / "warm.debatemap")


def _answer(value: object) -> None:
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def _life(folder: str, seed: int, lines: int | None, seconds: float) -> dict[str, Any]:
    heard, said = os.pipe()
    child = os.fork()
    if child == 0:
        _live(Path(folder), seed, said, STEPS_BEFORE_LEAVING if lines is None else ENDLESS)
    os.close(said)
    with os.fdopen(heard, "rb") as listening:
        told = _heard(listening, lines)
        if lines is not None:
            time.sleep(seconds)
            os.kill(child, signal.SIGKILL)
        told += _heard(listening, None)
    _, status = os.waitpid(child, 0)
    return {"status": os.waitstatus_to_exitcode(status), "said": told}


def _heard(listening: BinaryIO, lines: int | None) -> list[Any]:
    """Return what is said until nobody is there any more, or a number of lines was said."""
    told: list[Any] = []
    while (lines is None or len(told) < lines) and (line := listening.readline()):
        told.append(json.loads(line))
    return told


def _live(folder: Path, seed: int, said: int, steps: int) -> NoReturn:
    user = User(folder, seed, said)
    user.work(steps)
    user.leave()
    os._exit(0)


if __name__ == "__main__":
    main()
