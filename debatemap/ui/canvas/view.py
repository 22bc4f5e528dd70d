"""The widget that shows one map and takes gestures on it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from debatemap.figure.look import Look
from debatemap.figure.theme import Theme
from debatemap.services.document import Document
from debatemap.ui.gestures import Gestures
from debatemap.ui.selection import Selection


class Canvas(QWidget):
    """Shows a map of a document in a look and a theme; gestures go through the doors it is given."""

    zoomed = Signal(float)

    def __init__(
        self,
        document: Document,
        map_id: str,
        look: Look,
        theme: Theme,
        selection: Selection,
        gestures: Gestures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._map, self._look, self._theme = document, map_id, look, theme
        self._selection, self._gestures = selection, gestures
        self._zoom = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def zoom(self) -> float:
        """Return the scale of the map on screen."""
        return self._zoom

    @property
    def is_editing(self) -> bool:
        """Tell whether the floating editor is open."""
        return False

    def close_view(self) -> None:
        """Stop following the document."""

    def set_look(self, look: Look) -> None:
        """Show the map in another look."""
        self._look = look
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Show the map in other colours."""
        self._theme = theme
        self.update()

    def show_map(self, map_id: str) -> None:
        """Show another map, at the zoom and place it was last seen."""
        self._map = map_id
        self.update()

    def show_contention(self) -> None:
        """Show the contention at a readable zoom."""

    def zoom_by(self, steps: int) -> None:
        """Zoom in or out by steps of 1.2."""
        self.zoom_to(self._zoom * 1.2**steps)

    def zoom_to(self, zoom: float) -> None:
        """Show the map at a scale between 0.1 and 4."""
        self._zoom = min(max(zoom, 0.1), 4.0)
        self.zoomed.emit(self._zoom)
        self.update()

    def fit(self) -> None:
        """Show the whole map."""

    def reveal(self, *ids: str) -> None:
        """Scroll so that records are seen."""

    def edit_text(self, id: str, seed: str = "") -> None:
        """Open the editor on a claim or question."""

    def finish_editing(self) -> None:
        """Commit what is typed in the open editor."""

    def drop_editing(self) -> None:
        """Close the editor and forget what is typed."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.canvas))
