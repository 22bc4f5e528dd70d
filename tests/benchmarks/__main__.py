"""Measure: `python -m tests.benchmarks [--only WORDS] [--large] [--slow] [--json FILE]` prints a table."""

import argparse
import json
import platform
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Final

from tests.benchmarks import (
    crossing,
    editing,
    finding,
    handing_out,
    laying_out,
    moving,
    neighbours,
    starting,
    storing,
    untangling,
)
from tests.benchmarks.harness import Benchmark, Result, measure

LARGE: Final = 50_000
BENCHMARKS: Final = (
    *starting.BENCHMARKS,
    *storing.BENCHMARKS,
    *laying_out.BENCHMARKS,
    *crossing.BENCHMARKS,
    *untangling.BENCHMARKS,
    *finding.BENCHMARKS,
    *handing_out.BENCHMARKS,
    *moving.BENCHMARKS,
    *editing.BENCHMARKS,
    *neighbours.BENCHMARKS,
)


def main() -> None:
    """Run the benchmarks that were asked for; the table grows line by line."""
    asked = _asked()
    results = []
    print("| measured | claims | product | yardstick | figure | aim | |\n|---|---|---|---|---|---|---|")
    for benchmark, size in _chosen(asked):
        results.append(measure(benchmark, size))
        print(_line(results[-1]), flush=True)
    print(f"\n{machine()}")
    if asked.json is not None:
        told = [{**asdict(result), "met": result.met} for result in results]
        asked.json.write_text(json.dumps({"machine": machine(), "results": told}, indent=1), "utf-8")


def machine() -> str:
    """Return what the figures were measured on."""
    cpus = Path("/proc/cpuinfo")
    lines = cpus.read_text("utf-8").splitlines() if cpus.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    kind = f"{len(models)} × {models[0]}" if models else platform.processor()
    return f"{kind}, {platform.system()} {platform.release()}, Python {platform.python_version()}"


def _chosen(asked: argparse.Namespace) -> Iterator[tuple[Benchmark, int]]:
    for benchmark in BENCHMARKS:
        if asked.only in benchmark.name and (asked.slow or not benchmark.slow):
            yield from ((benchmark, size) for size in benchmark.aims if size < LARGE or asked.large)


def _line(result: Result) -> str:
    yardstick = "" if result.yardstick is None else _told(result.yardstick, result.unit)
    ratio = result.yardstick is not None
    figure = f"{result.figure:.3g} ×" if ratio else _told(result.figure, result.unit)
    aim = f"{result.aim:g} ×" if ratio else _told(result.aim, result.unit)
    size = f"{result.size:_}".replace("_", " ") if result.size else ""
    product = _told(result.product, result.unit)
    return f"| {result.name} | {size} | {product} | {yardstick} | {figure} | {aim} | {'' if result.met else 'missed'} |"


def _told(value: float, unit: str) -> str:
    return f"{value:.3g} {unit}" if value < 1_000 else f"{value:.0f} {unit}"


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--only", default="", help="words in the names of the benchmarks to run")
    parser.add_argument("--large", action="store_true", help="measure 50 000 claims too")
    parser.add_argument("--slow", action="store_true", help="run what takes minutes too")
    parser.add_argument("--json", type=Path, help="also write the results to a file")
    return parser.parse_args()


if __name__ == "__main__":
    main()
