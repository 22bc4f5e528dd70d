"""Who says a claim, how, and where: its attributions, each with its passage."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.fields import set_field
from debatemap.domain.edits.people import attribute
from debatemap.domain.edits.removal import delete
from debatemap.domain.edits.together import together
from debatemap.domain.kinds import Act
from debatemap.domain.model import Attribution, Excerpt, Source
from debatemap.domain.relations import attributions_of
from debatemap.figure.speakers import speakers
from debatemap.figure.theme import Theme
from debatemap.i18n import Message, say, tr
from debatemap.ui.headings import cross, heading
from debatemap.ui.inspector.chips import ChipButton
from debatemap.ui.inspector.editors import choice_of
from debatemap.ui.inspector.links import MenuLink
from debatemap.ui.inspector.people import PeopleButton
from debatemap.ui.inspector.subject import Subject
from debatemap.ui.plain import label, menu_text, one_line
from debatemap.ui.speech import Speech, named

_ADD = Message("Add who says it")


class Sayings(QWidget):
    """A row for each attribution of a claim or argument, of several a row for each person, and a way to add one."""

    def __init__(self, subject: Subject, theme: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self._subject, self._theme = subject, theme
        self._shown: tuple[object, ...] = ()
        self._speech = Speech(self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._add = PeopleButton(subject, _ADD, Message("Who says it?"), self._attributed, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading(Message("Said by"), self._speech, self))
        column.addLayout(self._rows)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    def refresh(self) -> None:
        """Show the attributions as they are now."""
        self._add.setEnabled(self._subject.writable)
        said = tuple(one for id in self._subject.ids for one in attributions_of(self._subject.debate, id))
        shown = (self._subject.ids, self._theme(), *((one, *_about(self._subject, one)) for one in said))
        if shown != self._shown:
            self._shown = shown
            self._rebuild(said)

    def finish(self) -> None:
        """Commit nothing: every choice is an edit at once."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._shown:
            self.refresh()

    def _rebuild(self, said: tuple[Attribution, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        rows = self._one_each(said) if len(self._subject.ids) == 1 else self._one_a_person(said)
        for row in rows:
            self._rows.addWidget(row)
            row.show()

    def _one_each(self, said: tuple[Attribution, ...]) -> Iterator[QWidget]:
        return (Saying(self._subject, one, self._theme()) for one in said)

    def _one_a_person(self, said: tuple[Attribution, ...]) -> Iterator[QWidget]:
        for person in dict.fromkeys(one.participant for one in said):
            theirs = tuple(one for one in said if one.participant == person)
            yield Speaker(self._subject, person, theirs, self._theme())

    def _attributed(self, debate: Debate, person: str) -> Edit:
        """Return one edit that lets a person say all that is selected and that they do not say yet."""
        unsaid = [id for id in self._subject.ids if not _asserts(debate, person, id)]
        return together(
            debate,
            _ADD,
            *(lambda now, id=id: attribute(now, id, person, map=self._subject.workspace.map) for id in unsaid),
        )


class Speaker(QWidget):
    """A person who says some of several selected claims, how many of them, and the way to take that back."""

    def __init__(self, subject: Subject, person: str, said: tuple[Attribution, ...], theme: Theme) -> None:
        super().__init__()
        self._speech = Speech(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_chip(subject, person, theme, self))
        row.addStretch(1)
        count = label("secondary", self)
        items = len({one.item for one in said})
        count.setText(tr("{count} of {all}", count=items, all=len(subject.ids)))
        row.addWidget(count)
        row.addWidget(_remove_button(subject, said, theme.text2, self))


class Saying(QWidget):
    """One attribution: the person, the act, and below it the passage."""

    def __init__(self, subject: Subject, one: Attribution, theme: Theme) -> None:
        super().__init__()
        self._subject, self._one = subject, one
        self._speech = Speech(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head(theme))
        excerpt = subject.debate[Excerpt].find(one.excerpt)
        if excerpt is not None:
            column.addWidget(passage(subject, excerpt))
        if excerpt is not None or len(subject.debate[Excerpt]):
            column.addWidget(self._passages(excerpt), 0, Qt.AlignmentFlag.AlignLeft)

    def _head(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(_chip(self._subject, self._one.participant, theme, self))
        row.addStretch(1)
        row.addWidget(self._act())
        row.addWidget(_remove_button(self._subject, (self._one,), theme.text2, self))
        return row

    def _act(self) -> QWidget:
        choice = choice_of(Act)
        choice.show_value(self._one.act)
        choice.setEnabled(self._subject.writable)
        choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        named(self._speech, choice, Message("How it is said"))
        choice.told.connect(lambda act: self._change(act=act))
        return choice

    def _passages(self, excerpt: Excerpt | None) -> QWidget:
        words = Message("Choose a passage") if excerpt is None else Message("Passage")
        button, menu = MenuLink(self), QMenu(self)
        self._speech(button.setText, words)
        named(self._speech, button, words)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        button.setMenu(menu)
        return button

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        debate, here = self._subject.debate, self._one.excerpt
        if here is not None:
            show = menu.addAction(say(Message("Show the passage")))
            show.triggered.connect(lambda: self._subject.workspace.show(here))
        for source in debate[Source] if self._subject.writable else ():
            self._fill_source(menu, source)
        if here is not None and self._subject.writable:
            menu.addAction(say(Message("No passage"))).triggered.connect(lambda: self._change(excerpt=None))

    def _fill_source(self, menu: QMenu, source: Source) -> None:
        language = self._subject.workspace.language
        found = self._subject.debate[Excerpt].referring("source", source.id)
        if not found:
            return
        below = menu.addMenu(menu_text(one_line(source.title.shown(language), 40)))
        for one in found:
            words = one.locator.shown(language) or one.quote
            action = below.addAction(menu_text(one_line(words, 60)))
            action.triggered.connect(lambda _=False, id=one.id: self._change(excerpt=id))

    def _change(self, **values: Act | str | None) -> None:
        debate, map = self._subject.debate, self._subject.workspace.map
        self._subject.attempt(lambda: set_field(debate, self._one.id, map, **values))


def _chip(subject: Subject, id: str, theme: Theme, parent: QWidget) -> ChipButton:
    """Return the chip of a person, which leads to them."""
    language = subject.workspace.language
    chip = ChipButton(speakers(subject.debate, language)[id], language, theme, parent)
    chip.clicked.connect(lambda: subject.workspace.show(id))
    return chip


def _remove_button(subject: Subject, said: tuple[Attribution, ...], colour: str, parent: QWidget) -> QToolButton:
    button = cross(Message("Take this attribution away"), colour, parent)
    button.setEnabled(subject.writable)
    button.clicked.connect(lambda: subject.attempt(lambda: delete(subject.debate, [one.id for one in said])))
    return button


def passage(subject: Subject, excerpt: Excerpt) -> QWidget:
    """Return a quotation with its place in the source."""
    language = subject.workspace.language
    source = subject.debate[Source][excerpt.source]
    place = " · ".join(filter(None, (source.title.shown(language), excerpt.locator.shown(language))))
    words = f"“{excerpt.quote}”\n{place}" if excerpt.quote else place
    made = label("quote", wrap=True)
    made.setText(words)
    made.setAccessibleName(words)
    return made


def _asserts(debate: Debate, person: str, item: str) -> bool:
    said = attributions_of(debate, item)
    return any((one.participant, one.act, one.excerpt) == (person, Act.ASSERTS, None) for one in said)


def _about(subject: Subject, one: Attribution) -> tuple[object, ...]:
    """Return what a row shows beside the attribution itself."""
    return subject.debate.find(one.participant), subject.debate.find(one.excerpt), subject.workspace.language
