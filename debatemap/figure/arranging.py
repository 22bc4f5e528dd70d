"""Places and lines together: laid out by itself or in layers, pinned boxes where they belong, lines around them."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from itertools import chain

from debatemap.domain.kinds import Direction
from debatemap.figure.geometry import Point, Rect, around, around_points
from debatemap.figure.links import crossed
from debatemap.figure.outline import Outline
from debatemap.figure.pins import pinned, without
from debatemap.figure.places import Places
from debatemap.figure.placing import Placed, Room, placed
from debatemap.figure.routes import Route, moved, node_routes, tree_routes
from debatemap.figure.untangled import untangled


@dataclass(frozen=True, slots=True, eq=False)
class Arranged:
    """Where everything on an outline stands, and its lines but for those led around boxes; ``linked`` are the joints
    whose line to elsewhere is among them.

    ``stirred`` is what may stand otherwise than in the picture before, None for anything.
    """

    outline: Outline
    room: Room
    places: Places
    routes: tuple[Route, ...]
    bounds: Rect
    linked: frozenset[str] = frozenset()
    placed: Placed | None = None
    by_node: Mapping[str, tuple[Route, ...]] | None = None
    stirred: Set[str] | None = None


def arranged(outline: Outline, room: Room, before: Arranged | None = None, altered: Set[str] = frozenset()) -> Arranged:
    """Return where everything stands.

    What was arranged before an edit serves to do less, given which spots and joints the edit altered; the outcome is
    the same.
    """
    if before is not None and before.outline is outline and before.room == room:
        return before
    if room.layers:
        places, routes, linked = untangled(outline, room.boxes, room.pills, room.shape, room.pins)
        return Arranged(outline, room, places, routes, _extent(places, routes), linked)
    automatic = placed(outline, room, before.placed if before is not None else None, altered)
    if room.pins:
        places, routes = _with_pins(outline, automatic.places, room.pins)
        return Arranged(outline, room, places, routes, _extent(places, routes), placed=automatic)
    return _tree(outline, room, automatic, before, altered)


def _extent(places: Places, routes: Iterable[Route]) -> Rect:
    return around((places.bounds, *(around_points(route.points) for route in routes)))


def _tree(outline: Outline, room: Room, automatic: Placed, before: Arranged | None, altered: Set[str]) -> Arranged:
    by_node, stirred = _lines(outline, automatic, before, altered)
    routes = tuple(chain.from_iterable([by_node[id] for id in outline.order if id in by_node]))
    places = automatic.places
    return Arranged(outline, room, places, routes, automatic.bounds, placed=automatic, by_node=by_node, stirred=stirred)


def _lines(
    outline: Outline, automatic: Placed, before: Arranged | None, altered: Set[str]
) -> tuple[Mapping[str, tuple[Route, ...]], Set[str] | None]:
    """Return the lines by what they hang on, and what may stand otherwise than before."""
    places, standing = automatic.places, automatic.standing
    if before is None or before.by_node is None or before.room.direction is not places.direction:
        return node_routes(outline, places, outline.order), None
    fresh = (standing.anew | altered) & {*outline.spots, *outline.joints} if altered else standing.anew
    by_node = {**before.by_node}
    for id in altered:
        by_node.pop(id, None)
    by_node.update(node_routes(outline, places, fresh))
    for id, by in standing.moved.items():
        if id not in fresh and by_node.get(id):
            by_node[id] = moved(by_node[id], *(by if places.direction is not Direction.RIGHT else by[::-1]))
    hosted = (spot for id in standing.anew if id in outline.joints for spot in outline.joints[id].spots)
    return by_node, standing.anew.union(standing.moved, altered, hosted, outline.loose)


def _with_pins(outline: Outline, automatic: Places, pins: Mapping[str, Point]) -> tuple[Places, tuple[Route, ...]]:
    """Return the places and lines with those lines taken out that run through moved boxes, to be led around them."""
    places = pinned(outline, automatic, pins)
    routes = tuple(tree_routes(outline, places))
    while through := crossed(routes, places):
        places = without(places, through)
        routes = tuple(tree_routes(outline, places))
    return places, routes
