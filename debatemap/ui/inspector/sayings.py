"""Who says a claim, how, and where: its attributions, each with its passage."""

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from debatemap.domain.changes import Edit
from debatemap.domain.edits.fields import set_field
from debatemap.domain.edits.people import attribute, name_participant
from debatemap.domain.edits.removal import delete
from debatemap.domain.edits.together import together
from debatemap.domain.kinds import Act
from debatemap.domain.model import Attribution, Excerpt, Participant, Source, new_id
from debatemap.domain.relations import attributions_of
from debatemap.i18n import Message, say
from debatemap.ui.headings import heading
from debatemap.ui.icons import icon
from debatemap.ui.inspector.editors import choice_of
from debatemap.ui.inspector.subject import Subject
from debatemap.ui.plain import label, menu_text, one_line, tooltip
from debatemap.ui.speech import Speech, named


class Sayings(QWidget):
    """A row for each attribution of the one selected claim or argument, and a button that adds one."""

    def __init__(self, subject: Subject, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._subject, self._colour = subject, colour
        self._shown: tuple[object, ...] = ()
        self._speech = Speech(self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._add = QPushButton(self)
        self._build()
        self.refresh()

    def refresh(self) -> None:
        """Show the attributions as they are now."""
        (id,) = self._subject.ids
        said = attributions_of(self._subject.debate, id)
        shown = tuple((one, *_about(self._subject, one)) for one in said)
        if shown != self._shown:
            self._shown = shown
            self._rebuild(said)

    def finish(self) -> None:
        """Commit nothing: every choice is an edit at once."""

    def _build(self) -> None:
        self._add.setProperty("role", "link")
        self._add.setEnabled(self._subject.writable)
        self._add.setMinimumHeight(24)
        self._speech(self._add.setText, Message("Add who says it"))
        named(self._speech, self._add, Message("Add who says it"))
        menu = QMenu(self._add)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self._add.setMenu(menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading(Message("Said by"), self._speech, self))
        column.addLayout(self._rows)
        column.addWidget(self._add)

    def _rebuild(self, said: tuple[Attribution, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for one in said:
            self._rows.addWidget(Saying(self._subject, one, self._colour))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        language = self._subject.workspace.language
        for person in self._subject.debate[Participant]:
            action = menu.addAction(menu_text(one_line(person.name.shown(language), 40)))
            action.triggered.connect(lambda _=False, id=person.id: self._attribute(id))
        menu.addSeparator()
        menu.addAction(say(Message("Somebody new"))).triggered.connect(self._somebody_new)

    def _attribute(self, participant: str) -> None:
        (id,) = self._subject.ids
        self._subject.attempt(lambda: attribute(self._subject.debate, id, participant))

    def _somebody_new(self) -> None:
        from debatemap.ui.prompts.name import ask_name

        name = ask_name(Message("Who says it?"), Message("Name"), self)
        if name:
            self._subject.attempt(lambda: self._said_by_somebody_new(name))

    def _said_by_somebody_new(self, name: str) -> Edit:
        """Return one edit that adds the person and the attribution."""
        (id,) = self._subject.ids
        language, person = self._subject.workspace.language, new_id()
        return together(
            self._subject.debate,
            Message("Add who says it"),
            lambda debate: name_participant(debate, name, language, new=lambda: person),
            lambda debate: attribute(debate, id, person),
        )


class Saying(QWidget):
    """One attribution: the person, the act, and below it the passage."""

    def __init__(self, subject: Subject, one: Attribution, colour: str) -> None:
        super().__init__()
        self._subject, self._one = subject, one
        self._speech = Speech(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head(colour))
        excerpt = subject.debate[Excerpt].find(one.excerpt)
        if excerpt is not None:
            column.addWidget(passage(subject, excerpt))

    def _head(self, colour: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._person(), 1)
        row.addWidget(self._act())
        row.addWidget(self._remove(colour))
        return row

    def _person(self) -> QWidget:
        person = self._subject.debate[Participant][self._one.participant]
        words = person.name.shown(self._subject.workspace.language)
        button = QPushButton(menu_text(one_line(words, 24)), self)
        button.setToolTip(tooltip(words))
        button.setMinimumHeight(26)
        button.clicked.connect(lambda: self._subject.workspace.show(person.id))
        return button

    def _act(self) -> QWidget:
        choice = choice_of(Act)
        choice.show_value(self._one.act)
        choice.setEnabled(self._subject.writable)
        named(self._speech, choice, Message("How it is said"))
        choice.told.connect(self._change_act)
        return choice

    def _change_act(self, act: object) -> None:
        self._subject.attempt(lambda: set_field(self._subject.debate, self._one.id, act=act))

    def _remove(self, colour: str) -> QWidget:
        button = QToolButton(self)
        button.setIcon(icon("x", colour, size=14))
        button.setMinimumSize(24, 24)
        button.setEnabled(self._subject.writable)
        named(self._speech, button, Message("Take this attribution away"))
        button.clicked.connect(lambda: self._subject.attempt(lambda: delete(self._subject.debate, [self._one.id])))
        return button


def passage(subject: Subject, excerpt: Excerpt) -> QWidget:
    """Return a quotation with its place in the source; a click shows the passage's own details."""
    language = subject.workspace.language
    source = subject.debate[Source][excerpt.source]
    place = " · ".join(filter(None, (source.title.shown(language), excerpt.locator.shown(language))))
    words = f"“{excerpt.quote}”\n{place}" if excerpt.quote else place
    made = label("quote", wrap=True)
    made.setText(words)
    made.setAccessibleName(words)
    return made


def _about(subject: Subject, one: Attribution) -> tuple[object, ...]:
    """Return what a row shows beside the attribution itself."""
    return subject.debate.find(one.participant), subject.debate.find(one.excerpt), subject.workspace.language
