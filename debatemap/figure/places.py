"""Where everything on a map stands: trees placed beside and below each other, with their boxes, pills and frames.

A map that grows to the right is one that grows downwards, seen in a mirror along the diagonal.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from math import ceil
from typing import NamedTuple

from debatemap.domain.kinds import Direction
from debatemap.figure.geometry import Point, Rect, around
from debatemap.figure.outline import Outline
from debatemap.figure.tidy import FRAME, TREES, Sizes, Tree, trees
from debatemap.figure.units import PILL, SIBLINGS, STACK, Column, Unit

LARGE = 20
"""Claims from which a map looks for the height that fills its shape best."""
VERY_LARGE = 60
"""Claims from which frames may be stacked."""
MANY, ENOUGH = 300, 0.8
"""Claims from which a picture that is so nearly of the shape is not improved further."""
STEP = 40
"""Pixels by which the height limit of stacks rises at least."""
ROWS = 49
"""Between the trees and the rows of what is unconnected, and between those rows."""


class Branch(NamedTuple):
    """Arguments for one claim that share a line down: one at its pill's middle, or several on the vertical of a
    stack. Where the map grows to the right, ``x`` is the y of a line to the right.
    """

    joints: tuple[str, ...]
    x: float
    stacked: bool


@dataclass(slots=True)
class Places:
    """Hold the rectangles of boxes by spot, of pills and frames by joint, and each claim's branches from left to right,
    where the map grows to the right from the top down.

    ``astray`` are the joints and answers that stand away from where their line would come down by itself.
    """

    boxes: dict[str, Rect] = field(default_factory=dict)
    pills: dict[str, Rect] = field(default_factory=dict)
    frames: dict[str, Rect] = field(default_factory=dict)
    branches: dict[str, tuple[Branch, ...]] = field(default_factory=dict)
    astray: dict[str, None] = field(default_factory=dict)
    direction: Direction = Direction.DOWN

    @property
    def mirrored(self) -> "Places":
        """Return the places in a mirror along the diagonal: what grew to the right grows downwards, and back."""
        return Places(
            {id: rect.mirrored for id, rect in self.boxes.items()},
            {id: rect.mirrored for id, rect in self.pills.items()},
            {id: rect.mirrored for id, rect in self.frames.items()},
            self.branches,
            self.astray,
            Direction.DOWN if self.direction is Direction.RIGHT else Direction.RIGHT,
        )

    def across(self, move: Point) -> float:
        """Return how far a move takes a branch along its claim's edge."""
        return move[1] if self.direction is Direction.RIGHT else move[0]

    @property
    def bounds(self) -> Rect:
        """Return what all of it takes up."""
        return around((*self.boxes.values(), *self.pills.values(), *self.frames.values()))


def placed(
    outline: Outline,
    boxes: Mapping[str, tuple[float, float]],
    pills: Mapping[str, float],
    shape: float,
    direction: Direction = Direction.DOWN,
    *,
    fill: bool = False,
) -> Places:
    """Return the automatic places of a map; ``shape`` is the width of the picture to fill over its height.

    Downwards, a large map is stacked to fill it, and with ``fill`` even a small one.
    """
    if direction is Direction.RIGHT:
        return _to_the_right(outline, boxes, pills, shape)
    heights = {id: (width, PILL) for id, width in pills.items()}
    if direction is Direction.INDENTED:
        packed = trees(outline, Sizes(boxes, heights, indented=True))
        places = _heads_below_each_other(outline, packed)
    else:
        sizes = Sizes(boxes, heights, tall_frames=fill or len(outline.spots) > VERY_LARGE)
        places = _heads(outline, _downwards(outline, sizes, shape, fill=fill))
    return with_loose(outline, boxes, places, shape)


def _to_the_right(
    outline: Outline, boxes: Mapping[str, tuple[float, float]], pills: Mapping[str, float], shape: float
) -> Places:
    """Return the places of a map that grows to the right; arguments for one claim begin and end their pills together,
    so that their boxes are aligned.
    """
    turned = {id: (height, width) for id, (width, height) in boxes.items()}
    slots = {id: (PILL, _widest(outline, joint.target, pills)) for id, joint in outline.joints.items()}
    places = _heads(outline, trees(outline, Sizes(turned, slots, stacks=False))).mirrored
    places.pills = {id: rect._replace(width=pills[id]) for id, rect in places.pills.items()}
    return with_loose(outline, boxes, places, shape)


def _widest(outline: Outline, target: str, pills: Mapping[str, float]) -> float:
    """Return the width of the widest pill on a claim or argument."""
    return max(pills[id] for id in outline.below(target) if id in pills)


def _downwards(outline: Outline, sizes: Sizes, shape: float, *, fill: bool) -> dict[str, Tree]:
    packed = partial(trees, outline, sizes)
    return _fullest(outline, sizes, packed, shape) if fill or len(outline.spots) > LARGE else packed(0)


