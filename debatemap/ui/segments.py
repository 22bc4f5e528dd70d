"""A row of switches that look like one control."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget


class Segments(QWidget):
    """A button for each action, side by side in one outline; each shows its action's short word or its icon."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None, icons: bool = True) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, action in enumerate(actions):
            row.addWidget(_segment(action, place, len(actions), icons))


def _segment(action: QAction, place: int, count: int, icons: bool) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    if not icons:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setProperty("role", "step")
    button.setProperty("place", "first" if place == 0 else "last" if place == count - 1 else "middle")
    return button
