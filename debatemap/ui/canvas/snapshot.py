"""A picture of branches of a map, as the map is drawn."""

from typing import Final

from PySide6.QtGui import QColor, QImage, QPainter

from debatemap.domain.debate import Debate
from debatemap.figure.display import display
from debatemap.figure.look import Look
from debatemap.figure.picture import picture
from debatemap.figure.theme import Theme
from debatemap.ui.canvas.painter import paint

_MARGIN: Final = 24
_SHARP: Final = 2.0
_MOST: Final = 30_000_000
"""How many pixels a picture has at most; larger maps are drawn smaller."""


def snapshot(debate: Debate, map: str, look: Look, theme: Theme) -> QImage:
    """Return a map in a look as an image of two pixels for each pixel of the map, fewer where it is very large."""
    drawn = picture(debate, map, look)
    bounds = drawn.bounds
    width, height = bounds.width + 2 * _MARGIN, bounds.height + 2 * _MARGIN
    scale = min(_SHARP, (_MOST / (width * height)) ** 0.5)
    image = QImage(max(1, round(width * scale)), max(1, round(height * scale)), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.canvas))
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        painter.translate(_MARGIN - bounds.x, _MARGIN - bounds.y)
        paint(painter, display(drawn, theme))
    return image
