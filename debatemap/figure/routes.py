"""The lines of a map: orthogonal polylines from what is argued for down to its joints, with the marks at their ends.

Points are whole pixels; whoever draws them moves them by half a pixel, so that a line of one pixel is sharp.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from debatemap.domain.kinds import Direction
from debatemap.figure.buses import ALONE, SAME, Bus, buses_below, lanes
from debatemap.figure.geometry import Point, Rect
from debatemap.figure.outline import Joint, JointKind, Outline
from debatemap.figure.places import Branch, Places

CORNER = 6
CIRCLE = 4
"""From a pill's edge to the middle of the open circle of an undercut; the line begins three pixels further."""


class RouteKind(StrEnum):
    """What a line tells; the values are names of colours in the look's table."""

    BECAUSE = "because"
    BUT = "but"
    HOWEVER = "however"
    UNDERCUT = "undercut"
    CONTRADICTION = "contradiction"
    QUESTION = "question"


class EndKind(StrEnum):
    """The mark where a line meets its target."""

    TRIANGLE = "triangle"
    BAR = "bar"
    BARS = "bars"
    CIRCLE = "circle"
    DIAMOND = "diamond"
    DOT = "dot"


class End(NamedTuple):
    """A mark at a point of a box's or pill's edge; ``facing`` is the direction from the target to the mark."""

    kind: EndKind
    x: float
    y: float
    facing: Point = (0, 1)


class Route(NamedTuple):
    """A line that belongs to a record: an argument, a contradiction, an answer. ``serves`` are the joints whose line
    runs along it.
    """

    id: str
    kind: RouteKind
    points: tuple[Point, ...]
    ends: tuple[End, ...] = ()
    serves: tuple[str, ...] = ()


ENDS: Mapping[JointKind, EndKind] = {
    JointKind.BECAUSE: EndKind.TRIANGLE,
    JointKind.BUT: EndKind.BAR,
    JointKind.HOWEVER: EndKind.BARS,
    JointKind.UNDERCUT: EndKind.CIRCLE,
}


def tree_routes(outline: Outline, places: Places) -> Iterator[Route]:
    """Yield the lines of the forest: from claims to their joints, from joints to premises and undercuts, from
    questions to answers.
    """
    return chain.from_iterable(node_routes(outline, places, outline.order).values())


def node_routes(outline: Outline, places: Places, ids: Iterable[str]) -> dict[str, tuple[Route, ...]]:
    """Return the lines of some spots and joints by id: those of a joint are the line into its box or frame, those from
    there down and those to its undercuts, of a spot those from it down; one that hangs on a joint has none.
    """
    spots, joints = outline.spots, outline.joints
    nodes = [id for id in ids if id in joints or spots[id].above not in joints]
    if places.direction is Direction.RIGHT:
        turned = places.mirrored
        return {id: tuple(map(_mirrored, _downward_routes(id, outline, turned))) for id in nodes}
    return {id: tuple(_downward_routes(id, outline, places)) for id in nodes}


def moved(routes: Iterable[Route], dx: float, dy: float) -> tuple[Route, ...]:
    """Return lines at another place."""
    return tuple(
        Route(
            one.id,
            one.kind,
            tuple([(x + dx, y + dy) for x, y in one.points]),
            tuple([End(end.kind, end.x + dx, end.y + dy, end.facing) for end in one.ends]),
            one.serves,
        )
        for one in routes
    )


def _mirrored(route: Route) -> Route:
    """Return a line in a mirror along the diagonal."""
    ends = tuple(End(end.kind, end.y, end.x, (end.facing[1], end.facing[0])) for end in route.ends)
    return Route(route.id, route.kind, tuple((y, x) for x, y in route.points), ends, route.serves)


def _downward_routes(id: str, outline: Outline, places: Places) -> Iterator[Route]:
    joint = outline.joints.get(id)
    if joint is not None:
        if joint.spots:
            yield _stem(joint, places)
        if joint.undercuts:
            yield from _undercut_routes(id, _near(joint.undercuts, places), outline, places)
        if not places.branches.keys().isdisjoint(joint.spots):
            yield from _host_routes(joint.spots, outline, places)
        return
    spot = outline.spots[id]
    if spot.answers:
        yield from _question_routes(id, _near(spot.answers, places), places)
    if id in places.branches:
        yield from _host_routes((id,), outline, places)


