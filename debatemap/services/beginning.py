"""A new debate made from a template.

A template's map is a list of boxes. A box says what it is (``as``: question, claim, reason, objection, or a co-premise
of the reason before it) and holds words in both languages and the boxes below it; a claim below a question answers it.
``start`` is where writing begins, ``said_by`` counts the form's people.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from debatemap.domain.changes import Edit
from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate
from debatemap.domain.edits import arguments, claims, people, questions, sources
from debatemap.domain.edits.fields import set_field
from debatemap.domain.kinds import SourceKind
from debatemap.domain.model import Argument, Claim, Map, Participant, Question, Record, Source
from debatemap.domain.text import Text
from debatemap.services.templates import FIRST, Template, form_of, said

Box = Mapping[str, Any]
_HANGING: Final[Mapping[str, Callable[..., Edit]]] = {
    "reason": arguments.add_reason,
    "objection": arguments.add_objection,
    "claim": questions.answer,
    "question": questions.ask_about,
}


@dataclass(frozen=True, slots=True)
class Given:
    """A text that is to be analysed: its title, its language and its words."""

    title: str
    language: str
    words: str


@dataclass(frozen=True, slots=True)
class Begun:
    """A debate made from a template, and the box where writing begins."""

    debate: Debate
    start: str


def begun(template: Template, title: Text, given: Given | None = None) -> Begun:
    """Return a new debate from a template; a text that is given with it becomes that of a source."""
    form = form_of(template.path)
    builder = _Builder(new_debate(title))
    for person in form.get("people", ()):
        builder.add_person(said(person["name"]))
    for source in form.get("sources", ()):
        builder.add_source(said(source["title"]), SourceKind(source["kind"]))
    if given is not None:
        builder.keep(given)
    for box in form["map"]:
        builder.grow(box)
    return Begun(builder.debate, builder.start)


class _Builder:
    """Fills the one map of a new debate by the edits that people make."""

    def __init__(self, debate: Debate) -> None:
        self.debate = debate
        self.start = ""
        (self._map,) = (one.id for one in debate[Map])
        self._people: list[str] = []

    def add_person(self, name: Text) -> None:
        """Add somebody who speaks."""
        person = self._add(people.name_participant(self.debate, name.shown(FIRST), FIRST), Participant)
        self._do(set_field(self.debate, person or "", name=name))
        self._people.append(person or "")

    def add_source(self, title: Text, kind: SourceKind) -> None:
        """Add a source without a text."""
        source = self._add(sources.add_source(self.debate, title.shown(FIRST), FIRST, kind), Source)
        self._do(set_field(self.debate, source or "", title=title))

    def keep(self, given: Given) -> None:
        """Keep the text that is to be analysed as that of a source."""
        edit = sources.add_source(self.debate, given.title, given.language, SourceKind.ARTICLE)
        source = self._add(edit, Source)
        self._do(sources.add_source_text(self.debate, source or "", given.words, given.language))

    def grow(self, box: Box, above: str | None = None, before: str | None = None) -> str | None:
        """Add a box with all below it, beside the argument before it; return the argument that it belongs to."""
        words = said(box["words"])
        edit = self._edit(box["as"], words.shown(FIRST), above, before)
        argument = self._add(edit, Argument) or before
        item = next(one.id for one in edit.changes if one.before is None and isinstance(one.after, Claim | Question))
        self._do(set_field(self.debate, item, text=words))
        if "said_by" in box:
            self._do(people.attribute(self.debate, item, self._people[box["said_by"]]))
        if box.get("start"):
            self.start = item
        last: str | None = None
        for below in box.get("below", ()):
            last = self.grow(below, item, last)
        return argument

    def _edit(self, kind: str, words: str, above: str | None, before: str | None) -> Edit:
        if above is None:
            add = questions.ask if kind == "question" else claims.add_contention
            return add(self.debate, self._map, words, FIRST)
        if kind == "co-premise" and before is not None:
            return arguments.add_co_premise(self.debate, self._map, before, words, FIRST)
        return _HANGING[kind](self.debate, self._map, above, words, FIRST)

    def _add(self, edit: Edit, kind: type[Record]) -> str | None:
        """Make an edit and return the id of the first record of a kind that it adds, if it adds one."""
        self._do(edit)
        return next((one.id for one in edit.changes if one.before is None and isinstance(one.after, kind)), None)

    def _do(self, edit: Edit) -> None:
        self.debate.check(edit)
        self.debate.apply(edit)
