"""The layout for maps that are no tree: claims and joints in layers, every use of a claim a line to its one box."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from debatemap.figure.geometry import Point, Rect
from debatemap.figure.layer_plan import Node, Plan
from debatemap.figure.layers import Layers, abscissae, layered
from debatemap.figure.links import running_through
from debatemap.figure.outline import Outline
from debatemap.figure.pins import pinned, without
from debatemap.figure.places import Places, set_loose
from debatemap.figure.router import simplified
from debatemap.figure.routes import CIRCLE, CORNER, End, EndKind, Route, moved
from debatemap.figure.rows import FRAME, IN_FRAME
from debatemap.figure.tidy import Size
from debatemap.figure.tracks import APART, Fork, tracks
from debatemap.figure.units import PILL, SIBLINGS, STEM, TO_PILL

LEAD, TAIL = 12, 10
"""From a layer's lower edge to the first track below it, and from the last one to the next layer."""
BEND_GAP = 10


class Untangled(NamedTuple):
    """Hold the places, the lines, and the joints whose lines lead to a claim that stands elsewhere."""

    places: Places
    routes: tuple[Route, ...]
    linked: frozenset[str]


def untangled(
    outline: Outline, boxes: Mapping[str, Size], pills: Mapping[str, float], shape: float, pins: Mapping[str, Point]
) -> Untangled:
    """Return the places of a map in layers, ``pins`` moved by offsets in pixels with what hangs on them, and the lines;
    those that would lead upwards, or to what was moved away, are left to be led around boxes.
    """
    plan = Plan(outline, boxes, pills)
    layers = layered(len(plan.nodes), plan.edges)
    bends = max((node for row in layers.order for node in row), default=-1) + 1 - len(plan.nodes)
    widths = [plan.width(node) for node in plan.nodes] + [0.0] * bends
    gaps = [float(SIBLINGS)] * len(plan.nodes) + [float(BEND_GAP)] * bends
    sheet = _Sheet(plan, layers, abscissae(layers, widths, gaps))
    places = sheet.places()
    set_loose(outline, boxes, places, places.bounds, shape)
    if pins:
        return _pinned(sheet, places, pinned(outline, places, pins))
    return Untangled(places, tuple(route for _, route in sheet.lines()), frozenset(plan.linked))


def _pinned(sheet: "_Sheet", automatic: Places, places: Places) -> Untangled:
    """Return places with what is pinned moved, and the lines that go along with it, but none between what has moved
    apart or through what has moved into the way.
    """
    plan = sheet.plan
    moves = [_move(node, automatic, places) for node in plan.nodes]
    lost = {number for number, edge in enumerate(plan.edges) if moves[edge.upper] != moves[edge.lower]}
    lines = _moved(sheet, moves, lost)
    while through := {lines[route] for route in running_through(lines, places)}:
        lost |= through
        lines = _moved(sheet, moves, lost)
    gone = [plan.lines[number] for number in lost]
    linked = frozenset(plan.linked).difference(line.id for line in gone if line.mark is None)
    return Untangled(without(places, (line.id for line in gone if line.mark is not None)), tuple(lines), linked)


def _move(node: Node, automatic: Places, places: Places) -> Point:
    before, after = (one.pills[node.pill] if node.pill else one.boxes[node.spots[0]] for one in (automatic, places))
    return after.x - before.x, after.y - before.y


def _moved(sheet: "_Sheet", moves: Sequence[Point], lost: Set[int]) -> dict[Route, int]:
    """Return the lines of all edges that are not lost where their upper ends have moved, each with its edge."""
    upper = sheet.plan.edges
    return {route: n for n, line in sheet.lines(lost) for route in moved((line,), *moves[upper[n].upper])}


