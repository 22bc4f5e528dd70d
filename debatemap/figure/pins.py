"""Boxes that people have put somewhere: their offsets from the automatic places, and what then gives way.

A pinned box takes its joint, the rest of its frame and all below along. What comes later in the outline and would overlap
gives way downwards.
"""

from collections.abc import Iterable, Mapping

from debatemap.figure.geometry import Point, Rect
from debatemap.figure.obstacles import Obstacles
from debatemap.figure.outline import Outline
from debatemap.figure.places import Branch, Places

GAP = 8
"""Pixels kept free below what something gives way to."""
STILL: Point = (0, 0)


def pinned(outline: Outline, places: Places, pins: Mapping[str, Point]) -> Places:
    """Return the places with the spots of ``pins`` moved by offsets in pixels, and the rest moved out of their way."""
    if not pins:
        return places
    moves = _moves(outline, places, pins)
    moved = Places(
        {id: rect.moved(*moves[id]) for id, rect in places.boxes.items()},
        {id: rect.moved(*moves[id]) for id, rect in places.pills.items()},
        {id: rect.moved(*moves[id]) for id, rect in places.frames.items()},
    )
    moved.astray = {id: None for id in outline.order if moves[id] != moves[outline.above(id) or id]}
    moved.branches = {
        claim: tuple(_kept(branches, moved.astray, moves[claim])) for claim, branches in places.branches.items()
    }
    return moved


def without(places: Places, astray: Iterable[str]) -> Places:
    """Return the places with further joints and answers astray."""
    lost = {**places.astray, **dict.fromkeys(astray)}
    branches = {claim: tuple(_kept(branches, lost, STILL)) for claim, branches in places.branches.items()}
    return Places(places.boxes, places.pills, places.frames, branches, lost)


def _moves(outline: Outline, places: Places, pins: Mapping[str, Point]) -> dict[str, Point]:
    moves: dict[str, Point] = {}
    taken = Obstacles()
    for id in outline.order:
        above = outline.above(id)
        base = moves[above] if above is not None else STILL
        if id in outline.spots and above in outline.joints:
            moves[id] = base
            continue
        dx, dy = _pin(outline, id, pins)
        rects = _rects(outline, places, id)
        moves[id] = _settled(rects, (base[0] + dx, base[1] + dy), taken)
        for place, rect in enumerate(rects):
            taken.add(f"{id}/{place}", rect.moved(*moves[id]))
    return moves


def _settled(rects: list[Rect], move: Point, taken: Obstacles) -> Point:
    """Return the move that is enough further down for none of the rectangles to overlap what is taken."""
    dx, dy = move
    while True:
        pushes = [other.bottom + GAP - (rect.y + dy) for rect in rects for _, other in taken.near(rect.moved(dx, dy))]
        if not pushes:
            return dx, dy
        dy += max(pushes)


def _pin(outline: Outline, id: str, pins: Mapping[str, Point]) -> Point:
    if id in outline.spots:
        return pins.get(id, STILL)
    return next((pins[spot] for spot in outline.joints[id].spots if spot in pins), STILL)


def _rects(outline: Outline, places: Places, id: str) -> list[Rect]:
    if id in outline.spots:
        return [places.boxes[id]]
    hosts = [places.frames[id]] if id in places.frames else [places.boxes[spot] for spot in outline.joints[id].spots]
    return [places.pills[id], *hosts]


def _kept(branches: tuple[Branch, ...], astray: Mapping[str, None], move: Point) -> Iterable[Branch]:
    for branch in branches:
        joints = tuple(joint for joint in branch.joints if joint not in astray)
        if joints:
            yield Branch(joints, branch.x + move[0], branch.stacked)
