"""Which part of the window has the keyboard, and which comes next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_to_next(parts: Sequence[QWidget]) -> None:
    """Give the keyboard to the part after the one that has it, first to the first."""
    focus = QApplication.focusWidget()
    here = next((place for place, part in enumerate(parts) if focus is not None and _is_within(focus, part)), -1)
    for step in range(1, len(parts) + 1):
        found = _first_focusable(parts[(here + step) % len(parts)])
        if found is not None:
            found.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _is_within(widget: QWidget, part: QWidget) -> bool:
    return widget is part or part.isAncestorOf(widget)


def _first_focusable(part: QWidget) -> QWidget | None:
    return next((one for one in (part, *part.findChildren(QWidget)) if _takes_focus(one)), None)


def _takes_focus(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled()
