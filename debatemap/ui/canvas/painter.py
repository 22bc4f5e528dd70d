"""A display list painted with Qt, exactly as given."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from math import floor
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from debatemap.figure.geometry import Rect, around_points
from debatemap.figure.metrics import width
from debatemap.figure.primitives import (
    Disc,
    Icon,
    Part,
    Pen,
    Polygon,
    Polyline,
    RoundedRect,
    TextRun,
    by_primitive,
    rounded,
)
from debatemap.figure.type import SEMIBOLD, TextStyle
from debatemap.ui.canvas.camera import Camera
from debatemap.ui.canvas.dashes import dashes
from debatemap.ui.icons import pixmap

_FAMILIES = {
    "sans": "Noto Sans",
    "sc": "Noto Sans SC",
    "arabic": "Noto Sans Arabic",
    "hebrew": "Noto Sans Hebrew",
    "math": "Noto Sans Math",
    "symbols": "Noto Sans Symbols 2",
    "emoji": "Noto Emoji",
}
_SHARPEST = 3.0
_AROUND = 4
"""Pixels around a device from which a line may still reach into it."""
_HAIR = 1 / 1024
"""A part of a pixel that decides what lies on a border, so that every tile decides alike."""


class Pixels(NamedTuple):
    """Where a painter's points fall among the pixels of its device, so that edges and lines are sharp at every zoom."""

    scale: float
    x: float
    y: float
    ratio: float
    seen: Rect

    @classmethod
    def of(cls, painter: QPainter) -> "Pixels":
        """Return where a painter's points fall; it neither turns nor shears."""
        to, device = painter.deviceTransform(), painter.device()
        ratio = device.devicePixelRatioF()
        size = device.width() * ratio / to.m11(), device.height() * ratio / to.m11()
        seen = Rect(-to.dx() / to.m11(), -to.dy() / to.m11(), *size).grown(_AROUND / to.m11())
        return cls(to.m11(), to.dx(), to.dy(), ratio, seen)

    def pen_width(self, pen: Pen | None) -> float:
        """Return how many pixels wide a line is: the same at every zoom, whole pixels where it is meant to be."""
        wide = pen.width * self.ratio if pen is not None else 0
        return float(max(1, round(wide))) if pen is not None and pen.width == int(pen.width) else wide

    def sharp_x(self, x: float, wide: float) -> float:
        """Return the nearest x at which a line of some pixels, or an edge for 0, covers whole pixels."""
        return (_whole(x * self.scale + self.x, wide) - self.x) / self.scale

    def sharp_y(self, y: float, wide: float) -> float:
        """Return the nearest y at which a line of some pixels, or an edge for 0, covers whole pixels."""
        return (_whole(y * self.scale + self.y, wide) - self.y) / self.scale

    def sharp(self, rect: Rect, wide: float) -> QRectF:
        """Return a rectangle with its edges on whole pixels."""
        left, top = self.sharp_x(rect.x, wide), self.sharp_y(rect.y, wide)
        return QRectF(left, top, self.sharp_x(rect.right, wide) - left, self.sharp_y(rect.bottom, wide) - top)


