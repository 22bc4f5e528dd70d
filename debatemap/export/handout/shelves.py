"""Branches beside and below each other, so that small ones share a sheet and keep their order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

GAP = 28.0
"""Between two columns, in pixels."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something to be put on a shelf: its place among the others, and its size in pixels."""

    place: int
    width: float
    height: float


@dataclass(slots=True)
class Shelf:
    """Columns of items side by side, each read from the top down before the next one; ``apart`` lies between items."""

    apart: float
    columns: list[list[Item]] = field(default_factory=list)

    @property
    def height(self) -> float:
        """Return the height of its tallest column."""
        return max(map(self._tall, self.columns), default=0.0)

    def takes(self, item: Item, room: float, height: float) -> bool:
        """Add an item below the last one where that makes the shelf no taller, else beside it; tell whether it fits."""
        below = [*self.columns[:-1], [*self.columns[-1], item]] if self.columns else [[item]]
        beside = [*self.columns, [item]]
        free = self.height if self.columns else height
        if self._tall(below[-1]) <= free and self._wide(below) <= room:
            self.columns = below
        elif item.height <= height and self._wide(beside) <= room:
            self.columns = beside
        else:
            return False
        return True

    def edges(self, room: float) -> Iterator[tuple[float, float]]:
        """Yield left edge and width of each column; they share what is left of some room."""
        spare = (room - self._wide(self.columns)) / len(self.columns)
        x = 0.0
        for column in self.columns:
            width = _width(column) + spare
            yield x, width
            x += width + GAP

    def _wide(self, columns: list[list[Item]]) -> float:
        return sum(map(_width, columns)) + GAP * (len(columns) - 1)

    def _tall(self, column: list[Item]) -> float:
        return sum(item.height for item in column) + self.apart * (len(column) - 1)


def shelves(items: Iterable[Item], room: float, height: float, free: float, apart: float) -> Iterator[Shelf]:
    """Yield items on shelves, for sheets of a room and height of which the first has only some height free.

    An item joins a shelf only where the sheet still holds it.
    """
    shelf = Shelf(apart)
    for item in items:
        if not shelf.takes(item, room, free):
            if shelf.columns:
                yield shelf
                free -= shelf.height + apart
            free = free if item.height <= free else height
            shelf = Shelf(apart, [[item]])
    if shelf.columns:
        yield shelf


def _width(column: list[Item]) -> float:
    return max(item.width for item in column)
