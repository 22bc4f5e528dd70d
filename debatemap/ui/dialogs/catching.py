"""A line that waits for one press of keys and says what came of it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from debatemap.i18n import Message
from debatemap.ui.speech import Speech

_ALONE: Final = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_COMMANDING: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_FUNCTION: Final = range(Qt.Key.Key_F1.value, Qt.Key.Key_F35.value + 1)
_ON_PANES: Final = frozenset(
    {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Insert}
)


class KeyCatch(QLabel):
    """Hands on the keys that are pressed, Tab and Enter too; Esc and leaving it end the waiting."""

    caught = Signal(QKeySequence)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting = False
        self._speech = Speech(self)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def show_words(self, message: Message) -> None:
        """Say a sentence."""
        self._speech(self.setText, message)
        self._speech(self.setAccessibleName, message)
        self.show()

    def wait(self, message: Message) -> None:
        """Take the keyboard, say what for, and wait for keys."""
        self.show_words(message)
        self._waiting = True
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._waiting:
            super().keyPressEvent(event)
        elif key is Qt.Key.Key_Escape and not event.modifiers():
            self._end(self.left.emit)
        elif key not in _ALONE:
            self._end(lambda: self.caught.emit(pressed(event)))

    def focusNextPrevChild(self, forwards: bool) -> bool:
        return not self._waiting and super().focusNextPrevChild(forwards)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._waiting:
            self._end(self.left.emit)

    def _end(self, tell: Callable[[], object]) -> None:
        self._waiting = False
        tell()


def pressed(event: QKeyEvent) -> QKeySequence:
    """Return the keys of a press; Shift counts with letters and named keys, not where it only makes another sign."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.GroupSwitchModifier
    key = Qt.Key(event.key())
    if key < Qt.Key.Key_Escape and not chr(key).isalpha() and key is not Qt.Key.Key_Space:
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, key))


def may_run(keys: QKeySequence, on_panes: bool) -> bool:
    """Tell whether keys may run an action: none that write or move about, so that no field loses them."""
    press = keys[0]  # type: ignore[index]  # the binding can, its stubs do not say so
    if press.keyboardModifiers() & _COMMANDING or press.key() in _FUNCTION:
        return True
    return on_panes and press.key() in _ON_PANES
