"""Restructuring with the mouse: a box or joint is carried, and what letting go would do is shown all the while."""

from collections.abc import Callable
from math import hypot

from PySide6.QtCore import QObject, QPointF, Qt, QTimer

from debatemap.domain.edits.placing import pin
from debatemap.figure.geometry import Point
from debatemap.figure.outline import walk
from debatemap.figure.picture import Box, JointBox
from debatemap.i18n import Message
from debatemap.ui.canvas.carrying import Carried
from debatemap.ui.canvas.drops import Drop, Place, drop_free, drop_on, place_on
from debatemap.ui.canvas.scene import Scene, item_of

_SLACK = 6
"""Pixels of the view that a click may slip before it carries something."""
_EDGE = 28
"""Pixels from the view's edge within which the map moves by itself."""
_SPEED = 14
_TICK = 16


class Drag:
    """Carries what was pressed with everything below it; a press that never moves only selects."""

    def __init__(
        self, start: QPointF, one: Box | JointBox, scene: Scene, show: Callable[[Carried | None], None], owner: QObject
    ) -> None:
        self._start, self._one, self._scene, self._show = start, one, scene, show
        self._from = scene.point(start)
        self._carries = False
        self._last = start, Qt.KeyboardModifier.NoModifier
        self._drop: Drop | None = None
        self._asked: tuple[str | None, Place | None] | None = None
        self._answer: Drop | None = None
        self._below = frozenset(walk(scene.drawing.picture.outline, [one.id]))
        self._roll = QTimer(owner, interval=_TICK)
        self._roll.timeout.connect(self._move_map)
        if item_of(one) not in scene.selection.ids:
            scene.choose(one)

    def move(self, position: QPointF, held: Qt.KeyboardModifier, /) -> None:
        """Carry it to a point, and see what letting go there would do."""
        way = position - self._start
        if not self._carries and (hypot(way.x(), way.y()) <= _SLACK or not self._scene.writable):
            return
        self._carries = True
        self._last = position, held
        self._drop = self._judge(position, held)
        self._show(Carried(self._below, self._by(position), position, self._drop))
        self._roll.start() if any(self._push(position)) else self._roll.stop()

    def finish(self, position: QPointF, held: Qt.KeyboardModifier, /) -> None:
        """Do what was announced as one edit."""
        self.move(position, held)
        self._end()
        if not self._carries:
            self._scene.choose(self._one)
        elif self._drop is not None and self._drop.edit is not None:
            self._scene.gestures.commit(self._drop.edit)

    def cancel(self) -> None:
        """Put it back."""
        self._end()

    def _end(self) -> None:
        self._roll.stop()
        self._roll.deleteLater()
        self._show(None)

    def _judge(self, position: QPointF, held: Qt.KeyboardModifier) -> Drop | None:
        """Return what letting go does; it is found anew only where the answer may be another."""
        if held & Qt.KeyboardModifier.AltModifier:
            return self._pinned(position)
        target = self._scene.under(position)
        against = bool(held & Qt.KeyboardModifier.ShiftModifier)
        place = place_on(target, self._scene.point(position), against=against) if target is not None else None
        asked = (target.id if target is not None else None, place)
        if asked != self._asked:
            self._asked, self._answer = asked, self._meaning(target, place)
        return self._answer

    def _meaning(self, target: Box | JointBox | None, place: Place | None) -> Drop | None:
        drawing = self._scene.drawing
        about = self._scene.document.debate, drawing.map, drawing.picture, self._one.id
        if target is None or place is None:
            return drop_free(*about)
        return drop_on(*about, target, place) if target.id != self._one.id else None

    def _pinned(self, position: QPointF) -> Drop | None:
        """Return what letting go with Alt does: boxes stay there by hand; copies have no place of their own."""
        boxes = [self._one] if isinstance(self._one, Box) else self._premises(self._one)
        items = [one.item for one in boxes if one.id == one.item]
        if not items:
            return None
        edit = pin(self._scene.document.debate, self._scene.drawing.map, items, *self._by(position))
        return Drop(Message("stays where you put it"), edit)

    def _premises(self, joint: JointBox) -> list[Box]:
        picture = self._scene.drawing.picture
        shown = (picture.by_id.get(id) for id in picture.outline.joints[joint.id].spots)
        return [one for one in shown if isinstance(one, Box)]

    def _by(self, position: QPointF) -> Point:
        x, y = self._scene.point(position)
        return x - self._from[0], y - self._from[1]

    def _push(self, position: QPointF) -> Point:
        """Return how the map moves by itself while the pointer is at an edge of the view."""
        width, height = self._scene.viewport.size
        return _pushed(position.x(), width), _pushed(position.y(), height)

    def _move_map(self) -> None:
        self._scene.viewport.pull(*self._push(self._last[0]))
        self.move(*self._last)


def _pushed(at: float, size: float) -> float:
    if at < _EDGE:
        return _SPEED * min(1.0, (_EDGE - at) / _EDGE)
    if at > size - _EDGE:
        return -_SPEED * min(1.0, (at - size + _EDGE) / _EDGE)
    return 0.0
