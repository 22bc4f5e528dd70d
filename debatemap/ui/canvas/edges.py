"""Thin bars at the right and lower edge of the view: which part of the map is seen, and where what is searched for is.

Screen readers are not told of them: the canvas shows them its boxes and joints only.
"""

from typing import Final

from PySide6.QtCore import QRect, QSignalBlocker, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from debatemap.figure.geometry import Rect
from debatemap.ui.canvas.scene import Scene
from debatemap.ui.canvas.ticks import Ticks

WIDE: Final = 12
"""Pixels of the view that a bar takes."""
_MARGIN: Final = 24.0
"""Pixels of the view beyond the map to which a bar reaches."""
_STEP: Final = 20
"""Pixels of the view for a line of the wheel."""
_TICK: Final = 4
_INSIDE: Final = 2
"""Pixels of the bar that stay free on both sides of a tick."""


class Edge(QScrollBar):
    """One bar; it shows while the map is larger than the view in its direction."""

    def __init__(self, way: Qt.Orientation, scene: Scene, ticks: Ticks, canvas: QWidget) -> None:
        super().__init__(way, canvas)
        self._scene, self._ticks = scene, ticks
        self._upright = way is Qt.Orientation.Vertical
        self._marked: tuple[object, ...] = ()
        self._places: tuple[int, ...] = ()
        self.setSingleStep(_STEP)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.valueChanged.connect(self._look)
        self.sliderReleased.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Show which part of the map is seen; what is pulled at goes by itself."""
        if self.isSliderDown():
            return
        low, high = self._reach(self._scene.drawing.picture.bounds)
        start, end = self._reach(self._scene.viewport.seen)
        needed = low < start or high > end
        if needed:
            first, last = min(low - _MARGIN, start), max(high + _MARGIN, end)
            with QSignalBlocker(self):
                self.setPageStep(round(end - start))
                self.setRange(round(first), round(last - (end - start)))
                self.setValue(round(start))
            self._stand()
        self.setVisible(needed)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        places = self._ticked()
        if not places:
            return
        theme = self._scene.drawing.theme
        with QPainter(self) as painter:
            painter.setPen(QColor(theme.passage_line))
            painter.setBrush(QColor(theme.passage))
            painter.drawRects([self._tick(place) for place in places])

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the canvas zooms
        else:
            super().wheelEvent(event)

    def _look(self, start: int) -> None:
        """Let the view begin at a pixel of the bar's range."""
        viewport = self._scene.viewport
        place = start / viewport.camera.zoom
        viewport.show(viewport.camera._replace(**{"y" if self._upright else "x": place}))

    def _reach(self, rect: Rect) -> tuple[float, float]:
        """Return where a rectangle of the map begins and ends in the bar's direction, in pixels of the view."""
        zoom = self._scene.viewport.camera.zoom
        low, high = (rect.y, rect.bottom) if self._upright else (rect.x, rect.right)
        return low * zoom, high * zoom

    def _stand(self) -> None:
        width, height = self._scene.viewport.size
        if self._upright:
            self.setGeometry(width - WIDE, 0, WIDE, height - WIDE)
        else:
            self.setGeometry(0, height - WIDE, width - WIDE, WIDE)

    def _tick(self, place: int) -> QRect:
        """Return a tick that begins at a pixel of the bar, its outline inside."""
        wide = WIDE - 2 * _INSIDE - 1
        if self._upright:
            return QRect(_INSIDE, place, wide, _TICK - 1)
        return QRect(place, _INSIDE, _TICK - 1, wide)

    def _ticked(self) -> tuple[int, ...]:
        """Return the pixels of the bar at which ticks begin, each once."""
        rects = self._ticks.rects
        length = (self.height() if self._upright else self.width()) - _TICK
        reach = self.minimum(), self.maximum() + self.pageStep()
        known = rects, length, reach, self._scene.viewport.camera.zoom
        if known != self._marked:
            share = length / max(reach[1] - reach[0], 1)
            middles = (sum(self._reach(rect)) / 2 for rect in rects)
            self._marked = known
            self._places = tuple({round((middle - reach[0]) * share) for middle in middles})
        return self._places
