"""Boxes on their way to their new places after an edit; the edit itself is complete before anything moves."""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QEasingCurve, QObject
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from debatemap.figure.geometry import Point
from debatemap.figure.groups import Region
from debatemap.figure.line_display import display_of_route
from debatemap.figure.picture import Box, Frame, JointBox, Picture
from debatemap.figure.primitives import Part
from debatemap.figure.routes import Route
from debatemap.ui.canvas.anchor import kept_still
from debatemap.ui.canvas.flight import Flight
from debatemap.ui.canvas.painter import pointed
from debatemap.ui.canvas.plate import Detail, Plate
from debatemap.ui.canvas.viewport import Viewport

_LASTS = 180
_MOST = 1000
"""Over so many moved boxes nobody can follow, and nothing glides."""
_NEAR = 0.5


class Glide(QObject):
    """Moves what an edit gave another place, seen from where the camera is after the edit."""

    def __init__(self, widget: QWidget, viewport: Viewport) -> None:
        super().__init__(widget)
        self._widget, self._viewport = widget, viewport
        self.flight = Flight(self)
        self._share = 1.0
        self._before: Picture | None = None
        self._still: Point = (0, 0)
        self._moved: dict[str, Point] = {}

    @property
    def is_running(self) -> bool:
        """Tell whether something is on its way."""
        return self.flight.is_running

    def follow(self, before: Picture, after: Picture, chosen: str | None) -> None:
        """Keep what is chosen, else the middle of the view, where it is seen, and let the rest glide."""
        still = kept_still(before, after, chosen, self._viewport.seen.centre)
        if still is not None:
            self._viewport.keep(*still)
            self.start(before, after, (still[1].x - still[0].x, still[1].y - still[0].y))

    def start(self, before: Picture, after: Picture, still: Point) -> None:
        """Move boxes and joints from their places in one picture to those in another, the map itself by ``still``."""
        self._before, self._still = before, still
        moves = ((id, by) for id, by in _moves(before, after, still) if _length(by) > _NEAR)
        self._moved = dict(islice(moves, _MOST + 1))
        if self._moved and len(self._moved) <= _MOST:
            self._share = 0.0
            self.flight.start(_LASTS, QEasingCurve.Type.OutCubic, self._step)
        else:
            self.flight.stop()

    def off(self, id: str) -> Point:
        """Return how far a box or joint is still from its place, in pixels of the map."""
        dx, dy = self._moved.get(id, (0, 0)) if self.is_running else (0, 0)
        return dx * (1 - self._share), dy * (1 - self._share)

    def paint(self, painter: QPainter, plate: Plate) -> None:
        """Paint everything in the view on its way."""
        painter.save()
        pointed(painter, self._viewport.camera)
        for item in plate.items_in(self._viewport.seen):
            if isinstance(item, Route):
                plate.paint(painter, [self._line(item, plate)])
            else:
                self._paint_off(painter, item, plate)
        painter.restore()

    def paint_over(self, painter: QPainter, parts: Iterator[Part], plate: Plate) -> None:
        """Paint parts that belong to boxes and joints where those are now."""
        for part in parts:
            painter.save()
            painter.translate(*self.off(part.id))
            plate.paint(painter, [part])
            painter.restore()

    def _paint_off(self, painter: QPainter, item: Region | Box | JointBox | Frame, plate: Plate) -> None:
        painter.save()
        painter.translate(*self.off(item.id))
        plate.paint(painter, [plate.part_of(item)])
        painter.restore()

    def _line(self, route: Route, plate: Plate) -> Part:
        before = self._line_before(route, plate)
        if before is None or plate.detail is Detail.CARDS:
            return plate.part_of(route)
        on_its_way = route._replace(
            points=tuple(self._between(old, new) for old, new in zip(before.points, route.points, strict=True)),
            ends=tuple(
                new._replace(
                    x=self._between((old.x, old.y), (new.x, new.y))[0],
                    y=self._between((old.x, old.y), (new.x, new.y))[1],
                )
                for old, new in zip(before.ends, route.ends, strict=True)
            ),
        )
        return display_of_route(on_its_way, plate.theme, plate.states)

    def _line_before(self, route: Route, plate: Plate) -> Route | None:
        """Return the line as it was, where it bent as often and ended alike."""
        assert self._before is not None
        place = plate.picture.routes_by_id[route.id].index(route)
        before = self._before.routes_by_id.get(route.id, ())[place : place + 1]
        alike = before and (len(before[0].points), len(before[0].ends)) == (len(route.points), len(route.ends))
        return before[0] if alike else None

    def _between(self, old: Point, new: Point) -> Point:
        rest = 1 - self._share
        return new[0] + (old[0] + self._still[0] - new[0]) * rest, new[1] + (old[1] + self._still[1] - new[1]) * rest

    def _step(self, share: float) -> None:
        self._share = share
        self._widget.update()


def _moves(before: Picture, after: Picture, still: Point) -> Iterator[tuple[str, Point]]:
    """Yield how far what is in both pictures has to go; a frame moves with its joint."""
    for one in after.parts:
        old = before.by_id.get(one.id)
        if old is not None and (old is not one or still != (0, 0)):
            yield one.id, (old.rect.x + still[0] - one.rect.x, old.rect.y + still[1] - one.rect.y)


def _length(by: Point) -> float:
    return abs(by[0]) + abs(by[1])
