"""The camera of a canvas: where it looks, how it gets there, and what keeps still when the map changes."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, Signal
from PySide6.QtWidgets import QWidget

from debatemap.figure.geometry import Point, Rect
from debatemap.figure.picture import Picture
from debatemap.ui.canvas.camera import STEP, Camera
from debatemap.ui.canvas.flight import Flight

_FLIGHT = 220
_READABLE = 0.87
"""The zoom at which a map opens that does not fit at 100 %."""


class Viewport(QObject):
    """Moves the camera over a map, in pixels of the widget that shows it."""

    moved = Signal()
    zoomed = Signal(float)

    def __init__(self, widget: QWidget, picture: Callable[[], Picture]) -> None:
        super().__init__(widget)
        self._widget, self._picture = widget, picture
        self.camera = Camera()
        self.covered: Callable[[Camera], Rect | None] = lambda _: None
        self._cameras = dict[str, Camera]()
        self.flight = Flight(self)
        self._goal: Camera | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Return width and height of the view."""
        return self._widget.width(), self._widget.height()

    @property
    def seen(self) -> Rect:
        """Return the part of the map that is seen."""
        return self.camera.seen(*self.size)

    def show(self, camera: Camera) -> None:
        """Look from a camera at once; some of the map always stays in the view."""
        self.flight.stop()
        self._goal = None
        self._set(camera)

    def fly(self, camera: Camera) -> None:
        """Move to a camera, so that the eye can follow."""
        start, goal = self.camera, self._kept(camera)
        if goal == start:
            return
        self._goal = goal
        self.flight.start(_FLIGHT, QEasingCurve.Type.InOutCubic, lambda share: self._set(start.towards(goal, share)))

    def pull(self, dx: float, dy: float) -> None:
        """Pull the map by pixels of the view."""
        self.show(self.camera.moved(dx, dy))

    def change_map(self, before: str, map: str) -> None:
        """Show another map from where it was seen last, the first time at its beginning."""
        self._cameras[before] = self.camera
        if map in self._cameras:
            self.show(self._cameras[map])
        else:
            self.show_top()

    def zoom_to(self, zoom: float, fixed: Point | None = None) -> None:
        """Zoom at once around a point of the view, by default its middle."""
        width, height = self.size
        self.show(self.camera.zoomed(zoom, fixed or (width / 2, height / 2)))

    def zoom_by(self, steps: float, fixed: Point | None = None) -> None:
        """Zoom by steps of 1.2."""
        self.zoom_to(self.camera.zoom * STEP**steps, fixed)

    def fit(self) -> None:
        """Move until the whole map is seen, or of one that no zoom shows whole, its beginning."""
        bounds = self._picture().bounds
        fitted = self.camera.fitted(bounds, *self.size)
        whole = fitted.seen(*self.size).grown(1).holds(bounds)
        self.fly(fitted if whole else self._beginning(fitted.zoom))

    def zoom_there(self, rect: Rect) -> None:
        """Move until a rectangle of the map stands in the middle at 100 %."""
        self.fly(Camera(0, 0, 1.0).centred(rect.centre, *self.size))

    def show_top(self) -> None:
        """Show the map whole where that is readable, else its contention at a readable zoom."""
        picture = self._picture()
        fitted = self.camera.fitted(picture.bounds, *self.size)
        if fitted.zoom >= _READABLE:
            self.show(fitted)
            return
        self.show(self._beginning(_READABLE))

    def reveal(self, *rects: Rect) -> None:
        """Move so that rectangles of the map are seen, the last of them surely."""
        camera = self._goal or self.camera
        for rect in rects:
            camera = self._revealing(camera, rect)
        if camera != (self._goal or self.camera):
            self.fly(camera)

    def fill(self) -> None:
        """Move so that the map fills the view as far as it can."""
        self.fly((self._goal or self.camera).filled(self._picture().bounds, *self.size))

    def keep(self, before: Rect, now: Rect) -> None:
        """Move with a part of the map that has another place now, so that it stays where it is seen."""
        self.show(self.camera._replace(x=self.camera.x + now.x - before.x, y=self.camera.y + now.y - before.y))

    def _revealing(self, camera: Camera, rect: Rect) -> Camera:
        revealing = camera.revealing(rect, *self.size)
        covered = self.covered(revealing)
        return revealing if covered is None else revealing.clear_of(rect, covered)

    def _beginning(self, zoom: float) -> Camera:
        """Return the camera that has the contention in its middle, as far as the map goes."""
        picture = self._picture()
        first = Camera(0, 0, zoom).centred(_first(picture).centre, *self.size)
        return first.filled(picture.bounds, *self.size)

    def _set(self, camera: Camera) -> None:
        zoomed = camera.zoom != self.camera.zoom
        self.camera = self._kept(camera)
        self.moved.emit()
        if zoomed:
            self.zoomed.emit(self.camera.zoom)

    def _kept(self, camera: Camera) -> Camera:
        near = camera.kept_near(self._picture().bounds, *self.size)
        return near.sharp(self._widget.devicePixelRatioF())


def _first(picture: Picture) -> Rect:
    """Return where the first contention or question is, of an empty map its middle."""
    return next((picture.by_id[id].rect for id in picture.outline.roots if id in picture.by_id), picture.bounds)
