"""Painting a map as it is seen from afar: thousands of cards, marks and lines in few calls."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from debatemap.figure.primitives import Layer, Part, Pen, Polyline, RoundedRect
from debatemap.ui.canvas.dashes import dashes
from debatemap.ui.canvas.painter import Pixels

_ROUNDED = 0.2
"""The zoom from which the corners of cards can be seen."""
_SQUARE = 2.0
"""The radius in pixels of the screen up to which a mark is square."""

_Look = tuple[Layer, str | None, Pen | None, float]


class _Sheet:
    """What is to be painted, by how it looks."""

    def __init__(self, pixels: Pixels, zoom: float) -> None:
        self.pixels, self.zoom = pixels, zoom
        self.lines: dict[tuple[Pen, float], list[QLineF]] = defaultdict(list)
        self.rects: dict[_Look, list[tuple[QRectF, float]]] = defaultdict(list)

    def add(self, part: Part) -> None:
        """Sort the shapes of a part."""
        for one in part.primitives:
            if isinstance(one, Polyline):
                pen = self._on_screen(one.pen)
                self.lines[pen, part.opacity].extend(_pieces(one, pen, self.pixels))
            elif isinstance(one, RoundedRect):
                pen_or_none = self._on_screen(one.pen) if one.pen is not None else None
                wide = self.pixels.pen_width(pen_or_none)
                look = part.layer, one.fill, pen_or_none, part.opacity
                self.rects[look].append((self.pixels.sharp(one.rect, wide), one.radii[0]))

    def _on_screen(self, pen: Pen) -> Pen:
        """Return a pen in pixels of the screen; from afar they are given in those of the map."""
        dash = tuple(round(length * self.zoom, 2) for length in pen.dash)
        return Pen(pen.colour, round(pen.width * self.zoom, 2), dash)


def paint_far(painter: QPainter, parts: Iterable[Part], zoom: float) -> None:
    """Paint parts of ``figure.distant`` that were made for a zoom, layer by layer, what looks alike at once.

    The order depends on nothing but the looks, so that marks that lie over each other do so alike in every tile.
    """
    sheet = _Sheet(Pixels.of(painter), zoom)
    for part in parts:
        sheet.add(part)
    looks = sorted(sheet.rects, key=lambda look: (look[0], repr(look[1:])))
    for look in looks:
        if look[0] < Layer.LINES:
            _paint_rects(painter, look, sheet)
    for pen, opacity in sorted(sheet.lines, key=repr):
        painter.setOpacity(opacity)
        painter.setPen(_pen(pen, sheet.pixels))
        painter.drawLines(sheet.lines[pen, opacity])
    for look in looks:
        if look[0] > Layer.LINES:
            _paint_rects(painter, look, sheet)
    painter.setOpacity(1)


def _paint_rects(painter: QPainter, look: _Look, sheet: _Sheet) -> None:
    _, fill, pen, opacity = look
    painter.setOpacity(opacity)
    painter.setPen(_pen(pen, sheet.pixels) if pen is not None else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    found = sheet.rects[look]
    if sheet.zoom < _ROUNDED:
        painter.drawRects([rect for rect, radius in found if radius * sheet.zoom <= _SQUARE or pen is not None])
        found = [one for one in found if one[1] * sheet.zoom > _SQUARE and pen is None]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for rect, radius in found:
        painter.drawRoundedRect(rect, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _pieces(line: Polyline, pen: Pen, pixels: Pixels) -> list[QLineF]:
    wide = pixels.pen_width(pen)
    points = [QPointF(pixels.sharp_x(x, wide), pixels.sharp_y(y, wide)) for x, y in line.points]
    if not pen.dash:
        return [QLineF(start, end) for start, end in pairwise(points)]
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    cut = dashes(path, tuple(length * pixels.ratio for length in pen.dash), pixels.scale, pixels.seen)
    return [_on_pixels(dash, pixels) for dash in cut]


def _on_pixels(dash: QLineF, pixels: Pixels) -> QLineF:
    """Return an upright or level dash that begins and ends between two pixels, so that every tile cuts it alike."""
    if dash.x1() == dash.x2():
        return QLineF(dash.x1(), pixels.sharp_y(dash.y1(), 0), dash.x2(), pixels.sharp_y(dash.y2(), 0))
    return QLineF(pixels.sharp_x(dash.x1(), 0), dash.y1(), pixels.sharp_x(dash.x2(), 0), dash.y2())


def _pen(pen: Pen, pixels: Pixels) -> QPen:
    made = QPen(QColor(pen.colour), pixels.pen_width(pen))
    made.setCosmetic(True)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return made