def _fullest(
    outline: Outline, sizes: Sizes, packed: Callable[[float], dict[str, Tree]], shape: float
) -> dict[str, Tree]:
    """Return the trees with the height limit whose picture fills the shape best.

    A higher limit makes a narrower picture, so limits are halved between one that is too wide and one that is too
    tall, looked for from where boxes of that area let one expect it.
    """
    limits = _limits(sum(height + ROWS for _, height in sizes.boxes.values()))
    low, high = 0, len(limits) - 1
    place, stride = _expected(sizes, limits, shape), 1
    best: dict[str, Tree] = {}
    least = float("inf")
    while low <= high:
        found = packed(limits[place])
        width, height = _extent(outline, found)
        if max(width / shape, height) < least:
            best, least = found, max(width / shape, height)
        if len(sizes.boxes) > MANY and ENOUGH < width / shape / height < 1 / ENOUGH:
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
    area = sum((width + SIBLINGS) * (height + ROWS) for width, height in sizes.boxes.values())
    spread = max(1, (len(sizes.boxes) / 40) ** 0.28)
    return min(bisect_left(limits, (area / shape) ** 0.5 * spread), len(limits) - 1)


def _limits(highest: float) -> list[float]:
    """Return the limits worth trying, from none: 40 px apart, and apart by an eighth where that is more."""
    limits = [0.0]
    while limits[-1] < highest:
        limits.append(limits[-1] + max(STEP, limits[-1] // (8 * STEP) * STEP))
    return limits


def _extent(outline: Outline, packed: Mapping[str, Tree]) -> tuple[float, float]:
    heads = [packed[id].contour for id in outline.heads]
    width = sum(one.most - one.least for one in heads) + TREES * (len(heads) - 1)
    return width, max((one.bottom for one in heads), default=0)


def _heads(outline: Outline, packed: Mapping[str, Tree]) -> Places:
    places = Places()
    x = 0.0
    for id in outline.heads:
        _stand(packed[id], x - packed[id].contour.least, 0, places)
        x += packed[id].contour.most - packed[id].contour.least + TREES
    return places


def _heads_below_each_other(outline: Outline, packed: Mapping[str, Tree]) -> Places:
    places = Places(direction=Direction.INDENTED)
    y = 0.0
    for id in outline.heads:
        _stand(packed[id], -packed[id].contour.least, y, places)
        y += packed[id].contour.bottom + ROWS
    return places


def with_loose(outline: Outline, boxes: Mapping[str, tuple[float, float]], places: Places, shape: float) -> Places:
    """Set what is unconnected in rows below, as wide as the trees or as suits the shape."""
    bounds = places.bounds
    loose = [(id, *boxes[id]) for id in outline.loose]
    area = sum((width + TREES) * (height + ROWS) for _, width, height in loose)
    widest = max(bounds.width, ceil((area * shape) ** 0.5))
    x, y, tallest = 0.0, bounds.bottom + ROWS if places.boxes else 0.0, 0.0
    for id, width, height in loose:
        if x and x + width > widest:
            x, y, tallest = 0.0, y + tallest + ROWS, 0.0
        places.boxes[id] = Rect(bounds.x + x, y, width, height)
        x, tallest = x + width + TREES, max(tallest, height)
    return places


def _stand(tree: Tree, x: float, y: float, places: Places) -> None:
    waiting: list[tuple[Tree | Unit, float, float]] = [(tree, x, y)]
    while waiting:
        part, x, y = waiting.pop()
        waiting.extend(_stand_tree(part, x, y, places) if isinstance(part, Tree) else _stand_unit(part, x, y, places))


def _stand_tree(tree: Tree, x: float, y: float, places: Places) -> Iterator[tuple[Tree | Unit, float, float]]:
    places.boxes[tree.root] = Rect(x, y, *tree.size)
    for answer, offset in zip(tree.answers, tree.answer_x, strict=True):
        yield answer, x + tree.row_x + offset, y + tree.row_y
    if tree.row is not None:
        left = x + tree.row_x
        columns = list(zip(tree.row.columns, tree.row.offsets, strict=True))
        branches = (branch for column, offset in columns for branch in _branches(column, left + offset))
        places.branches[tree.root] = tuple(branches)
        for column, offset in columns:
            yield from _column_units(column, left + offset, y + tree.row_y)


def _stand_unit(unit: Unit, x: float, y: float, places: Places) -> Iterator[tuple[Tree | Unit, float, float]]:
    id = unit.joint.id
    places.pills[id] = Rect(x + unit.pill_x, y, unit.pill_width, unit.pill_height)
    top = y + unit.host_y
    padding = FRAME if unit.frame else 0
    if unit.frame:
        places.frames[id] = Rect(x, top, unit.width, unit.height)
    for spot, left, width in unit.premises:
        places.boxes[spot] = Rect(x + left, top + padding, width, unit.height - 2 * padding)
    for (undercut, _), offset in zip(unit.undercuts, unit.undercut_x, strict=True):
        yield undercut, x + offset, y + unit.undercut_y
    if unit.row is not None:
        by_claim: dict[str, list[Branch]] = {}
        targets = {one.joint.id: one.joint.target for column in unit.row.columns for one in column.units}
        for column, offset in zip(unit.row.columns, unit.row.offsets, strict=True):
            left = x + unit.row_x + offset
            for branch in _branches(column, left):
                by_claim.setdefault(targets[branch.joints[0]], []).append(branch)
            yield from _column_units(column, left, y + unit.row_y)
        places.branches.update({claim: tuple(branches) for claim, branches in by_claim.items()})


def _branches(column: Column, x: float) -> Iterator[Branch]:
    for units, anchor in column.lines or ((column.units, column.anchor),):
        yield Branch(tuple(unit.joint.id for unit in units), x + anchor, column.stacked)


def _column_units(column: Column, x: float, y: float) -> Iterator[tuple[Tree | Unit, float, float]]:
    for unit, indent in zip(column.units, column.indents, strict=True):
        yield unit, x + indent, y
        y += unit.bottom + STACK
