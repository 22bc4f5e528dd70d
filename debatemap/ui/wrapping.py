"""Widgets side by side, as many as there is room for, and the others below them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Arranged(QWidget):
    """Gives its parts places that depend on its width, and is as tall as they need."""

    def __init__(self, parts: Sequence[QWidget], gaps: tuple[int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self.parts, self.gaps = parts, gaps
        for part in parts:
            part.setParent(self)
            part.show()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def places(self, width: int) -> Iterator[QRect]:
        """Yield where each part stands within a width in pixels."""
        raise NotImplementedError

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self.places(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return next to nothing: what is too wide at one moment would be the least height at the next."""
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        for part, place in zip(self.parts, self.places(self.width()), strict=True):
            part.setGeometry(place)


class Columns(Arranged):
    """Sets parts in columns of one width, at least so many pixels each and at most so many columns."""

    def __init__(self, parts: Sequence[QWidget], least: int, most: int, gaps: tuple[int, int], parent: QWidget) -> None:
        self.least, self.most = least, most
        super().__init__(parts, gaps, parent)

    def places(self, width: int) -> Iterator[QRect]:
        """Yield where each part stands; those of a row are as tall as the tallest."""
        across, down = self.gaps
        columns = max(1, min(self.most, (width + across) // (self.least + across)))
        lefts = [place * (width + across) // columns for place in range(columns + 1)]
        widths, y = [right - left - across for left, right in pairwise(lefts)], 0
        for first in range(0, len(self.parts), columns):
            row = self.parts[first : first + columns]
            height = max(map(_height, row, widths))
            for left, wide in zip(lefts, widths[: len(row)], strict=False):
                yield QRect(left, y, wide, height)
            y += height + down


class Packed(Arranged):
    """Sets parts one after another from the left, each as wide as it wants to be."""

    def places(self, width: int) -> Iterator[QRect]:
        """Yield where each part stands; one that finds no room begins a row."""
        across, down = self.gaps
        x = y = tallest = 0
        for part in self.parts:
            wanted = part.sizeHint()
            if x and x + wanted.width() > width:
                x, y, tallest = 0, y + tallest + down, 0
            yield QRect(x, y, min(wanted.width(), width), wanted.height())
            x, tallest = x + wanted.width() + across, max(tallest, wanted.height())


def _height(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
