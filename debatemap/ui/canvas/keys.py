"""Keys that belong to the canvas alone: arrows move, letters open the editor, Space folds or takes hold of the map."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from debatemap.ui.canvas.scene import Scene, item_of
from debatemap.ui.canvas.steps import Way, next_towards

_WAYS = {Qt.Key.Key_Left: Way.LEFT, Qt.Key.Key_Right: Way.RIGHT, Qt.Key.Key_Up: Way.UP, Qt.Key.Key_Down: Way.DOWN}
_MOVING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Keys:
    """Takes the keys that no action takes."""

    def __init__(self, widget: QWidget, scene: Scene, write: Callable[[str, str], object]) -> None:
        self._widget, self._scene, self._write = widget, scene, write
        self._holding: bool | None = None
        """Whether Space is held and was not used for pulling yet; None when it is up."""

    @property
    def holds_map(self) -> bool:
        """Tell whether the map is to be pulled by the left button."""
        return self._holding is not None

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it was one of these."""
        way = _WAYS.get(Qt.Key(event.key()))
        current = self._scene.selection.current
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._hold(event)
        elif way is not None and not event.modifiers() & ~_MOVING:
            self._step(way, adding=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif _is_typing(event) and current is not None:
            self._write(current, event.text())
        else:
            return False
        return True

    def release(self, event: QKeyEvent) -> bool:
        """Fold when Space was tapped; tell whether the key was Space."""
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat() or self._holding is None:
            return False
        tapped = self._holding
        self.let_go()
        if tapped:
            self._scene.gestures.act("fold")
        return True

    def use_hold(self) -> None:
        """Note that Space pulls the map, so that its release folds nothing."""
        if self._holding is not None:
            self._holding = False

    def let_go(self) -> None:
        """Forget a held key, also when its release went elsewhere."""
        self._holding = None
        self._widget.unsetCursor()

    def _hold(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self._holding = True
            self._widget.setCursor(Qt.CursorShape.OpenHandCursor)

    def _step(self, way: Way, *, adding: bool) -> None:
        scene = self._scene
        current = scene.current()
        id = next_towards(scene.drawing.picture, current.id if current is not None else None, way)
        if id is None:
            return
        one = scene.drawing.picture.by_id[id]
        item = item_of(one)
        if adding:
            scene.selection.choose(*scene.selection.ids, item, current=item, spot=one.id)
        else:
            scene.choose(one)
        scene.viewport.reveal(one.rect)


def _is_typing(event: QKeyEvent) -> bool:
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return bool(event.text()) and event.text().isprintable() and not held
