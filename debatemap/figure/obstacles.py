"""Rectangles found by where they are: what a line would run through, what a box would cover."""

from collections.abc import Iterable, Iterator
from math import floor

from debatemap.figure.geometry import Rect

_CELL = 256

Entry = tuple[str, Rect]


class Obstacles:
    """Rectangles in a grid of cells, so that a question looks only at its neighbourhood."""

    def __init__(self, rects: Iterable[Entry] = ()) -> None:
        self._all: list[Entry] = []
        self._cells: dict[tuple[int, int], list[Entry]] = {}
        for id, rect in rects:
            self.add(id, rect)

    def add(self, id: str, rect: Rect) -> None:
        """Put a rectangle in."""
        self._all.append((id, rect))
        left, right, top, bottom = _cells(rect)
        for column in range(left, right):
            for row in range(top, bottom):
                self._cells.setdefault((column, row), []).append((id, rect))

    def near(self, rect: Rect) -> Iterator[Entry]:
        """Yield the rectangles that overlap one, each once."""
        seen: set[str] = set()
        for entries in self._around(rect):
            for id, other in entries:
                if id not in seen and other.overlaps(rect):
                    seen.add(id)
                    yield id, other

    def is_free(self, rect: Rect) -> bool:
        """Tell whether nothing overlaps a rectangle."""
        return next(self.near(rect), None) is None

    def _around(self, rect: Rect) -> Iterator[list[Entry]]:
        """Yield the contents of the cells that a rectangle touches, or of all where those are fewer."""
        left, right, top, bottom = _cells(rect)
        if (right - left) * (bottom - top) > len(self._all):
            yield self._all
            return
        for column in range(left, right):
            for row in range(top, bottom):
                entries = self._cells.get((column, row))
                if entries is not None:
                    yield entries


def _cells(rect: Rect) -> tuple[int, int, int, int]:
    """Return the first column and row of cells that a rectangle touches, and those after the last."""
    x, y, width, height = rect
    return (
        floor(x / _CELL),
        floor((x + width) / _CELL) + 1,
        floor(y / _CELL),
        floor((y + height) / _CELL) + 1,
    )
