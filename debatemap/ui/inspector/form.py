"""Fields of a record as a form, made from the record's own declarations."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final, Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from debatemap.domain.fields import Field, fields_of
from debatemap.domain.model import (
    About,
    Argument,
    Claim,
    Excerpt,
    Map,
    Participant,
    Premise,
    Question,
    Record,
    Source,
    Term,
)
from debatemap.domain.text import Text
from debatemap.i18n import Message
from debatemap.ui.headings import heading
from debatemap.ui.inspector.editors import Choice, Line, Lines, Number, Switch, choice_of
from debatemap.ui.inspector.subject import Subject
from debatemap.ui.inspector.texts import TextPair
from debatemap.ui.speech import Speech, named
from debatemap.ui.words import FIELDS

SHOWN: Final[dict[type[Record], tuple[str, ...]]] = {
    About: ("title", "description", "course", "date", "licence"),
    Map: ("title", "direction", "layout", "notes"),
    Claim: ("type", "basis", "horizon", "outcome", "short", "links"),
    Question: ("text", "short"),
    Argument: ("polarity", "title", "scheme", "rule", "strict", "description"),
    Premise: ("implicit", "negated", "role"),
    Participant: ("name", "kind", "mark", "role"),
    Source: ("title", "kind", "date", "medium", "address", "duration"),
    Excerpt: ("locator", "quote", "prefix", "suffix", "state"),
    Term: ("name", "definition", "aliases"),
}
"""The fields of each kind in the order of the form; what a kind lacks here, another part of the inspector shows."""


Editor = Choice | Switch | Line | Lines | Number


class Part(Protocol):
    """A piece of the inspector."""

    def refresh(self) -> None:
        """Show the record as it is now."""

    def finish(self) -> None:
        """Commit what is typed."""


class Form(QWidget):
    """Rows of labelled editors, one for each field."""

    def __init__(
        self,
        subject: Subject,
        kind: type[Record],
        parent: QWidget,
        names: tuple[str, ...] | None = None,
        title: Message | None = None,
        several: bool = False,
    ) -> None:
        super().__init__(parent)
        self._subject = subject
        self._speech = Speech(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        if title is not None:
            self._column.addWidget(heading(title, self._speech, self, "heading"))
        declared = {field.name: field for field in fields_of(kind)}
        shown = [declared[name] for name in (names or SHOWN[kind])]
        self._rows = [self._row(field) for field in shown if not (several and field.type is Text)]
        self.refresh()

    def refresh(self) -> None:
        """Show the record as it is now; nothing where there is none."""
        there = bool(self._subject.records)
        self.setVisible(there)
        for refresh, _ in self._rows if there else ():
            refresh()

    def finish(self) -> None:
        """Commit what is typed."""
        for _, finish in self._rows:
            finish()

    def _row(self, field: Field) -> tuple[Callable[[], object], Callable[[], object]]:
        if field.type is Text:
            return self._texts(field)
        editor = _editor(field)
        words = FIELDS[field.name]
        named(self._speech, editor, words)
        if isinstance(editor, Switch):
            self._speech(editor.setText, words)
        else:
            self._title(field)
        self._column.addWidget(editor)
        editor.told.connect(lambda value: self._change(field.name, value))
        finish = editor.finish if isinstance(editor, Line | Lines) else _nothing
        return (lambda: self._show(editor, field.name)), finish

    def _show(self, editor: Editor, name: str) -> None:
        editor.setEnabled(self._subject.writable)
        editor.show_value(self._subject.value(name))

    def _texts(self, field: Field) -> tuple[Callable[[], object], Callable[[], object]]:
        pair = TextPair(self._subject, field.name, self)
        self._title(field)
        self._column.addWidget(pair)
        return pair.refresh, pair.finish

    def _title(self, field: Field) -> None:
        if self._column.count():
            self._column.addSpacing(6)
        self._column.addWidget(heading(FIELDS[field.name], self._speech, self))

    def _change(self, name: str, value: object) -> None:
        if not self._subject.change(name, value):
            self.refresh()


def _editor(field: Field) -> Editor:
    if field.many:
        return Lines()
    if isinstance(field.type, type) and issubclass(field.type, StrEnum):
        return choice_of(field.type)
    if field.type is bool:
        return Switch()
    return Number() if field.type is int else Line()


def _nothing() -> None:
    """Finish what has nothing to finish."""
