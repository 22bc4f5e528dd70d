"""Lines that are led around boxes: cross links, contradictions, questions about things elsewhere, ways astray."""

from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import pairwise

from debatemap.domain.debate import Debate
from debatemap.domain.model import Contradiction
from debatemap.figure.geometry import Point, Rect
from debatemap.figure.obstacles import Obstacles
from debatemap.figure.outline import JointKind, Outline
from debatemap.figure.places import Places
from debatemap.figure.router import Ground, Port, Way, segment_rect, side_ports, way
from debatemap.figure.routes import CIRCLE, ENDS, End, EndKind, Route, RouteKind


def crossed(routes: Iterable[Route], places: Places) -> tuple[str, ...]:
    """Return the joints and answers whose lines run through a box or pill."""
    return tuple(dict.fromkeys(id for route in running_through(routes, places) for id in route.serves))


def running_through(routes: Iterable[Route], places: Places) -> Iterator[Route]:
    """Yield the lines that run through a box or pill."""
    field = _Field(places)
    return (route for route in routes if field.crosses(route))


def link_routes(
    debate: Debate,
    outline: Outline,
    places: Places,
    routes: Iterable[Route],
    linked: Set[str] = frozenset(),
    titles: Iterable[Rect] = (),
) -> Iterator[Route]:
    """Yield the lines led around boxes, but not those of joints that are linked already; one that finds no way is left
    out and told by its ends alone. They cross ``routes`` and each other, but do not run along them if they can, nor
    through frames and ``titles``.
    """
    if not (places.astray or outline.links or debate[Contradiction] or _has_links(outline)):
        return
    field = _Field(places, routes, titles)
    for route in _ways(debate, outline, places, linked, field):
        field.note(route)
        yield route


def _ways(debate: Debate, outline: Outline, places: Places, linked: Set[str], field: "_Field") -> Iterator[Route]:
    yield from _astray_routes(outline, places, field)
    for joint in outline.joints.values():
        if joint.link is not None and joint.id not in linked:
            found = field.way(field.below(joint.id), field.sides(joint.link))
            yield from _route(joint.id, RouteKind(joint.kind.value), found, (joint.id,))
    for one in _contradictions(debate, outline):
        found = field.way(field.sides(one.a), field.sides(one.b))
        yield from _route(one.id, RouteKind.CONTRADICTION, found, (one.a, one.b), EndKind.DIAMOND)
    for question, item in outline.links:
        found = field.way(field.sides(question), field.sides(item))
        yield from _route(question, RouteKind.QUESTION, found, (question, item), EndKind.DOT)


def _has_links(outline: Outline) -> bool:
    return any(joint.link is not None for joint in outline.joints.values())


def _astray_routes(outline: Outline, places: Places, field: "_Field") -> Iterator[Route]:
    for id in places.astray:
        above = outline.above(id)
        assert above is not None
        joint = outline.joints.get(id)
        sides = field.sides(above)
        own = [port for port in sides if joint is None or field.is_for(port, above, joint.kind)]
        found = field.way(own, field.sides(id)) or field.way(sides, field.sides(id))
        kind = RouteKind(joint.kind.value) if joint else RouteKind.QUESTION
        yield from _route(id, kind, found, (id,), ENDS[joint.kind] if joint else EndKind.DOT)


class _Field:
    """The boxes and pills of a map as what lines must not run through."""

    def __init__(self, places: Places, routes: Iterable[Route] = (), titles: Iterable[Rect] = ()) -> None:
        self.rects: Mapping[str, Rect] = {**places.boxes, **places.pills}
        soft = (*places.frames.values(), *titles)
        self.ground = Ground(
            Obstacles(self.rects.items()), Obstacles(), Obstacles((str(n), r) for n, r in enumerate(soft))
        )
        for route in routes:
            self.note(route)
        self.bounds = places.bounds

    def is_for(self, port: Port, id: str, kind: JointKind) -> bool:
        """Tell whether a port is on the side of a box that a kind of argument uses: reasons left, attacks right."""
        return (port.point[0] > self.rects[id].middle) == kind.attacks

    def way(self, starts: Iterable[Port], ends: Iterable[Port]) -> Way | None:
        """Return a way between ports."""
        return way(starts, ends, self.ground, self.bounds)

    def note(self, route: Route) -> None:
        """Keep later ways from running along a line."""
        for place, piece in enumerate(pairwise(route.points)):
            self.ground.lines.add(f"{route.id}/{place}/{piece}", segment_rect(*piece, 0.5))

    def crosses(self, route: Route) -> bool:
        """Tell whether a line runs through a box or pill."""
        return not all(self.ground.solid.is_free(segment_rect(*piece)) for piece in pairwise(route.points))

    def below(self, joint: str) -> tuple[Port, ...]:
        """Return the port below a pill, and those at its sides for where that is taken."""
        rect = self.rects[joint]
        middle = rect.centre[1]
        return (
            Port((rect.middle, rect.bottom), (0, 1)),
            Port((rect.right, middle), (1, 0)),
            Port((rect.x, middle), (-1, 0)),
        )

    def sides(self, id: str) -> tuple[Port, ...]:
        """Return the free ports of a box or pill."""
        return side_ports(self.rects[id])


def _contradictions(debate: Debate, outline: Outline) -> Iterator[Contradiction]:
    for id, spot in outline.spots.items():
        if not spot.question and not spot.copy:
            for one in debate[Contradiction].referring("a", id):
                if one.b in outline.spots and one.a != one.b:
                    yield one


def _route(
    id: str, kind: RouteKind, found: Way | None, serves: tuple[str, ...], mark: EndKind | None = None
) -> Iterator[Route]:
    if found is None:
        return
    ends: tuple[End, ...] = ()
    if mark is not None:
        marked = (found.start, found.end) if mark is EndKind.DIAMOND else (found.start,)
        ends = tuple(End(mark, *_marked(port, mark), port.facing) for port in marked)
    yield Route(id, kind, found.points, ends, serves)


def _marked(port: Port, mark: EndKind) -> Point:
    """Return where a mark stands: an open circle not on the edge but before it."""
    away = CIRCLE if mark is EndKind.CIRCLE else 0
    return port.point[0] + away * port.facing[0], port.point[1] + away * port.facing[1]