def paint(painter: QPainter, parts: Iterable[Part]) -> None:
    """Paint parts in order; the painter's transform says where and how large."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    pixels = Pixels.of(painter)
    for part in parts:
        painter.setOpacity(part.opacity)
        for primitive in part.primitives:
            _PAINTERS[type(primitive)](painter, primitive, pixels)
    painter.setOpacity(1)


def pointed(painter: QPainter, camera: Camera) -> None:
    """Let the painter take pixels of the map as a camera sees them."""
    painter.scale(camera.zoom, camera.zoom)
    painter.translate(-camera.x, -camera.y)


def _rectangle(painter: QPainter, one: RoundedRect, pixels: Pixels) -> None:
    wide = pixels.pen_width(one.pen)
    _prepare(painter, one.fill, one.pen, wide)
    rect, radius = pixels.sharp(one.rect, wide), one.radii[0]
    even = one.radii == (radius, radius, radius, radius)
    if one.pen is not None and one.pen.dash:
        painter.setPen(Qt.PenStyle.NoPen)
    if even:
        painter.drawRoundedRect(rect, radius, radius)
    else:
        painter.drawPath(uneven(rect, one.radii))
    if one.pen is not None and one.pen.dash:
        _draw_dashes(painter, uneven(rect, one.radii), one.pen, wide, pixels)


def uneven(rect: QRectF, radii: tuple[float, float, float, float]) -> QPainterPath:
    """Return a rectangle whose corners have radii of their own, from the upper left clockwise."""
    x, y, w, h = rect.x(), rect.y(), rect.width(), rect.height()
    a, b, c, d = radii
    path = QPainterPath(QPointF(x + a, y))
    path.lineTo(x + w - b, y)
    path.arcTo(x + w - 2 * b, y, 2 * b, 2 * b, 90, -90)
    path.lineTo(x + w, y + h - c)
    path.arcTo(x + w - 2 * c, y + h - 2 * c, 2 * c, 2 * c, 0, -90)
    path.lineTo(x + d, y + h)
    path.arcTo(x, y + h - 2 * d, 2 * d, 2 * d, 270, -90)
    path.lineTo(x, y + a)
    path.arcTo(x, y, 2 * a, 2 * a, 180, -90)
    path.closeSubpath()
    return path


def _polygon(painter: QPainter, one: Polygon, pixels: Pixels) -> None:
    """Paint a polygon whole pixels from where it is, so that a mark stays on the axis of its line."""
    wide = pixels.pen_width(one.pen)
    _prepare(painter, one.fill, one.pen, wide)
    around = around_points(one.points)
    x, y = around.centre
    dx, dy = pixels.sharp_x(x, 1) - x, pixels.sharp_y(y, 1) - y
    shape = QPolygonF([QPointF(px + dx, py + dy) for px, py in one.points])
    if one.pen is None or not one.pen.dash:
        painter.drawPolygon(shape)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(shape)
    outline = QPainterPath()
    outline.addPolygon(shape)
    outline.closeSubpath()
    _draw_dashes(painter, outline, one.pen, wide, pixels)


def _polyline(painter: QPainter, one: Polyline, pixels: Pixels) -> None:
    wide = pixels.pen_width(one.pen)
    _prepare(painter, None, one.pen, wide)
    points = tuple((pixels.sharp_x(x, wide), pixels.sharp_y(y, wide)) for x, y in one.points)
    if len(points) == 2 and not one.pen.dash:
        painter.drawLine(QPointF(*points[0]), QPointF(*points[1]))
        return
    path = QPainterPath(QPointF(*points[0]))
    for start, corner, end in rounded(points, one.radius):
        path.lineTo(*start)
        path.quadTo(*corner, *end)
    path.lineTo(*points[-1])
    if one.pen.dash:
        _draw_dashes(painter, path, one.pen, wide, pixels)
    else:
        painter.drawPath(path)


def _draw_dashes(painter: QPainter, path: QPainterPath, pen: Pen, wide: float, pixels: Pixels) -> None:
    painter.setPen(_pen(pen._replace(dash=()), wide))
    lengths = tuple(length * pixels.ratio for length in pen.dash)
    painter.drawLines(dashes(path, lengths, pixels.scale, pixels.seen))


def _disc(painter: QPainter, one: Disc, pixels: Pixels) -> None:
    _prepare(painter, one.fill, one.pen, pixels.pen_width(one.pen))
    painter.drawEllipse(QPointF(one.x, one.y), one.radius, one.radius)


def _text(painter: QPainter, one: TextRun, pixels: Pixels) -> None:
    painter.setPen(_colour(one.colour))
    x, baseline = one.x + _HAIR / pixels.scale, pixels.sharp_y(one.baseline, 0)
    for run in one.runs:
        _draw_run(painter, run.face, one.size, x, baseline, run.text)
        if len(one.runs) > 1:
            x += width(run.text, TextStyle(one.size, 0, 0, one.weight, one.size), one.language)


def _draw_run(painter: QPainter, face: str, size: float, x: float, baseline: float, text: str) -> None:
    """Draw a run; Qt's pixel sizes are whole, so that half sizes are drawn doubled and scaled back."""
    whole = size == int(size)
    painter.setFont(face_font(face, int(size if whole else size * 2)))
    if whole:
        painter.drawText(QPointF(x, baseline), text)
        return
    painter.save()
    painter.translate(x, baseline)
    painter.scale(0.5, 0.5)
    painter.drawText(QPointF(0, 0), text)
    painter.restore()


def _icon(painter: QPainter, one: Icon, pixels: Pixels) -> None:
    """Paint an icon from a picture of just as many pixels."""
    side = max(1, round(one.size * min(_SHARPEST, pixels.scale)))
    picture = pixmap(one.name, one.colour, int(one.size), side / int(one.size))
    x, y = pixels.sharp_x(one.x, 0), pixels.sharp_y(one.y, 0)
    seen = side / pixels.scale if pixels.scale <= _SHARPEST else one.size
    painter.drawPixmap(QRectF(x, y, seen, seen), picture, QRectF(picture.rect()))


@lru_cache(maxsize=256)
def face_font(face: str, size: int) -> QFont:
    """Return the font of a face of ``figure.metrics`` at a size in pixels, unhinted and unkerned as it was measured."""
    family, _, weight = face.partition("-")
    made = QFont(_FAMILIES[family])
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if weight == str(SEMIBOLD) else QFont.Weight.Normal)
    made.setKerning(False)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def _whole(at: float, wide: float) -> float:
    """Return where in a device a line of some pixels has its middle: between two pixels, or in the middle of one."""
    return floor(at + _HAIR) + 0.5 if int(wide) % 2 else float(floor(at + 0.5 + _HAIR))


def _prepare(painter: QPainter, fill: str | None, pen: Pen | None, wide: float) -> None:
    painter.setPen(_pen(pen, wide) if pen is not None else Qt.PenStyle.NoPen)
    painter.setBrush(_colour(fill) if fill is not None else Qt.BrushStyle.NoBrush)


@lru_cache(maxsize=256)
def _pen(pen: Pen, wide: float) -> QPen:
    """Return a pen for lines of some pixels of the device, whatever the zoom."""
    made = QPen(_colour(pen.colour), wide)
    made.setCosmetic(True)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if pen.dash:
        made.setDashPattern([length / pen.width for length in pen.dash])
    return made


@lru_cache(maxsize=256)
def _colour(colour: str) -> QColor:
    return QColor(colour)


_PAINTERS: dict[type, Callable[[QPainter, Any, Pixels], None]] = by_primitive(
    _rectangle, _polygon, _polyline, _disc, _text, _icon
)
