"""The layout for maps that are no tree: claims and joints in layers, every use of a claim a line to its one box."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from debatemap.figure.buses import PORT
from debatemap.figure.geometry import Point, Rect
from debatemap.figure.layers import Edge, Layers, abscissae, layered
from debatemap.figure.outline import JointKind, Outline, walk
from debatemap.figure.places import Places, with_loose
from debatemap.figure.router import simplified
from debatemap.figure.routes import CIRCLE, CORNER, ENDS, End, EndKind, Route, RouteKind
from debatemap.figure.rows import FRAME, IN_FRAME
from debatemap.figure.tidy import Size
from debatemap.figure.tracks import APART, Fork, tracks
from debatemap.figure.units import PILL, SIBLINGS, STEM, TO_PILL

LEAD, TAIL = 12, 10
"""From a layer's lower edge to the first track below it, and from the last one to the next layer."""
BEND_GAP = 10
BESIDE = 14
"""From the right edge of a pill to the line down to its undercuts."""


class Untangled(NamedTuple):
    """Hold the places, the lines, and the joints whose lines lead to a claim that stands elsewhere."""

    places: Places
    routes: tuple[Route, ...]
    linked: frozenset[str]


class Line(NamedTuple):
    """What a line between two nodes stands for: the argument or answer, and its mark at the upper end."""

    id: str
    kind: RouteKind
    mark: EndKind | None


@dataclass(frozen=True, slots=True)
class _Node:
    """A pill, or the boxes that stand in one place: their ids from left to right, and the frame's if there is one."""

    spots: tuple[str, ...]
    pill: str | None
    frame: str | None
    size: Size


def untangled(outline: Outline, boxes: Mapping[str, Size], pills: Mapping[str, float], shape: float) -> Untangled:
    """Return the places of a map in layers and the lines that belong to them; lines that would lead upwards are left
    to be led around boxes, and pins do not count.
    """
    plan = _Plan(outline, boxes, pills)
    layers = layered(len(plan.nodes), plan.edges)
    bends = max((node for row in layers.order for node in row), default=-1) + 1 - len(plan.nodes)
    widths = [plan.width(node) for node in plan.nodes] + [0.0] * bends
    gaps = [float(SIBLINGS)] * len(plan.nodes) + [float(BEND_GAP)] * bends
    sheet = _Sheet(plan, layers, abscissae(layers, widths, gaps))
    return Untangled(with_loose(outline, boxes, sheet.places(), shape), tuple(sheet.routes()), frozenset(plan.linked))


