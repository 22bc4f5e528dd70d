"""The widget that shows one map and takes gestures on it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from debatemap.domain.changes import Edit
from debatemap.domain.model import Map
from debatemap.figure.geometry import Rect
from debatemap.figure.look import Look
from debatemap.figure.outline import Outline
from debatemap.figure.picture import Box, JointBox, Picture, picture
from debatemap.figure.states import States
from debatemap.figure.theme import Theme
from debatemap.services.document import Document
from debatemap.ui.canvas.camera import STEP, Camera
from debatemap.ui.canvas.editing import Editing
from debatemap.ui.canvas.painter import paint
from debatemap.ui.canvas.plate import LABELLED, Plate
from debatemap.ui.canvas.steps import Way, next_towards
from debatemap.ui.canvas.tools.lasso import Lasso
from debatemap.ui.canvas.tools.pan import Pan
from debatemap.ui.canvas.tools.tool import Tool
from debatemap.ui.gestures import Gestures
from debatemap.ui.plain import tooltip
from debatemap.ui.selection import Selection

_WAYS = {Qt.Key.Key_Left: Way.LEFT, Qt.Key.Key_Right: Way.RIGHT, Qt.Key.Key_Up: Way.UP, Qt.Key.Key_Down: Way.DOWN}
_NOTCH = 120
_READABLE = 0.87
"""The zoom at which a map opens that does not fit at 100 %."""


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
        self.camera, self._cameras = Camera(), dict[str, Camera]()
        self._tool: Tool | None = None
        self._lasso: Rect | None = None
        self._hovered: str | None = None
        self._space: bool | None = None
        self._plate: Plate | None = None
        self._editing = Editing(self, self, document, gestures, lambda: self._map)
        self._unsubscribe = document.subscribe(self._follow)
        selection.changed.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def picture(self) -> Picture:
        """Return the map as it is drawn."""
        return self._drawn().picture

    @property
    def zoom(self) -> float:
        """Return the scale of the map on screen."""
        return self.camera.zoom

    @property
    def is_editing(self) -> bool:
        """Tell whether the floating editor is open."""
        return self._editing.editor is not None

    def box_of(self, item: str) -> Box | None:
        """Return the box of a claim or question: its own, else a copy."""
        one = self.picture.by_id.get(item)
        return one if isinstance(one, Box) else next(self.picture.uses_of(item), None)

    def close_view(self) -> None:
        """Stop following the document."""
        self._unsubscribe()
        self._selection.changed.disconnect(self.update)

    def set_look(self, look: Look) -> None:
        """Show the map in another look; what is selected stays where it is."""
        self._editing.finish()
        still = self._anchor()
        self._look = look
        self._redraw(still)

    def set_theme(self, theme: Theme) -> None:
        """Show the map in other colours."""
        self._theme = theme
        self._redraw(None)

    def show_map(self, map_id: str) -> None:
        """Show another map, at the zoom and place it was last seen."""
        self._editing.finish()
        self._cameras[self._map] = self.camera
        self._map = map_id
        self._redraw(None)
        if map_id in self._cameras:
            self._show(self._cameras[map_id])
        else:
            self.show_contention()

    def show_contention(self) -> None:
        """Show the map whole where that is readable, else its top at a readable zoom."""
        bounds = self.picture.bounds
        fitted = self.camera.fitted(bounds, self.width(), self.height())
        if fitted.zoom >= _READABLE:
            self._show(fitted)
            return
        readable = Camera(0, 0, _READABLE).centred((self._top_middle(), 0), self.width(), self.height())
        self._show(readable._replace(y=bounds.y - 24 / _READABLE))

    def zoom_by(self, steps: int) -> None:
        """Zoom in or out by steps of 1.2 around the middle of the view."""
        self.zoom_to(self.zoom * STEP**steps)

    def zoom_to(self, zoom: float) -> None:
        """Show the map at a scale between 0.1 and 4, the middle of the view staying where it is."""
        self._show(self.camera.zoomed(zoom, (self.width() / 2, self.height() / 2)))

    def fit(self) -> None:
        """Show the whole map."""
        self._show(self.camera.fitted(self.picture.bounds, self.width(), self.height()))

    def reveal(self, *ids: str) -> None:
        """Scroll so that records are seen, the last of them surely."""
        camera = self.camera
        for id in ids:
            one = self.box_of(id) or self.picture.by_id.get(id)
            if one is not None:
                camera = camera.revealing(one.rect, self.width(), self.height())
        self._show(camera)

    def edit_text(self, id: str, seed: str = "") -> None:
        """Open the editor on a claim or question, in the language that is shown first."""
        box = self.box_of(id)
        if box is not None and self._document.read_only is None:
            self._editing.open(box.item, self._language_of(box), seed)
            self.update()

    def finish_editing(self) -> None:
        """Commit what is typed in the open editor."""
        self._editing.finish()

    def drop_editing(self) -> None:
        """Close the editor and forget what is typed."""
        self._editing.drop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.canvas))
        plate = self._drawn()
        zoom = self.camera.zoom
        painter.save()
        painter.scale(zoom, zoom)
        painter.translate(-self.camera.x, -self.camera.y)
        paint(painter, plate.seen_in(self.camera.seen(self.width(), self.height())))
        paint(painter, plate.over(self._states()))
        painter.restore()
        if self._lasso is not None:
            self._paint_lasso(painter, self._lasso)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._editing.place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        position = event.position()
        if event.button() == Qt.MouseButton.MiddleButton or (self._space is not None and _is_left(event)):
            self._space = False if self._space is not None else None
            self._tool = Pan(position, self.camera, self._show)
        elif _is_left(event) or event.button() == Qt.MouseButton.RightButton:
            self._press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._tool is not None:
            self._tool.move(event.position())
        else:
            self._hover(self._under(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        tool, self._tool = self._tool, None
        if tool is not None:
            tool.finish(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        one = self._under(event.position())
        if isinstance(one, Box) and _is_left(event):
            self._selection.choose(one.item)
            language = self._language_at(one, event.position())
            if self._document.read_only is None:
                self._editing.open(one.item, language)
                self.update()
        elif one is None and _is_left(event):
            self._gestures.act("claim")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._gestures.menu(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels, angle = event.pixelDelta(), event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            fixed = event.position().x(), event.position().y()
            self._show(self.camera.zoomed(self.zoom * STEP ** (angle.y() / _NOTCH), fixed))
            return
        by = QPointF(pixels) if not pixels.isNull() else QPointF(angle) * 0.5
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not by.x():
            by = QPointF(by.y(), 0)
        self._show(self.camera.moved(by.x(), by.y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._hold_space(event)
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif way is not None and not event.modifiers() & ~_MOVING:
            self._step(way, adding=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif _is_typing(event) and self._selection.current is not None:
            self.edit_text(self._selection.current, event.text())
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self._space is not None:
            tapped, self._space = self._space, None
            self.unsetCursor()
            if tapped:
                self._gestures.act("fold")
        else:
            super().keyReleaseEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Open the editor for a composition that begins on a selected box; its first stroke is handed over."""
        current = self._selection.current
        if current is None or not (event.preeditString() or event.commitString()):
            event.ignore()
            return
        self.edit_text(current)
        editor = self._editing.editor
        if editor is not None:
            QApplication.sendEvent(editor, event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Say where a composition would appear."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return True
        if query == Qt.InputMethodQuery.ImCursorRectangle and self._selection.current is not None:
            box = self.box_of(self._selection.current)
            if box is not None:
                return QRectF(*self.camera.rect_to_view(box.rect))
        return super().inputMethodQuery(query)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._space = None
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def _drawn(self) -> Plate:
        """Return the picture with its display list, made anew after a change."""
        names = self.camera.zoom >= LABELLED
        if self._plate is None or self._plate.names != names:
            shown = self._plate.picture if self._plate is not None else self._picture()
            self._plate = Plate(shown, self._theme, names)
        return self._plate

    def _picture(self) -> Picture:
        debate = self._document.debate
        return picture(debate, self._map, self._look) if self._map in debate[Map] else _NOTHING

    def _follow(self, _edit: Edit) -> None:
        self._redraw(self._anchor())

    def _redraw(self, still: tuple[str, Rect] | None) -> None:
        """Draw the map anew; what is told to keep still keeps its place in the view."""
        self._plate = None
        self._hovered = None
        if still is not None:
            now = self.picture.by_id.get(still[0])
            if now is not None:
                dx, dy = now.rect.x - still[1].x, now.rect.y - still[1].y
                self.camera = self.camera._replace(x=self.camera.x + dx, y=self.camera.y + dy)
        self._editing.place()
        self.update()

    def _anchor(self) -> tuple[str, Rect] | None:
        """Return what should keep its place: what is selected, else what is nearest to the middle of the view."""
        if self._plate is None:
            return None
        current = self._selection.current
        one = self._plate.picture.by_id.get(current) if current is not None else None
        if one is None:
            middle = self.camera.to_map((self.width() / 2, self.height() / 2))
            one = min(self._plate.picture.by_id.values(), key=lambda part: _far(part.rect, middle), default=None)
        return (one.id, one.rect) if one is not None else None

    def _show(self, camera: Camera) -> None:
        zoomed = camera.zoom != self.camera.zoom
        self.camera = camera.kept_near(self.picture.bounds, self.width(), self.height())
        self._editing.place()
        if zoomed:
            self.zoomed.emit(self.camera.zoom)
        self.update()

    def _states(self) -> States:
        chosen = frozenset(self._selection.ids)
        shown = {box.id for box in self.picture.boxes if box.item in chosen} | (chosen & self.picture.by_id.keys())
        current = self._selection.current if self.hasFocus() and len(chosen) > 1 else None
        editor = self._editing.editor
        edited = self.box_of(editor.id) if editor is not None else None
        return States(
            selected=frozenset(shown),
            focused=current,
            hovered=self._hovered,
            edited=edited.id if edited is not None else None,
        )

    def _press(self, event: QMouseEvent) -> None:
        one = self._under(event.position())
        adding = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
        if one is None:
            if _is_left(event):
                self._tool = Lasso(event.position(), self._selection, self._touched, self._show_lasso, adding=adding)
        elif adding and _is_left(event):
            self._selection.toggle(_item(one))
        elif _is_left(event) or _item(one) not in self._selection.ids:
            self._selection.choose(_item(one))

    def _touched(self, rect: Rect) -> tuple[str, ...]:
        x, y = self.camera.to_map((rect.x, rect.y))
        seen = Rect(x, y, rect.width / self.zoom, rect.height / self.zoom)
        return tuple(_item(one) for one in self._drawn().within(seen) if isinstance(one, Box))

    def _show_lasso(self, rect: Rect | None) -> None:
        self._lasso = rect
        self.update()

    def _paint_lasso(self, painter: QPainter, rect: Rect) -> None:
        fill = QColor(self._theme.accent)
        fill.setAlphaF(0.12)
        painter.setPen(QPen(QColor(self._theme.accent), 1))
        painter.setBrush(fill)
        painter.drawRect(QRectF(*rect))

    def _under(self, position: QPointF) -> Box | JointBox | None:
        return self._drawn().at(self.camera.to_map((position.x(), position.y())), self.zoom)

    def _hover(self, one: Box | JointBox | None) -> None:
        id = one.id if one is not None else None
        if id != self._hovered:
            self._hovered = id
            self.update()

    def _show_tip(self, event: QEvent) -> None:
        position: QPoint = event.pos()  # type: ignore[attr-defined]
        one = self._under(QPointF(position))
        names = _told(one) if isinstance(one, Box) else ""
        QToolTip.showText(event.globalPos(), tooltip(names) if names else "", self)  # type: ignore[attr-defined]

    def _step(self, way: Way, *, adding: bool) -> None:
        id = next_towards(self.picture, self._selection.current, way)
        if id is None:
            return
        item = _item(self.picture.by_id[id])
        if adding:
            self._selection.choose(*self._selection.ids, item, current=item)
        else:
            self._selection.choose(item)
        self.reveal(id)

    def _hold_space(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self._space = True
            self.setCursor(Qt.CursorShape.OpenHandCursor)

    def _escape(self) -> None:
        if self._tool is not None:
            self._tool.cancel()
            self._tool = None
        else:
            self._selection.clear()

    def _top_middle(self) -> float:
        roots = [self.picture.by_id[id].rect for id in self.picture.outline.roots if id in self.picture.by_id]
        return roots[0].middle if roots else 0.0

    def _language_of(self, box: Box) -> str:
        """Return the language that an edit of a box goes to: the shown one, else the first on it."""
        if self._look.language != "both":
            return self._look.language
        return box.content.texts[0][0]

    def _language_at(self, box: Box, position: QPointF) -> str:
        """Return the language of the line of a box that is under the pointer, where two are shown."""
        if self._look.language != "both":
            return self._look.language
        y = self.camera.to_map((position.x(), position.y()))[1] - box.rect.y
        lines = [line for line in box.content.lines if line.baseline + 4 >= y] or list(box.content.lines[-1:])
        return lines[0].language if lines else self._language_of(box)


_NOTHING = Picture((), (), (), (), Outline((), {}, {}, (), (), ()), "en")
_MOVING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def _item(one: Box | JointBox) -> str:
    return one.item if isinstance(one, Box) else one.id


def _told(box: Box) -> str:
    """Return what a tooltip says: the whole text in every language that is shown."""
    return "\n".join(string for _, string in box.content.texts)


def _is_left(event: QMouseEvent) -> bool:
    return event.button() == Qt.MouseButton.LeftButton


def _is_typing(event: QKeyEvent) -> bool:
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return bool(event.text()) and event.text().isprintable() and not held


def _far(rect: Rect, point: tuple[float, float]) -> float:
    return abs(rect.centre[0] - point[0]) + abs(rect.centre[1] - point[1])
