"""What a display list is made of: shapes, lines, texts and icons with their colours resolved, for screen, PDF and SVG
alike.

Coordinates are pixels, y down; a line of one pixel lies on half pixels. Colours are "#RRGGBB", None where nothing is
drawn. Line ends are flat and corners of shapes are mitred, except where a shape says otherwise.
"""

from enum import IntEnum
from typing import NamedTuple, TypeVar

from debatemap.figure.geometry import Point, Rect
from debatemap.figure.metrics import Run

Dash = tuple[float, ...]
SOLID: Dash = ()


class Pen(NamedTuple):
    """How a line is drawn: colour, width in pixels, and dashes (on, off, … in pixels; empty for a solid line)."""

    colour: str
    width: float = 1
    dash: Dash = SOLID


class RoundedRect(NamedTuple):
    """A rectangle with the radii of its corners: upper left, upper right, lower right, lower left."""

    rect: Rect
    radii: tuple[float, float, float, float]
    fill: str | None
    pen: Pen | None

    @property
    def corners(self) -> tuple[float, float, float, float]:
        """Return the radii as far as there is room for them."""
        limit = min(self.rect.width, self.rect.height) / 2
        a, b, c, d = self.radii
        return min(a, limit), min(b, limit), min(c, limit), min(d, limit)


class Polygon(NamedTuple):
    """A closed shape with straight sides."""

    points: tuple[Point, ...]
    fill: str | None
    pen: Pen | None


class Polyline(NamedTuple):
    """A line through points whose corners are rounded by a radius; see ``rounded``."""

    points: tuple[Point, ...]
    radius: float
    pen: Pen


class Disc(NamedTuple):
    """A circle."""

    x: float
    y: float
    radius: float
    fill: str | None
    pen: Pen | None


class TextRun(NamedTuple):
    """One line of text as it is to be drawn: never wrapped again, never kerned; ``runs`` say which face shows which
    characters.
    """

    x: float
    baseline: float
    text: str
    runs: tuple[Run, ...]
    size: float
    weight: int
    colour: str
    language: str
    width: float


class Icon(NamedTuple):
    """A lucide icon by name; ``stroke`` is in units of its 24-unit grid."""

    name: str
    x: float
    y: float
    size: float
    colour: str
    stroke: float


Primitive = RoundedRect | Polygon | Polyline | Disc | TextRun | Icon
Hand = TypeVar("Hand")


def by_primitive(
    rectangle: Hand, polygon: Hand, polyline: Hand, disc: Hand, text: Hand, icon: Hand
) -> dict[type[Primitive], Hand]:
    """Return what draws each primitive by its type; none is forgotten."""
    return {RoundedRect: rectangle, Polygon: polygon, Polyline: polyline, Disc: disc, TextRun: text, Icon: icon}


class Layer(IntEnum):
    """What is drawn over what, from the back."""

    GROUPS = 0
    FRAMES = 1
    LINES = 2
    JOINTS = 3
    BOXES = 4
    OVERLAYS = 5


class Part(NamedTuple):
    """Everything that is drawn for one record on one layer: its id, what it may touch, and how opaque it is."""

    id: str
    layer: Layer
    bounds: Rect
    primitives: tuple[Primitive, ...]
    opacity: float = 1


def rounded(points: tuple[Point, ...], radius: float) -> list[tuple[Point, Point, Point]]:
    """Return for each inner point where its corner begins, its control point and where it ends: a quadratic curve.

    A corner takes at most half of a piece that it shares with another corner, and all of a first or last piece.
    """
    corners = []
    last = len(points) - 1
    for place in range(1, last):
        before, corner, after = points[place - 1 : place + 2]
        start = min(radius, _length(before, corner) / (1 if place == 1 else 2))
        end = min(radius, _length(corner, after) / (1 if place == last - 1 else 2))
        reach = min(start, end)
        corners.append((_towards(corner, before, reach), corner, _towards(corner, after, reach)))
    return corners


def _length(start: Point, end: Point) -> float:
    return abs(end[0] - start[0]) + abs(end[1] - start[1])


def _towards(start: Point, end: Point, distance: float) -> Point:
    length = _length(start, end)
    share = distance / length if length else 0
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
