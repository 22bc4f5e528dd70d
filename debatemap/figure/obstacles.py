"""Rectangles found by where they are: what a line would run through, what a box would cover."""

from collections.abc import Iterable, Iterator
from math import floor

from debatemap.figure.geometry import Rect

_CELL = 256


class Obstacles:
    """Rectangles in a grid of cells, so that a question looks only at its neighbourhood."""

    def __init__(self, rects: Iterable[tuple[str, Rect]] = ()) -> None:
        self._cells: dict[tuple[int, int], list[tuple[str, Rect]]] = {}
        for id, rect in rects:
            self.add(id, rect)

    def add(self, id: str, rect: Rect) -> None:
        """Put a rectangle in."""
        for cell in _cells(rect):
            self._cells.setdefault(cell, []).append((id, rect))

    def near(self, rect: Rect) -> Iterator[tuple[str, Rect]]:
        """Yield the rectangles that overlap one, each once, in the order they came within a cell."""
        seen: set[str] = set()
        for cell in _cells(rect):
            for id, other in self._cells.get(cell, ()):
                if id not in seen and other.overlaps(rect):
                    seen.add(id)
                    yield id, other

    def is_free(self, rect: Rect) -> bool:
        """Tell whether nothing overlaps a rectangle."""
        return not any(other.overlaps(rect) for cell in _cells(rect) for _, other in self._cells.get(cell, ()))


def _cells(rect: Rect) -> Iterator[tuple[int, int]]:
    for column in range(floor(rect.x / _CELL), floor(rect.right / _CELL) + 1):
        for row in range(floor(rect.y / _CELL), floor(rect.bottom / _CELL) + 1):
            yield column, row
