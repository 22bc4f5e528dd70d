"""Where everything of a picture is: a grid that tells what a rectangle may touch, and follows edits cheaply."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import floor

from debatemap.figure.geometry import Rect, around_points
from debatemap.figure.groups import Region
from debatemap.figure.picture import Box, Frame, JointBox, Picture
from debatemap.figure.routes import Route

CELL = 512
"""The side of a cell of the grid, in pixels of the map."""
REACH = 16
"""How far anything is painted beyond its box, pill, frame or line."""
_FEW = 4
"""Where one item in so many has moved or more, the grid is made anew."""

Item = Region | Box | JointBox | Frame | Route
Cell = tuple[int, int]
Grid = dict[Cell, list[int]]


class Index:
    """The items of a picture from back to front, and by cell."""

    def __init__(self, picture: Picture, before: "Index | None" = None) -> None:
        self.items = _items(picture)
        self._extents: list[Rect] = _extents(self.items, before)
        self._grid: Grid = self._followed(before) or _grid(self._extents)

    def followed_by(self, picture: Picture) -> "Index":
        """Return the index of the picture after an edit."""
        return Index(picture, self)

    def within(self, rect: Rect) -> Iterator[Item]:
        """Yield what may touch a rectangle, from back to front."""
        numbers = {number for cell in _cells(rect) for number in self._grid.get(cell, ())}
        return (self.items[number] for number in sorted(numbers))

    def _followed(self, before: "Index | None") -> Grid | None:
        """Return the grid of before with what has moved put elsewhere, or None where too much has changed."""
        if before is None or len(before.items) != len(self.items):
            return None
        pairs = zip(before._extents, self._extents, strict=True)  # noqa: SLF001 - its own kind
        moved = [number for number, (old, new) in enumerate(pairs) if old is not new and old != new]
        if len(moved) * _FEW > len(self.items):
            return None
        grid = dict(before._grid)  # noqa: SLF001 - its own kind
        for number in moved:
            for cell in _cells(before._extents[number]):  # noqa: SLF001 - its own kind
                grid[cell] = [one for one in grid[cell] if one != number]
            for cell in _cells(self._extents[number]):
                grid[cell] = [*grid.get(cell, ()), number]
        return grid


def _items(picture: Picture) -> tuple[Item, ...]:
    return (*picture.groups, *picture.frames, *picture.routes, *picture.joints, *picture.boxes)


def _extents(items: tuple[Item, ...], before: Index | None) -> list[Rect]:
    if before is None or len(before.items) != len(items):
        return [_extent(item) for item in items]
    known = zip(items, before.items, before._extents, strict=True)  # noqa: SLF001 - its own kind
    return [extent if _stays(item, old) else _extent(item) for item, old, extent in known]


def _stays(item: Item, old: Item) -> bool:
    if isinstance(item, Route) or isinstance(old, Route):
        return isinstance(item, Route) and isinstance(old, Route) and item.points == old.points
    return item.rect == old.rect


def _extent(item: Item) -> Rect:
    match item:
        case Route():
            return around_points(item.points).grown(REACH)
        case Region():
            return item.extent.grown(REACH)
    return item.rect.grown(REACH)


def _grid(extents: Iterable[Rect]) -> Grid:
    grid: Grid = defaultdict(list)
    for number, rect in enumerate(extents):
        for cell in _cells(rect):
            grid[cell].append(number)
    return dict(grid)


def _cells(rect: Rect) -> list[Cell]:
    x, y, width, height = rect
    left, right = floor(x / CELL), floor((x + width) / CELL)
    top, bottom = floor(y / CELL), floor((y + height) / CELL)
    if left == right and top == bottom:
        return [(left, top)]
    return [(column, row) for column in range(left, right + 1) for row in range(top, bottom + 1)]
