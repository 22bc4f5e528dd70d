"""Choosing a person of the debate, or somebody new, from a menu."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.people import name_participant
from debatemap.domain.edits.together import together
from debatemap.domain.model import Participant, new_id
from debatemap.i18n import Message, say
from debatemap.ui.inspector.links import MenuLink
from debatemap.ui.inspector.subject import Subject
from debatemap.ui.plain import menu_text, one_line
from debatemap.ui.speech import Speech, named

Involve = Callable[[Debate, str], Edit]
"""Makes the edit that lets a person by id take part in what the inspector is about."""


class PeopleButton(MenuLink):
    """A link that lists the people of the debate; who is chosen takes part in one step, named first where new."""

    def __init__(self, subject: Subject, words: Message, asked: Message, involve: Involve, parent: QWidget) -> None:
        super().__init__(parent)
        self._subject, self._words, self._asked, self._involve = subject, words, asked, involve
        self._speech = Speech(self)
        self._speech(self.setText, words)
        named(self._speech, self, words)
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.setMenu(menu)

    def choose(self, person: str) -> bool:
        """Let a person of the debate take part."""
        return self._subject.attempt(lambda: self._involve(self._subject.debate, person))

    def name(self, name: str) -> bool:
        """Add a person to the debate and let them take part, as one step."""
        return self._subject.attempt(lambda: self._named(name))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for person in self._subject.debate[Participant]:
            action = menu.addAction(menu_text(one_line(person.name.shown(self._subject.workspace.language), 40)))
            action.triggered.connect(lambda _=False, id=person.id: self.choose(id))
        menu.addSeparator()
        menu.addAction(say(Message("Somebody new"))).triggered.connect(self._ask)

    def _ask(self) -> None:
        from debatemap.ui.prompts.name import ask_name

        name = ask_name(self._asked, Message("Name"), self)
        if name:
            self.name(name)

    def _named(self, name: str) -> Edit:
        person, language = new_id(), self._subject.workspace.language
        return together(
            self._subject.debate,
            self._words,
            lambda debate: name_participant(debate, name, language, new=lambda: person),
            lambda debate: self._involve(debate, person),
        )
