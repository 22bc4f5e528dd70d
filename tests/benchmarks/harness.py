"""Measuring the product beside a yardstick in the same run, so that a figure says something on any machine.

A benchmark prepares a pair for a size: what is measured and what it is compared with. Both are called in turn, round
after round; the figure is the median of the rounds' ratios. Without a yardstick the figure is the 95th percentile of
what was measured. Times are CPU times of the process or of the program that was run.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

SIZES: Final = (100, 1_000, 10_000)
"""Claims of the debates that are measured; 50 000 when asked for."""

Probe = Callable[[], float]
"""Does something once and returns what it took: seconds, or megabytes."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What is measured, and the yardstick it is compared with, if there is one."""

    product: Probe
    yardstick: Probe | None = None


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One line of the table: what is compared, the aim, and how to prepare a pair for a number of claims.

    The aim is a ratio to the yardstick, or without one a figure in the unit, "ms" or "MB".
    """

    name: str
    prepare: Callable[[int], Pair]
    aims: Mapping[int, float]
    """The aim for each size that is measured."""
    unit: str = "ms"
    rounds: int = 7
    slow: bool = False
    """Takes minutes, and is run only when asked for."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a benchmark came to at a size; ``figure`` is what the aim speaks of."""

    name: str
    size: int
    unit: str
    product: float
    yardstick: float | None
    figure: float
    aim: float

    @property
    def met(self) -> bool:
        """Tell whether the aim is reached."""
        return self.figure <= self.aim


def measure(benchmark: Benchmark, size: int) -> Result:
    """Run a benchmark at a size."""
    pair = benchmark.prepare(size)
    rounds = [(pair.product(), pair.yardstick() if pair.yardstick else None) for _ in range(benchmark.rounds)]
    products = [product for product, _ in rounds]
    yardsticks = [yardstick for _, yardstick in rounds if yardstick is not None]
    scale = 1_000 if benchmark.unit == "ms" else 1
    ratios = [product / yardstick for product, yardstick in rounds if yardstick]
    return Result(
        benchmark.name,
        size,
        benchmark.unit,
        median(products) * scale,
        median(yardsticks) * scale if yardsticks else None,
        median(ratios) if ratios else percentile(products, 0.95) * scale,
        benchmark.aims[size],
    )


def cpu(function: Callable[[], object]) -> Probe:
    """Return a probe that takes the CPU seconds of a function in this process."""

    def probe() -> float:
        start = time.process_time()
        function()
        return time.process_time() - start

    return probe


def program(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> Probe:
    """Return a probe that takes the CPU seconds of a whole program, which must succeed."""

    def probe() -> float:
        before = os.times()
        subprocess.run(arguments, check=True, capture_output=True, env={**os.environ, **(environment or {})})
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    return probe


def told(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> Probe:
    """Return a probe that takes the number a program prints last."""

    def probe() -> float:
        done = subprocess.run(
            arguments, check=True, capture_output=True, text=True, env={**os.environ, **(environment or {})}
        )
        return float(done.stdout.split()[-1])

    return probe


def python(*arguments: str) -> list[str]:
    """Return the command that runs this Python with arguments."""
    return [sys.executable, *arguments]


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that a share of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]
