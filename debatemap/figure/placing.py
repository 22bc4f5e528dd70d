"""Placing a map: trees beside or below each other, stacked as high as fills the picture best.

A map that grows to the right is one that grows downwards, seen in a mirror along the diagonal.
"""

from bisect import bisect_left
from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from debatemap.domain.kinds import Direction
from debatemap.figure.geometry import Point, Rect
from debatemap.figure.outline import Outline
from debatemap.figure.places import ROWS, Places, set_loose
from debatemap.figure.standing import Standing
from debatemap.figure.tidy import TREES, Packing, Size, Sizes, Tree
from debatemap.figure.units import PILL, SIBLINGS

LARGE = 20
"""Claims from which a map looks for the height that fills its shape best."""
VERY_LARGE = 60
"""Claims from which frames may be stacked."""
MANY, ENOUGH = 300, 0.8
"""Claims from which a picture that is so nearly of the shape is not improved further."""
STEP = 40
"""Pixels by which the height limit of stacks rises at least."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a layout has to do with: the sizes of boxes by spot and of pills by joint, the width of the shape to fill
    over its height, and the direction to grow in. ``layers`` asks for layers, ``fill`` to fill even a small shape;
    frames wider than ``widest`` have their premises in rows.
    """

    boxes: Mapping[str, Size]
    pills: Mapping[str, float]
    shape: float
    direction: Direction = Direction.DOWN
    pins: Mapping[str, Point] = field(default_factory=dict)
    layers: bool = False
    fill: bool = False
    widest: float = float("inf")


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """The automatic places of a map, and what of the way to them serves the picture after an edit."""

    places: Places
    bounds: Rect
    packing: Packing
    standing: Standing
    pills: Mapping[str, float]


def placed(outline: Outline, room: Room, before: Placed | None = None, altered: Set[str] = frozenset()) -> Placed:
    """Return the automatic places of a map.

    Downwards, a large map is stacked to fill the shape. Given what was placed before an edit and which spots and
    joints it altered, only what comes out otherwise is placed again; the places are the same.
    """
    direction = room.direction
    last = before if before is not None and before.places.direction is direction else None
    known = last.packing.sizes.pills if last is not None and last.pills is room.pills else None
    sizes = _sizes(outline, room, known or _slots(outline, room))
    packing = Packing(outline, sizes, last.packing if last else None, altered)
    standing = Standing(outline, last.standing if last else None, altered)
    if direction is Direction.DOWN:
        trees = _stand_heads(standing, _downwards(packing, room))
    elif direction is Direction.INDENTED:
        standing.places.direction = direction
        trees = _stand_below_each_other(standing, packing.trees())
    else:
        trees = _stand_heads(standing, packing.trees()).mirrored
    places = _seen(standing.places, direction, room.pills)
    bounds = set_loose(outline, room.boxes, places, trees, room.shape)
    return Placed(places, bounds, packing, standing, room.pills)


def _slots(outline: Outline, room: Room) -> Mapping[str, Size]:
    """Return the room of pills; on a map to the right, arguments for one claim begin and end their pills together, so
    that their boxes are aligned.
    """
    if room.direction is Direction.RIGHT:
        return {id: (PILL, _widest(outline, joint.target, room.pills)) for id, joint in outline.joints.items()}
    return {id: (width, PILL) for id, width in room.pills.items()}


def _sizes(outline: Outline, room: Room, slots: Mapping[str, Size]) -> Sizes:
    """Return what is packed, seen in the mirror for a map to the right."""
    if room.direction is Direction.RIGHT:
        return Sizes({id: (height, width) for id, (width, height) in room.boxes.items()}, slots, stacks=False)
    if room.direction is Direction.INDENTED:
        return Sizes(room.boxes, slots, indented=True)
    tall_frames = room.fill or len(outline.spots) > VERY_LARGE
    return Sizes(room.boxes, slots, tall_frames=tall_frames, widest=room.widest)


def _seen(places: Places, direction: Direction, pills: Mapping[str, float]) -> Places:
    if direction is not Direction.RIGHT:
        return places
    turned = places.mirrored
    turned.pills = {id: rect._replace(width=pills[id]) for id, rect in turned.pills.items()}
    return turned


def _widest(outline: Outline, target: str, pills: Mapping[str, float]) -> float:
    """Return the width of the widest pill on a claim or argument."""
    return max(pills[id] for id in outline.below(target) if id in pills)


def _downwards(packing: Packing, room: Room) -> dict[str, Tree]:
    return _fullest(packing, room.shape) if room.fill or len(packing.outline.spots) > LARGE else packing.trees()


def _fullest(packing: Packing, shape: float) -> dict[str, Tree]:
    """Return the trees with the height limit whose picture fills the shape best.

    A higher limit makes a narrower picture, so limits are halved between one that is too wide and one that is too
    tall, looked for from where boxes of that area let one expect it.
    """
    boxes = packing.sizes.boxes
    limits = _limits(sum([height + ROWS for _, height in boxes.values()]))
    low, high = 0, len(limits) - 1
    place, stride = _expected(packing.sizes, limits, shape), 1
    best: dict[str, Tree] = {}
    least = float("inf")
    while low <= high:
        found = packing.trees(limits[place])
        width, height = _extent(found)
        if max(width / shape, height) < least:
            best, least = found, max(width / shape, height)
        if len(boxes) > MANY and ENOUGH < width / shape / height < 1 / ENOUGH:
            break
        if width / shape > height:
            low, place = place + 1, place + stride
        else:
            high, place = place - 1, place - stride
        stride *= 2
        if not low <= place <= high:
            place = (low + high) // 2
    return best


def _expected(sizes: Sizes, limits: list[float], shape: float) -> int:
    """Return which limit boxes of such a number and area have most often turned out to need."""
    area = sum([(width + SIBLINGS) * (height + ROWS) for width, height in sizes.boxes.values()])
    spread = max(1, (len(sizes.boxes) / 40) ** 0.28)
    return min(bisect_left(limits, (area / shape) ** 0.5 * spread), len(limits) - 1)


def _limits(highest: float) -> list[float]:
    """Return the limits worth trying, from none: 40 px apart, and apart by an eighth where that is more."""
    limits = [0.0]
    while limits[-1] < highest:
        limits.append(limits[-1] + max(STEP, limits[-1] // (8 * STEP) * STEP))
    return limits


def _extent(packed: Mapping[str, Tree]) -> tuple[float, float]:
    heads = [tree.contour for tree in packed.values()]
    width = sum(one.most - one.least + TREES for one in heads) - TREES
    return max(0.0, width), max((one.bottom for one in heads), default=0.0)


def _stand_heads(standing: Standing, packed: Mapping[str, Tree]) -> Rect:
    """Stand trees beside each other, and return what they take up."""
    x = 0.0
    for tree in packed.values():
        standing.stand(tree, x - tree.contour.least, 0)
        x += tree.contour.most - tree.contour.least + TREES
    return Rect(0.0, 0.0, *_extent(packed))


def _stand_below_each_other(standing: Standing, packed: Mapping[str, Tree]) -> Rect:
    """Stand trees below each other, and return what they take up."""
    y, width = 0.0, 0.0
    for tree in packed.values():
        standing.stand(tree, -tree.contour.least, y)
        y, width = y + tree.contour.bottom + ROWS, max(width, tree.contour.most - tree.contour.least)
    return Rect(0.0, 0.0, width, max(0.0, y - ROWS))
