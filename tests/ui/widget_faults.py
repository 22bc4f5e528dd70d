"""What must never be seen of widgets, as sentences: no name, cut words, small targets, one thing on another."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)

INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QTabBar, QAbstractItemView, QAbstractSlider)
INSIDE = (QScrollBar,)
OWN = ("qt_", "Scroll")
"""How the names begin that Qt gives to parts of its own widgets."""
LEAST = 24
AROUND = 30
"""Pixels of a tab beside its words, at least."""
EDGES = 16
"""Pixels that edges and padding of a field take from its words, at least."""


def check(parent: QWidget) -> None:
    """Fail with everything that is wrong with the visible parts of a widget."""
    QApplication.processEvents()
    found = widget_faults(parent)
    assert not found, "\n".join(found)


def widget_faults(parent: QWidget) -> list[str]:
    """Return everything that is wrong with the visible parts of a widget."""
    parts = list(seen(parent))
    return [f"{told(one)} {fault}" for one in parts for fault in (*_of_control(one), *_of_words(one))] + [
        fault for one in (parent, *parts) for fault in _on_one_another(one)
    ]


def seen(parent: QWidget) -> Iterator[QWidget]:
    """Yield a widget's visible parts, but not what Qt keeps inside its own controls."""
    for one in parent.findChildren(QWidget):
        inner = one.objectName().startswith(("qt_", "Scroll")) or isinstance(
            one.parent(), QComboBox | QAbstractItemView
        )
        if one.isVisibleTo(parent) and not inner and not isinstance(one, INSIDE):
            yield one


def told(widget: QWidget) -> str:
    """Return how a fault calls a widget."""
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName() or _text(widget)!r}"


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _words(button: QAbstractButton) -> str:
    """Return the words that a button shows beside or in place of its icon."""
    only_icon = Qt.ToolButtonStyle.ToolButtonIconOnly
    pictured = isinstance(button, QToolButton) and button.toolButtonStyle() is only_icon and not button.icon().isNull()
    return "" if pictured else button.text()


def _is_picture(one: QWidget) -> bool:
    """Tell whether a button shows neither words nor anything beside it, as a check box does."""
    if not isinstance(one, QAbstractButton) or isinstance(one, QCheckBox):
        return False
    return not _words(one) and one.layout() is None


def _of_control(one: QWidget) -> Iterator[str]:
    if not isinstance(one, INTERACTIVE):
        return
    if not (one.accessibleName() or _text(one)):
        yield "has no name"
    if min(one.width(), one.height()) < LEAST:
        yield f"is {one.width()} × {one.height()}"
    if _is_picture(one) and not one.toolTip():
        yield "says nowhere what its picture means"


def _of_words(one: QWidget) -> Iterator[str]:
    match one:
        case QLabel():
            yield from _of_label(one)
        case QAbstractButton() if _words(one) and one.layout() is None:
            if one.width() < one.minimumSizeHint().width():
                yield "is squeezed"
        case QComboBox():
            yield from _of_field(one, one.currentText(), _room(one))
        case QLineEdit():
            yield from _of_field(one, one.placeholderText(), one.width() - EDGES)
        case QTabBar():
            yield from _of_tabs(one)


def _of_tabs(one: QTabBar) -> Iterator[str]:
    """Yield the tabs that are cut, unless there are too many for the bar and their tips say the rest."""
    words = [one.tabText(index) for index in range(one.count())]
    crowded = sum(one.fontMetrics().horizontalAdvance(each) + AROUND for each in words) > one.width()
    for index, each in enumerate(words):
        if not (crowded and one.tabToolTip(index)):
            yield from _of_field(one, each, one.tabRect(index).width())


def _of_label(one: QLabel) -> Iterator[str]:
    if one.text() and one.textFormat() is not Qt.TextFormat.PlainText:
        yield "would take words for markup"
    if one.text() and _is_cut(one):
        yield f"is cut: {one.size().toTuple()} of {one.sizeHint().toTuple()}"


def _of_field(one: QWidget, words: str, room: int) -> Iterator[str]:
    if one.fontMetrics().horizontalAdvance(words) > room:
        yield f"cuts {words!r}"


def _is_cut(one: QLabel) -> bool:
    needed = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
    return one.height() < needed - 1 or (not one.wordWrap() and one.width() < one.sizeHint().width() - 1)


def _room(one: QComboBox) -> int:
    """Return how many pixels a box of choices leaves for words."""
    option = QStyleOptionComboBox()
    one.initStyleOption(option)
    style, part = one.style(), QStyle.SubControl.SC_ComboBoxEditField
    return style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, one).width()


def _on_one_another(parent: QWidget) -> Iterator[str]:
    """Yield what lies on another in one layout, or sticks out of what holds it."""
    placed = [one for one in _laid_out(parent) if one.isVisibleTo(parent)]
    for one, other in combinations(placed, 2):
        if one.geometry().adjusted(1, 1, -1, -1).intersects(other.geometry().adjusted(1, 1, -1, -1)):
            yield f"{told(one)} lies on {told(other)}"
    if not isinstance(parent, QAbstractScrollArea):
        for one in placed:
            if not parent.rect().adjusted(-1, -1, 1, 1).contains(one.geometry()):
                yield f"{told(one)} sticks out of {told(parent)}"


def _laid_out(parent: QWidget) -> Iterator[QWidget]:
    if isinstance(parent, QToolBar):
        buttons = (parent.widgetForAction(action) for action in parent.actions())
        yield from (one for one in buttons if one is not None)
    elif (whole := parent.layout()) is not None:
        layouts = (whole, *whole.findChildren(QLayout))
        children = parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        yield from (one for one in children if any(layout.indexOf(one) >= 0 for layout in layouts))
