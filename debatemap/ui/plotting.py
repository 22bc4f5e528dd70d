"""Sheets of a handout painted with Qt as lines and letters, sharp on any printer."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from debatemap.export.handout.flow import Piece
from debatemap.export.handout.plan import Handout
from debatemap.export.icons import strokes
from debatemap.figure.metrics import width
from debatemap.figure.primitives import Disc, Icon, Pen, Polygon, Polyline, RoundedRect, TextRun, rounded
from debatemap.figure.type import TextStyle
from debatemap.ui.canvas.painter import face_font, uneven

_LETTERS: Final = 64
"""The size in pixels at which letters are drawn before they are scaled: Qt knows whole sizes only."""
_ICON_GRID: Final = 24


def plot(painter: QPainter, handout: Handout, number: int) -> None:
    """Paint a sheet, counted from 1, in its own pixels from where the painter's origin is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sheet = handout.sheets[number - 1]
    for piece in handout.running(number):
        _plot_piece(painter, piece)
    for placed in sheet.placed:
        for piece in placed.block.pieces:
            _plot_piece(painter, piece.moved(sheet.size.left, sheet.size.top + placed.y))


def _plot_piece(painter: QPainter, piece: Piece) -> None:
    painter.save()
    painter.translate(piece.x, piece.y)
    painter.scale(piece.scale, piece.scale)
    for mark in piece.marks:
        _PLOTTERS[type(mark)](painter, mark)
    painter.restore()


def _rectangle(painter: QPainter, one: RoundedRect) -> None:
    _prepare(painter, one.fill, one.pen)
    rect = one.rect
    limit = min(rect.width, rect.height) / 2
    a, b, c, d = (min(radius, limit) for radius in one.radii)
    painter.drawPath(uneven(QRectF(rect.x, rect.y, rect.width, rect.height), (a, b, c, d)))


def _polygon(painter: QPainter, one: Polygon) -> None:
    _prepare(painter, one.fill, one.pen)
    painter.drawPolygon(QPolygonF([QPointF(*point) for point in one.points]))


def _polyline(painter: QPainter, one: Polyline) -> None:
    _prepare(painter, None, one.pen)
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
    painter.setPen(QColor(one.colour))
    x = one.x
    for run in one.runs:
        painter.save()
        painter.translate(x, one.baseline)
        painter.scale(one.size / _LETTERS, one.size / _LETTERS)
        painter.setFont(face_font(run.face, _LETTERS))
        painter.drawText(QPointF(0, 0), run.text)
        painter.restore()
        x += width(run.text, TextStyle(one.size, 0, 0, one.weight, one.size), one.language)


def _icon(painter: QPainter, one: Icon) -> None:
    path, unit = QPainterPath(), one.size / _ICON_GRID
    for verb, points in strokes(one.name):
        _VERBS[verb](path, [value for x, y in points for value in (one.x + x * unit, one.y + y * unit)])
    pen = _pen(Pen(one.colour, one.stroke * unit))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)


def _prepare(painter: QPainter, fill: str | None, pen: Pen | None) -> None:
    painter.setPen(_pen(pen) if pen is not None else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill is not None else Qt.BrushStyle.NoBrush)


def _pen(pen: Pen) -> QPen:
    made = QPen(QColor(pen.colour), pen.width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if pen.dash:
        made.setDashPattern([length / pen.width for length in pen.dash])
    return made


_VERBS: dict[str, Callable[[QPainterPath, list[float]], object]] = {
    "moveTo": lambda path, at: path.moveTo(*at),
    "lineTo": lambda path, at: path.lineTo(*at),
    "curveTo": lambda path, at: path.cubicTo(*at),
    "closePath": lambda path, _: path.closeSubpath(),
}

_PLOTTERS: dict[type, Callable[[QPainter, Any], None]] = {
    RoundedRect: _rectangle,
    Polygon: _polygon,
    Polyline: _polyline,
    Disc: _disc,
    TextRun: _text,
    Icon: _icon,
}
