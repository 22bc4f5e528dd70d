"""A text in both languages, the first-said one first, each with what is to be said about its translation."""

from itertools import pairwise

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from debatemap.domain.text import Text
from debatemap.i18n import Message
from debatemap.ui.inspector.editors import PlainEdit
from debatemap.ui.inspector.subject import Subject
from debatemap.ui.plain import label
from debatemap.ui.speech import Speech, named
from debatemap.ui.words import FIELDS, LANGUAGES


class TextPair(QWidget):
    """Shows a text of the one selected record and rewords it, language by language."""

    def __init__(self, subject: Subject, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject, self._field = subject, field
        self._wordings: dict[str, Wording] = {}
        self._shown: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.refresh()

    def refresh(self) -> None:
        """Show the text as it is now."""
        if not self._subject.records:
            return
        languages = _languages(self._subject, self._subject.value(self._field))
        if languages != self._shown:
            self._arrange(languages)
        for language in languages:
            self._wordings[language].refresh()

    def finish(self) -> None:
        """Commit what is typed."""
        for language in self._shown:
            self._wordings[language].edit.finish()

    def _arrange(self, languages: tuple[str, ...]) -> None:
        """Put the wordings in the order of the languages; one that was made stays for the next text."""
        self._shown = languages
        for language in languages:
            if language not in self._wordings:
                self._wordings[language] = Wording(self._subject, self._field, language, self)
        for language, wording in self._wordings.items():
            self._column.removeWidget(wording)
            wording.setVisible(language in languages)
        for language in languages:
            self._column.addWidget(self._wordings[language])
        for before, after in pairwise(languages):
            self.setTabOrder(self._wordings[before].edit, self._wordings[after].edit)


class Wording(QWidget):
    """One language of a text: its name, what is to be said about it, and the field."""

    def __init__(self, subject: Subject, field: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject, self._field, self._language = subject, field, language
        self._speech = Speech(self)
        self.edit = PlainEdit(language, parent=self)
        self._first = label("secondary", self)
        self._tick = QCheckBox(self)
        self._build()
        self.refresh()

    def refresh(self) -> None:
        """Show the wording as it is now."""
        text: Text = self._subject.value(self._field)
        self.edit.setReadOnly(not self._subject.writable)
        words = dict(text.said).get(self._language, "")
        self.edit.show_words(words)
        only = len(text.languages) < 2
        self._first.setVisible(bool(words) and text.first == self._language and not only)
        self._tick.setVisible(bool(words) and text.first != self._language and not only)
        self._tick.setEnabled(self._subject.writable)
        self._tick.setChecked(self._language not in text.unchecked)

    def _build(self) -> None:
        name = LANGUAGES.get(self._language, self._language)
        title = label("label", self)
        title.setText(name)
        self._speech(self._first.setText, Message("first said in {language}", language=name))
        self._speech(self._tick.setText, Message("translation checked"))
        named(self._speech, self._tick, Message("Translation into {language} checked", language=name))
        field = FIELDS[self._field]
        named(self._speech, self.edit, Message("{field} in {language}", field=field, language=name))
        self._speech(self.edit.setPlaceholderText, Message("{field} in {language}", field=field, language=name))
        self._tick.clicked.connect(self._ticked)
        self.edit.left.connect(self._reword)
        self.edit.textChanged.connect(self._subject.typed)
        head = QHBoxLayout()
        for part in (title, self._first, self._tick):
            head.addWidget(part)
        head.insertStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.edit)

    def _reword(self, words: str) -> None:
        if not self._subject.word(self._field, self._language, words):
            self.refresh()

    def _ticked(self, checked: bool) -> None:
        self._subject.tick(self._field, self._language, checked)


def _languages(subject: Subject, text: Text) -> tuple[str, ...]:
    """Return the languages to show, the first-said one first: the debate's, and any other that has words."""
    told = (*subject.debate.about.languages, *text.languages)
    known = [language for language in told if language in LANGUAGES or language in text.languages]
    return tuple(dict.fromkeys(sorted(known, key=lambda language: language != text.first)))
