"""Primitives of a display list drawn on a reportlab canvas: pixels with y down become points with y up."""

from collections.abc import Callable
from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from debatemap.export.bidi import seen_runs
from debatemap.export.icons import GRID, trace
from debatemap.export.pdf.fonts import font_of
from debatemap.figure.geometry import Point
from debatemap.figure.metrics import width
from debatemap.figure.primitives import (
    Disc,
    Icon,
    Pen,
    Polygon,
    Polyline,
    Primitive,
    RoundedRect,
    TextRun,
    by_primitive,
    rounded,
)
from debatemap.figure.type import TextStyle

_CIRCLE = 0.5523
"""How far the control points of a quarter circle lie from its ends, in radii."""


class Path:
    """A path in pixels, as reportlab's canvas takes it; reportlab's own takes four times as long to write numbers."""

    def __init__(self, place: Callable[[float, float], tuple[float, float]]) -> None:
        self._place = place
        self._steps: list[str] = ["n"]

    def move(self, x: float, y: float) -> None:
        """Begin at a point."""
        self._steps.append(f"{self._at(x, y)} m")

    def line(self, x: float, y: float) -> None:
        """Go straight to a point."""
        self._steps.append(f"{self._at(x, y)} l")

    def curve(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float) -> None:
        """Go in a curve past two points to a third."""
        self._steps.append(f"{self._at(x1, y1)} {self._at(x2, y2)} {self._at(x, y)} c")

    def close(self) -> None:
        """Go straight back to where it began."""
        self._steps.append("h")

    def getCode(self) -> str:  # noqa: N802 - reportlab's name
        """Return the path in the language of PDF."""
        return " ".join(self._steps)

    def _at(self, x: float, y: float) -> str:
        across, up = self._place(x, y)
        return f"{across:.2f} {up:.2f}"


class Plotter:
    """Draws primitives at a place and scale of a page; ``height`` is the page's in points."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self.canvas, self.height = canvas, height
        self.x = self.y = 0.0
        self.scale = 0.75

    def at(self, x: float, y: float, scale: float) -> None:
        """Draw from a place in points from the page's upper left on, at points to the pixel."""
        self.x, self.y, self.scale = x, y, scale

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return a pixel's place in points from the page's lower left."""
        return self.x + x * self.scale, self.height - self.y - y * self.scale

    def draw(self, one: Primitive) -> None:
        """Draw one primitive."""
        _DRAWERS[type(one)](self, one)

    def path(self) -> "Path":
        """Return a new path."""
        return Path(self.point)

    def paint(self, path: "Path", fill: str | None, pen: Pen | None) -> None:
        """Fill and stroke a path."""
        if fill is not None:
            self.canvas.setFillColor(_colour(fill))
        if pen is not None:
            self.use(pen)
        self.canvas.drawPath(path, stroke=pen is not None, fill=fill is not None)

    def use(self, pen: Pen) -> None:
        """Stroke with a pen from now on."""
        self.canvas.setStrokeColor(_colour(pen.colour))
        self.canvas.setLineWidth(pen.width * self.scale)
        self.canvas.setDash([length * self.scale for length in pen.dash] or [])


def _rectangle(plot: Plotter, one: RoundedRect) -> None:
    rect = one.rect
    path = plot.path()
    a, b, c, d = one.corners
    path.move(rect.x + a, rect.y)
    path.line(rect.right - b, rect.y)
    _corner(path, (rect.right - b, rect.y), (rect.right, rect.y), (rect.right, rect.y + b))
    path.line(rect.right, rect.bottom - c)
    _corner(path, (rect.right, rect.bottom - c), (rect.right, rect.bottom), (rect.right - c, rect.bottom))
    path.line(rect.x + d, rect.bottom)
    _corner(path, (rect.x + d, rect.bottom), (rect.x, rect.bottom), (rect.x, rect.bottom - d))
    path.line(rect.x, rect.y + a)
    _corner(path, (rect.x, rect.y + a), (rect.x, rect.y), (rect.x + a, rect.y))
    path.close()
    plot.paint(path, one.fill, one.pen)


def _corner(path: Path, start: Point, corner: Point, end: Point, bend: float = _CIRCLE) -> None:
    if start != end:
        first = (start[0] + (corner[0] - start[0]) * bend, start[1] + (corner[1] - start[1]) * bend)
        second = (end[0] + (corner[0] - end[0]) * bend, end[1] + (corner[1] - end[1]) * bend)
        path.curve(*first, *second, *end)


def _polygon(plot: Plotter, one: Polygon) -> None:
    path = plot.path()
    path.move(*one.points[0])
    for point in one.points[1:]:
        path.line(*point)
    path.close()
    plot.paint(path, one.fill, one.pen)


def _polyline(plot: Plotter, one: Polyline) -> None:
    path = plot.path()
    path.move(*one.points[0])
    for start, corner, end in rounded(one.points, one.radius):
        path.line(*start)
        _corner(path, start, corner, end, 2 / 3)
    path.line(*one.points[-1])
    plot.paint(path, None, one.pen)


def _disc(plot: Plotter, one: Disc) -> None:
    radius = one.radius
    if one.fill is not None:
        plot.canvas.setFillColor(_colour(one.fill))
    if one.pen is not None:
        plot.use(one.pen)
    place = plot.point(one.x, one.y)
    plot.canvas.circle(*place, radius * plot.scale, stroke=one.pen is not None, fill=one.fill is not None)


def _text(plot: Plotter, one: TextRun) -> None:
    plot.canvas.setFillColor(_colour(one.colour))
    drawn = seen_runs(one)
    style = TextStyle(one.size, 0, 0, one.weight, one.size)
    x = one.x
    for run in drawn:
        plot.canvas.setFont(font_of(run.face), one.size * plot.scale)
        plot.canvas.drawString(*plot.point(x, one.baseline), run.text, shaping=False)
        x += width(run.text, style, one.language) if len(drawn) > 1 else 0


def _icon(plot: Plotter, one: Icon) -> None:
    path = plot.path()
    trace(one, path.move, path.line, path.curve, path.close)
    plot.use(Pen(one.colour, one.stroke * one.size / GRID))
    plot.canvas.setLineCap(1)
    plot.canvas.setLineJoin(1)
    plot.canvas.drawPath(path, stroke=1, fill=0)
    plot.canvas.setLineCap(0)
    plot.canvas.setLineJoin(0)


_DRAWERS: dict[type, Callable[[Plotter, Any], None]] = by_primitive(
    _rectangle, _polygon, _polyline, _disc, _text, _icon
)


@cache
def _colour(colour: str) -> Any:
    return HexColor(colour)
