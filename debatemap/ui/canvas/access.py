"""The canvas for screen readers: a tree whose children are the boxes and joints in the order of the outline.

Children are kept by the id of what they show, so that a reader's place survives edits; Qt is told of those that go away
before they are deleted, because it keeps no watch over interfaces without an object.
"""

from functools import cache

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from debatemap.figure.geometry import Rect
from debatemap.figure.picture import Box, JointBox
from debatemap.ui.canvas.scene import Scene, item_of
from debatemap.ui.canvas.spoken import spoken


class Access:
    """Tells screen readers about one canvas, as long as one listens."""

    def __init__(self, canvas: QWidget, scene: Scene) -> None:
        self.canvas, self.scene = canvas, scene
        self.tree: Tree | None = None
        self._nodes: dict[str, tuple[Node, int]] = {}

    def ids(self) -> tuple[str, ...]:
        """Return what has a child, in order: only what is drawn."""
        picture = self.scene.drawing.picture
        return tuple(id for id in picture.outline.order if id in picture.by_id)

    def node(self, id: str) -> "Node":
        """Return the child for a box or joint, always the same."""
        if id not in self._nodes:
            made = Node(self, id)
            self._nodes[id] = made, QAccessible.registerAccessibleInterface(made)
        return self._nodes[id][0]

    def follow(self) -> None:
        """Forget the children of what is gone, and say that others may be there."""
        gone = self._nodes.keys() - self.scene.drawing.picture.by_id.keys()
        for id in gone:
            self._forget(id)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self.canvas, QAccessible.Event.ObjectReorder))

    def focus(self) -> None:
        """Say which box or joint has the keyboard now."""
        current = self.scene.current()
        if current is not None and self.canvas.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self.node(current.id), QAccessible.Event.Focus))

    def close(self) -> None:
        """Forget all children, before the canvas goes."""
        for id in tuple(self._nodes):
            self._forget(id)

    def _forget(self, id: str) -> None:
        _, number = self._nodes.pop(id)
        QAccessible.deleteAccessibleInterface(number)


class Node(QAccessibleInterface):
    """One box or joint."""

    def __init__(self, access: Access, id: str) -> None:
        super().__init__()
        self._access, self._id = access, id

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
        return QAccessible.Role.TreeItem

    def setText(self, text: QAccessible.Text, words: str) -> None:
        """Take no words: texts are edited in the editor."""

    def text(self, text: QAccessible.Text) -> str:
        one = self._shown()
        if one is None or text != QAccessible.Text.Name:
            return ""
        return spoken(self._access.scene.drawing.picture, one)

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
        state.collapsed = state.expandable = bool(one.hidden)
        state.readOnly = not scene.writable
        state.offscreen = not scene.viewport.seen.overlaps(one.rect)
        return state

    def _shown(self) -> Box | JointBox | None:
        return self._access.scene.drawing.picture.by_id.get(self._id)


class Tree(QAccessibleWidget):
    """The canvas itself."""

    def __init__(self, access: Access) -> None:
        super().__init__(access.canvas, QAccessible.Role.Tree)
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
        nodes = [self._access.node(id) for id in self._access.ids()]
        return nodes.index(child) if child in nodes else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        current = self._access.scene.current()
        return self._access.node(current.id) if current is not None and self._access.canvas.hasFocus() else None


@cache
def offer_trees() -> None:
    """Let Qt ask canvases for their trees, from now on and for the whole process."""
    QAccessible.installFactory(_tree)


def _tree(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    access = getattr(thing, "access", None)
    if not isinstance(access, Access):
        return None
    access.tree = Tree(access)
    return access.tree
