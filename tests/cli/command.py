"""The command line as a user runs it: a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

ROOT = Path(__file__).parents[2]
LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")


@dataclass(frozen=True)
class Done:
    """What a command left: its exit code and what it wrote, which is UTF-8."""

    code: int
    out: str
    err: str


def environment(**changes: str) -> dict[str, str]:
    """Return the tests' environment with an English speaker's locale, changed as told."""
    kept = {name: value for name, value in os.environ.items() if name not in LOCALE}
    return {**kept, "LANG": "en_GB.UTF-8", "PYTHONPATH": str(ROOT), **changes}


def debatemap(*arguments: object, cwd: Path | None = None, env: Mapping[str, str] = MappingProxyType({})) -> Done:
    """Run the command line and return what it left."""
    done = _run(arguments, cwd=cwd, env=environment(**env))
    return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def command(*arguments: object) -> list[str]:
    """Return the words that start the command line."""
    return [sys.executable, "-W", "error", "-m", "debatemap", *map(str, arguments)]


def _run(arguments: tuple[object, ...], **options: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command(*arguments), check=False, capture_output=True, stdin=subprocess.DEVNULL, timeout=60, **options
    )


def refused(done: Done, code: int = 1) -> str:
    """Return the one sentence of a refused command, having checked that there is nothing else."""
    assert (done.code, done.out) == (code, "")
    assert done.err.endswith("\n")
    assert len(done.err.splitlines()) == 1
    assert "Traceback" not in done.err
    return done.err.rstrip("\n")
