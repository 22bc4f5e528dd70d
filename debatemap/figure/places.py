"""Where everything on a map stands: its boxes, pills and frames, and where lines come down to what hangs on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil
from typing import NamedTuple

from debatemap.domain.kinds import Direction
from debatemap.figure.geometry import Point, Rect, around
from debatemap.figure.outline import Outline
from debatemap.figure.tidy import TREES

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
        """Return what all of it takes up, with the verticals of stacks, of lines all that goes beyond boxes."""
        rects = around((*self.boxes.values(), *self.pills.values(), *self.frames.values()))
        lines = [one.x for branches in self.branches.values() for one in branches if one.stacked]
        left = min((rects.x, *lines))
        return Rect(left, rects.y, rects.right - left, rects.height)


def set_loose(
    outline: Outline, boxes: Mapping[str, tuple[float, float]], places: Places, trees: Rect, shape: float
) -> Rect:
    """Set what is unconnected in rows below, as wide as the trees or as suits the shape; return what all takes up."""
    if not outline.loose:
        return trees
    loose = [(id, *boxes[id]) for id in outline.loose]
    area = sum((width + TREES) * (height + ROWS) for _, width, height in loose)
    widest = max(trees.width, ceil((area * shape) ** 0.5))
    x, y, tallest = 0.0, trees.bottom + ROWS if places.boxes else 0.0, 0.0
    for id, width, height in loose:
        if x and x + width > widest:
            x, y, tallest = 0.0, y + tallest + ROWS, 0.0
        places.boxes[id] = Rect(trees.x + x, y, width, height)
        x, tallest = x + width + TREES, max(tallest, height)
    return around((*([trees] if outline.heads else []), *(places.boxes[id] for id in outline.loose)))