class _Sheet:
    """Layers with their x: from them follow tracks, heights, rectangles and lines."""

    def __init__(self, plan: Plan, layers: Layers, x: list[float]) -> None:
        self.plan, self.layers, self.x = plan, layers, x
        self.level = {node: level for level, row in enumerate(layers.order) for node in row}
        self.track: dict[tuple[int, float], int] = {}
        self.y: list[float] = []
        self.bottom: list[float] = []
        below: dict[int, dict[tuple[int, float], list[float]]] = defaultdict(lambda: defaultdict(list))
        for piece in (piece for chain in layers.pieces for piece in chain):
            below[self.level[piece.upper]][piece.upper, piece.out].append(x[piece.lower])
        y = 0.0
        for level, row in enumerate(layers.order):
            self.y.append(y)
            self.bottom.append(y + max(self._height(node) for node in row))
            y = self.bottom[-1] + self._channel(below[level], row)

    def places(self) -> Places:
        """Return the rectangles of everything."""
        places = Places()
        for number, node in enumerate(self.plan.nodes):
            left, top = self.x[number] - node.size[0] / 2, self.y[self.level[number]]
            if node.pill is not None:
                places.pills[node.pill] = Rect(left, top, *node.size)
                continue
            padding = 0.0
            if node.frame is not None:
                padding = FRAME
                places.frames[node.frame] = Rect(left, top, *node.size)
            left += padding
            for spot in node.spots:
                width = self.plan.boxes[spot][0]
                places.boxes[spot] = Rect(left, top + padding, width, node.size[1] - 2 * padding)
                left += width + IN_FRAME
        return places

    def lines(self, lost: Set[int] = frozenset()) -> Iterator[tuple[int, Route]]:
        """Yield the lines of all edges but some, with the numbers of those; what several have in common belongs to the
        one that reaches farthest.
        """
        forks: dict[tuple[int, float], list[int]] = defaultdict(list)
        for number, edge in enumerate(self.plan.edges):
            if number not in lost:
                forks[edge.upper, edge.out].append(number)
        for (node, out), numbers in forks.items():
            source = self.x[node] + out
            left = sorted((one for one in numbers if self._first(one) < source), key=self._first)
            right = sorted((one for one in numbers if self._first(one) > source), key=self._first, reverse=True)
            straight = [one for one in numbers if self._first(one) == source]
            ids = tuple(self.plan.lines[one].id for one in numbers)
            yield from self._side(straight[:1], ids, marked=True)
            yield from self._side(straight[1:], ids, marked=False)
            yield from self._side(left, ids, marked=not straight)
            yield from self._side(right, ids, marked=not (straight or left))

    def _side(self, numbers: list[int], ids: tuple[str, ...], *, marked: bool) -> Iterator[tuple[int, Route]]:
        for place, number in enumerate(numbers):
            line, points = self.plan.lines[number], self._points(number)
            if place:
                bend = points.index((self._first(number), self._track_y(number)))
                turn = CORNER if points[bend - 1][0] > points[bend][0] else -CORNER
                points = ((points[bend][0] + turn, points[bend][1]), *points[bend:])
            ends = (self._end(number),) if marked and not place and line.mark else ()
            yield number, Route(line.id, line.kind, simplified(points), ends, (line.id,) if place else ids)

    def _points(self, number: int) -> tuple[Point, ...]:
        chain = self.layers.pieces[number]
        edge, points = self.plan.edges[number], list(self._start(number))
        for piece in chain:
            source, target = self.x[piece.upper] + piece.out, self.x[piece.lower]
            level = self.level[piece.upper]
            y = self.bottom[level] + LEAD + APART * self.track[piece.upper, piece.out]
            points += [(source, y), (target, y)] if source != target else []
        return (*points, (self.x[edge.lower], self.y[self.level[edge.lower]]))

    def _start(self, number: int) -> Iterator[Point]:
        """Yield where a line begins: below a box or pill, or beside a pill that is undercut."""
        edge, top = self.plan.edges[number], self.y[self.level[self.plan.edges[number].upper]]
        node = self.plan.nodes[edge.upper]
        x = self.x[edge.upper] + edge.out
        if self.plan.lines[number].mark is EndKind.CIRCLE:
            right = self.x[edge.upper] + node.size[0] / 2
            yield right + CIRCLE + 3, top + PILL / 2
            yield x, top + PILL / 2
        else:
            yield x, top + node.size[1] - (FRAME if node.frame else 0)

    def _end(self, number: int) -> End:
        edge, mark = self.plan.edges[number], self.plan.lines[number].mark
        assert mark is not None
        x, y = next(self._start(number))
        return End(mark, x - 3, y, (1, 0)) if mark is EndKind.CIRCLE else End(mark, self.x[edge.upper] + edge.out, y)

    def _first(self, number: int) -> float:
        """Return the x at which a line leaves the first track."""
        return self.x[self.layers.pieces[number][0].lower]

    def _track_y(self, number: int) -> float:
        edge = self.plan.edges[number]
        return self.bottom[self.level[edge.upper]] + LEAD + APART * self.track[edge.upper, edge.out]

    def _height(self, node: int) -> float:
        return self.plan.nodes[node].size[1] if node < self.layers.own else 0

    def _channel(self, below: Mapping[tuple[int, float], list[float]], row: list[int]) -> float:
        """Give the lines below a layer their tracks and return how far down the next layer begins."""
        forks = [Fork(self.x[node] + out, tuple(targets)) for (node, out), targets in below.items()]
        found = tracks(forks)
        self.track.update(zip(below, found, strict=True))
        least = STEM if all(self._is_joint(node) for node in row) else TO_PILL
        if all(fork.is_straight for fork in forks):
            return least
        return max(least, LEAD + APART * max(found) + TAIL)

    def _is_joint(self, node: int) -> bool:
        return node >= self.layers.own or self.plan.nodes[node].pill is not None
