"""How long other mind mappers take to open the same tree, where they are installed.

Each program runs on a virtual screen of its own until its processes do nothing for a while; what is compared is the CPU
time until then, in which everything is laid out and painted.
"""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from shutil import which
from tempfile import mkdtemp
from typing import Final
from xml.sax.saxutils import escape

from debatemap.domain.debate import Debate
from debatemap.domain.model import Claim
from debatemap.domain.relations import arguments_for, premises_of
from tests.benchmarks.debates import debate, file
from tests.benchmarks.harness import Benchmark, Pair, Probe, python

_QUIET: Final = 2.0
"""Seconds without work after which a program has settled."""
_IDLE: Final = 0.03
"""Seconds of CPU time in them that are no work: blinking, collecting garbage."""
_LONGEST: Final = 600
_TICKS: Final = os.sysconf("SC_CLK_TCK")


def _opened(*command: str) -> Probe:
    """Return a probe of a program that has run before, as it is when somebody uses it daily."""
    home = Path(mkdtemp(prefix="debatemap-benchmark-"))

    def probe() -> float:
        with _screen() as screen:
            folders = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(home))
            own = {**folders, "DISPLAY": screen, "LANG": "en_US.UTF-8", "QT_QPA_PLATFORM": "xcb"}
            return _settled(command, {**os.environ, **own})

    probe()
    for settings in home.glob("freeplane/*/"):
        (settings / "auto.properties").write_text("load_folding=load_folding_from_map_default_unfold_all\n", "ascii")
    return probe


@contextmanager
def _screen() -> Iterator[str]:
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x900x24"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        yield f":{told.readline().strip()}"
    server.terminate()
    server.wait()


def _settled(command: Sequence[str], environment: dict[str, str]) -> float:
    """Return the CPU seconds of a program and its children until they rest."""
    quiet = subprocess.DEVNULL
    started = subprocess.Popen(command, env=environment, start_new_session=True, stdout=quiet, stderr=quiet)
    spent, since, end = 0.0, time.monotonic(), time.monotonic() + _LONGEST
    while time.monotonic() - since < _QUIET and time.monotonic() < end:
        time.sleep(0.1)
        now = _spent(started.pid)
        if now > spent + _IDLE:
            spent, since = now, time.monotonic()
    os.killpg(started.pid, signal.SIGKILL)
    started.wait()
    return spent


def _spent(session: int) -> float:
    """Return the CPU seconds of all processes of a session."""
    return sum(_of_process(place, session) for place in Path("/proc").glob("[0-9]*/stat"))


def _of_process(place: Path, session: int) -> float:
    try:
        fields = place.read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICKS if int(fields[3]) == session else 0.0


def _written(size: int, name: str, around: tuple[str, str], node: tuple[str, str]) -> Path:
    """Return a file with the tree of a debate, in elements that hold each other."""
    path = Path(mkdtemp(prefix="debatemap-benchmark-")) / name
    path.write_text("\n".join((around[0], *_nodes(debate(size), "c0", node), around[1])), "utf-8")
    return path


def _nodes(whole: Debate, claim: str, node: tuple[str, str]) -> Iterator[str]:
    """Yield a claim with what hangs on it, each once."""
    seen, waiting = set[str](), [(claim, False)]
    while waiting:
        id, is_end = waiting.pop()
        if is_end:
            yield node[1]
        elif id not in seen:
            seen.add(id)
            yield node[0].format(words=escape(whole[Claim][id].text.shown("en"), {'"': "&quot;"}))
            waiting.append((id, True))
            below = [use.claim for one in arguments_for(whole, id) for use in premises_of(whole, one.id)]
            waiting.extend((one, False) for one in reversed(below))


@cache
def _for_vym(size: int) -> Path:
    head = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE vymmap><vymmap version="2.6.0">'
    head += "<mapcenter><heading>Everything</heading>"
    branch = "<branch><heading>{words}</heading>", "</branch>"
    return _written(size, "map.xml", (head, "</mapcenter></vymmap>"), branch)


@cache
def _for_freeplane(size: int) -> Path:
    return _written(size, "map.mm", ('<map version="freeplane 1.7.0">', "</map>"), ('<node TEXT="{words}">', "</node>"))


def _beside_vym(size: int) -> Pair:
    return Pair(_opened(*python("-m", "debatemap", str(file(size)))), _opened("vym", str(_for_vym(size))))


def _beside_freeplane(size: int) -> Pair:
    return Pair(_opened(*python("-m", "debatemap", str(file(size)))), _opened("freeplane", str(_for_freeplane(size))))


_BESIDE: Final = (
    ("vym", Benchmark("opened and settled ÷ vym", _beside_vym, {10_000: 0.1}, rounds=1, slow=True)),
    ("freeplane", Benchmark("opened and settled ÷ Freeplane", _beside_freeplane, {10_000: 0.05}, rounds=1, slow=True)),
)
BENCHMARKS = tuple(benchmark for program, benchmark in _BESIDE if which(program) and which("Xvfb"))
"""Those for which there is something to compare with on this machine."""
