"""What the pointer rests on: its outline at once, its handles after a moment, the rest about it in a tooltip."""

from PySide6.QtCore import QObject, QPoint, QPointF, QTimer, Signal
from PySide6.QtWidgets import QToolTip, QWidget

from debatemap.figure.picture import Box, JointBox
from debatemap.ui.canvas.plate import Detail
from debatemap.ui.canvas.scene import Scene
from debatemap.ui.canvas.spoken import tip
from debatemap.ui.canvas.targets import Target, target_at
from debatemap.ui.plain import tooltip

_PAUSE = 150
"""Milliseconds until a box offers its handles."""


class Hover(QObject):
    """Follows the pointer while nothing is pressed."""

    changed = Signal()

    def __init__(self, scene: Scene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self.id: str | None = None
        self.handles: str | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._offer)

    def move(self, position: QPointF) -> None:
        """Rest on what is under a point of the view."""
        if self._target_here(position) in (Target.BELOW, Target.BESIDE):
            return
        one = self._scene.under(position)
        self._rest(one.id if one is not None else None)

    def leave(self) -> None:
        """Rest on nothing."""
        self._rest(None)

    def target(self, position: QPointF) -> tuple[Box | JointBox, Target] | None:
        """Return the small thing under a point of the view and what it is on."""
        one = self._resting() if self._target_here(position) else self._scene.under(position)
        target = self._target_on(one, position) if one is not None else None
        return (one, target) if one is not None and target is not None else None

    def show_tip(self, position: QPoint, place: QPoint, widget: QWidget) -> None:
        """Show what a box does not say by itself; from afar its text is in a float already."""
        one = self._scene.under(QPointF(position))
        near = Detail.at(self._scene.viewport.camera.zoom) is not Detail.CARDS
        words = tip(self._scene.drawing.debate, one) if near and isinstance(one, Box) else ""
        QToolTip.showText(place, tooltip(words), widget)

    def _rest(self, id: str | None) -> None:
        if id != self.id:
            self.id, self.handles = id, None
            self._pause.start() if id is not None else self._pause.stop()
            self.changed.emit()

    def _offer(self) -> None:
        detailed = Detail.at(self._scene.viewport.camera.zoom) is Detail.FULL
        if detailed and self._scene.writable and isinstance(self._resting(), Box):
            self.handles = self.id
            self.changed.emit()

    def _resting(self) -> Box | JointBox | None:
        return self._scene.drawing.picture.by_id.get(self.id) if self.id is not None else None

    def _target_here(self, position: QPointF) -> Target | None:
        one = self._resting()
        return self._target_on(one, position) if one is not None and self.handles == one.id else None

    def _target_on(self, one: Box | JointBox, position: QPointF) -> Target | None:
        part = self._scene.drawing.plate().part_of(one)
        zoom = self._scene.viewport.camera.zoom
        return target_at(one, part, self._scene.point(position), zoom, handles=self.handles == one.id)
