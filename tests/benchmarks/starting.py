"""How soon the window is there, and what it takes up.

Both programs run compiled, as they are once installed: each is run once before it is measured, so that Python finds
bytecode of its modules even where the environment forbids writing it beside them.
"""

from functools import cache, partial
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


def _memory(figure: str, size: int) -> Pair:
    return Pair(_window("product", figure, str(file(size))), _window("empty", "memory"))


BENCHMARKS = (
    Benchmark("window shown ÷ empty PySide6 window", _shown, {0: 1.5}),
    Benchmark("window ready, every action and list there ÷ empty PySide6 window", _ready, {0: 4.0}),
    Benchmark("map painted as it opens ÷ empty PySide6 window", _painted, _PAINTED, rounds=5),
    Benchmark("map painted wholly unfolded ÷ empty PySide6 window", _unfolded, _PAINTED, rounds=5),
    Benchmark("longest silence of the window while a file opens", _silent, {1_000: 100, 10_000: 100}, rounds=5),
    Benchmark("slow libraries imported before the first paint", _imported, {0: 0}, unit="modules", rounds=1),
    *(
        Benchmark(f"memory {state} ÷ empty window", partial(_memory, figure), aims, unit="MB", rounds=3)
        for state, figure, aims in (
            ("with a debate open", "memory", {10_000: 3.0, LARGEST: 10.0}),
            ("with all of it unfolded", "unfolded-memory", {10_000: 3.0, LARGEST: 10.0}),
            ("after save and handout", "worked", {1_000: 5.0}),
        )
    ),
    *(
        Benchmark(f"memory {state} ÷ empty window", partial(_memory, figure), {10_000: 5.0}, "MB", 1, slow=True)
        for state, figure in (
            ("after save and a handout of all", "worked"),
            ("after all was unfolded, saved and handed out", "unfolded-worked"),
        )
    ),
)
