"""The mouse: what a press begins, which gesture follows the pointer, what a double click opens."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent

from debatemap.figure.geometry import Rect
from debatemap.figure.picture import Box, JointBox
from debatemap.ui.canvas.hand import Hand
from debatemap.ui.canvas.hover import Hover
from debatemap.ui.canvas.plate import Detail
from debatemap.ui.canvas.scene import Scene, item_of
from debatemap.ui.canvas.targets import Target
from debatemap.ui.canvas.tools.lasso import Lasso
from debatemap.ui.canvas.tools.pan import Pan
from debatemap.ui.canvas.tools.tool import Tool

_NOTCH = 120
_WAYS = {Qt.MouseButton.BackButton: "back", Qt.MouseButton.ForwardButton: "forward"}
"""Buttons at the side of a mouse, as in a browser."""
_ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Pointer:
    """Turns presses into gestures; at most one gesture is going on."""

    def __init__(self, scene: Scene, hover: Hover, hand: Hand) -> None:
        self._scene, self._hover, self._hand = scene, hover, hand
        self._tool: Tool | None = None

    def press(self, event: QMouseEvent, *, pulling: bool) -> None:
        """Begin what a press means; ``pulling`` when Space holds the map."""
        if self._tool is not None:
            return
        if event.button() == Qt.MouseButton.MiddleButton or (pulling and is_left(event)):
            self._tool = Pan(event.position(), self._scene.viewport.camera, self._scene.viewport.show)
        elif is_left(event):
            self._press_left(event)
        elif event.button() in _WAYS:
            self._scene.gestures.act(_WAYS[event.button()])
        elif event.button() == Qt.MouseButton.RightButton:
            self._choose_for_menu(event.position())

    def move(self, event: QMouseEvent) -> None:
        """Let the gesture follow, or see what the pointer rests on."""
        if self._tool is not None:
            self._tool.move(event.position(), event.modifiers())
        elif not event.buttons():
            self._hover.move(event.position())

    def release(self, event: QMouseEvent) -> None:
        """End the gesture."""
        tool, self._tool = self._tool, None
        if tool is not None:
            tool.finish(event.position(), event.modifiers())

    def cancel(self) -> bool:
        """Take the gesture back; tell whether there was one."""
        tool, self._tool = self._tool, None
        if tool is not None:
            tool.cancel()
        return tool is not None

    def again(self, modifiers: Qt.KeyboardModifier, position: QPointF) -> None:
        """Tell the gesture about keys that went down or up while the pointer rests."""
        if self._tool is not None:
            self._tool.move(position, modifiers)

    def double(self, event: QMouseEvent) -> tuple[Box, QPointF] | None:
        """Return the box to write in; from afar zoom to it; on free ground begin a claim."""
        self.cancel()
        one = self._scene.under(event.position())
        if not is_left(event) or isinstance(one, JointBox):
            return None
        if one is None:
            self._scene.gestures.act("claim")
            return None
        self._scene.choose(one)
        if Detail.at(self._scene.viewport.camera.zoom) is Detail.CARDS:
            self._scene.viewport.zoom_there(one.rect)
            return None
        return one, event.position()

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom around the pointer with Ctrl, else scroll, sideways with Shift."""
        pixels, angle = event.pixelDelta(), event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            fixed = event.position().x(), event.position().y()
            self._scene.viewport.zoom_by(angle.y() / _NOTCH, fixed)
            return
        by = QPointF(pixels) if not pixels.isNull() else QPointF(angle) * 0.5
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not by.x():
            by = QPointF(by.y(), 0)
        self._scene.viewport.pull(by.x(), by.y())

    def _press_left(self, event: QMouseEvent) -> None:
        found = self._hover.target(event.position())
        one = self._scene.under(event.position())
        adding = bool(event.modifiers() & _ADDING)
        if found is not None:
            self._hit(*found, objecting=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif one is None:
            self._tool = Lasso(event.position(), self._scene.selection, self._touched, self._hand.frame, adding=adding)
        elif adding:
            self._scene.selection.toggle(item_of(one))
        else:
            self._tool = self._hand.carry(event, one)

    def _hit(self, one: Box | JointBox, target: Target, *, objecting: bool) -> None:
        if target is Target.FOLD:
            self._scene.gestures.fold(one.id)
        elif target in (Target.BELOW, Target.BESIDE):
            self._scene.choose(one)
            below = "objection" if objecting else "reason"
            self._scene.gestures.act(below if target is Target.BELOW else "sibling")
        elif isinstance(one, Box):
            self._hand.jump(one, target)

    def _choose_for_menu(self, position: QPointF) -> None:
        one = self._scene.under(position)
        if one is None:
            self._scene.selection.clear()
        elif item_of(one) not in self._scene.selection.ids:
            self._scene.choose(one)

    def _touched(self, rect: Rect) -> tuple[str, ...]:
        camera = self._scene.viewport.camera
        x, y = camera.to_map((rect.x, rect.y))
        seen = Rect(x, y, rect.width / camera.zoom, rect.height / camera.zoom)
        return tuple(box.item for box in self._scene.drawing.plate().boxes_in(seen))


def is_left(event: QMouseEvent) -> bool:
    """Tell whether a mouse event is of the left button."""
    return event.button() == Qt.MouseButton.LeftButton
