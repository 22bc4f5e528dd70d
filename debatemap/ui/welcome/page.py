"""The welcome page: what can be begun, what was open last, and the sample debates."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from debatemap.i18n import Message
from debatemap.services.templates import templates
from debatemap.ui.host import Host, Program
from debatemap.ui.plain import label
from debatemap.ui.segments import Segments
from debatemap.ui.speech import Speech
from debatemap.ui.welcome.buttons import BigButton, FormButton
from debatemap.ui.welcome.gallery import Gallery
from debatemap.ui.welcome.recent import RecentList

if TYPE_CHECKING:
    from debatemap.ui.dispatcher import Dispatcher

LEFT_WIDTH: Final = 330
"""Width of the left column in pixels."""
FORMS_IN_A_ROW: Final = 3
FORM_HEIGHT: Final = 64
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

    A new page has words only. The debates come with the first ``refresh``, the actions with ``obey``.
    """

    def __init__(self, program: Program, host: Host) -> None:
        super().__init__()
        self._program, self._filled = program, False
        self.speech = Speech(self)
        self._recent = RecentList(program, host, self)
        self._gallery = Gallery(program, host, self)
        self._forms = [FormButton(one, partial(program.new_from, one, host)) for one in templates()]
        self._buttons = (
            BigButton("plus", Message("New debate"), self.speech, primary=True),
            BigButton("folder-open", Message("Open…"), self.speech),
            BigButton("import", Message("Import…"), self.speech),
        )
        self._switches = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        row.addWidget(self._right(), 1)
        self._page.hide()
        self.setFocusProxy(self._buttons[0])

    def obey(self, actions: "Dispatcher") -> None:
        """Let buttons and switches run actions of the table."""
        for button, id in zip(self._buttons, ("new", "open", "import"), strict=True):
            button.obey(actions[id])
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

    def _left(self) -> QWidget:
        left = QWidget(self)
        left.setProperty("role", "dock")
        left.setProperty("side", "left")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left.setFixedWidth(LEFT_WIDTH)
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
        column.setContentsMargins(56, 56, 56, 40)
        column.setSpacing(18)
        column.addWidget(self._heading(Message("Start with a debate")))
        column.addWidget(self._gallery)
        column.addWidget(self._heading(Message("Or with an empty form")))
        column.addLayout(self._form_rows())
        column.addSpacing(12)
        column.addLayout(self._keys(page))
        column.addStretch(1)
        area.setWidget(page)
        return area

    def _form_rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(12)
        for place, button in enumerate(self._forms):
            row, column = divmod(place, FORMS_IN_A_ROW)
            grid.addWidget(button, row, column)
            grid.setRowMinimumHeight(row, FORM_HEIGHT)  # the style sheet's minimum for buttons beats their own
        for column in range(FORMS_IN_A_ROW):
            grid.setColumnStretch(column, 1)
        return grid

    def _heading(self, words: Message) -> QLabel:
        made = label("heading", self)
        self.speech(made.setText, words)
        return made

    def _keys(self, page: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for key, words in KEYS:
            cap, said = label("key", page), label("", page)
            cap.setText(key)
            self.speech(said.setText, words)
            row.addWidget(cap)
            row.addWidget(said)
            row.addSpacing(14)
        row.addStretch(1)
        return row
