"""What tells in a view where in the map one is: the small map, and the bars at its edges."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from debatemap.ui.canvas.edges import Edge
from debatemap.ui.canvas.minimap import Minimap
from debatemap.ui.canvas.scene import Scene
from debatemap.ui.canvas.ticks import Ticks


class Overview:
    """Keeps small map and bars in step with the view."""

    def __init__(self, scene: Scene, canvas: QWidget) -> None:
        self._ticks = Ticks(scene.drawing)
        self._edges = tuple(Edge(way, scene, self._ticks, canvas) for way in Qt.Orientation)
        self.minimap = Minimap(scene, self._ticks, canvas)
        scene.viewport.moved.connect(self.follow)

    def follow(self) -> None:
        """Show where the view is now."""
        self.minimap.follow()
        for edge in self._edges:
            edge.follow()

    def mark(self, hits: Collection[str]) -> None:
        """Mark claims and questions that hold what is searched for."""
        self._ticks.mark(frozenset(hits))
        for part in (self.minimap, *self._edges):
            part.update()
