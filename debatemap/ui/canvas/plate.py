"""A picture with its display list, indexed by place: what is seen in a rectangle, what is under a point."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import floor

from debatemap.figure.display import display, overlays
from debatemap.figure.geometry import Point, Rect
from debatemap.figure.picture import Box, JointBox, Picture
from debatemap.figure.primitives import Part
from debatemap.figure.states import States
from debatemap.figure.theme import Theme

CELL = 512
"""The side of a cell of the grid, in pixels of the map."""
LABELLED = 0.6
"""The zoom below which speakers' names go."""
_EASY = 4
"""Pixels of the view around a joint that still hit it, so that no target is under 24 pixels."""


class Plate:
    """What is painted for one picture in one theme; states that change with the pointer are painted over it."""

    def __init__(self, picture: Picture, theme: Theme, names: bool = True) -> None:
        self.picture, self.theme, self.names = picture, theme, names
        self.parts = display(picture, theme, names=names)
        self._grid: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, part in enumerate(self.parts):
            for cell in _cells(part.bounds):
                self._grid[cell].append(number)

    def seen_in(self, rect: Rect) -> Iterator[Part]:
        """Yield the parts that may touch a rectangle, from back to front."""
        numbers = {number for cell in _cells(rect) for number in self._grid.get(cell, ())}
        for number in sorted(numbers):
            if self.parts[number].bounds.grown(1).overlaps(rect):
                yield self.parts[number]

    def over(self, states: States) -> Iterator[Part]:
        """Yield what states put over the boxes and joints."""
        return overlays(self.picture, self.theme, states)

    def at(self, point: Point, zoom: float = 1.0) -> Box | JointBox | None:
        """Return the box or joint under a point of the map, boxes first."""
        reach = _EASY / zoom
        near = [self.picture.by_id[part.id] for part in self._near(point, reach) if part.id in self.picture.by_id]
        hit = [one for one in near if _holds(one.rect.grown(0 if isinstance(one, Box) else reach), point)]
        return max(hit, key=lambda one: isinstance(one, Box), default=None)

    def within(self, rect: Rect) -> tuple[Box | JointBox, ...]:
        """Return the boxes and joints that touch a rectangle."""
        return tuple(one for one in self.picture.by_id.values() if one.rect.overlaps(rect))

    def _near(self, point: Point, reach: float) -> Iterator[Part]:
        return self.seen_in(Rect(point[0] - reach, point[1] - reach, 2 * reach, 2 * reach))


def _cells(rect: Rect) -> Iterable[tuple[int, int]]:
    left, right = floor(rect.x / CELL), floor(rect.right / CELL)
    top, bottom = floor(rect.y / CELL), floor(rect.bottom / CELL)
    return ((x, y) for x in range(left, right + 1) for y in range(top, bottom + 1))


def _holds(rect: Rect, point: Point) -> bool:
    return rect.x <= point[0] <= rect.right and rect.y <= point[1] <= rect.bottom