def _near(ids: tuple[str, ...], places: Places) -> tuple[str, ...]:
    """Return those that stand where their line comes down by itself."""
    return tuple(id for id in ids if id not in places.astray) if places.astray else ids


def _host_routes(spots: tuple[str, ...], outline: Outline, places: Places) -> Iterator[Route]:
    """Yield the lines below a box, or below the boxes of one frame, whose buses run in lanes of their own."""
    buses = buses_below(spots, outline, places)
    for bus, lane in zip(buses, lanes(buses), strict=True):
        yield from _bus_routes(bus, lane, places)


def _bus_routes(bus: Bus, lane: float, places: Places) -> Iterator[Route]:
    """Yield a bus as the lines to its outermost branches from the port, and short bends from it to those between."""
    end: tuple[End, ...] = (End(ENDS[bus.kind], *bus.start[0]),)
    kind = RouteKind(bus.kind.value)
    left = [branch for branch in bus.branches if branch.x < bus.port - SAME]
    right = [branch for branch in bus.branches if branch.x > bus.port + SAME][::-1]
    for branch in bus.branches:
        if branch not in left and branch not in right:
            points = (*bus.start, *_tail(branch, places))
            yield Route(branch.joints[-1], kind, points, end, branch.joints)
            yield from _stack_bends(branch, kind, places)
            end = ()
    for side, turn in ((left, CORNER), (right, -CORNER)):
        for place, branch in enumerate(side):
            corner = (branch.x, lane)
            start = ((branch.x + turn, lane),) if place else (*bus.start, (bus.port, lane))
            serves = branch.joints if place else tuple(joint for one in side for joint in one.joints)
            yield Route(branch.joints[-1], kind, (*start, corner, *_tail(branch, places)), () if place else end, serves)
            yield from _stack_bends(branch, kind, places)
            end = () if not place else end


def _tail(branch: Branch, places: Places) -> tuple[Point, ...]:
    """Return the end of a line down to the pill, or down a stack and into its last pill from the left."""
    pill = places.pills[branch.joints[-1]]
    if not branch.stacked:
        return ((branch.x, pill.y),)
    middle = pill.centre[1]
    return (branch.x, middle), (pill.x, middle)


def _stack_bends(branch: Branch, kind: RouteKind, places: Places) -> Iterator[Route]:
    if branch.stacked:
        for joint in branch.joints[:-1]:
            pill = places.pills[joint]
            middle = pill.centre[1]
            yield Route(joint, kind, ((branch.x, middle - CORNER), (branch.x, middle), (pill.x, middle)), (), (joint,))


def _stem(joint: Joint, places: Places) -> Route:
    pill = places.pills[joint.id]
    host = places.frames.get(joint.id) or places.boxes[joint.spots[0]]
    x = pill.middle
    return Route(joint.id, RouteKind(joint.kind.value), ((x, pill.bottom), (x, host.y)), (), (joint.id,))


def _undercut_routes(joint: str, undercuts: tuple[str, ...], outline: Outline, places: Places) -> Iterator[Route]:
    """Yield the lines from a pill's right side to the pills that undercut it, the farthest first."""
    pill = places.pills[joint]
    y = pill.centre[1]
    for place, undercut in enumerate(reversed(undercuts)):
        kind, target = outline.joints[undercut].kind, places.pills[undercut]
        start = (target.middle - CORNER, y) if place else (pill.right + CIRCLE + 3, y)
        ends = () if place else (End(EndKind.CIRCLE, pill.right + CIRCLE, y, (1, 0)),)
        serves = (undercut,) if place else undercuts
        yield Route(
            undercut, RouteKind(kind.value), (start, (target.middle, y), (target.middle, target.y)), ends, serves
        )


def _question_routes(question: str, answers: tuple[str, ...], places: Places) -> Iterator[Route]:
    box = places.boxes[question]
    dot: tuple[End, ...] = (End(EndKind.DOT, box.middle, box.bottom),)
    for answer in answers:
        target = places.boxes[answer]
        yield Route(answer, RouteKind.QUESTION, _fork(box, target), dot, (answer,))
        dot = ()


def _fork(box: Rect, target: Rect) -> tuple[Point, ...]:
    if abs(box.middle - target.middle) <= SAME:
        return (box.middle, box.bottom), (box.middle, target.y)
    lane = box.bottom + ALONE
    return (box.middle, box.bottom), (box.middle, lane), (target.middle, lane), (target.middle, target.y)
