"""What the parts of one canvas share."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from debatemap.figure.geometry import Point, Rect
from debatemap.figure.picture import Box, JointBox
from debatemap.services.document import Document
from debatemap.ui.canvas.drawing import Drawing
from debatemap.ui.canvas.viewport import Viewport
from debatemap.ui.gestures import Gestures
from debatemap.ui.selection import Selection


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawing seen through a viewport, what is selected in it, and the doors to the window."""

    drawing: Drawing
    viewport: Viewport
    selection: Selection
    gestures: Gestures

    @property
    def document(self) -> Document:
        """Return the document that is drawn."""
        return self.drawing.document

    @property
    def writable(self) -> bool:
        """Tell whether the document may be changed."""
        return self.document.read_only is None

    def point(self, position: QPointF) -> Point:
        """Return the map's point under a point of the view."""
        return self.viewport.camera.to_map((position.x(), position.y()))

    def under(self, position: QPointF) -> Box | JointBox | None:
        """Return the box or joint under a point of the view."""
        return self.drawing.plate().at(self.point(position), self.viewport.camera.zoom)

    def in_view(self, one: Box | JointBox) -> Rect:
        """Return where in the view a box or joint is seen."""
        return self.viewport.camera.rect_to_view(one.rect)

    def current(self) -> Box | JointBox | None:
        """Return the box or joint that has the keyboard."""
        id, spot = self.selection.current, self.drawing.picture.by_id.get(self.selection.spot or "")
        return spot or (self.drawing.shown(id) if id is not None else None)

    def choose(self, one: Box | JointBox) -> None:
        """Select a box or joint and nothing else; of a claim that is drawn again, this box."""
        self.selection.choose(item_of(one), spot=one.id)

    def reveal(self, *ids: str) -> None:
        """Scroll so that records are seen, the last of them surely."""
        shown = (self.drawing.shown(id) for id in ids)
        self.viewport.reveal(*(one.rect for one in shown if one is not None))


def item_of(one: Box | JointBox) -> str:
    """Return the id by which a box or joint is selected: that of its claim, question or argument."""
    return one.item if isinstance(one, Box) else one.id
