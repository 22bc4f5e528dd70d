"""Open a file in a process of its own, and see whether anything about its folder has changed."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Outcome:
    """The exit code of a process and what it said."""

    code: int
    said: str


def open_in_child(path: Path, memory: int = 1_000_000_000) -> Outcome:
    """Open a file in a child process under limits of time and memory."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("child.py")), str(path), str(memory)],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        timeout=60,
    )
    return Outcome(done.returncode, done.stdout + done.stderr)


def trace(folder: Path) -> dict[str, object]:
    """Return everything about a folder that opening a file in it must leave alone: names, bytes, kinds, times."""
    return {".": _times(folder), **{path.name: (_times(path), _content(path)) for path in folder.iterdir()}}


def _times(path: Path) -> tuple[int, ...]:
    status = path.lstat()
    return status.st_mode, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _content(path: Path) -> bytes:
    status = path.lstat()
    if not path.is_file() or path.is_symlink() or status.st_size > 10_000_000:
        return b""
    return _without_trace(path)


def _without_trace(path: Path) -> bytes:
    opened = os.open(path, os.O_RDONLY | getattr(os, "O_NOATIME", 0))
    with os.fdopen(opened, "rb") as file:
        return file.read()
