"""A row of switches that look like one control."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

_HEIGHT = 30
_BESIDE = 8
"""Pixels between the words of a switch and its edges, the lines among them."""


class Segments(QWidget):
    """A button for each action, side by side in one outline; each shows its action's short word or its icon."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None, icons: bool = True) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, action in enumerate(actions):
            row.addWidget(_segment(action, place, len(actions), icons))


class Segment(QToolButton):
    """A switch that keeps its width when it is put on, although its words are heavier then."""

    def sizeHint(self) -> QSize:
        made = QSize(super().sizeHint().width(), _HEIGHT)
        if not self.text() or (not self.icon().isNull() and self.toolButtonStyle() is not _WORDS_ONLY):
            return made
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        made.setWidth(QFontMetrics(heavy).horizontalAdvance(self.text()) + 2 * _BESIDE)
        return made

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


_WORDS_ONLY = Qt.ToolButtonStyle.ToolButtonTextOnly


def _segment(action: QAction, place: int, count: int, icons: bool) -> Segment:
    button = Segment()
    button.setDefaultAction(action)
    if not icons:
        button.setToolButtonStyle(_WORDS_ONLY)
    button.setProperty("role", "step")
    button.setProperty("place", "first" if place == 0 else "last" if place == count - 1 else "middle")
    return button
