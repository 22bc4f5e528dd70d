"""Primitives of a display list drawn on a reportlab canvas: pixels with y down become points with y up."""

from collections.abc import Callable
from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from debatemap.export.bidi import runs_to_the_left, visual
from debatemap.export.icons import strokes
from debatemap.export.pdf.fonts import font_of
from debatemap.figure.metrics import runs, width
from debatemap.figure.primitives import Disc, Icon, Pen, Polygon, Polyline, Primitive, RoundedRect, TextRun, rounded
from debatemap.figure.type import TextStyle

_CIRCLE = 0.5523
"""How far the control points of a quarter circle lie from its ends, in radii."""


class Path:
    """A path in points, as reportlab's canvas takes it; reportlab's own takes four times as long to write numbers."""

    def __init__(self) -> None:
        self._steps: list[str] = ["n"]

    def moveTo(self, x: float, y: float) -> None:  # noqa: N802 - reportlab's names
        """Begin at a point."""
        self._steps.append(f"{x:.2f} {y:.2f} m")

    def lineTo(self, x: float, y: float) -> None:  # noqa: N802
        """Go straight to a point."""
        self._steps.append(f"{x:.2f} {y:.2f} l")

    def curveTo(self, *points: float) -> None:  # noqa: N802
        """Go in a curve past two points to a third."""
        self._steps.append(" ".join([f"{one:.2f}" for one in points]) + " c")

    def close(self) -> None:
        """Go straight back to where it began."""
        self._steps.append("h")

    def getCode(self) -> str:  # noqa: N802
        """Return the path in the language of PDF."""
        return " ".join(self._steps)


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
        return Path()

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
    limit = min(rect.width, rect.height) / 2
    a, b, c, d = (min(radius, limit) for radius in one.radii)
    path.moveTo(*plot.point(rect.x + a, rect.y))
    path.lineTo(*plot.point(rect.right - b, rect.y))
    _corner(plot, path, (rect.right - b, rect.y), (rect.right, rect.y), (rect.right, rect.y + b))
    path.lineTo(*plot.point(rect.right, rect.bottom - c))
    _corner(plot, path, (rect.right, rect.bottom - c), (rect.right, rect.bottom), (rect.right - c, rect.bottom))
    path.lineTo(*plot.point(rect.x + d, rect.bottom))
    _corner(plot, path, (rect.x + d, rect.bottom), (rect.x, rect.bottom), (rect.x, rect.bottom - d))
    path.lineTo(*plot.point(rect.x, rect.y + a))
    _corner(plot, path, (rect.x, rect.y + a), (rect.x, rect.y), (rect.x + a, rect.y))
    path.close()
    plot.paint(path, one.fill, one.pen)


def _corner(
    plot: Plotter,
    path: Path,
    start: tuple[float, float],
    corner: tuple[float, float],
    end: tuple[float, float],
    bend: float = _CIRCLE,
) -> None:
    if start != end:
        first = (start[0] + (corner[0] - start[0]) * bend, start[1] + (corner[1] - start[1]) * bend)
        second = (end[0] + (corner[0] - end[0]) * bend, end[1] + (corner[1] - end[1]) * bend)
        path.curveTo(*plot.point(*first), *plot.point(*second), *plot.point(*end))


def _polygon(plot: Plotter, one: Polygon) -> None:
    path = plot.path()
    path.moveTo(*plot.point(*one.points[0]))
    for point in one.points[1:]:
        path.lineTo(*plot.point(*point))
    path.close()
    plot.paint(path, one.fill, one.pen)


def _polyline(plot: Plotter, one: Polyline) -> None:
    path = plot.path()
    path.moveTo(*plot.point(*one.points[0]))
    for start, corner, end in rounded(one.points, one.radius):
        path.lineTo(*plot.point(*start))
        _corner(plot, path, start, corner, end, 2 / 3)
    path.lineTo(*plot.point(*one.points[-1]))
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
    drawn = runs(visual(one.text), one.language, one.weight) if runs_to_the_left(one.text) else one.runs
    style = TextStyle(one.size, 0, 0, one.weight, one.size)
    x = one.x
    for run in drawn:
        plot.canvas.setFont(font_of(run.face), one.size * plot.scale)
        plot.canvas.drawString(*plot.point(x, one.baseline), run.text, shaping=False)
        x += width(run.text, style, one.language) if len(drawn) > 1 else 0


def _icon(plot: Plotter, one: Icon) -> None:
    unit = one.size / 24
    path = plot.path()
    for verb, points in strokes(one.name):
        placed = [plot.point(one.x + x * unit, one.y + y * unit) for x, y in points]
        _VERBS[verb](path, placed)
    plot.use(Pen(one.colour, one.stroke * unit))
    plot.canvas.setLineCap(1)
    plot.canvas.setLineJoin(1)
    plot.canvas.drawPath(path, stroke=1, fill=0)
    plot.canvas.setLineCap(0)
    plot.canvas.setLineJoin(0)


_VERBS: dict[str, Callable[[Path, list[tuple[float, float]]], None]] = {
    "moveTo": lambda path, points: path.moveTo(*points[0]),
    "lineTo": lambda path, points: path.lineTo(*points[0]),
    "curveTo": lambda path, points: path.curveTo(*points[0], *points[1], *points[2]),
    "closePath": lambda path, _: path.close(),
}

_DRAWERS: dict[type, Callable[[Plotter, Any], None]] = {
    RoundedRect: _rectangle,
    Polygon: _polygon,
    Polyline: _polyline,
    Disc: _disc,
    TextRun: _text,
    Icon: _icon,
}


@cache
def _colour(colour: str) -> Any:
    return HexColor(colour)
