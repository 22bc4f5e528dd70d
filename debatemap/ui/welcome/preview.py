"""Small pictures of maps, drawn by the program from the debates themselves, as the canvas shows them from afar."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from debatemap.domain.relations import maps
from debatemap.figure.distant import Item, distant_part
from debatemap.figure.look import Look
from debatemap.figure.picture import Picture, picture
from debatemap.figure.theme import Theme
from debatemap.ui.canvas.far import paint_far

MARGIN: Final = 14
"""Pixels left free around a picture."""
LARGEST: Final = 0.5
"""The scale beyond which a small map is not blown up."""
CORNER: Final = 7
"""The radius inside the border of a card."""


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
    painter.translate(round(size[0] / 2 - bounds.middle * zoom), round(size[1] / 2 - bounds.centre[1] * zoom))
    painter.scale(zoom, zoom)
    items: tuple[Item, ...] = (*shown.routes, *shown.boxes, *shown.joints)
    paint_far(painter, [distant_part(item, theme, zoom) for item in items], zoom)
