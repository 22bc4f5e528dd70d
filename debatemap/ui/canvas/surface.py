"""Painting a frame of a canvas: tiles below, what moves and what is pointed at above."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from debatemap.figure.geometry import Rect
from debatemap.figure.states import States
from debatemap.figure.theme import Theme
from debatemap.ui.canvas.carrying import Carried, paint_carried, paint_chip
from debatemap.ui.canvas.editing import Editing
from debatemap.ui.canvas.glide import Glide
from debatemap.ui.canvas.hover import Hover
from debatemap.ui.canvas.painter import paint, pointed
from debatemap.ui.canvas.plate import Plate
from debatemap.ui.canvas.scene import Scene
from debatemap.ui.canvas.tiles import Tiles


@dataclass(slots=True)
class Marked:
    """What lies over the map in a frame besides the states of boxes: a lasso in pixels of the view, what is carried."""

    lasso: Rect | None = None
    carried: Carried | None = None


class Surface:
    """Paints a scene on a widget."""

    def __init__(self, widget: QWidget, scene: Scene, glide: Glide, editing: Editing, hover: Hover) -> None:
        self._widget, self._scene, self._glide, self._editing = widget, scene, glide, editing
        self._hover = hover
        self._tiles = Tiles()
        self.marked = Marked()
        self.is_sharp = False
        """Whether the last frame showed everything as it is, nothing stretched and nothing missing."""

    def paint(self, event: QPaintEvent) -> None:
        """Paint a frame; one that time did not suffice for is followed by another."""
        drawing = self._scene.drawing
        plate = drawing.plate(self._scene.viewport.camera.zoom)
        with QPainter(self._widget) as painter:  # one left open when something raises takes the process down
            painter.fillRect(event.rect(), QColor(drawing.theme.canvas))
            _align(painter)
            self._paint_frame(painter, plate)

    def _paint_frame(self, painter: QPainter, plate: Plate) -> None:
        self.is_sharp = self._paint_map(painter, plate)
        if not (self.is_sharp or self._glide.is_running):
            self._widget.update()
        self._paint_over(painter, plate, self._states(plate))
        self._paint_lasso(painter, plate.theme)
        if self.marked.carried is not None:
            paint_chip(painter, self.marked.carried, plate.theme, self._scene.viewport.size)

    def repaint_all(self) -> None:
        """Forget what was painted in other colours or of another map."""
        self._tiles.clear()
        self._widget.update()

    def _states(self, plate: Plate) -> States:
        """Return what is going on besides what lasts: selected, focused, under the pointer, carried."""
        shown = self._chosen(plate)
        if self.marked.carried is not None:
            return replace(self.marked.carried.states, selected=shown - self.marked.carried.ids)
        edited = self._editing.editor.spot if self._editing.editor is not None else None
        several = len(self._scene.selection.ids) > 1
        return States(
            selected=shown - {edited},
            focused=self._scene.selection.current if self._widget.hasFocus() and several else None,
            hovered=self._hover.id,
            handles=self._hover.handles if edited is None else None,
        )

    def _paint_map(self, painter: QPainter, plate: Plate) -> bool:
        if self._glide.is_running:
            self._glide.paint(painter, plate)
            return False
        return self._paint_tiles(painter, plate)

    def _chosen(self, plate: Plate) -> frozenset[str]:
        """Return the selected boxes and joints; of one claim that is drawn again, the box that was chosen."""
        selection, picture = self._scene.selection, plate.picture
        chosen = frozenset(selection.ids)
        alone = (selection.spot or selection.current) if len(chosen) == 1 else None
        if alone is not None and alone in picture.by_id:
            return frozenset({alone})
        boxes = (box.id for box in picture.boxes if box.item in chosen) if chosen else ()
        return frozenset(boxes) | (chosen & picture.by_id.keys())

    def _paint_tiles(self, painter: QPainter, plate: Plate) -> bool:
        viewport = self._scene.viewport
        return self._tiles.paint(painter, plate, viewport.camera, viewport.size, self._widget.devicePixelRatioF())

    def _paint_over(self, painter: QPainter, plate: Plate, states: States) -> None:
        painter.save()
        pointed(painter, self._scene.viewport.camera)
        self._glide.paint_over(painter, plate.shown_in(states), plate)
        self._glide.paint_over(painter, plate.over(states), plate)
        paint(painter, plate.labels)
        edited = self._editing.edited
        if edited is not None:
            paint(painter, plate.edited(edited))
        if self.marked.carried is not None:
            paint_carried(painter, plate, self.marked.carried, self._scene.viewport.seen)
        painter.restore()

    def _paint_lasso(self, painter: QPainter, theme: Theme) -> None:
        if self.marked.lasso is not None:
            fill = QColor(theme.accent)
            fill.setAlphaF(0.12)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(fill)
            painter.drawRect(QRectF(*self.marked.lasso))


def _align(painter: QPainter) -> None:
    """Let the painter's origin be a pixel of the device: at broken scale factors a widget may begin within one."""
    to = painter.deviceTransform()
    painter.translate((round(to.dx()) - to.dx()) / to.m11(), (round(to.dy()) - to.dy()) / to.m22())
