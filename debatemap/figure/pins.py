"""Boxes that people have put somewhere: their offsets from the automatic places, and what then gives way.

A pinned box takes its joint, the rest of its frame and all below along. What comes later in the outline and would
overlap gives way to the nearest free place.
"""

from collections.abc import Iterable, Iterator, Mapping
from heapq import heappop, heappush

from debatemap.figure.geometry import Point, Rect
from debatemap.figure.obstacles import Obstacles
from debatemap.figure.outline import Outline
from debatemap.figure.places import Branch, Places

GAP = 8
"""Pixels kept free beside what something gives way to."""
_TRIES = 400
"""Places looked at before something gives way downwards only."""
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
    moved.direction = places.direction
    moved.astray = {id: None for id in outline.order if moves[id] != moves[outline.above(id) or id]}
    moved.branches = {
        claim: tuple(_kept(branches, moved.astray, places.across(moves[claim])))
        for claim, branches in places.branches.items()
    }
    return moved


def without(places: Places, astray: Iterable[str]) -> Places:
    """Return the places with further joints and answers astray."""
    lost = {**places.astray, **dict.fromkeys(astray)}
    branches = {claim: tuple(_kept(branches, lost, 0)) for claim, branches in places.branches.items()}
    return Places(places.boxes, places.pills, places.frames, branches, lost, places.direction)


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


def _settled(rects: list[Rect], wanted: Point, taken: Obstacles) -> Point:
    """Return the move nearest to the wanted one with which none of the rectangles overlaps what is taken."""
    queue = [(0.0, wanted)]
    seen = {wanted}
    while queue:
        _, (dx, dy) = heappop(queue)
        blocks = [(rect.moved(dx, dy), other) for rect in rects for _, other in taken.near(rect.moved(dx, dy))]
        if not blocks:
            return dx, dy
        for x, y in _ways_out(blocks) if len(seen) < _TRIES else [_down(blocks)]:
            move = dx + x, dy + y
            if move not in seen:
                seen.add(move)
                heappush(queue, (abs(move[0] - wanted[0]) + abs(move[1] - wanted[1]), move))
    return wanted


def _ways_out(blocks: list[tuple[Rect, Rect]]) -> Iterator[Point]:
    yield _down(blocks)
    yield max(other.right + GAP - rect.x for rect, other in blocks), 0
    yield min(other.x - GAP - rect.right for rect, other in blocks), 0
    yield 0, min(other.y - GAP - rect.bottom for rect, other in blocks)


def _down(blocks: list[tuple[Rect, Rect]]) -> Point:
    return 0, max(other.bottom + GAP - rect.y for rect, other in blocks)


def _pin(outline: Outline, id: str, pins: Mapping[str, Point]) -> Point:
    if id in outline.spots:
        return pins.get(id, STILL)
    return next((pins[spot] for spot in outline.joints[id].spots if spot in pins), STILL)


def _rects(outline: Outline, places: Places, id: str) -> list[Rect]:
    if id in outline.spots:
        return [places.boxes[id]]
    hosts = [places.frames[id]] if id in places.frames else [places.boxes[spot] for spot in outline.joints[id].spots]
    return [places.pills[id], *hosts]


def _kept(branches: tuple[Branch, ...], astray: Mapping[str, None], move: float) -> Iterable[Branch]:
    for branch in branches:
        joints = tuple(joint for joint in branch.joints if joint not in astray)
        if joints:
            yield Branch(joints, branch.x + move, branch.stacked)
