"""Widgets side by side, in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget


class Wrapping(QWidget):
    """Sets widgets of one least width in pixels in at most so many columns, and in fewer where it is narrow."""

    def __init__(self, parts: Sequence[QWidget], least: int, most: int, gaps: tuple[int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self._parts, self._least, self._most = parts, least, most
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(gaps[0])
        self._grid.setVerticalSpacing(gaps[1])
        for part in parts:
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._arrange(most)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = self._grid.horizontalSpacing()
        self._arrange(max(1, min(self._most, (event.size().width() + gap) // (self._least + gap))))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, part in enumerate(self._parts):
            self._grid.addWidget(part, *divmod(place, columns))
            self._grid.setRowMinimumHeight(place, 0)
        for row in range((len(self._parts) - 1) // columns + 1):
            # the style sheet's minimum for buttons beats their own
            self._grid.setRowMinimumHeight(row, self._parts[0].sizeHint().height())
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
