"""Editors for single values: each shows a value and tells when the user has given another."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QSpinBox, QWidget

from debatemap.figure.type import FIELD
from debatemap.i18n import Message, say
from debatemap.ui.fonts import font
from debatemap.ui.words import value_word

SEVERAL: Final = Message("several")
"""What stands where records have different values."""
_DIFFERENT: Final = -1
_ASIDE: Final = 8
"""Pixels before a number: a style sheet does not move the field inside a spin box."""


class PlainEdit(QPlainTextEdit):
    """A field for words that grows with them; it tells them when it is left, and Esc puts the former ones back."""

    left = Signal(str)

    def __init__(self, language: str = "", lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown, self._lines = "", lines
        self.setFont(font(FIELD, language or None))
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def show_words(self, words: str) -> None:
        """Show words, unless the user is typing others."""
        if words != self._shown and not (self.hasFocus() and self.is_typed):
            self._shown = words
            with QSignalBlocker(self):
                self.setPlainText(words)
            self._grow()

    @property
    def is_typed(self) -> bool:
        """Tell whether the words are others than were shown."""
        return self.toPlainText() != self._shown

    def finish(self) -> None:
        """Tell what is typed, if it is new."""
        if self.is_typed:
            self._shown = self.toPlainText()
            self.left.emit(self._shown)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_typed:
            self.setPlainText(self._shown)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.finish()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _grow(self, _size: object = None) -> None:
        lines = max(self.document().size().height(), self._lines)
        self.setFixedHeight(round(lines * self.fontMetrics().lineSpacing()) + 18)


class Choice(QComboBox):
    """A list of values with their names; where records differ it says so and chooses none.

    The values stay in Python: as item data, a member of an enumeration would come back as a bare string.
    """

    told = Signal(object)

    def __init__(self, values: Sequence[tuple[object, Message]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in values]
        self._words = [words for _, words in values]
        self.addItems([say(words) for words in self._words])
        self.setPlaceholderText(say(SEVERAL))
        self.setMinimumHeight(30)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda index: self.told.emit(self._values[index]))

    def show_value(self, value: object) -> None:
        """Show a value; None shows no value."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            for index, words in enumerate(self._words):
                self.setItemText(index, say(words))
            self.setPlaceholderText(say(SEVERAL))
        super().changeEvent(event)

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the page: nobody means to change a value by scrolling past it."""
        event.ignore()  # type: ignore[attr-defined]


class Switch(QCheckBox):
    """A yes or no; half-way where records differ."""

    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self._tell)

    def show_value(self, value: bool | None) -> None:
        """Show a value; None shows that records differ."""
        with QSignalBlocker(self):
            self.setTristate(value is None)
            states = Qt.CheckState
            self.setCheckState(
                states.PartiallyChecked if value is None else states.Checked if value else states.Unchecked
            )

    def _tell(self) -> None:
        self.told.emit(self.checkState() is not Qt.CheckState.Unchecked)


class Line(QLineEdit):
    """One line of words, told when it is left or Enter is pressed."""

    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setMinimumHeight(30)
        self.editingFinished.connect(self.finish)

    def show_value(self, value: str | None) -> None:
        """Show words, unless the user is typing others; None shows that records differ."""
        words = value or ""
        self.setPlaceholderText(say(SEVERAL) if value is None else "")
        if not self.hasFocus() or self.text() == self._shown:
            self._shown = words
            with QSignalBlocker(self):
                self.setText(words)
                if not self.hasFocus():
                    self.setCursorPosition(0)

    @property
    def is_typed(self) -> bool:
        """Tell whether the words are others than were shown."""
        return self.text() != self._shown

    def finish(self) -> None:
        """Tell what is typed, if it is new."""
        if self.is_typed:
            self._shown = self.text()
            self.told.emit(self.text())


class Lines(PlainEdit):
    """A list of words, one on each line."""

    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.left.connect(
            lambda words: self.told.emit(tuple(line.strip() for line in words.split("\n") if line.strip()))
        )

    def show_value(self, value: tuple[str, ...] | None) -> None:
        """Show words; None shows that records differ."""
        self.setPlaceholderText(say(SEVERAL if value is None else Message("One on each line")))
        self.show_words("\n".join(value or ()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.insertPlainText("\n")
        else:
            super().keyPressEvent(event)


class Number(QSpinBox):
    """A whole number that is not negative."""

    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(30)
        self.lineEdit().setTextMargins(_ASIDE, 0, 0, 0)
        self.editingFinished.connect(self._tell)

    def show_value(self, value: int | None) -> None:
        """Show a number; None shows that records differ."""
        with QSignalBlocker(self):
            self.setSpecialValueText(say(SEVERAL) if value is None else "")
            self.setRange(_DIFFERENT if value is None else 0, 2_000_000_000)
            self.setValue(_DIFFERENT if value is None else min(max(value, 0), 2_000_000_000))

    def _tell(self) -> None:
        if self.value() != _DIFFERENT:
            self.told.emit(self.value())

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the page."""
        event.ignore()  # type: ignore[attr-defined]


def choice_of(kind: type[StrEnum]) -> Choice:
    """Return a list of the values of a closed list."""
    return Choice([(value, value_word(value)) for value in kind])
