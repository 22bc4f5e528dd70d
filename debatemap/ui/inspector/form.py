"""Fields of a record as a form, made from the record's own declarations."""

from enum import StrEnum
from typing import Any, Final, Protocol

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from debatemap.domain import model
from debatemap.domain.fields import Field, fields_of
from debatemap.domain.kinds import ClaimType, Outcome
from debatemap.domain.model import Record
from debatemap.domain.text import Text
from debatemap.i18n import Message
from debatemap.ui.headings import heading
from debatemap.ui.inspector.editors import Choice, Line, Lines, Number, Switch, choice_of
from debatemap.ui.inspector.subject import Subject
from debatemap.ui.inspector.texts import TextPair
from debatemap.ui.speech import Speech, named
from debatemap.ui.words import FIELDS

SHOWN: Final[dict[type[Record], tuple[str, ...]]] = {
    model.About: ("title", "description", "course", "date", "licence"),
    model.Map: ("title", "direction", "layout", "notes"),
    model.Claim: ("type", "basis", "horizon", "outcome", "short", "links"),
    model.Question: ("text", "short"),
    model.Argument: ("polarity", "title", "scheme", "rule", "strict", "description"),
    model.Premise: ("implicit", "negated", "role"),
    model.Participant: ("name", "kind", "mark", "role"),
    model.Source: ("title", "kind", "date", "medium", "address", "duration"),
    model.Excerpt: ("locator", "quote", "prefix", "suffix", "state"),
    model.Term: ("name", "definition", "aliases"),
}
"""The fields of each kind in the order of the form; what a kind lacks here, another part of the inspector shows."""

PREDICTED: Final = ("horizon", "outcome")
"""The fields of a claim that only a prediction needs."""


Editor = Choice | Switch | Line | Lines | Number


class Part(Protocol):
    """A piece of the inspector."""

    def refresh(self) -> None:
        """Show the record as it is now."""

    def finish(self) -> None:
        """Commit what is typed."""


class Form(QWidget):
    """Rows of labelled editors, one for each field; a row that no record needs is hidden."""

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
        self._column.setSpacing(10)
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
        for row in self._rows if there else ():
            row.refresh()

    def finish(self) -> None:
        """Commit what is typed."""
        for row in self._rows:
            row.finish()

    def _row(self, field: Field) -> "_Row":
        row = _TextRow(self._subject, field, self) if field.type is Text else _ValueRow(self._subject, field, self)
        self._column.addWidget(row)
        return row


class _Row(QWidget):
    """A field's name and, below it, its editor."""

    def __init__(self, subject: Subject, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self._subject, self._field = subject, field
        self._speech = Speech(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def refresh(self) -> None:
        """Show the field as it is now."""

    def finish(self) -> None:
        """Commit what is typed."""

    def _title(self) -> None:
        self._column.addWidget(heading(FIELDS[self._field.name], self._speech, self))


class _TextRow(_Row):
    """A text in both languages."""

    def __init__(self, subject: Subject, field: Field, parent: QWidget) -> None:
        super().__init__(subject, field, parent)
        self._pair = TextPair(subject, field.name, self)
        self._title()
        self._column.addWidget(self._pair)

    def refresh(self) -> None:
        self._pair.refresh()

    def finish(self) -> None:
        self._pair.finish()


class _ValueRow(_Row):
    """A single value; it stays as long as the keyboard is in it, needed or not."""

    def __init__(self, subject: Subject, field: Field, parent: QWidget) -> None:
        super().__init__(subject, field, parent)
        self._editor = _editor(field)
        words = FIELDS[field.name]
        named(self._speech, self._editor, words)
        if isinstance(self._editor, Switch):
            self._speech(self._editor.setText, words)
        else:
            self._title()
        self._column.addWidget(self._editor)
        self._editor.told.connect(self._change)
        if isinstance(self._editor, Line | Lines):
            self._editor.textChanged.connect(lambda *_: subject.typed())

    def refresh(self) -> None:
        self._editor.setEnabled(self._subject.writable)
        self._editor.show_value(self._subject.value(self._field.name))
        self.setVisible(self._is_needed() or self._editor is QApplication.focusWidget())

    def finish(self) -> None:
        if isinstance(self._editor, Line | Lines):
            self._editor.finish()

    def _is_needed(self) -> bool:
        return self._field.name not in PREDICTED or any(_is_predicted(one) for one in self._subject.records)

    def _change(self, value: object) -> None:
        if not self._subject.change(self._field.name, value):
            self.refresh()


def _editor(field: Field) -> Editor:
    if field.many:
        return Lines()
    if isinstance(field.type, type) and issubclass(field.type, StrEnum):
        return choice_of(field.type)
    if field.type is bool:
        return Switch()
    return Number() if field.type is int else Line()


def _is_predicted(claim: Any) -> bool:
    """Tell whether a claim is a prediction, or holds what only predictions hold."""
    return claim.type is ClaimType.PREDICTION or bool(claim.horizon) or claim.outcome is not Outcome.OPEN
