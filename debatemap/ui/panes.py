"""The left and right docks beside the middle; where the window is narrow they lie over it and close on Esc."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from debatemap.ui.focus import go_to_next

OVERLAY_BELOW: Final = {"right": 1240, "left": 1100}
"""Window widths in pixels below which a dock lies over the middle."""
WIDTHS: Final = {"left": (200, 256, 420), "right": (280, 312, 560)}
"""Smallest, first and largest width of each dock in pixels."""


class Panes(QWidget):
    """Left dock, middle and right dock; docks are shown and hidden by name, "left" and "right"."""

    changed = Signal()
    middle_wanted = Signal()
    """Sent when a dock that lay over the middle was closed by Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        """The parent that docks and middle are made with: what is made first and put there later is styled twice."""
        self._docks: dict[str, QWidget] = {}
        self._wanted = {"left": True, "right": True}
        self._over = {"left": False, "right": False}
        self._widths = {side: widths[1] for side, widths in WIDTHS.items()}
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self.splitter.splitterMoved.connect(self._note_widths)

    def fill(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        """Put the docks beside the middle."""
        self._docks = {"left": left, "right": right}
        for side, dock in self._docks.items():
            low, _, high = WIDTHS[side]
            dock.setMinimumWidth(low)
            dock.setMaximumWidth(high)
            dock.installEventFilter(self)
        for widget in (left, middle, right):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)

    def shown(self) -> frozenset[str]:
        """Return the names of the docks on screen."""
        return frozenset(side for side in self._docks if self._docks[side].isVisibleTo(self))

    def toggle(self, side: str) -> None:
        """Show a dock or hide it."""
        self._wanted[side] = side not in self.shown()
        self._place(side)
        if self._wanted[side]:
            go_to_next((self._docks[side].focusProxy() or self._docks[side],))
        self.changed.emit()

    def widths(self) -> dict[str, int]:
        """Return the width of each dock in pixels, negative where the user has hidden it."""
        return {side: width if self._wanted[side] else -width for side, width in self._widths.items()}

    def restore(self, widths: dict[str, int]) -> None:
        """Set what ``widths`` returned once, within the limits."""
        for side, width in widths.items():
            if side in WIDTHS:
                low, _, high = WIDTHS[side]
                self._wanted[side], self._widths[side] = width > 0, min(max(abs(width), low), high)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        over = {side: event.size().width() < limit for side, limit in OVERLAY_BELOW.items()}
        if over != self._over:
            changed = {side: not lies_over for side, lies_over in over.items() if lies_over != self._over[side]}
            self._wanted.update(changed)
            self._over = over
            self._arrange()
            self.changed.emit()
        self._float()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            for side, dock in self._docks.items():
                if dock is watched and self._over[side]:
                    self.toggle(side)
                    self.middle_wanted.emit()
                    return True
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        for side in self._docks:
            self._place(side)
        sizes = [self._widths["left"], 10_000, self._widths["right"]]
        inside = [side for side in self._docks if not self._over[side]]
        kept = [sizes[0]] * ("left" in inside) + [sizes[1]] + [sizes[2]] * ("right" in inside)
        self.splitter.setSizes(kept)

    def _place(self, side: str) -> None:
        dock = self._docks[side]
        if self._over[side] and dock.parent() is not self:
            dock.setParent(self)
        elif not self._over[side] and dock.parent() is not self.splitter:
            self.splitter.insertWidget(0 if side == "left" else self.splitter.count(), dock)
        dock.setVisible(self._wanted[side])
        self._float()

    def _float(self) -> None:
        for side, dock in self._docks.items():
            if self._over[side]:
                width = min(self._widths[side], self.width())
                dock.setGeometry(0 if side == "left" else self.width() - width, 0, width, self.height())
                dock.raise_()

    def _note_widths(self) -> None:
        for side, dock in self._docks.items():
            if not self._over[side] and dock.isVisible():
                self._widths[side] = dock.width()


def as_dock(widget: QWidget, side: str) -> None:
    """Make a widget look like a dock; the style is only asked once, so it must know before there is anything in it."""
    widget.setProperty("role", "dock")
    widget.setProperty("side", side)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
