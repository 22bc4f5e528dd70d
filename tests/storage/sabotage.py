"""Make one system call of a working process fail, or kill it there."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAMING = ("openat", "newfstatat", "mkdir", "getdents64", "rename", "unlink", "listxattr")
WRITING = ("read", "pread64", "write", "pwrite64", "lseek", "fsync", "fdatasync", "ftruncate", "close")
HOLDING = ("fchmod", "fchown", "flock", "fcntl")


@dataclass(frozen=True)
class Fault:
    """The nth use of a system call, and what becomes of it: an error's name, or KILL."""

    call: str
    nth: int
    what: str

    @property
    def option(self) -> str:
        """Return the fault in the words of strace."""
        action = "signal=KILL" if self.what == "KILL" else f"error={self.what}"
        return f"inject={self.call}:{action}:when={self.nth}"


@dataclass(frozen=True)
class Ended:
    """How a process ended (0 done, 1 failed in a sentence, negative killed) and what it had announced."""

    code: int
    announced: tuple[str, ...]
    calls: dict[str, int]


class Workshop:
    """A process that works on request, under a tracer."""

    def __init__(self, process: "subprocess.Popen[str]", log: Path) -> None:
        self._process, self._log = process, log

    def run(self, work: str, path: Path, fault: Fault | None = None) -> Ended:
        """Do some work on a path with or without a fault."""
        self._say(f"{work} {path}\n")
        with self._tracer(self._hear().split()[1], fault):
            self._say("\n")
            heard: list[str] = []
            while not (line := self._hear()).startswith("ended"):
                heard.append(line)
        return Ended(int(line.split()[1]), tuple(heard), self._calls())

    def _say(self, words: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(words)
        self._process.stdin.flush()

    def _hear(self) -> str:
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, "the process has gone"
        return line.strip()

    def _tracer(self, process: str, fault: Fault | None) -> "subprocess.Popen[str]":
        options = ["-e", "trace=" + ",".join(NAMING + WRITING + HOLDING), *(["-e", fault.option] if fault else [])]
        tracer = subprocess.Popen(
            ["strace", "-o", str(self._log), *options, "-p", process], stderr=subprocess.PIPE, text=True
        )
        assert tracer.stderr
        assert "attached" in tracer.stderr.readline()
        return tracer

    def _calls(self) -> dict[str, int]:
        names = re.findall(r"^(\w+)\(", self._log.read_text(errors="replace"), re.MULTILINE)
        return dict(Counter(names))


@contextmanager
def workshop(scratch: Path) -> Iterator[Workshop]:
    """Start a process that works on request and end it afterwards."""
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("faulty.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with process:
        shop = Workshop(process, scratch / "calls")
        assert shop._hear() == "ready"
        yield shop
        assert process.stdin
        process.stdin.close()


def can_trace() -> bool:
    """Tell whether this system lets one process make another one's calls fail."""
    if not shutil.which("strace"):
        return False
    return subprocess.run(["strace", "-o", os.devnull, "true"], check=False, capture_output=True).returncode == 0


def faults(calls: dict[str, int], kinds: tuple[str, ...]) -> list[Fault]:
    """Return a fault of each kind at every use of every call."""
    return [Fault(call, nth, what) for call, uses in calls.items() for nth in range(1, uses + 1) for what in kinds]
