"""The widget that shows one map and takes gestures on it."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from debatemap.figure.look import Look
from debatemap.figure.picture import Picture
from debatemap.figure.theme import Theme
from debatemap.services.document import Document
from debatemap.ui.canvas.access import Access, offer_listings
from debatemap.ui.canvas.camera import Camera
from debatemap.ui.canvas.composing import Composing
from debatemap.ui.canvas.drawing import Drawing
from debatemap.ui.canvas.editing import Caret, Editing
from debatemap.ui.canvas.glass import Glass
from debatemap.ui.canvas.glide import Glide
from debatemap.ui.canvas.hand import Hand
from debatemap.ui.canvas.hover import Hover
from debatemap.ui.canvas.keys import Keys
from debatemap.ui.canvas.overview import Overview
from debatemap.ui.canvas.pointer import Pointer
from debatemap.ui.canvas.scene import Scene
from debatemap.ui.canvas.surface import Surface
from debatemap.ui.canvas.viewport import Viewport
from debatemap.ui.gestures import Gestures
from debatemap.ui.selection import Selection


class Canvas(QWidget):
    """Shows a map of a document in a look and a theme; gestures go through the doors it is given."""

    zoomed = Signal(float)
    visited = Signal(str, str)
    """Another map is asked for, and what is to be selected there."""
    writing = Signal()
    """The floating editor was opened or closed, or began or ceased to hold other words than its record."""

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
        self._selection = selection
        self._drawing = Drawing(document, map_id, look, theme, self)
        self._viewport = Viewport(self, lambda: self._drawing.picture)
        self._scene = scene = Scene(self._drawing, self._viewport, selection, gestures)
        self._editing = Editing(self, scene)
        self._glide = Glide(self, self._viewport)
        self._overview = Overview(scene, self)
        self._hover = Hover(scene, self)
        self._glass = Glass(scene, self._hover, self)
        self._surface = Surface(self, scene, self._glide, self._editing, self._hover)
        self._keys = Keys(self, scene, self.edit_text)
        self._composing = Composing(scene, self._editing, self._open)
        hand = Hand(self, scene, self._surface, self._hover, self.visited.emit)
        self._pointer = Pointer(scene, self._hover, hand)
        self.access = Access(self, scene)
        offer_listings()
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def picture(self) -> Picture:
        """Return the map as it is drawn."""
        return self._drawing.picture

    @property
    def zoom(self) -> float:
        """Return the scale of the map on screen."""
        return self._viewport.camera.zoom

    @property
    def camera(self) -> Camera:
        """Return from where the map is seen."""
        return self._viewport.camera

    @property
    def is_editing(self) -> bool:
        """Tell whether the floating editor is open."""
        return self._editing.editor is not None

    @property
    def is_rewording(self) -> bool:
        """Tell whether other words are typed for a text that has some."""
        return self._editing.rewords

    @property
    def caret(self) -> Caret | None:
        """Return where in which text the open editor stands."""
        return self._editing.caret

    def close_view(self) -> None:
        """Stop following the document; what is typed and was not committed stays among the drafts."""
        self._editing.abandon()
        self._drawing.close()
        self.access.close()

    def set_motion(self, allowed: bool) -> None:
        """Let changes glide into place, or happen at once."""
        self._viewport.flight.allowed = self._glide.flight.allowed = allowed

    @property
    def has_minimap(self) -> bool:
        """Tell whether a small map shows while the map is larger than the view."""
        return self._overview.minimap.is_wanted

    def toggle_minimap(self) -> None:
        """Show the small map while the map is larger than the view, or never."""
        self._overview.minimap.want(not self.has_minimap)

    def set_look(self, look: Look) -> None:
        """Show the map in another look; what is selected stays where it is."""
        self._editing.finish()
        self._drawing.set_look(look)

    def set_theme(self, theme: Theme) -> None:
        """Show the map in other colours."""
        self._drawing.set_theme(theme)
        self._surface.repaint_all()

    def set_emphasis(self, query: str, lit: frozenset[str] | None, hits: Collection[str] = ()) -> None:
        """Mark words that are searched for, on the small map and at the edges what holds them; dim all but some items
        and arguments, or nothing for None.
        """
        self._drawing.set_emphasis(query, lit)
        self._overview.mark(hits)

    def show_map(self, map_id: str, look: Look) -> None:
        """Show another map in a look, at the zoom and place it was last seen."""
        self._editing.finish()
        before = self._drawing.map
        self._drawing.set_map(map_id, look)
        self._surface.repaint_all()  # else tiles of the other map could stand in for what is late
        self._viewport.change_map(before, map_id)

    def show_contention(self) -> None:
        """Show the map whole where that is readable, else its top at a readable zoom."""
        self._viewport.show_top()

    def look_from(self, camera: Camera) -> None:
        """See the map from where it was seen before."""
        self._viewport.show(camera)

    def zoom_by(self, steps: int) -> None:
        """Zoom in or out by steps of 1.2 around the middle of the view."""
        self._viewport.zoom_by(steps)

    def zoom_to(self, zoom: float) -> None:
        """Show the map at a scale between 0.1 and 4, the middle of the view staying where it is."""
        self._viewport.zoom_to(zoom)

    def fit(self) -> None:
        """Show the whole map."""
        self._viewport.fit()

    def reveal(self, *ids: str) -> None:
        """Scroll so that records are seen, the last of them surely."""
        self._scene.reveal(*ids)

    def gather(self, *ids: str) -> None:
        """Let the map, of which less is left, fill the view as far as it can, records seen first."""
        self._viewport.fill()
        self._scene.reveal(*ids)

    def edit_text(self, id: str, seed: str = "") -> None:
        """Open the editor on a claim or question, in the language that is shown first."""
        self._open(id, True, seed)

    def finish_editing(self) -> None:
        """Commit what is typed in the open editor."""
        self._editing.finish()

    def drop_editing(self) -> None:
        """Close the editor and forget what is typed."""
        self._editing.drop()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._surface.paint(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._editing.place()
        self._overview.follow()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self._pointer.press(event, pulling=self._keys.holds_map)
        self._keys.use_hold()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._pointer.double(event)
        if found is not None:
            box, position = found
            self._editing.open(box, self._drawing.language_at(box, self._scene.point(position)[1]))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        one = self._scene.current() if event.reason() == QContextMenuEvent.Reason.Keyboard else None
        if one is None:
            self._scene.gestures.menu(event.globalPos())
        else:
            self._scene.gestures.menu(self.mapToGlobal(QPointF(*self._scene.in_view(one).centre)).toPoint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._pointer.wheel(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._composing.is_going_on:
            self._escape()
        elif not (self._composing.press(event) or self._keys.press(event)):
            self._pointer.again(event.modifiers(), self._pointed())
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._keys.release(event):
            self._pointer.again(event.modifiers(), self._pointed())
            super().keyReleaseEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing.compose(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        found = self._composing.query(query)
        return found if found is not None else super().inputMethodQuery(query)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._hover.show_tip(event.pos(), event.globalPos(), self)
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._viewport.show(self.camera)  # its origin is to lie between two pixels of the other screen
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.access.focus_soon()
        self._glass.rest()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._keys.let_go()
        self._composing.stop()
        self._glass.rest()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover.leave()

    def _connect(self) -> None:
        self._drawing.redrawn.connect(self._follow)
        self._editing.changed.connect(self.writing)
        self._drawing.emphasized.connect(self.update)
        self._viewport.moved.connect(self._editing.place)
        self._viewport.moved.connect(self.update)
        self._viewport.zoomed.connect(self.zoomed)
        self._hover.changed.connect(self.update)
        self._selection.changed.connect(self.update)
        self._selection.changed.connect(self.access.focus)

    def _follow(self, before: Picture | None, after: Picture) -> None:
        """Keep what is selected, else the middle of the view, where it is seen; let the rest glide."""
        self._pointer.cancel()
        if before is not None:
            self._glide.follow(before, after, self._selection.current)
        self._editing.follow_document()
        self._overview.follow()
        self.access.follow(before)
        self.update()

    def _open(self, id: str, focused: bool, seed: str = "") -> None:
        box = self._drawing.box_of(id)
        if box is not None:
            self._editing.open(box, self._drawing.language_of(box), seed, focused=focused)

    def _pointed(self) -> QPointF:
        return self.mapFromGlobal(QPointF(QCursor.pos()))

    def _escape(self) -> None:
        if not self._pointer.cancel():
            self._selection.clear()
