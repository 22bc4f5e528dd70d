"""What a pasted text becomes, shown before it is pasted."""

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from debatemap.domain.debate import Debate
from debatemap.i18n import Message, say
from debatemap.interop.outline_building import read_outline
from debatemap.interop.outline_text import has_only_bullets, lines_of
from debatemap.interop.outline_writing import counted, write_outline
from debatemap.ui.plain import label
from debatemap.ui.prompts.frame import WIDEST, Frame, Verb
from debatemap.ui.speech import named
from debatemap.ui.worded import worded

_HEIGHT = 320


class PasteDialog(Frame):
    """Shows the outline that a text is read as, and asks what hyphens mean in it."""

    def __init__(self, text: str, language: str, parent: QWidget | None = None) -> None:
        verbs = (Verb("", Message("Cancel")), Verb("paste", Message("Paste"), safe=True, main=True))
        super().__init__(Message("Paste as a branch"), verbs, parent)
        self._text, self._language = text, language
        self.setMinimumWidth(WIDEST)
        self._count = label("body", self, wrap=True)
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setMinimumHeight(_HEIGHT)
        named(self.speech, self.preview, Message("What will be pasted"))
        self.bullets = QCheckBox(self)
        self.bullets.setChecked(has_only_bullets(list(lines_of(text, bullets=False))))
        for widget in (self._count, self.preview):
            self.content.addWidget(widget)
        bullets = Message("Hyphens are only bullets, not objections")
        self.content.addLayout(worded(self.bullets, bullets, self.speech, self))
        self.bullets.toggled.connect(self._show)
        self.part = self._read()
        self._show()

    def _read(self) -> Debate:
        return read_outline(self._text, self._language, self.bullets.isChecked())

    def _show(self) -> None:
        self.part = self._read()
        self._count.setText(_told(*counted(self.part)))
        self.preview.setPlainText(write_outline(self.part, self._language))


def _told(claims: int, reasons: int, objections: int, questions: int) -> str:
    """Return how many there are of what is there at all."""
    counts = (
        (claims, Message("{count} claim", "{count} claims", count=claims)),
        (reasons, Message("{count} reason", "{count} reasons", count=reasons)),
        (objections, Message("{count} objection", "{count} objections", count=objections)),
        (questions, Message("{count} question", "{count} questions", count=questions)),
    )
    return " · ".join(say(words) for count, words in counts if count)
