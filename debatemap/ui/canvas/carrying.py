"""What is seen while a box or joint is carried: the things themselves, where they would go, and a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from debatemap.figure.geometry import Point, Rect
from debatemap.figure.ink import round_box, text_run
from debatemap.figure.metrics import width
from debatemap.figure.picture import Box
from debatemap.figure.primitives import Layer, Part
from debatemap.figure.states import States
from debatemap.figure.theme import Theme
from debatemap.figure.type import DISTANT_LABEL
from debatemap.i18n import language, say
from debatemap.ui.canvas.drops import Drop, Place
from debatemap.ui.canvas.painter import paint
from debatemap.ui.canvas.plate import Plate

_OPACITY = 0.7
_AWAY = 16
"""From the pointer to the chip."""
_PADDING = 8
_HEIGHT = 24
_BAR = 4


@dataclass(frozen=True, slots=True)
class Carried:
    """Which boxes and joints are carried, how far from their places (pixels of the map), where in the view the pointer
    is, and what letting go does.
    """

    ids: frozenset[str]
    by: Point
    pointer: QPointF
    drop: Drop | None

    @property
    def is_refused(self) -> bool:
        """Tell whether nothing can be let go here."""
        return self.drop is not None and self.drop.edit is None

    @property
    def states(self) -> States:
        """Return how the map is drawn meanwhile."""
        drop = self.drop
        if drop is None or drop.edit is None or drop.target is None:
            return States()
        below = drop.target if drop.place in (Place.FOR, Place.AGAINST) else None
        return States(drop_below=below, drop_beside=drop.target if drop.place is Place.AFTER else None, focused=below)


def paint_carried(painter: QPainter, plate: Plate, carried: Carried, seen: Rect) -> None:
    """Paint what is carried where it is now; the painter takes pixels of the map."""
    dx, dy = carried.by
    painter.save()
    painter.translate(dx, dy)
    lifted = (item for item in plate.items_in(seen.moved(-dx, -dy)) if item.id in carried.ids)
    plate.paint(painter, (plate.part_at_rest(item)._replace(opacity=_OPACITY) for item in lifted))
    painter.restore()
    paint(painter, _bar_before(plate, carried))


def paint_chip(painter: QPainter, carried: Carried, theme: Theme, size: tuple[int, int]) -> None:
    """Paint the sentence at the pointer; the painter takes pixels of the view."""
    if carried.drop is None:
        return
    words, spoken = say(carried.drop.words), language()
    wide = round(width(words, DISTANT_LABEL, spoken)) + 2 * _PADDING
    x = max(0, min(carried.pointer.x() + _AWAY, size[0] - wide))
    y = max(0, min(carried.pointer.y() + _AWAY, size[1] - _HEIGHT))
    ground = round_box(Rect(round(x), round(y), wide, _HEIGHT), 6, theme.text, None)
    text = text_run(words, round(x) + _PADDING, round(y) + 16, DISTANT_LABEL, spoken, theme.box)
    paint(painter, [Part("", Layer.OVERLAYS, ground.rect, (ground, text))])


def _bar_before(plate: Plate, carried: Carried) -> Iterator[Part]:
    """Yield the bar at the left of a box before which something would go."""
    drop = carried.drop
    box = plate.picture.by_id.get(drop.target) if drop is not None and drop.target is not None else None
    if drop is not None and drop.edit is not None and drop.place is Place.BEFORE and isinstance(box, Box):
        rect = Rect(box.rect.x - 6 - _BAR, box.rect.y, _BAR, box.rect.height)
        yield Part(box.id, Layer.OVERLAYS, rect, (round_box(rect, _BAR / 2, plate.theme.accent, None),))
