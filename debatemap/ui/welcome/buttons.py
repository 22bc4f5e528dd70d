"""The buttons of the welcome page, which hold more than one line of words."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from debatemap.i18n import Message, language
from debatemap.ui.icons import pixmap
from debatemap.ui.plain import label
from debatemap.ui.speech import Speech, named

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from debatemap.services.templates import Template

ICON = 16
"""Pixels across."""


class Faced(QPushButton):
    """A button whose face is made of labels: as tall as they need, and clicked through them."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self.setProperty("role", role or None)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Begin nothing twice."""
        event.accept()

    def let_clicks_through(self) -> None:
        """Leave the mouse to the button, once all its labels are there."""
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class Entry(Faced):
    """A button with a sign, and lines of words beside it that wrap; each line has a role in the style sheet.

    ``around`` is the room at the sides and above, ``gap`` that behind the sign, in pixels.
    """

    def __init__(self, sign: str, roles: Sequence[str], role: str, around: tuple[int, int], gap: int) -> None:
        super().__init__(role)
        self._sign, self._icon = sign, label(parent=self)
        self.lines = [label(one, self, wrap=True) for one in roles]
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(*around, *around)
        row.setSpacing(gap)
        column.setSpacing(0)
        row.addWidget(self._icon)
        row.addLayout(column, 1)
        for line in self.lines:
            column.addWidget(line)
        self.let_clicks_through()

    def show_words(self, *words: str) -> None:
        """Show words on the lines; they are the button's name, too."""
        for line, each in zip(self.lines, words, strict=True):
            line.setText(each)
        self.setAccessibleName(", ".join(words))

    def tint(self, colour: str) -> None:
        """Draw the sign in a colour."""
        self._icon.setPixmap(pixmap(self._sign, colour, ICON, self.devicePixelRatioF()))


class BigButton(Faced):
    """Something to begin with, as wide as its column: icon, words, and the keys once there are actions."""

    def __init__(
        self, sign: str, words: Message, begin: Callable[[], object], speech: Speech, primary: bool = False
    ) -> None:
        super().__init__("primary" if primary else "")
        self._sign = sign
        self._icon, self._words, self._keys = label(), label("section" if primary else "body"), label("note")
        self._row()
        speech(self._words.setText, words)
        named(speech, self, words)
        self.clicked.connect(begin)

    def follow(self, action: "QAction") -> None:
        """Show the keys of an action from now on."""
        self._show(action)
        action.changed.connect(lambda: self._show(action))

    def tint(self, colour: str, faint: str) -> None:
        """Draw icon and words in a colour, the keys in a fainter one."""
        self._icon.setPixmap(pixmap(self._sign, colour, ICON, self.devicePixelRatioF()))
        for part, ink in ((self._words, colour), (self._keys, faint)):
            part.setStyleSheet(f"color: {ink}")

    def _row(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(8)
        for part in (self._icon, self._words, self._keys):
            row.addWidget(part)
        row.insertStretch(2)
        self.let_clicks_through()

    def _show(self, action: "QAction") -> None:
        from debatemap.ui.dispatcher import key_cap

        self._keys.setText(key_cap(action))
        self.setStatusTip(action.statusTip())


class FormButton(Entry):
    """An empty form to begin with: sign, name, and what it is for."""

    def __init__(self, form: "Template", begin: Callable[[], object]) -> None:
        super().__init__(form.icon, ("section", "note"), "card", (14, 15), 14)
        self._form = form
        self._say()
        self.clicked.connect(begin)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        title, note = self._form.title.shown(language()), self._form.note.shown(language())
        self.show_words(title, note)
        self.setStatusTip(note)
