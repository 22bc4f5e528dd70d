"""The text that is to be analysed, pasted or typed."""

from typing import Final

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from debatemap.i18n import Message, tr
from debatemap.services.beginning import Given
from debatemap.ui.prompts.frame import WIDEST, Frame, Verb
from debatemap.ui.speech import named

LONGEST: Final = 1_000_000
"""How many characters of a text are kept."""
_HEIGHT: Final = 300


class GivingDialog(Frame):
    """A field for the title of a text and a larger one for its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        verbs = (Verb("", Message("Cancel")), Verb("begin", Message("Begin"), main=True))
        super().__init__(Message("Which text is it?"), verbs, parent)
        self.setMinimumWidth(WIDEST)
        self.title, self.words = QLineEdit(self), QPlainTextEdit(self)
        self.title.setMinimumHeight(32)
        self.title.setMaxLength(300)
        self.words.setMinimumHeight(_HEIGHT)
        self.words.setTabChangesFocus(True)
        for field, message in (
            (self.title, Message("Title of the text")),
            (self.words, Message("Paste the text here")),
        ):
            named(self.speech, field, message)
            self.speech(field.setPlaceholderText, message)
            self.content.addWidget(field)
        self.words.textChanged.connect(self._allow)
        self._allow()
        self.title.setFocus()

    @property
    def given(self) -> Given:
        """Return the text with its title and its language, which is that of most of its letters."""
        words = self.words.toPlainText()[:LONGEST]
        return Given(self.title.text().strip() or tr("The text"), language_of(words), words)

    def _allow(self) -> None:
        self.buttons["begin"].setEnabled(bool(self.words.toPlainText().strip()))


def language_of(words: str) -> str:
    """Return Chinese for words of which a tenth or more are Chinese characters, else English."""
    wide = sum("\u4e00" <= letter <= "\u9fff" for letter in words)
    return "zh-Hans" if 10 * wide >= len(words) > 0 else "en"