class _Plan:
    """The graph that is laid out: nodes with their sizes, edges with what they stand for."""

    def __init__(self, outline: Outline, boxes: Mapping[str, Size], pills: Mapping[str, float]) -> None:
        self.outline, self.boxes = outline, boxes
        self.nodes: list[_Node] = []
        self.edges: list[Edge] = []
        self.lines: list[Line] = []
        self.of: dict[str, int] = {}
        self.linked: list[str] = []
        self.paired = {id for id, spot in outline.spots.items() if len(_sides(outline, spot.joints)) > 1}
        for id in walk(outline, outline.heads):
            if id in outline.joints:
                self._add(_Node((), id, None, (pills[id], PILL)))
                spots = outline.joints[id].spots
                if spots:
                    self._add(_host(id, spots, boxes))
            elif id not in self.of:
                self._add(_Node((id,), None, None, boxes[id]))
        for id in walk(outline, outline.heads):
            self._connect(id)
        self._link()

    def width(self, node: _Node) -> float:
        """Return the width to keep free for a node; the line to undercuts runs beside a pill."""
        undercut = node.pill is not None and self.outline.joints[node.pill].undercuts
        return node.size[0] + 2 * (BESIDE + PORT) if undercut else node.size[0]

    def _add(self, node: _Node) -> None:
        self.of.update(dict.fromkeys((node.pill,) if node.pill else node.spots, len(self.nodes)))
        self.nodes.append(node)

    def _connect(self, id: str) -> None:
        spot, joint = self.outline.spots.get(id), self.outline.joints.get(id)
        for below in spot.joints if spot else ():
            kind = self.outline.joints[below].kind
            line, alone = Line(below, RouteKind(kind.value), ENDS[kind]), below == self._only(id)
            self._edge(id, below, line, out=self._port(id, kind), straight=alone)
        for answer in spot.answers if spot else ():
            self._edge(
                id,
                answer,
                Line(answer, RouteKind.QUESTION, EndKind.DOT),
                length=2,
                straight=len(self.outline.spots[id].answers) == 1,
            )
        if joint is not None:
            beside = self.nodes[self.of[id]].size[0] / 2 + BESIDE
            for undercut in joint.undercuts:
                kind = self.outline.joints[undercut].kind
                self._edge(id, undercut, Line(undercut, RouteKind(kind.value), EndKind.CIRCLE), out=beside, length=2)
            for premise in joint.spots[:1]:
                self._edge(id, premise, Line(id, RouteKind(joint.kind.value), None), straight=True)

    def _link(self) -> None:
        after: dict[int, list[int]] = defaultdict(list)
        for edge in self.edges:
            after[edge.upper].append(edge.lower)
        for joint in self.outline.joints.values():
            if joint.link in self.of and joint.id in self.of:
                upper, lower = self.of[joint.id], self.of[joint.link]
                if not _leads(after, lower, upper):
                    after[upper].append(lower)
                    self.linked.append(joint.id)
                    self._edge(joint.id, joint.link, Line(joint.id, RouteKind(joint.kind.value), None))

    def _edge(
        self, upper: str, lower: str, line: Line, *, out: float = 0, length: int = 1, straight: bool = False
    ) -> None:
        self.edges.append(Edge(self.of[upper], self.of[lower], out, length, straight))
        self.lines.append(line)

    def _only(self, spot: str) -> str | None:
        """Return the joint on a claim that has no other."""
        joints = self.outline.spots[spot].joints
        return joints[0] if len(joints) == 1 else None

    def _port(self, spot: str, kind: JointKind) -> float:
        """Return how far right of its node's middle the line of a kind of argument leaves a box."""
        node = self.nodes[self.of[spot]]
        x, middle = (0.0, node.size[0] / 2) if node.frame is None else (float(FRAME), node.size[0] / 2)
        for one in node.spots[: node.spots.index(spot)]:
            x += self.boxes[one][0] + IN_FRAME
        aside = (PORT if kind.attacks else -PORT) if spot in self.paired else 0
        return x + self.boxes[spot][0] / 2 - middle + aside


def _sides(outline: Outline, joints: Iterable[str]) -> set[bool]:
    return {outline.joints[id].kind.attacks for id in joints}


def _host(joint: str, spots: tuple[str, ...], boxes: Mapping[str, Size]) -> _Node:
    height = max(boxes[spot][1] for spot in spots)
    if len(spots) == 1:
        return _Node(spots, None, None, (boxes[spots[0]][0], height))
    width = sum(boxes[spot][0] + IN_FRAME for spot in spots) - IN_FRAME + 2 * FRAME
    return _Node(spots, None, joint, (width, height + 2 * FRAME))


def _leads(after: Mapping[int, list[int]], start: int, goal: int) -> bool:
    """Tell whether a way leads down from one node to another."""
    seen, waiting = {start}, [start]
    while waiting:
        node = waiting.pop()
        if node == goal:
            return True
        fresh = [lower for lower in after.get(node, ()) if lower not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return False


class _Sheet:
    """Layers with their x: from them follow tracks, heights, rectangles and lines."""

    def __init__(self, plan: _Plan, layers: Layers, x: list[float]) -> None:
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

    def routes(self) -> Iterator[Route]:
        """Yield the lines; what several have in common belongs to the one that reaches farthest."""
        forks: dict[tuple[int, float], list[int]] = defaultdict(list)
        for number, edge in enumerate(self.plan.edges):
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

    def _side(self, numbers: list[int], ids: tuple[str, ...], *, marked: bool) -> Iterator[Route]:
        for place, number in enumerate(numbers):
            line, points = self.plan.lines[number], self._points(number)
            if place:
                bend = points.index((self._first(number), self._track_y(number)))
                turn = CORNER if points[bend - 1][0] > points[bend][0] else -CORNER
                points = ((points[bend][0] + turn, points[bend][1]), *points[bend:])
            ends = (self._end(number),) if marked and not place and line.mark else ()
            yield Route(line.id, line.kind, simplified(points), ends, (line.id,) if place else ids)

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
