"""How often the lines of a laid-out tree cross each other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise

from debatemap.figure.picture import picture
from debatemap.figure.routes import Route
from tests.benchmarks.debates import MAP, debate
from tests.benchmarks.harness import Benchmark, Pair


def crossings(routes: Iterable[Route]) -> int:
    """Return how many points two lines of right angles have in common inside both of two of their pieces."""
    pieces = [tuple(sorted(piece)) for route in routes for piece in pairwise(route.points)]
    down = sorted(piece for piece in pieces if piece[0][0] == piece[1][0])
    across = [piece for piece in pieces if piece[0][1] == piece[1][1] and piece[0][0] != piece[1][0]]
    xs = [start[0] for start, _ in down]
    return sum(
        top < y < bottom
        for (left, y), (right, _) in across
        for (_, top), (_, bottom) in down[bisect_right(xs, left) : bisect_left(xs, right)]
    )


def _in_a_tree(size: int) -> Pair:
    made = picture(debate(size), MAP)
    joints = made.outline.joints
    lines = [route for route in made.routes if route.id not in joints or joints[route.id].link is None]
    return Pair(lambda: crossings(lines))


BENCHMARKS = (Benchmark("crossings in a tree layout", _in_a_tree, {1_000: 0, 10_000: 0}, unit="crossings", rounds=1),)
