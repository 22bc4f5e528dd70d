"""The whole map in a corner of the view, with a frame around what is seen; pulling the frame moves the map."""

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from debatemap.figure.geometry import Rect
from debatemap.figure.outline import JointKind
from debatemap.figure.theme import Theme
from debatemap.i18n import tr
from debatemap.ui.canvas.camera import Camera
from debatemap.ui.canvas.scene import Scene
from debatemap.ui.canvas.ticks import Ticks

_WIDE, _NARROW = 168, 120
_NARROW_WINDOW = 1100
"""Pixels of the window's width under which the small map is smaller."""
_AWAY = 12
_TALLEST = 0.4
"""The largest share of the view's height that it takes."""
_SHORTEST = 32
_PADDING = 6
_FRAME = 1.5
_JOINT = 2.0
_TICK = 3.0
_MANY = 1000
"""Boxes from which the small map follows edits only once they pause …"""
_LATER = 200
"""… for so many milliseconds."""


class Minimap(QWidget):
    """Shows while the map is larger than the view."""

    def __init__(self, scene: Scene, ticks: Ticks, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._scene, self._ticks = scene, ticks
        self._wanted = True
        self._ground: tuple[object, Theme, QPixmap] | None = None
        self._later = QTimer(self, singleShot=True, interval=_LATER)
        self._later.timeout.connect(self._renew)
        self.setAccessibleName(tr("Overview of the map"))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        scene.viewport.covered = self.covered
        self.hide()

    @property
    def is_wanted(self) -> bool:
        """Tell whether it shows when there is reason to."""
        return self._wanted

    def want(self, wanted: bool) -> None:
        """Show it when there is reason to, or never."""
        self._wanted = wanted
        self.follow()

    def follow(self) -> None:
        """Stand where the view has its lower right corner, as long as not all of the map is seen."""
        place = self.covered(self._scene.viewport.camera)
        if place is not None:
            self.setGeometry(*(round(side) for side in place))
        self.setVisible(place is not None)
        self.update()

    def covered(self, camera: Camera) -> Rect | None:
        """Return what of the view the small map takes when it is seen from a camera, in pixels."""
        bounds, (width, height) = self._bounds(), self._scene.viewport.size
        if not self._wanted or camera.seen(width, height).holds(bounds):
            return None
        wide = _WIDE if self.window().width() >= _NARROW_WINDOW else _NARROW
        high = min(max(wide * bounds.height / max(bounds.width, 1), _SHORTEST), height * _TALLEST)
        return Rect(width - wide - _AWAY, height - high - _AWAY, wide, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._painted())
            self._paint_hits(painter)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._scene.drawing.theme.accent), _FRAME))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._frame())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._look(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._look(event.position())

    def _paint_hits(self, painter: QPainter) -> None:
        """Paint a tick where something holds the words that are searched for, at least so large that it is seen."""
        theme = self._scene.drawing.theme
        painter.setPen(QPen(QColor(theme.passage_line), 0))
        painter.setBrush(QColor(theme.passage))
        painter.drawRects([self._tick(rect) for rect in self._ticks.rects])

    def _tick(self, rect: Rect) -> QRectF:
        place = self._small(rect)
        tick = QRectF(0, 0, max(place.width(), _TICK), max(place.height(), _TICK))
        tick.moveCenter(place.center())
        return tick

    def _look(self, position: QPointF) -> None:
        """Let the view's middle be at a point of the small map."""
        bounds, scale = self._bounds(), self._scale()
        x, y = self._corner()
        point = bounds.x + (position.x() - x) / scale, bounds.y + (position.y() - y) / scale
        viewport = self._scene.viewport
        viewport.show(viewport.camera.centred(point, *viewport.size))

    def _bounds(self) -> Rect:
        return self._scene.drawing.picture.bounds

    def _scale(self) -> float:
        bounds = self._bounds()
        room = self.width() - 2 * _PADDING, self.height() - 2 * _PADDING
        return min(room[0] / max(bounds.width, 1), room[1] / max(bounds.height, 1))

    def _corner(self) -> tuple[float, float]:
        """Return where in the small map the map's upper left corner is."""
        bounds, scale = self._bounds(), self._scale()
        return (self.width() - bounds.width * scale) / 2, (self.height() - bounds.height * scale) / 2

    def _frame(self) -> QRectF:
        seen = self._small(self._scene.viewport.seen)
        return seen.intersected(QRectF(1, 1, self.width() - 2, self.height() - 2))

    def _small(self, rect: Rect) -> QRectF:
        bounds, scale = self._bounds(), self._scale()
        x, y = self._corner()
        return QRectF(
            x + (rect.x - bounds.x) * scale, y + (rect.y - bounds.y) * scale, rect.width * scale, rect.height * scale
        )

    def _painted(self) -> QPixmap:
        """Return cards and joint marks, painted once for what stands alike; of large maps, those of a moment ago."""
        drawing, ratio = self._scene.drawing, self.devicePixelRatioF()
        size = round(self.width() * ratio), round(self.height() * ratio)
        made, picture = self._ground, drawing.picture
        if made is None or made[1] is not drawing.theme or made[2].size().toTuple() != size:
            made = self._ground = picture.geometry, drawing.theme, self._paint_ground(size, ratio)
        elif made[0] is not picture.geometry and len(picture.boxes) > _MANY:
            self._later.start()
        elif made[0] is not picture.geometry:
            made = self._ground = picture.geometry, drawing.theme, self._paint_ground(size, ratio)
        return made[2]

    def _renew(self) -> None:
        self._ground = None
        self.update()

    def _paint_ground(self, size: tuple[int, int], ratio: float) -> QPixmap:
        drawing = self._scene.drawing
        ground = QPixmap(*size)
        ground.setDevicePixelRatio(ratio)
        ground.fill(QColor(drawing.theme.panel))
        with QPainter(ground) as painter:
            painter.setPen(QPen(QColor(drawing.theme.outline), 0))
            painter.drawRect(QRectF(0, 0, self.width() - 1 / ratio, self.height() - 1 / ratio))
            bounds, scale = self._bounds(), self._scale()
            painter.translate(*self._corner())
            painter.scale(scale, scale)
            painter.translate(-bounds.x, -bounds.y)
            painter.setBrush(QColor(drawing.theme.box))
            painter.drawRects([QRectF(*box.rect) for box in drawing.picture.boxes])
            painter.setPen(Qt.PenStyle.NoPen)
            for kind in JointKind:
                rects = (joint.rect for joint in drawing.picture.joints if joint.kind is kind)
                painter.setBrush(QColor(getattr(drawing.theme, kind)))
                painter.drawRects([QRectF(rect.x, rect.y, rect.width, _JOINT / scale) for rect in rects])
        return ground
