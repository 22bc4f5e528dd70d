"""What is laid out in layers: boxes and pills as nodes, arguments, answers and uses elsewhere as edges between them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from debatemap.figure.buses import PORT
from debatemap.figure.layers import Edge
from debatemap.figure.outline import JointKind, Outline, walk
from debatemap.figure.routes import ENDS, EndKind, RouteKind
from debatemap.figure.rows import FRAME, IN_FRAME
from debatemap.figure.tidy import Size
from debatemap.figure.units import PILL

BESIDE = 14
"""From the right edge of a pill to the line down to its undercuts."""


class Line(NamedTuple):
    """What a line between two nodes stands for: the argument or answer, and its mark at the upper end."""

    id: str
    kind: RouteKind
    mark: EndKind | None


@dataclass(frozen=True, slots=True)
class Node:
    """A pill, or the boxes that stand in one place: their ids from left to right, and the frame's if there is one."""

    spots: tuple[str, ...]
    pill: str | None
    frame: str | None
    size: Size


class Plan:
    """The graph that is laid out: nodes with their sizes, edges with what they stand for."""

    def __init__(self, outline: Outline, boxes: Mapping[str, Size], pills: Mapping[str, float]) -> None:
        self.outline, self.boxes = outline, boxes
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []
        self.lines: list[Line] = []
        self.of: dict[str, int] = {}
        self.linked: list[str] = []
        self.paired = {id for id, spot in outline.spots.items() if len(_sides(outline, spot.joints)) > 1}
        for id in walk(outline, outline.heads):
            if id in outline.joints:
                self._add(Node((), id, None, (pills[id], PILL)))
                spots = outline.joints[id].spots
                if spots:
                    self._add(_host(id, spots, boxes))
            elif id not in self.of:
                self._add(Node((id,), None, None, boxes[id]))
        for id in walk(outline, outline.heads):
            self._connect(id)
        self._link()

    def width(self, node: Node) -> float:
        """Return the width to keep free for a node; the line to undercuts runs beside a pill."""
        undercut = node.pill is not None and self.outline.joints[node.pill].undercuts
        return node.size[0] + 2 * (BESIDE + PORT) if undercut else node.size[0]

    def _add(self, node: Node) -> None:
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


def _host(joint: str, spots: tuple[str, ...], boxes: Mapping[str, Size]) -> Node:
    height = max(boxes[spot][1] for spot in spots)
    if len(spots) == 1:
        return Node(spots, None, None, (boxes[spots[0]][0], height))
    width = sum(boxes[spot][0] + IN_FRAME for spot in spots) - IN_FRAME + 2 * FRAME
    return Node(spots, None, joint, (width, height + 2 * FRAME))


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
