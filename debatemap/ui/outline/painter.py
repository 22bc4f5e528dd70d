"""How a row of the outline looks: joint, number, text cut at its end."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from debatemap.figure.theme import Theme
from debatemap.figure.type import INTERFACE, INTERFACE_ON
from debatemap.ui.appearance import Appearance
from debatemap.ui.fonts import font
from debatemap.ui.icons import JOINT_SIZE, JOINTS, joint_pixmap, pixmap
from debatemap.ui.outline.model import Role

HEIGHT: Final = 26
"""Height of a row in pixels."""
ROUND: Final = 6
"""The radius of a selected row's corners, in pixels."""
BAR: Final = 2
FAINT: Final = 0.35
"""How opaque the rows are of what waits to be put elsewhere."""


class RowPainter(QStyledItemDelegate):
    """Paints rows for trees and lists of records; a tree marks selected rows over their whole width by itself."""

    def __init__(self, appearance: Appearance, parent: QWidget, grounds: bool = True) -> None:
        super().__init__(parent)
        self._appearance, self._grounds = appearance, grounds

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = self._appearance.theme
        painter.save()
        if self._grounds:
            _grounds(painter, option, colours)
        if index.data(Role.FAINT):
            painter.setOpacity(FAINT)
        left = _sign(painter, option, index.data(Role.SIGN), colours)
        left = _number(painter, option, left, index.data(Role.NUMBER), colours)
        right = _count(painter, option, index.data(Role.COUNT), colours)
        _words(painter, option, (left, right), index, colours)
        painter.restore()


def ground(painter: QPainter, rect: QRect, colours: Theme) -> None:
    """Paint what lies below a selected row: a tint with round corners, or a ring where the theme has no tints, and a
    bar at its beginning.
    """
    whole, bar = QPainterPath(), QPainterPath()
    whole.addRoundedRect(QRectF(rect), ROUND, ROUND)
    bar.addRect(QRectF(rect.left(), rect.top(), BAR, rect.height()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(whole.subtracted(bar), QColor(colours.accent_tint))
    painter.fillPath(whole.intersected(bar), QColor(colours.accent))
    if colours.accent_tint == colours.panel:
        painter.setPen(QColor(colours.accent))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
    painter.restore()


def _grounds(painter: QPainter, option: QStyleOptionViewItem, colours: Theme) -> None:
    rect: QRect = option.rect
    state: QStyle.StateFlag = option.state
    if state & QStyle.StateFlag.State_Selected:
        ground(painter, rect, colours)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(colours.accent))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)


def _sign(painter: QPainter, option: QStyleOptionViewItem, sign: str, colours: Theme) -> int:
    rect: QRect = option.rect
    left, scale = rect.left() + 6, painter.device().devicePixelRatioF()
    if not sign:
        return left
    joint = sign in JOINTS
    picture = joint_pixmap(sign, colours, scale) if joint else pixmap(sign, colours.text2, 14, scale)
    height = JOINT_SIZE[1] if joint else 14
    painter.drawPixmap(left, rect.center().y() - height // 2 + (1 if not joint else 0), picture)
    return left + 16 + 8


def _number(painter: QPainter, option: QStyleOptionViewItem, left: int, number: str, colours: Theme) -> int:
    if not number:
        return left
    bold = QFont(option.font)
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    painter.setPen(QColor(colours.text2))
    rect: QRect = option.rect
    width = painter.fontMetrics().horizontalAdvance(number)
    painter.drawText(QRect(left, rect.top(), width + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, number)
    return left + width + 7


def _count(painter: QPainter, option: QStyleOptionViewItem, count: str | None, colours: Theme) -> int:
    rect: QRect = option.rect
    if not count:
        return rect.right() - 6
    painter.setFont(QFont(option.font))
    painter.setPen(QColor(colours.text2))
    width = painter.fontMetrics().horizontalAdvance(count)
    side = QRect(rect.right() - width - 10, rect.top(), width + 2, rect.height())
    painter.drawText(side, Qt.AlignmentFlag.AlignVCenter, count)
    return side.left() - 6


def _words(
    painter: QPainter,
    option: QStyleOptionViewItem,
    ends: tuple[int, int],
    index: QModelIndex | QPersistentModelIndex,
    colours: Theme,
) -> None:
    rect: QRect = option.rect
    painter.setFont(font(INTERFACE if index.data(Role.ID) else INTERFACE_ON, index.data(Role.LANGUAGE)))
    painter.setPen(QColor(colours.text))
    left, right = ends
    width = max(right - left, 0)
    words = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, width)
    painter.drawText(QRect(left, rect.top(), width, rect.height()), Qt.AlignmentFlag.AlignVCenter, words)
