"""Layered drawing of a graph without cycles: which layer, which order in it, which x.

After Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures" (1981): longest
path layers, long edges cut at each layer, barycentre sweeps with exchange of neighbours. The places follow by least
squares under the least distances, solved layer by layer by pooling adjacent violators (Ayer et al., 1955).
Deterministic: the first order is the given one, restarts shuffle with fixed seeds.
"""

from bisect import bisect_left, insort
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from itertools import pairwise
from random import Random
from typing import NamedTuple

RESTARTS, SMALL = 16, 600
"""How often the best order is shaken and swept again, for graphs of up to so many nodes."""
_SHAKEN = 4
"""About how many places a node is shaken away from its own."""
_SWEEPS, _PATIENCE, _PASSES = 24, 4, 16
_STRAIGHT = 8
"""How much more than others straight edges, and the pieces within a long one, want to be straight."""

Order = list[list[int]]
"""Per layer, the nodes from left to right."""

_Pulls = dict[int, list[tuple[int, float, float]]]


class Edge(NamedTuple):
    """A line from a node down to another; ``out`` is how far right of the upper node's middle it begins, ``length``
    how many layers lower it ends at least, ``straight`` says that it wants to be.
    """

    upper: int
    lower: int
    out: float = 0
    length: int = 1
    straight: bool = False


class Layers(NamedTuple):
    """A graph cut into layers: the order in each, the pieces between neighbouring layers by edge, from the top down.

    Nodes from ``own`` on are bends of long edges.
    """

    order: Order
    pieces: tuple[tuple[Edge, ...], ...]
    own: int


def layered(count: int, edges: Sequence[Edge]) -> Layers:
    """Return nodes 0 … count - 1 in layers, in an order with few crossings; the first order is that of the numbers."""
    levels = _levels(count, edges)
    pieces = tuple(_cut(edges, levels))
    rows: Order = [[] for _ in range(max(levels, default=-1) + 1)]
    for node, level in enumerate(levels):
        rows[level].append(node)
    return Layers(_untangled(rows, [piece for chain in pieces for piece in chain], count), pieces, count)


def crossings(order: Order, pieces: Sequence[Edge]) -> int:
    """Return how often pieces between neighbouring layers cross."""
    places = _places(order)
    below: dict[int, list[tuple[int, float, int]]] = defaultdict(list)
    levels = {node: level for level, row in enumerate(order) for node in row}
    for piece in pieces:
        below[levels[piece.upper]].append((places[piece.upper], piece.out, places[piece.lower]))
    return sum(_inversions([lower for _, _, lower in sorted(found)]) for found in below.values())


