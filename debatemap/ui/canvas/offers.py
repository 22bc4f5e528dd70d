"""Claims offered in place of the one that is being typed, in a float beside its box.

The editor keeps the keyboard: the float takes Alt with a digit, the arrow down from the last line of the text, and
what follows that until something else is pressed.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debatemap.figure.geometry import Rect
from debatemap.i18n import Message, say, tr
from debatemap.ui.alike import Alike
from debatemap.ui.aloud import announce
from debatemap.ui.canvas.editor import Editor
from debatemap.ui.plain import label, one_line
from debatemap.ui.speech import Speech, named

WIDTH: Final = 288
"""Width of the float in pixels."""
_AWAY: Final = 10
_MARGIN: Final = 6
_LONGEST: Final = 120
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Offer(QPushButton):
    """One claim: its words, where it is, and the keys that take it."""

    def __init__(self, alike: Alike, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.alike = alike
        self.setProperty("role", "offer")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words, where, keys = label("body", self, wrap=True), label("secondary", self), label("key", self)
        self._words.setText(one_line(alike.words, _LONGEST))
        where.setText(say(alike.where))
        keys.setText(_keys(place).toString(QKeySequence.SequenceFormat.NativeText))
        foot, column = QHBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(8, 5, 8, 6)
        column.setSpacing(2)
        column.addWidget(self._words)
        foot.addWidget(where, 1)
        foot.addWidget(keys)
        column.addLayout(foot)
        for part in (self._words, where, keys):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(f"{self._words.text()}, {where.text()}")
        self.setFixedHeight(self._words.heightForWidth(WIDTH - 2 * _MARGIN - 18) + 33)


class Offers(QFrame):
    """Shows what says the same as the open editor; ``taken`` tells the claim that is to be used instead."""

    taken = Signal(str)

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._editor: Editor | None = None
        self._declined = frozenset[str]()
        self._at = -1
        self.rows: list[Offer] = []
        self._speech = Speech(self)
        self._title = label("label", self)
        named(self._speech, self, Message("Claims that say the same"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_MARGIN, 7, _MARGIN, _MARGIN)
        self._column.setSpacing(2)
        self._title.setContentsMargins(8, 0, 8, 0)
        self._column.addWidget(self._title)
        self.setProperty("role", "float")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.hide()

    def show_for(self, editor: Editor, found: tuple[Alike, ...]) -> None:
        """Offer claims in place of what is typed; what was declined in this editor stays away."""
        if editor is not self._editor:
            self._editor, self._declined = editor, frozenset()
            self.setFocusProxy(editor)  # a click on the float would else give the keyboard to the map
        ids = frozenset(one.id for one in found)
        if ids <= self._declined:
            self.hide()
        elif self.isHidden() or [row.alike for row in self.rows] != list(found):
            self._fill(editor, found)

    def close_for(self, editor: Editor) -> None:
        """Go away with an editor."""
        if editor is self._editor:
            self._editor = None
            self.setFocusProxy(None)  # type: ignore[arg-type]
        self.hide()

    def decline(self) -> None:
        """Go away, and do not offer the same again while the editor is open."""
        self._declined |= {row.alike.id for row in self.rows}
        self.hide()

    def place(self, box: Rect) -> None:
        """Stand beside a box in pixels of the view, below it where there is no room, never over it."""
        if self.isHidden():
            return
        self.adjustSize()
        width, height = self._canvas.width(), self._canvas.height()
        right, left = box.right + _AWAY, box.x - _AWAY - WIDTH
        beside = right if right + WIDTH <= width else left if left >= 0 else None
        x = beside if beside is not None else max(0.0, min(box.x, width - WIDTH))
        below = box.bottom + _AWAY
        fits_below = below + self.height() <= height or box.y < self.height() + _AWAY
        y = box.y if beside is not None else below if fits_below else box.y - _AWAY - self.height()
        if beside is not None:
            y = max(0.0, min(y, height - self.height() - _AWAY))
        self.move(round(x), round(y))
        self.raise_()

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key is meant for the offers and not for the text."""
        if self.isHidden() or self._editor is None:
            return False
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.AltModifier:
            return self._numbered(key) is not None
        if held:
            return False
        chosen = self._at >= 0
        steps = key == Qt.Key.Key_Down and (chosen or _is_on_last_line(self._editor))
        return steps or key == Qt.Key.Key_Escape or (chosen and (key == Qt.Key.Key_Up or key in _ENTERS))

    def press(self, event: QKeyEvent) -> bool:
        """Take a key of the editor; tell whether it was meant for the offers."""
        if not self.wants(event):
            self._choose(-1)
            return False
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._take(self._numbered(key) or 0)
        elif key in _ENTERS:
            self._take(self._at)
        elif key == Qt.Key.Key_Escape:
            self.decline()
        else:
            self._choose(self._at + (1 if key == Qt.Key.Key_Down else -1))
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the map below would take the keyboard from the editor

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.hide()

    def _fill(self, editor: Editor, found: tuple[Alike, ...]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [Offer(one, place, self) for place, one in enumerate(found)]
        self._at = -1
        self._title.setText(
            tr("Already there: merge with it?") if editor.before else tr("Already there: use it instead?")
        )
        for place, row in enumerate(self.rows):
            row.clicked.connect(partial(self._take, place))
            self._column.addWidget(row)
        self.show()
        told = tr("{count} claim like this; arrow down chooses", "{count} claims like this; arrow down chooses",
                  count=len(found))  # fmt: skip
        announce(self, told)

    def _numbered(self, key: Qt.Key) -> int | None:
        place = key - Qt.Key.Key_1
        return place if 0 <= place < len(self.rows) else None

    def _choose(self, at: int) -> None:
        self._at = min(at, len(self.rows) - 1)
        for place, row in enumerate(self.rows):
            row.setChecked(place == self._at)
        if self._at >= 0 and not self.isHidden():
            announce(self, self.rows[self._at].accessibleName())

    def _take(self, place: int, _checked: bool = False) -> None:
        id = self.rows[place].alike.id
        self.hide()
        self.taken.emit(id)


def _keys(place: int) -> QKeySequence:
    return QKeySequence(QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key(Qt.Key.Key_1 + place)))


def _is_on_last_line(editor: Editor) -> bool:
    return not QTextCursor(editor.textCursor()).movePosition(QTextCursor.MoveOperation.Down)
