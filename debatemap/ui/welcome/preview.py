"""Small pictures of maps, drawn by the program from the debates themselves: cards, joints and lines, no words."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from debatemap.domain.relations import maps
from debatemap.figure.look import Look
from debatemap.figure.outline import JointKind
from debatemap.figure.picture import Picture, picture
from debatemap.figure.routes import Route, RouteKind
from debatemap.figure.theme import Theme

MARGIN: Final = 14
"""Pixels left free around a picture."""
LARGEST: Final = 0.5
"""The scale beyond which a small map is not blown up."""
JOINT: Final = (11, 5)
CORNER: Final = 7
"""The radius inside the border of a card."""
_DASH: Final = [4.0, 2.5]


def pictured(id: str, language: str) -> Picture:
    """Return the first map of a sample; takes a while, and needs no Qt."""
    from debatemap.services.samples import sample

    debate = sample(id)
    return picture(debate, maps(debate)[0].id, Look(language=language))


def preview(shown: Picture, theme: Theme, size: tuple[int, int], scale: float) -> QPixmap:
    """Return a picture fitted into a size in pixels, for a screen with a device pixel ratio."""
    width, height = size
    made = QPixmap(round(width * scale), round(height * scale))
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _ground(painter, theme, size)
        _draw(painter, shown, theme, size)
    return made


def _ground(painter: QPainter, theme: Theme, size: tuple[int, int]) -> None:
    """Fill the upper part of a card, round where the card is, with a line towards its words."""
    width, height = size
    painter.setClipRect(QRectF(0, 0, width, height))
    painter.setPen(QPen(QColor(theme.hairline), 1))
    painter.setBrush(QColor(theme.canvas))
    painter.drawRoundedRect(QRectF(-0.5, -0.5, width + 1, height + CORNER), CORNER, CORNER)
    painter.drawLine(QPointF(0, height - 0.5), QPointF(width, height - 0.5))


def _draw(painter: QPainter, shown: Picture, theme: Theme, size: tuple[int, int]) -> None:
    bounds = shown.bounds
    room = size[0] - 2 * MARGIN, size[1] - 2 * MARGIN
    zoom = min(room[0] / max(bounds.width, 1), room[1] / max(bounds.height, 1), LARGEST)
    painter.translate(size[0] / 2 - bounds.middle * zoom, size[1] / 2 - (bounds.y + bounds.height / 2) * zoom)
    for route in shown.routes:
        _line(painter, route, theme, zoom)
    painter.setPen(QPen(QColor(theme.outline), 1))
    painter.setBrush(QColor(theme.box))
    for box in shown.boxes:
        rect = QRectF(box.rect.x * zoom, box.rect.y * zoom, box.rect.width * zoom, box.rect.height * zoom)
        painter.drawRoundedRect(rect, 2, 2)
    for joint in shown.joints:
        _joint(painter, joint.kind, joint.rect.centre, theme, zoom)


def _line(painter: QPainter, route: Route, theme: Theme, zoom: float) -> None:
    pen = QPen(QColor(getattr(theme, route.kind)), 1)
    if route.kind not in (RouteKind.BECAUSE, RouteKind.QUESTION, RouteKind.CONTRADICTION):
        pen.setDashPattern(_DASH)
    painter.setPen(pen)
    painter.drawPolyline(_scaled(route.points, zoom))


def _joint(painter: QPainter, kind: JointKind, centre: tuple[float, float], theme: Theme, zoom: float) -> None:
    width, height = JOINT
    radius = height / 2 if kind is JointKind.BECAUSE else 0.5
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(theme, kind)))
    rect = QRectF(centre[0] * zoom - width / 2, centre[1] * zoom - height / 2, width, height)
    painter.drawRoundedRect(rect, radius, radius)


def _scaled(points: Sequence[tuple[float, float]], zoom: float) -> QPolygonF:
    return QPolygonF([QPointF(x * zoom, y * zoom) for x, y in points])
