"""Pulling the map with the middle button, or with Space and the left one."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt

from debatemap.ui.canvas.camera import Camera


class Pan:
    """Keeps the map's point under the pointer there."""

    def __init__(self, start: QPointF, camera: Camera, show: Callable[[Camera], None]) -> None:
        self._start, self._camera, self._show = start, camera, show

    def move(self, position: QPointF, _held: Qt.KeyboardModifier, /) -> None:
        """Pull the map."""
        by = position - self._start
        self._show(self._camera.moved(by.x(), by.y()))

    def finish(self, position: QPointF, _held: Qt.KeyboardModifier, /) -> None:
        """Leave the map where it is."""
        self.move(position, _held)

    def cancel(self) -> None:
        """Put the map back."""
        self._show(self._camera)
