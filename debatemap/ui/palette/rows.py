"""How the palette's rows look: matched letters underlined and heavy, keys at the right."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from debatemap.figure.theme import Theme
from debatemap.figure.type import FIELD, INTERFACE, LABEL
from debatemap.ui.appearance import Appearance
from debatemap.ui.fonts import font
from debatemap.ui.palette.entries import Entry, Found, Kind

HEIGHT: Final = 32
HEADING_HEIGHT: Final = 26
_ROUND = 4
FOUND: Final = Qt.ItemDataRole.UserRole
ICON: Final = Qt.ItemDataRole.DecorationRole
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class PaletteRows(QStyledItemDelegate):
    """Paints found entries, and headings between them."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, HEIGHT if index.data(FOUND) else HEADING_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, rect = self._appearance.theme, QRect(option.rect)
        found: Found | None = index.data(FOUND)
        painter.save()
        if found is None:
            _heading(painter, rect, str(index.data()), colours)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                _selected(painter, rect, colours)
            _entry(painter, rect.adjusted(20, 0, -20, 0), found, index.data(ICON), colours)
        painter.restore()


def _heading(painter: QPainter, rect: QRect, words: str, colours: Theme) -> None:
    painter.setFont(font(LABEL))
    painter.setPen(QColor(colours.text2))
    painter.drawText(rect.adjusted(20, 0, 0, 0), _LEFT, words)


def _selected(painter: QPainter, rect: QRect, colours: Theme) -> None:
    row = QPainterPath()
    row.addRoundedRect(QRectF(rect.adjusted(6, 0, -6, 0)), _ROUND, _ROUND)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(row, QColor(colours.accent_tint))
    painter.setClipPath(row)
    painter.fillRect(QRect(rect.left() + 6, rect.top(), 2, rect.height()), QColor(colours.accent))
    painter.setClipping(False)


def _entry(painter: QPainter, rect: QRect, found: Found, icon: QIcon | None, colours: Theme) -> None:
    if isinstance(icon, QIcon):
        icon.paint(painter, QRect(rect.left(), rect.top(), 16, rect.height()))
    left = rect.left() + 26
    right = _note(painter, rect, found.entry, colours)
    if found.entry.number:
        painter.setFont(_heavy())
        painter.setPen(QColor(colours.text2))
        painter.drawText(QRect(left, rect.top(), 120, rect.height()), _LEFT, found.entry.number)
        left += painter.fontMetrics().horizontalAdvance(found.entry.number) + 10
    _words(painter, QRect(left, rect.top(), max(right - left - 10, 0), rect.height()), found, colours)


def _note(painter: QPainter, rect: QRect, entry: Entry, colours: Theme) -> int:
    """Draw what stands at the right, keys as caps, and return where it begins."""
    if not entry.note:
        return rect.right()
    painter.setFont(font(LABEL if entry.kind is Kind.COMMAND else INTERFACE))
    left = rect.right() - painter.fontMetrics().horizontalAdvance(entry.note)
    if entry.kind is Kind.COMMAND:
        cap = QRectF(left - 6.5, rect.center().y() - 8.5, rect.right() - left + 13, 18)
        painter.setPen(QColor(colours.outline))
        painter.drawRoundedRect(cap, 4, 4)
    painter.setPen(QColor(colours.text2))
    painter.drawText(QRect(left, rect.top(), rect.right() - left + 2, rect.height()), _LEFT, entry.note)
    return left - 8


def _words(painter: QPainter, rect: QRect, found: Found, colours: Theme) -> None:
    painter.setPen(QColor(colours.text))
    left = rect.left()
    for words, hit in _pieces(found.entry.words, found.match.spans):
        painter.setFont(_heavy(underlined=True) if hit else font(FIELD))
        metrics, room = painter.fontMetrics(), rect.right() - left
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, rect.top(), max(room, 0), rect.height()), _LEFT, shown)
        if shown != words:
            break
        left += metrics.horizontalAdvance(words)


def _heavy(underlined: bool = False) -> QFont:
    made = font(FIELD)
    made.setWeight(QFont.Weight.DemiBold)
    made.setUnderline(underlined)
    return made


def _pieces(words: str, spans: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    pieces, at = [], 0
    for start, end in spans:
        pieces += [(words[at:start], False), (words[start:end], True)]
        at = end
    return [piece for piece in (*pieces, (words[at:], False)) if piece[0]]
