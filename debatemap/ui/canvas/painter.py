"""A display list painted with Qt, exactly as given."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

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
    rounded,
)
from debatemap.figure.type import SEMIBOLD, TextStyle
from debatemap.ui.canvas.camera import Camera
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


def paint(painter: QPainter, parts: Iterable[Part]) -> None:
    """Paint parts in order; the painter's transform says where and how large."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    for part in parts:
        painter.setOpacity(part.opacity)
        for primitive in part.primitives:
            _PAINTERS[type(primitive)](painter, primitive)
    painter.setOpacity(1)


def pointed(painter: QPainter, camera: Camera) -> None:
    """Let the painter take pixels of the map as a camera sees them."""
    painter.scale(camera.zoom, camera.zoom)
    painter.translate(-camera.x, -camera.y)


def _rectangle(painter: QPainter, one: RoundedRect) -> None:
    _prepare(painter, one.fill, one.pen)
    radius = one.radii[0]
    if one.radii == (radius, radius, radius, radius):
        painter.drawRoundedRect(QRectF(*one.rect), radius, radius)
    else:
        painter.drawPath(_uneven(one))


def _uneven(one: RoundedRect) -> QPainterPath:
    (x, y, w, h), (a, b, c, d) = one.rect, one.radii
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


def _polygon(painter: QPainter, one: Polygon) -> None:
    _prepare(painter, one.fill, one.pen)
    painter.drawPolygon(QPolygonF([QPointF(*point) for point in one.points]))


def _polyline(painter: QPainter, one: Polyline) -> None:
    _prepare(painter, None, one.pen)
    if len(one.points) == 2:
        painter.drawLine(QPointF(*one.points[0]), QPointF(*one.points[1]))
        return
    path = QPainterPath(QPointF(*one.points[0]))
    for start, corner, end in rounded(one.points, one.radius):
        path.lineTo(*start)
        path.quadTo(*corner, *end)
    path.lineTo(*one.points[-1])
    painter.drawPath(path)


def _disc(painter: QPainter, one: Disc) -> None:
    _prepare(painter, one.fill, one.pen)
    painter.drawEllipse(QPointF(one.x, one.y), one.radius, one.radius)


def _text(painter: QPainter, one: TextRun) -> None:
    painter.setPen(_colour(one.colour))
    x = one.x
    for run in one.runs:
        _draw_run(painter, run.face, one.size, x, one.baseline, run.text)
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


def _icon(painter: QPainter, one: Icon) -> None:
    sharp = min(_SHARPEST, max(1.0, painter.worldTransform().m11() * painter.device().devicePixelRatioF()))
    picture = pixmap(one.name, one.colour, int(one.size), float(round(sharp * 2) / 2))
    painter.drawPixmap(QRectF(one.x, one.y, one.size, one.size), picture, QRectF(picture.rect()))


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


def _prepare(painter: QPainter, fill: str | None, pen: Pen | None) -> None:
    painter.setPen(_pen(pen) if pen is not None else Qt.PenStyle.NoPen)
    painter.setBrush(_colour(fill) if fill is not None else Qt.BrushStyle.NoBrush)


@lru_cache(maxsize=256)
def _pen(pen: Pen) -> QPen:
    made = QPen(_colour(pen.colour), pen.width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if pen.dash:
        made.setDashPattern([length / pen.width for length in pen.dash])
    return made


@lru_cache(maxsize=256)
def _colour(colour: str) -> QColor:
    return QColor(colour)


_PAINTERS: dict[type, Callable[[QPainter, Any], None]] = {
    RoundedRect: _rectangle,
    Polygon: _polygon,
    Polyline: _polyline,
    Disc: _disc,
    TextRun: _text,
    Icon: _icon,
}
