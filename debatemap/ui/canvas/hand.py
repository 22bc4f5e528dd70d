"""What the mouse does with boxes and joints: carries them, frames them, follows their ways to other maps."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QWidget

from debatemap.figure.geometry import Rect
from debatemap.figure.picture import Box, JointBox
from debatemap.ui.canvas.carrying import Carried
from debatemap.ui.canvas.elsewhere import Visit, jump
from debatemap.ui.canvas.hover import Hover
from debatemap.ui.canvas.scene import Scene
from debatemap.ui.canvas.surface import Surface
from debatemap.ui.canvas.targets import Target
from debatemap.ui.canvas.tools.drag import Drag
from debatemap.ui.canvas.tools.tool import Tool


class Hand:
    """Begins gestures and shows on the surface what they do."""

    def __init__(self, widget: QWidget, scene: Scene, surface: Surface, hover: Hover, visit: Visit) -> None:
        self._widget, self._scene, self._surface = widget, scene, surface
        self._hover, self._visit = hover, visit

    def carry(self, event: QMouseEvent, one: Box | JointBox) -> Tool:
        """Return the gesture that carries a box or joint."""
        return Drag(event.position(), one, self._scene, self._show, self._widget)

    def jump(self, box: Box, target: Target) -> None:
        """Go where a small thing on a box leads."""
        jump(self._scene, box, target, QCursor.pos(), self._widget, self._visit)

    def frame(self, rect: Rect | None) -> None:
        """Show the rectangle of a lasso, or none."""
        self._surface.marked.lasso = rect
        self._widget.update()

    def _show(self, carried: Carried | None) -> None:
        self._surface.marked.carried = carried
        self._scene.drawing.set_carried(carried.ids if carried is not None else frozenset())
        self._hover.leave()
        if carried is None:
            self._widget.unsetCursor()
        else:
            shape = Qt.CursorShape.ForbiddenCursor if carried.is_refused else Qt.CursorShape.ClosedHandCursor
            self._widget.setCursor(shape)
        self._widget.update()
