"""The people whose words a source holds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.fields import set_field
from debatemap.domain.model import Participant, Source
from debatemap.i18n import Message
from debatemap.ui.headings import cross, heading
from debatemap.ui.inspector.links import Link, link_button
from debatemap.ui.inspector.people import PeopleButton
from debatemap.ui.inspector.subject import Subject
from debatemap.ui.speech import Speech


class Involved(QWidget):
    """A row for each person of the one selected source, and a way to add one."""

    def __init__(self, subject: Subject, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._subject, self._colour = subject, colour
        self._shown: tuple[object, ...] = ()
        self._speech = Speech(self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._add = PeopleButton(subject, Message("Add a person"), Message("Who is it?"), self._with, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading(Message("People"), self._speech, self))
        column.addLayout(self._rows)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    def refresh(self) -> None:
        """Show the people as they are now."""
        self._add.setEnabled(self._subject.writable)
        language = self._subject.workspace.language
        people = [self._subject.debate[Participant].find(id) for id in self._people(self._subject.debate)]
        shown = tuple(Link(one.id, one.name.shown(language)) for one in people if one is not None)
        if (self._subject.ids, *shown) != self._shown:
            self._shown = (self._subject.ids, *shown)
            self._rebuild(shown)

    def finish(self) -> None:
        """Commit nothing: every choice is an edit at once."""

    def _people(self, debate: Debate) -> tuple[str, ...]:
        return tuple(person for id in self._subject.ids if (one := debate[Source].find(id)) for person in one.people)

    def _rebuild(self, people: tuple[Link, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for person in people:
            row = self._row(person)
            self._rows.addWidget(row)
            row.show()

    def _row(self, person: Link) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(link_button(person, self._subject.workspace.show, row), 1)
        remove = cross(Message("Take this person away from the source"), self._colour, row)
        remove.setEnabled(self._subject.writable)
        remove.clicked.connect(lambda: self._subject.attempt(lambda: self._without(person.id)))
        line.addWidget(remove)
        return row

    def _with(self, debate: Debate, person: str) -> Edit:
        (id,) = self._subject.ids
        return set_field(debate, id, people=tuple(dict.fromkeys((*self._people(debate), person))))

    def _without(self, person: str) -> Edit:
        (id,) = self._subject.ids
        left = tuple(one for one in self._people(self._subject.debate) if one != person)
        return set_field(self._subject.debate, id, people=left)
