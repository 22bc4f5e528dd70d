"""The canvas for screen readers: a list whose children are the boxes and joints in the order of the outline.

A flat one, because the rows of trees reach screen readers on Linux as cells of a table that does not exist; what hangs
on what is in the names.

Children are kept by the id of what they show, so that a reader's place survives edits; Qt is told of those that go away
before they are deleted, because it keeps no watch over interfaces without an object.
"""

from functools import cache

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from debatemap.figure.geometry import Rect
from debatemap.figure.picture import Box, JointBox, Picture
from debatemap.ui.canvas.scene import Scene, item_of
from debatemap.ui.canvas.spoken import described, spoken

_FEW = 50
"""Of more new children than that nobody wants to be told one by one."""


class Access:
    """Tells screen readers about one canvas, as long as one listens."""

    def __init__(self, canvas: QWidget, scene: Scene) -> None:
        self.canvas, self.scene = canvas, scene
        self.listing: Listing | None = None
        self._nodes: dict[str, tuple[Node, int]] = {}
        self._listed: Picture | None = None
        self._places: dict[str, int] = {}
        self._ids: tuple[str, ...] = ()
        self._said: tuple[str, str] | None = None
        self._timer = QTimer(canvas, singleShot=True, interval=0)
        self._timer.timeout.connect(self.focus)

    def ids(self) -> tuple[str, ...]:
        """Return what has a child, in order: only what is drawn."""
        picture = self.scene.drawing.picture
        if picture is not self._listed:
            self._listed = picture
            self._ids = tuple(id for id in picture.outline.order if id in picture.by_id)
            self._places = {id: place for place, id in enumerate(self._ids)}
        return self._ids

    def place(self, id: str) -> int:
        """Return which child something is, -1 for what has none."""
        self.ids()
        return self._places.get(id, -1)

    def node(self, id: str) -> "Node":
        """Return the child for a box or joint, always the same."""
        if id not in self._nodes:
            made = Node(self, id)
            self._nodes[id] = made, QAccessible.registerAccessibleInterface(made)
        return self._nodes[id][0]

    def follow(self, before: Picture | None = None) -> None:
        """Forget the children of what is gone, and tell of new ones and of another name of what has the keyboard."""
        now = self.scene.drawing.picture.by_id
        for id in [id for id in self._nodes if id not in now]:
            self._forget(id)
        if not QAccessible.isActive():
            return
        _tell(self.canvas, QAccessible.Event.ObjectReorder)
        new = now.keys() - before.by_id.keys() if before is not None else ()
        for id in new if len(new) <= _FEW else ():
            _tell(self.node(id), QAccessible.Event.ObjectCreated)
        self._tell_name()

    def focus_soon(self) -> None:
        """Say which box or joint has the keyboard once Qt has said that the canvas has it."""
        self._timer.start()

    def focus(self) -> None:
        """Say which box or joint has the keyboard now."""
        current = self.scene.current()
        if current is not None and self.canvas.hasFocus() and QAccessible.isActive():
            node = self.node(current.id)
            self._said = current.id, node.text(QAccessible.Text.Name)
            _tell(node, QAccessible.Event.Focus)

    def close(self) -> None:
        """Forget all children, before the canvas goes."""
        for id in tuple(self._nodes):
            self._forget(id)

    def _tell_name(self) -> None:
        """Tell when what was said of what has the keyboard is true no more: it was reworded, renumbered or folded."""
        current = self.scene.current()
        if current is not None and self._said is not None and self._said[0] == current.id:
            node = self.node(current.id)
            name = node.text(QAccessible.Text.Name)
            if name != self._said[1]:
                self._said = current.id, name
                _tell(node, QAccessible.Event.NameChanged)

    def _forget(self, id: str) -> None:
        _, number = self._nodes.pop(id)
        QAccessible.deleteAccessibleInterface(number)


class Node(QAccessibleInterface):
    """One box or joint."""

    def __init__(self, access: Access, id: str) -> None:
        super().__init__()
        self._access, self.id = access, id

    def isValid(self) -> bool:
        return self._shown() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._access.canvas.window().windowHandle()

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return QAccessible.queryAccessibleInterface(self._access.canvas)

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def rect(self) -> QRect:
        one = self._shown()
        seen = self._access.scene.in_view(one) if one is not None else Rect(0, 0, 0, 0)
        corner = self._access.canvas.mapToGlobal(QPoint(round(seen.x), round(seen.y)))
        return QRect(corner.x(), corner.y(), round(seen.width), round(seen.height))

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def setText(self, text: QAccessible.Text, words: str) -> None:
        """Take no words: texts are edited in the editor."""

    def text(self, text: QAccessible.Text) -> str:
        one = self._shown()
        drawing = self._access.scene.drawing
        match text:
            case QAccessible.Text.Name if one is not None:
                return spoken(drawing.debate, drawing.picture, one)
            case QAccessible.Text.Description if one is not None:
                return described(drawing.debate, one)
        return ""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        one, scene = self._shown(), self._access.scene
        if one is None:
            state.invalid = True
            return state
        chosen = item_of(one) in scene.selection.ids
        state.focusable = state.selectable = state.multiSelectable = True
        state.selected = chosen
        state.focused = self._access.canvas.hasFocus() and scene.selection.current == item_of(one)
        state.collapsed = bool(one.hidden)
        state.expanded = bool(scene.drawing.picture.outline.below(one.id))
        state.expandable = state.collapsed or state.expanded
        state.readOnly = not scene.writable
        state.offscreen = not scene.viewport.seen.overlaps(one.rect)
        return state

    def _shown(self) -> Box | JointBox | None:
        return self._access.scene.drawing.picture.by_id.get(self.id)


class Listing(QAccessibleWidget):
    """The canvas itself."""

    def __init__(self, access: Access) -> None:
        super().__init__(access.canvas, QAccessible.Role.List)
        self._access = access

    def childCount(self) -> int:
        return len(self._access.ids())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        ids = self._access.ids()
        return self._access.node(ids[index]) if 0 <= index < len(ids) else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        position = self._access.canvas.mapFromGlobal(QPoint(x, y)).toPointF()
        one = self._access.scene.under(position)
        return self._access.node(one.id) if one is not None else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return self._access.place(child.id) if isinstance(child, Node) else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        current = self._access.scene.current()
        return self._access.node(current.id) if current is not None and self._access.canvas.hasFocus() else None


@cache
def offer_listings() -> None:
    """Let Qt ask canvases for their listings, from now on and for the whole process."""
    QAccessible.installFactory(_listing)


def _listing(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    access = getattr(thing, "access", None)
    if not isinstance(access, Access):
        return None
    access.listing = Listing(access)
    return access.listing


def _tell(whom: QObject | QAccessibleInterface, event: QAccessible.Event) -> None:
    QAccessible.updateAccessibility(QAccessibleEvent(whom, event))
