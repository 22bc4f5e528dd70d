"""Sheets of a handout painted with Qt as lines and letters, sharp on any printer."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from debatemap.export.handout.composing import PlannedSheet
from debatemap.export.handout.flow import Piece
from debatemap.export.icons import GRID, trace
from debatemap.figure.metrics import width
from debatemap.figure.primitives import Disc, Icon, Pen, Polygon, Polyline, RoundedRect, TextRun, by_primitive, rounded
from debatemap.figure.type import TextStyle
from debatemap.ui.canvas.painter import face_font, uneven

_LETTERS: Final = 64
"""The size in pixels at which letters are drawn before they are scaled: Qt knows whole sizes only."""


def plot(painter: QPainter, sheet: PlannedSheet) -> None:
    """Paint a sheet in its own pixels from where the painter's origin is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for piece in sheet.running:
        _plot_piece(painter, piece)
    for placed in sheet.placed:
        for piece in placed.block.drawn():
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
    painter.drawPath(uneven(QRectF(rect.x, rect.y, rect.width, rect.height), one.corners))


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
    path = QPainterPath()
    trace(one, path.moveTo, path.lineTo, path.cubicTo, path.closeSubpath)
    pen = _pen(Pen(one.colour, one.stroke * one.size / GRID))
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


_PLOTTERS: dict[type, Callable[[QPainter, Any], None]] = by_primitive(
    _rectangle, _polygon, _polyline, _disc, _text, _icon
)
