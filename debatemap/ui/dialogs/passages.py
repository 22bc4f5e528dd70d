"""The text of a source, to be read, and the passages in it that become claims."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton, QTextEdit, QWidget

from debatemap.domain.edits.quoting import quote
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Claim, Excerpt, Source, SourceText
from debatemap.figure.type import FIELD
from debatemap.i18n import Message, say
from debatemap.ui.fonts import font
from debatemap.ui.host import Host
from debatemap.ui.plain import isolated, label, one_line
from debatemap.ui.prompts.frame import WIDEST, Frame, Verb
from debatemap.ui.speech import named
from debatemap.ui.wrapping import Packed

_HEIGHT: Final = 280
_LANGUAGES: Final = {"en": "EN", "zh-Hans": "中"}
_WAYS: Final = {
    Qt.KeyboardModifier.NoModifier: "reason",
    Qt.KeyboardModifier.ShiftModifier: "objection",
    Qt.KeyboardModifier.ControlModifier: "loose",
}
"""What Enter makes of the selected words, by the key that is held."""
_POLARITIES: Final = {"reason": Polarity.SUPPORT, "objection": Polarity.ATTACK}


class PassagesDialog(Frame):
    """Shows a text with its passages marked; what is selected becomes a reason, an objection or a loose claim."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(Message("Make claims of passages"), (Verb("", Message("Close"), safe=True),), parent)
        self._host = host
        self.setMinimumWidth(WIDEST)
        self.texts, self.page, self._where = QComboBox(self), QPlainTextEdit(self), label("body", self, wrap=True)
        self.page.setReadOnly(True)
        self.page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.page.setMinimumHeight(_HEIGHT)
        self.page.installEventFilter(self)
        named(self.speech, self.texts, Message("Which text"))
        named(
            self.speech, self.page, Message("Text of the source"), Message("Select words, then choose what they are.")
        )
        self.ways = {
            "reason": self._way(Message("Reason"), Message("The words become a reason (Enter).")),
            "objection": self._way(Message("Objection"), Message("The words become an objection (Shift+Enter).")),
            "loose": self._way(Message("Loose claim"), Message("The words become a claim of its own (Ctrl+Enter).")),
        }
        self._put_together()
        self._fill()
        self.page.setFocus()

    def make(self, way: str) -> None:
        """Make a claim of the selected words, and select it where something can hang on it."""
        span, work = self._span(), self._host.workspace
        target = self._target()
        if span is None or work.map is None or (way != "loose" and target is None):
            return
        map, onto = work.map, target.id if target is not None and way != "loose" else None
        polarity = _POLARITIES.get(way, Polarity.SUPPORT)
        if self._host.attempt(lambda: quote(work.debate, map, self._text().id, span, onto, polarity)):
            caret = self.page.textCursor()
            caret.clearSelection()
            self.page.setTextCursor(caret)
            self._mark()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.page and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held in _WAYS:
                self.make(_WAYS[held])
                return True
        return super().eventFilter(watched, event)

    def _put_together(self) -> None:
        for way, button in self.ways.items():
            button.clicked.connect(lambda _=False, way=way: self.make(way))
        for part in (self.texts, self.page, self._where, Packed(list(self.ways.values()), (8, 6), self)):
            self.content.addWidget(part)
        self.texts.currentIndexChanged.connect(self._show)
        self.page.selectionChanged.connect(self._allow)

    def _way(self, words: Message, tip: Message) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        self.speech(button.setText, words)
        named(self.speech, button, words, tip)
        return button

    def _fill(self) -> None:
        debate, language = self._host.workspace.debate, self._host.workspace.language
        for text in debate[SourceText]:
            title = one_line(debate[Source][text.source].title.shown(language), 60)
            self.texts.addItem(f"{title} · {_LANGUAGES.get(text.language, text.language)}", text.id)
        chosen = self._host.situation.one
        for place, text in enumerate(debate[SourceText]):
            if isinstance(chosen, Source) and text.source == chosen.id:
                self.texts.setCurrentIndex(place)
        self._show()

    def _text(self) -> SourceText:
        return self._host.workspace.debate[SourceText][self.texts.currentData()]

    def _target(self) -> Claim | None:
        one = self._host.situation.one
        return one if isinstance(one, Claim) else None

    def _show(self) -> None:
        self.page.setFont(font(FIELD, self._text().language))
        self.page.setPlainText(self._text().text)
        target = self._target()
        words = one_line(target.text.shown(self._host.workspace.language), 80) if target is not None else ""
        about = Message("Reasons and objections hang on: {claim}", claim=isolated(words))
        self._where.setText(say(about if target is not None else Message("No claim is selected to hang them on.")))
        self._mark()
        self._allow()

    def _allow(self) -> None:
        ready = self._span() is not None and self._host.situation.writable
        for way, button in self.ways.items():
            button.setEnabled(ready and (way == "loose" or self._target() is not None))

    def _span(self) -> tuple[int, int] | None:
        """Return the selected characters of the source text, whose ends of line Qt may have made shorter."""
        caret, text = self.page.textCursor(), self._text().text
        start, length = self._count(0, caret.selectionStart()), len(caret.selectedText())
        if not caret.selectedText().strip():
            return None
        kept = [place for place, letter in enumerate(text) if (letter, text[place + 1 : place + 2]) != ("\r", "\n")]
        return kept[start], kept[start + length - 1] + 1

    def _count(self, start: int, end: int) -> int:
        """Return how many characters stand between two positions, which Qt counts in halves of rare ones."""
        caret = QTextCursor(self.page.document())
        caret.setPosition(start)
        caret.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return len(caret.selectedText())

    def _mark(self) -> None:
        """Show the passages that are marked already."""
        text, theme = self._text(), self._host.program.appearance.theme
        shades = []
        for excerpt in self._host.workspace.debate[Excerpt].referring("source_text", text.id):
            if excerpt.start is None or excerpt.end is None:
                continue
            shade = QTextEdit.ExtraSelection()
            shade.cursor = self._at(text.text, excerpt.start, excerpt.end)
            shade.format.setBackground(QColor(theme.passage))
            shades.append(shade)
        self.page.setExtraSelections(shades)

    def _at(self, text: str, start: int, end: int) -> QTextCursor:
        caret = QTextCursor(self.page.document())
        caret.setPosition(_halves(text[:start]))
        caret.setPosition(_halves(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return caret


def _halves(text: str) -> int:
    """Return how long Qt takes a text to be."""
    return len(text.replace("\r\n", "\n").encode("utf-16-le", "surrogatepass")) // 2
