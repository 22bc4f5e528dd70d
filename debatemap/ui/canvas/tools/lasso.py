"""Selecting what a rectangle touches."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt

from debatemap.figure.geometry import Rect
from debatemap.ui.selection import Selection

_SLACK = 4
"""Pixels of the view that a click may slip."""


class Lasso:
    """Draws a rectangle from a free place; a mere click there selects nothing."""

    def __init__(
        self,
        start: QPointF,
        selection: Selection,
        touched: Callable[[Rect], tuple[str, ...]],
        show: Callable[[Rect | None], None],
        *,
        adding: bool,
    ) -> None:
        self._start, self._selection, self._touched, self._show = start, selection, touched, show
        self._before = selection.ids
        self._kept = self._before if adding else ()

    def move(self, position: QPointF, _held: Qt.KeyboardModifier, /) -> None:
        """Select what the rectangle touches so far."""
        rect = _between(self._start, position)
        if max(rect.width, rect.height) > _SLACK:
            self._show(rect)
            self._selection.choose(*self._kept, *self._touched(rect))

    def finish(self, position: QPointF, _held: Qt.KeyboardModifier, /) -> None:
        """Keep the selection."""
        rect = _between(self._start, position)
        self._show(None)
        if max(rect.width, rect.height) <= _SLACK:
            self._selection.choose(*self._kept)

    def cancel(self) -> None:
        """Select what was selected before."""
        self._show(None)
        self._selection.choose(*self._before)


def _between(a: QPointF, b: QPointF) -> Rect:
    left, top = min(a.x(), b.x()), min(a.y(), b.y())
    return Rect(left, top, abs(a.x() - b.x()), abs(a.y() - b.y()))
