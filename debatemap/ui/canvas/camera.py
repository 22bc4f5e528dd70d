"""Which part of a map a view shows: a zoom and the map's point at the view's upper left."""

from typing import NamedTuple

from debatemap.figure.geometry import Point, Rect

LEAST, MOST = 0.1, 4.0
STEP = 1.2
_MARGIN = 24.0
"""Pixels of the view that stay free around what is fitted or revealed."""
_BESIDE = 12.0
"""Pixels between what is revealed and what covers a corner of the view."""
_KEPT = 80.0
"""Pixels of the map that always stay in the view."""


class Camera(NamedTuple):
    """A place from which a map is seen; sizes of the view are in pixels of the screen."""

    x: float = 0.0
    y: float = 0.0
    zoom: float = 1.0

    def to_map(self, point: Point) -> Point:
        """Return the map's point under a point of the view."""
        return self.x + point[0] / self.zoom, self.y + point[1] / self.zoom

    def to_view(self, point: Point) -> Point:
        """Return where in the view a point of the map is seen."""
        return (point[0] - self.x) * self.zoom, (point[1] - self.y) * self.zoom

    def rect_to_view(self, rect: Rect) -> Rect:
        """Return where in the view a rectangle of the map is seen."""
        x, y = self.to_view((rect.x, rect.y))
        return Rect(x, y, rect.width * self.zoom, rect.height * self.zoom)

    def seen(self, width: float, height: float) -> Rect:
        """Return the part of the map that a view of a size shows."""
        return Rect(self.x, self.y, width / self.zoom, height / self.zoom)

    def moved(self, dx: float, dy: float) -> "Camera":
        """Return the camera after the map was pulled by pixels of the view."""
        return self._replace(x=self.x - dx / self.zoom, y=self.y - dy / self.zoom)

    def zoomed(self, zoom: float, fixed: Point) -> "Camera":
        """Return the camera at another zoom, a point of the view staying put; snaps at 100 %."""
        wanted = min(max(zoom, LEAST), MOST)
        wanted = 1.0 if abs(wanted - 1) < 0.04 else wanted
        x, y = self.to_map(fixed)
        return Camera(x - fixed[0] / wanted, y - fixed[1] / wanted, wanted)

    def fitted(self, bounds: Rect, width: float, height: float) -> "Camera":
        """Return the camera that shows a whole rectangle, at most at 100 %."""
        room = max(width - 2 * _MARGIN, 1), max(height - 2 * _MARGIN, 1)
        zoom = min(1.0, room[0] / max(bounds.width, 1), room[1] / max(bounds.height, 1))
        return Camera(0, 0, max(zoom, LEAST)).centred(bounds.centre, width, height)

    def filled(self, bounds: Rect, width: float, height: float) -> "Camera":
        """Return the camera moved until a rectangle fills the view but for a margin around it; one that is too small
        to fill it stands at its top in the middle.
        """
        around, seen = bounds.grown(_MARGIN / self.zoom), self.seen(width, height)
        x = _between(seen.x, around.x, around.right - seen.width)
        y = min(max(seen.y, around.y), max(around.y, around.bottom - seen.height))
        return self._replace(x=x, y=y)

    def centred(self, point: Point, width: float, height: float) -> "Camera":
        """Return the camera with a point of the map in the middle of the view."""
        return self._replace(x=point[0] - width / 2 / self.zoom, y=point[1] - height / 2 / self.zoom)

    def revealing(self, rect: Rect, width: float, height: float) -> "Camera":
        """Return the camera moved as little as possible so that a rectangle is seen, its upper left first."""
        margin = _MARGIN / self.zoom
        seen = self.seen(width, height)
        x = min(max(seen.x, rect.right + margin - seen.width), rect.x - margin)
        y = min(max(seen.y, rect.bottom + margin - seen.height), rect.y - margin)
        return self._replace(x=x, y=y)

    def clear_of(self, rect: Rect, covered: Rect) -> "Camera":
        """Return the camera moved as little as possible so that a rectangle does not lie under what covers the lower
        right of the view; the same where there is no room for it beside that.
        """
        place = self.rect_to_view(rect)
        left, up = place.right + _BESIDE - covered.x, place.bottom + _BESIDE - covered.y
        if left <= 0 or up <= 0:
            return self
        ways = ((left, place.x, self.moved(-left, 0)), (up, place.y, self.moved(0, -up)))
        possible = [(by, moved) for by, start, moved in ways if start - by >= 0]
        return min(possible)[1] if possible else self

    def towards(self, goal: "Camera", share: float) -> "Camera":
        """Return the camera on its way to another: the zoom by ratio, the place so that both ends move evenly."""
        if share >= 1:
            return goal
        zoom = self.zoom * (goal.zoom / self.zoom) ** share
        gone = share if goal.zoom == self.zoom else (1 / zoom - 1 / self.zoom) / (1 / goal.zoom - 1 / self.zoom)
        return Camera(self.x + (goal.x - self.x) * gone, self.y + (goal.y - self.y) * gone, zoom)

    def sharp(self, ratio: float) -> "Camera":
        """Return the camera moved by less than a pixel, so that the map's origin lies between two device pixels."""
        scale = self.zoom * ratio
        return self._replace(x=round(self.x * scale) / scale, y=round(self.y * scale) / scale)

    def kept_near(self, bounds: Rect, width: float, height: float) -> "Camera":
        """Return the camera brought back until some of the map is in the view."""
        kept = _KEPT / self.zoom
        seen = self.seen(width, height)
        x = min(max(seen.x, bounds.x + kept - seen.width), bounds.right - kept)
        y = min(max(seen.y, bounds.y + kept - seen.height), bounds.bottom - kept)
        return self._replace(x=x, y=y)


def _between(value: float, low: float, high: float) -> float:
    """Return the nearest value between two, or where they have crossed their middle."""
    return min(max(value, low), high) if low <= high else (low + high) / 2
