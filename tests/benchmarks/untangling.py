"""How many crossings are left when a map that is no tree is untangled, and how long it takes, beside ``dot``."""

import re
import subprocess
from itertools import count
from random import Random

from debatemap.figure.layers import Edge, abscissae, crossings, layered
from tests.benchmarks.harness import Benchmark, Pair, cpu

SEEDS = 6
_NEAR = 12
"""How many claims back an argument reaches at most, but for the links across."""
_ACROSS = 0.05
"""Links across the map, as a share of its claims."""
_COUNTED = re.compile(r"mincross[^\n]*?(\d+) crossings")


def _graph(size: int, seed: int) -> list[Edge]:
    """Return arguments for claims, each by way of its joint, and some claims that are used again."""
    random = Random(seed)
    edges: list[Edge] = []
    claims, joints = [0], list[int]()
    for joint in range(1, 2 * size - 1, 2):
        edges += [Edge(random.choice(claims[-_NEAR:]), joint), Edge(joint, joint + 1, straight=True)]
        joints.append(joint)
        claims.append(joint + 1)
    pairs = ((random.choice(joints), random.choice(claims)) for _ in range(round(_ACROSS * size)))
    return [*edges, *(Edge(*pair) for pair in dict.fromkeys(pairs) if pair[1] > pair[0] + 1)]


def _left_over(edges: list[Edge]) -> int:
    layers = layered(1 + max(edge.lower for edge in edges), edges)
    return crossings(layers.order, [piece for chain in layers.pieces for piece in chain])


def _left_over_by_dot(edges: list[Edge]) -> int:
    source = "\n".join(f"{edge.upper} -> {edge.lower}" for edge in edges)
    done = subprocess.run(["dot", "-v"], input=f"digraph {{ {source} }}", check=True, capture_output=True, text=True)
    return int(_COUNTED.findall(done.stderr)[-1])


def _crossings(size: int) -> Pair:
    graphs = [_graph(size, seed) for seed in range(SEEDS)]
    return Pair(lambda: sum(map(_left_over, graphs)), lambda: sum(map(_left_over_by_dot, graphs)))


def _time(size: int) -> Pair:
    seeds = count()

    def untangle(edges: list[Edge]) -> list[float]:
        layers = layered(1 + max(edge.lower for edge in edges), edges)
        nodes = 1 + max(node for row in layers.order for node in row)
        return abscissae(layers, [136.0] * nodes, [14.0] * nodes)

    def probe() -> float:
        edges = _graph(size, next(seeds))
        return cpu(lambda: untangle(edges))()

    return Pair(probe)


BENCHMARKS = (
    Benchmark(
        "untangled: crossings over six seeds ÷ dot’s", _crossings, {100: 1.05, 300: 1.05}, unit="crossings", rounds=1
    ),
    Benchmark("untangling", _time, {300: 1_000.0}, rounds=SEEDS),
)
