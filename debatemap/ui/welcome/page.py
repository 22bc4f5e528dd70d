"""The welcome page: what can be begun, what was open last, and the sample debates."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from debatemap.i18n import Message
from debatemap.services.templates import templates
from debatemap.ui.host import Host, Program
from debatemap.ui.icons import pixmap
from debatemap.ui.plain import label
from debatemap.ui.segments import Segments
from debatemap.ui.speech import Speech
from debatemap.ui.welcome.buttons import BigButton, FormButton
from debatemap.ui.welcome.gallery import BETWEEN, COLUMN_WIDTH, COLUMNS, Gallery
from debatemap.ui.welcome.recent import RecentList
from debatemap.ui.wrapping import Columns, Packed

if TYPE_CHECKING:
    from debatemap.ui.dispatcher import Dispatcher

LEFT_WIDTHS: Final = (300, 330)
"""Width of the left column in pixels, in a narrow and in a wide window."""
LEFT_TOPS: Final = (28, 56)
"""Room above it in pixels."""
MARGIN: Final = 28
"""Room at its sides and below it in pixels."""
BORDER: Final = 2
"""Pixels at its right edge that are its line's."""
WIDE_FROM: Final = 1100
WIDE_MARGINS: Final = (56, 56, 56, 40)
NARROW_MARGINS: Final = (28, 28, 28, 24)
"""Room around the right column in pixels: left, top, right, bottom."""
LANGUAGES: Final = ("interface-en", "interface-zh")
THEMES: Final = ("theme-light", "theme-dark", "theme-system")
"""The switches at the foot of the left column."""
KEYS: Final = (
    ("Tab", Message("reason")),
    ("Shift Tab", Message("objection")),
    ("Enter", Message("sibling")),
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
        self._globe = label()
        self._globe.setMinimumHeight(30)
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
        switches = [Segments([actions[id] for id in ids], self, ids is THEMES) for ids in (LANGUAGES, THEMES)]
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, 0, MARGIN - BORDER, 0)
        row.addWidget(Packed([self._globe, *switches], (10, 6), self))
        self._foot.addLayout(row)

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
        self._buttons[0].tint(theme.on_accent, theme.on_accent)
        for button in self._buttons[1:]:
            button.tint(theme.text, theme.text2)
        for form in self._forms:
            form.tint(theme.text2)
        self._globe.setPixmap(pixmap("globe", theme.text2, 16, self.devicePixelRatioF()))
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
        self._beginnings.setContentsMargins(MARGIN, LEFT_TOPS[wide], MARGIN, MARGIN)
        self._column.setContentsMargins(*(WIDE_MARGINS if wide else NARROW_MARGINS))

    def _left(self) -> QWidget:
        left = QWidget(self)
        left.setProperty("role", "dock")
        left.setProperty("side", "left")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left.setFixedWidth(LEFT_WIDTHS[True])
        self._left_part = left
        self._foot = QVBoxLayout(left)
        self._foot.setContentsMargins(0, 0, BORDER, MARGIN)
        self._foot.addWidget(_scrolling(self._begin(), left), 1)
        return left

    def _begin(self) -> QWidget:
        part = QWidget()
        name, sentence = label("name", part), label("sentence", part, wrap=True)
        name.setText("Debatemap")
        self.speech(sentence.setText, Message("See what was claimed, by whom, and what speaks for and against it."))
        column = self._beginnings = QVBoxLayout(part)
        column.setSpacing(0)
        new, open, bring = self._buttons
        _stack(column, ((0, name), (4, sentence), (26, new), (8, open), (8, bring), (30, self._recent)))
        column.addStretch(1)
        return part

    def _right(self) -> QWidget:
        page = self._page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(*WIDE_MARGINS)
        column.setSpacing(0)
        self._column = column
        keys = Packed([self._key(key, words) for key, words in KEYS], (26, 8), page)
        forms = Columns(self._forms, COLUMN_WIDTH, COLUMNS, (BETWEEN, 12), page)
        samples, empty = self._heading(Message("Start with a debate")), self._heading(Message("Or with an empty form"))
        _stack(column, ((0, samples), (10, self._gallery), (32, empty), (10, forms), (36, keys)))
        column.addStretch(1)
        area = _scrolling(page, self)
        area.setProperty("role", "page")
        return area

    def _heading(self, words: Message) -> QLabel:
        made = label("section", self)
        self.speech(made.setText, words)
        return made

    def _key(self, key: str, words: Message) -> QWidget:
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        cap, said = label("key", made), label("note", made)
        cap.setText(key)
        self.speech(said.setText, words)
        row.addWidget(cap)
        row.addWidget(said)
        return made


def _scrolling(part: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(part)
    return area


def _stack(column: QVBoxLayout, parts: Sequence[tuple[int, QWidget]]) -> None:
    """Put parts below each other, each with some pixels above it."""
    for above, part in parts:
        column.addSpacing(above)
        column.addWidget(part)
