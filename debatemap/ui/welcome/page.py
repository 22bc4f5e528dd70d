"""The welcome page: what can be begun, what was open last, and the sample debates."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from debatemap.i18n import Message
from debatemap.services.templates import templates
from debatemap.ui.host import Host, Program
from debatemap.ui.plain import label
from debatemap.ui.segments import Segments
from debatemap.ui.speech import Speech
from debatemap.ui.welcome.buttons import BigButton, FormButton
from debatemap.ui.welcome.gallery import Gallery
from debatemap.ui.welcome.recent import RecentList
from debatemap.ui.welcome.wrapping import Wrapping

if TYPE_CHECKING:
    from debatemap.ui.dispatcher import Dispatcher

LEFT_WIDTHS: Final = (280, 330)
"""Width of the left column in pixels, in a narrow and in a wide window."""
WIDE_FROM: Final = 1100
WIDE_MARGINS: Final = (56, 56, 56, 40)
NARROW_MARGINS: Final = (28, 32, 28, 24)
"""Room around the right column in pixels: left, top, right, bottom."""
FORMS_IN_A_ROW: Final = 3
FORM_WIDTH: Final = 216
KEY_WIDTH: Final = 136
"""Least widths in pixels."""
LANGUAGES: Final = ("interface-en", "interface-zh")
THEMES: Final = ("theme-light", "theme-dark", "theme-system")
"""The switches at the foot of the left column."""
KEYS: Final = (
    ("Tab", Message("reason")),
    ("Shift Tab", Message("objection")),
    ("Enter", Message("beside it")),
    ("Ctrl Enter", Message("co-premise")),
    ("Ctrl K", Message("every command")),
)


class Welcome(QWidget):
    """Two columns: beginnings at the left, debates to start from at the right.

    A new page has words, and buttons that begin a debate. The other debates come with the first ``refresh``, keys and
    switches with ``follow``.
    """

    def __init__(self, program: Program, host: Host) -> None:
        super().__init__()
        self._program, self._filled = program, False
        self.speech = Speech(self)
        self._recent = RecentList(program, host, self)
        self._gallery = Gallery(program, host, self)
        self._forms = [FormButton(one, partial(program.new_from, one, host)) for one in templates()]
        self._buttons = (
            BigButton("plus", Message("New debate"), partial(host.run, "new"), self.speech, primary=True),
            BigButton("folder-open", Message("Open…"), partial(host.run, "open"), self.speech),
            BigButton("import", Message("Import…"), partial(host.run, "import"), self.speech),
        )
        self._switches = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        row.addWidget(self._right(), 1)
        self._page.hide()
        self.setFocusProxy(self._buttons[0])

    def follow(self, actions: "Dispatcher") -> None:
        """Show the keys of the actions that the buttons run, and the switches."""
        for button, id in zip(self._buttons, ("new", "open", "import"), strict=True):
            button.follow(actions[id])
        for ids, icons in ((LANGUAGES, False), (THEMES, True)):
            self._switches.addWidget(Segments([actions[id] for id in ids], self, icons))
        self._switches.addStretch(1)

    def refresh(self) -> None:
        """Show the files and samples that are there now."""
        self._filled = True
        self._page.show()
        self._recent.refresh()
        self._gallery.refresh()

    def draw(self) -> None:
        """Draw the samples' pictures, on the worker."""
        self._gallery.tint()

    def tint(self) -> None:
        """Draw in the colours of the theme."""
        theme = self._program.appearance.theme
        self._buttons[0].tint(theme.on_accent)
        for button in self._buttons[1:]:
            button.tint(theme.text)
        for form in self._forms:
            form.tint(theme.text2)
        if self._filled:
            self._recent.tint()
            self.draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._filled:
            self.refresh()
            self.draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= WIDE_FROM
        self._left_part.setFixedWidth(LEFT_WIDTHS[wide])
        self._column.setContentsMargins(*(WIDE_MARGINS if wide else NARROW_MARGINS))

    def _left(self) -> QWidget:
        left = QWidget(self)
        left.setProperty("role", "dock")
        left.setProperty("side", "left")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left.setFixedWidth(LEFT_WIDTHS[True])
        self._left_part = left
        column = QVBoxLayout(left)
        column.setContentsMargins(28, 52, 28, 24)
        column.setSpacing(10)
        name, sentence = label("name", left), label("", left, wrap=True)
        name.setText("Debatemap")
        sentence.setProperty("tone", "second")
        self.speech(sentence.setText, Message("See what was claimed, by whom, and what speaks for and against it."))
        for part in (name, sentence):
            column.addWidget(part)
        column.addSpacing(14)
        for button in self._buttons:
            column.addWidget(button)
        column.addSpacing(20)
        column.addWidget(self._recent, 1)
        self._switches.setSpacing(10)
        column.addLayout(self._switches)
        return left

    def _right(self) -> QWidget:
        area, page = QScrollArea(self), QWidget()
        self._page = page
        area.setProperty("role", "page")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(page)
        column.setContentsMargins(*WIDE_MARGINS)
        column.setSpacing(18)
        self._column = column
        column.addWidget(self._heading(Message("Start with a debate")))
        column.addWidget(self._gallery)
        column.addWidget(self._heading(Message("Or with an empty form")))
        column.addWidget(Wrapping(self._forms, FORM_WIDTH, FORMS_IN_A_ROW, (20, 12), page))
        column.addSpacing(12)
        keys = [self._key(key, words) for key, words in KEYS]
        column.addWidget(Wrapping(keys, KEY_WIDTH, len(keys), (14, 8), page))
        column.addStretch(1)
        area.setWidget(page)
        return area

    def _heading(self, words: Message) -> QLabel:
        made = label("heading", self)
        self.speech(made.setText, words)
        return made

    def _key(self, key: str, words: Message) -> QWidget:
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        cap, said = label("key", made), label("", made)
        cap.setText(key)
        self.speech(said.setText, words)
        row.addWidget(cap)
        row.addWidget(said)
        row.addStretch(1)
        return made
