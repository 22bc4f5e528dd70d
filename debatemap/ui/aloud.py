"""What screen readers are told beside what they find by themselves."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have words said once, of something that happened where the keyboard is not."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def say_row(view: QAbstractItemView) -> None:
    """Say which row has the keyboard; Qt names only the list when the keyboard comes to it."""
    if QAccessible.isActive() and view.hasFocus():
        interface = QAccessible.queryAccessibleInterface(view)
        row = interface.focusChild() if interface is not None else None
        if row is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(row, QAccessible.Event.Focus))