def abscissae(layers: Layers, widths: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """Return the x of each node's middle; each keeps its own gap to both sides and the larger one counts."""
    pieces = [(piece, _weight(piece, layers.own)) for chain in layers.pieces for piece in chain]
    above, below = _pulls(pieces)
    above_straight, below_straight = _pulls([(piece, weight) for piece, weight in pieces if weight == _STRAIGHT])
    rows = [(row, _packed(row, widths, gaps)) for row in layers.order]
    found = [0.0] * len(widths)
    for row, offsets in rows:
        for node, x in zip(row, offsets, strict=True):
            found[node] = x - offsets[-1] / 2
    for _ in range(_PASSES):
        for row, offsets in (*rows[::-1], *rows):
            _settle(row, offsets, found, above, below)
    for row, offsets in rows:
        _settle(row, offsets, found, above_straight)
    for row, offsets in rows[::-1]:
        _settle(row, offsets, found, below_straight)
    left = min((found[node] - widths[node] / 2 for row in layers.order for node in row[:1]), default=0)
    return [x - left for x in found]


def _pulls(pieces: Iterable[tuple[Edge, float]]) -> tuple[_Pulls, _Pulls]:
    """Return what pulls each node from above and from below: a node, how far from that it belongs, and how much."""
    above: _Pulls = defaultdict(list)
    below: _Pulls = defaultdict(list)
    for piece, weight in pieces:
        above[piece.lower].append((piece.upper, piece.out, weight))
        below[piece.upper].append((piece.lower, -piece.out, weight))
    return above, below


def _levels(count: int, edges: Sequence[Edge]) -> list[int]:
    after: dict[int, list[tuple[int, int]]] = defaultdict(list)
    missing = [0] * count
    for edge in edges:
        after[edge.upper].append((edge.lower, edge.length))
        missing[edge.lower] += 1
    levels = [0] * count
    ready = deque(node for node in range(count) if not missing[node])
    while ready:
        node = ready.popleft()
        for lower, length in after[node]:
            levels[lower] = max(levels[lower], levels[node] + length)
            missing[lower] -= 1
            if not missing[lower]:
                ready.append(lower)
    return levels


def _cut(edges: Sequence[Edge], levels: list[int]) -> list[tuple[Edge, ...]]:
    """Return the pieces of each edge, with a new node at the end of ``levels`` for each layer it passes."""
    found = []
    for edge in edges:
        chain = [edge.upper]
        for level in range(levels[edge.upper] + 1, levels[edge.lower]):
            chain.append(len(levels))
            levels.append(level)
        pieces = [Edge(upper, lower, straight=edge.straight) for upper, lower in pairwise((*chain, edge.lower))]
        pieces[0] = pieces[0]._replace(out=edge.out)
        found.append(tuple(pieces))
    return found


def _untangled(rows: Order, pieces: list[Edge], count: int) -> Order:
    best = _swept(rows, pieces)
    least = crossings(best, pieces)
    for seed in range(RESTARTS if count <= SMALL else 0):
        if not least:
            break
        other = _swept(_shaken(best, Random(seed)), pieces)
        crossed = crossings(other, pieces)
        if crossed < least:
            best, least = other, crossed
    return best


def _shaken(order: Order, random: Random) -> Order:
    shaken = []
    for row in order:
        places = [place + random.uniform(0, _SHAKEN) for place in range(len(row))]
        shaken.append([node for _, node in sorted(zip(places, row, strict=True))])
    return shaken


def _swept(rows: Order, pieces: list[Edge]) -> Order:
    """Return the best order that sweeps down and up come to."""
    above: dict[int, list[tuple[int, float]]] = defaultdict(list)
    below: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for piece in pieces:
        above[piece.lower].append((piece.upper, piece.out))
        below[piece.upper].append((piece.lower, 0))
    order = best = [list(row) for row in rows]
    least, idle = crossings(order, pieces), 0
    for sweep in range(_SWEEPS):
        near = below if sweep % 2 else above
        order = _sorted_by(order, near, upwards=bool(sweep % 2))
        _exchange(order, above, below)
        crossed = crossings(order, pieces)
        idle = 0 if crossed < least else idle + 1
        if crossed < least:
            best, least = [list(row) for row in order], crossed
        if not least or idle == _PATIENCE:
            break
    return best


def _sorted_by(order: Order, near: dict[int, list[tuple[int, float]]], *, upwards: bool) -> Order:
    """Return the order with each layer sorted by the mean place of what its nodes hang on."""
    found = [list(row) for row in order]
    places = _places(found)
    for row in found[::-1] if upwards else found:
        means = {node: _mean(places, near[node], places[node]) for node in row}
        row.sort(key=means.__getitem__)
        places.update({node: place for place, node in enumerate(row)})
    return found


def _mean(places: dict[int, int], near: list[tuple[int, float]], own: int) -> float:
    if not near:
        return own
    return sum(places[node] + _share(out) for node, out in near) / len(near)


def _share(out: float) -> float:
    """Return a port as a part of the way to the next node, so that ports of one node stay in order."""
    return out / (2000 + abs(out))


def _exchange(
    order: Order, above: dict[int, list[tuple[int, float]]], below: dict[int, list[tuple[int, float]]]
) -> None:
    """Exchange neighbours wherever that spares a crossing, until it spares none."""
    places = _places(order)
    for row in order:
        improved = True
        while improved:
            improved = False
            for place in range(len(row) - 1):
                left, right = row[place], row[place + 1]
                if _gain(places, above[left], above[right]) + _gain(places, below[left], below[right]) > 0:
                    row[place], row[place + 1] = right, left
                    places[left], places[right] = place + 1, place
                    improved = True


def _gain(places: dict[int, int], left: list[tuple[int, float]], right: list[tuple[int, float]]) -> int:
    """Return how many crossings less two neighbours have when exchanged."""
    lefts = [(places[node], out) for node, out in left]
    rights = [(places[node], out) for node, out in right]
    return sum((one > other) - (one < other) for one in lefts for other in rights)


def _places(order: Order) -> dict[int, int]:
    return {node: place for row in order for place, node in enumerate(row)}


def _inversions(numbers: list[int]) -> int:
    seen: list[int] = []
    total = 0
    for number in reversed(numbers):
        total += bisect_left(seen, number)
        insort(seen, number)
    return total


def _weight(piece: Edge, own: int) -> float:
    return _STRAIGHT if piece.straight or (piece.upper >= own and piece.lower >= own) else 1


def _packed(row: list[int], widths: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """Return the places of a row's middles when packed as closely as may be, from 0."""
    places = [0.0]
    for left, right in pairwise(row):
        places.append(places[-1] + (widths[left] + widths[right]) / 2 + max(gaps[left], gaps[right]))
    return places


def _settle(row: list[int], offsets: list[float], found: list[float], *sides: _Pulls) -> None:
    """Move a row as near as may be to where its neighbours in other layers want it."""
    wanted, weights = [], []
    for node, offset in zip(row, offsets, strict=True):
        pulls = [(found[other] + out, weight) for side in sides for other, out, weight in side[node]]
        total = sum(weight for _, weight in pulls)
        mean = sum(x * weight for x, weight in pulls) / total if pulls else found[node]
        wanted.append(mean - offset)
        weights.append(total or 1)
    for node, offset, x in zip(row, offsets, _rising(wanted, weights), strict=True):
        found[node] = round(x) + offset


def _rising(wanted: list[float], weights: list[float]) -> list[float]:
    """Return the rising numbers nearest to the wanted ones in weighted least squares."""
    pools: list[tuple[float, float, int]] = []
    for value, weight in zip(wanted, weights, strict=True):
        pool = (value, weight, 1)
        while pools and pools[-1][0] > pool[0]:
            before = pools.pop()
            total = before[1] + pool[1]
            pool = (before[0] * before[1] + pool[0] * pool[1]) / total, total, before[2] + pool[2]
        pools.append(pool)
    return [value for value, _, size in pools for _ in range(size)]
