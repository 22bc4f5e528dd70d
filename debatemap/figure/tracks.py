"""The horizontal pieces of lines between two layers: each on a track of its own where they would touch."""

from collections.abc import Sequence
from typing import NamedTuple

APART = 6
"""Pixels between tracks."""


class Fork(NamedTuple):
    """A line that comes down at ``source`` and goes down again at each of the targets."""

    source: float
    targets: tuple[float, ...]

    @property
    def left(self) -> float:
        """Return how far it reaches to the left."""
        return min(self.source, *self.targets)

    @property
    def right(self) -> float:
        """Return how far it reaches to the right."""
        return max(self.source, *self.targets)

    @property
    def is_straight(self) -> bool:
        """Tell whether it needs no track."""
        return self.left == self.right


def tracks(forks: Sequence[Fork]) -> list[int]:
    """Return the track of each line, from 0 at the top, so that few of them cross; straight ones have 0."""
    order: list[int] = []
    for number, fork in enumerate(forks):
        if not fork.is_straight:
            order.insert(_best_place(order, number, forks), number)
    found = [0] * len(forks)
    for place, number in enumerate(order):
        upper = [found[other] for other in order[:place] if _touch(forks[other], forks[number])]
        found[number] = max(upper, default=-1) + 1
    return found


def _best_place(order: list[int], number: int, forks: Sequence[Fork]) -> int:
    """Return where in the order from the top a line crosses the others least."""
    cost = sum(_crossed(forks[number], forks[other]) for other in order)
    best, least = 0, cost
    for place, other in enumerate(order, 1):
        cost += _crossed(forks[other], forks[number]) - _crossed(forks[number], forks[other])
        if cost < least:
            best, least = place, cost
    return best


def _crossed(upper: Fork, lower: Fork) -> int:
    """Return how often two lines cross when the first has the upper track."""
    down = upper.left < lower.source < upper.right
    return down + sum(lower.left < target < lower.right for target in upper.targets)


def _touch(one: Fork, other: Fork) -> bool:
    return one.left <= other.right + APART and other.left <= one.right + APART
