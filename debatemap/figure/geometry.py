"""Points and upright rectangles, in device-independent pixels, y down."""

from collections.abc import Iterable
from operator import add
from typing import NamedTuple

Point = tuple[float, float]


class Rect(NamedTuple):
    """Hold a rectangle by its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the y of the lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Return the x halfway between left and right."""
        return self.x + self.width / 2

    @property
    def centre(self) -> Point:
        """Return the point halfway between all edges."""
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def mirrored(self) -> "Rect":
        """Return the rectangle in a mirror along the diagonal."""
        return Rect(self.y, self.x, self.height, self.width)

    def moved(self, dx: float, dy: float) -> "Rect":
        """Return the rectangle at another place."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def grown(self, by: float) -> "Rect":
        """Return the rectangle with every edge moved outwards."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def overlaps(self, other: "Rect") -> bool:
        """Tell whether the insides meet; touching edges do not count."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def holds(self, other: "Rect") -> bool:
        """Tell whether another rectangle lies inside, edges included."""
        return self.x <= other.x and other.right <= self.right and self.y <= other.y and other.bottom <= self.bottom


def around(rects: Iterable[Rect]) -> Rect:
    """Return the smallest rectangle that holds all of them; an empty one at the origin for none."""
    found = list(rects)
    if not found:
        return Rect(0, 0, 0, 0)
    xs, ys, widths, heights = zip(*found, strict=True)
    left, top = min(xs), min(ys)
    return Rect(left, top, max(map(add, xs, widths)) - left, max(map(add, ys, heights)) - top)


def around_points(points: Iterable[Point]) -> Rect:
    """Return the smallest rectangle that holds all points; an empty one at the origin for none."""
    xs, ys = zip(*(tuple(points) or ((0.0, 0.0),)), strict=True)
    left, top = min(xs), min(ys)
    return Rect(left, top, max(xs) - left, max(ys) - top)
