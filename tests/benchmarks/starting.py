"""How soon the window is there, and what it takes up.

Both programs run compiled, as they are once installed: each is run once before it is measured, so that Python finds
bytecode of its modules even where the environment forbids writing it beside them.
"""

from functools import cache
from tempfile import mkdtemp

from tests.benchmarks.debates import file
from tests.benchmarks.harness import Benchmark, Pair, Probe, python, told

LARGEST = 50_000
_PAINTED = {1_000: 2.0, 10_000: 4.0, LARGEST: 12.0}


def _window(*arguments: str) -> Probe:
    home = mkdtemp(prefix="debatemap-benchmark-")
    own = {"XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
    probe = told(python("-m", "tests.benchmarks.windows", *arguments), own | _compiled())
    probe()
    return probe


@cache
def _compiled() -> dict[str, str]:
    """Return the environment in which Python keeps bytecode, in a folder of its own."""
    return {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": mkdtemp(prefix="debatemap-benchmark-")}


def _shown(_size: int) -> Pair:
    return Pair(_window("product", "cpu"), _window("empty", "cpu"))


def _ready(_size: int) -> Pair:
    return Pair(_window("product", "ready"), _window("empty", "cpu"))


def _painted(size: int) -> Pair:
    return Pair(_window("product", "cpu", str(file(size))), _window("empty", "cpu"))


def _unfolded(size: int) -> Pair:
    return Pair(_window("product", "unfolded", str(file(size))), _window("empty", "cpu"))


def _silent(size: int) -> Pair:
    return Pair(_window("product", "silence", str(file(size))))


def _imported(_size: int) -> Pair:
    return Pair(_window("product", "slow"))


def _memory(size: int) -> Pair:
    return Pair(_window("product", "memory", str(file(size))), _window("empty", "memory"))


def _memory_after_work(size: int) -> Pair:
    return Pair(_window("product", "worked", str(file(size))), _window("empty", "memory"))


BENCHMARKS = (
    Benchmark("window shown ÷ empty PySide6 window", _shown, {0: 1.5}),
    Benchmark("window ready, every action and list there ÷ empty PySide6 window", _ready, {0: 4.0}),
    Benchmark("map painted as it opens ÷ empty PySide6 window", _painted, _PAINTED, rounds=5),
    Benchmark("map painted wholly unfolded ÷ empty PySide6 window", _unfolded, _PAINTED, rounds=5),
    Benchmark("longest silence of the window while a file opens", _silent, {1_000: 100, 10_000: 100}, rounds=5),
    Benchmark("slow libraries imported before the first paint", _imported, {0: 0}, unit="modules", rounds=1),
    Benchmark("memory with a debate open ÷ empty window", _memory, {10_000: 3.0, LARGEST: 10.0}, unit="MB", rounds=3),
    Benchmark("memory after save and handout ÷ empty window", _memory_after_work, {1_000: 5.0}, unit="MB", rounds=3),
    Benchmark(
        "memory after save and a handout of all ÷ empty window",
        _memory_after_work,
        {10_000: 5.0},
        unit="MB",
        rounds=1,
        slow=True,
    ),
)
