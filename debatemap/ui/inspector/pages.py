"""Pages of the inspector, one for each kind of record: made once, then shown for whatever is selected."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from debatemap.domain.model import (
    About,
    Argument,
    Attribution,
    Claim,
    Excerpt,
    Map,
    Participant,
    Premise,
    Question,
    Record,
    Source,
)
from debatemap.domain.relations import maps_with, premises_of, uses_on
from debatemap.i18n import Message
from debatemap.ui.headings import hairline
from debatemap.ui.host import Host
from debatemap.ui.inspector.editors import Line, PlainEdit
from debatemap.ui.inspector.form import SHOWN, Form, Part
from debatemap.ui.inspector.involved import Involved
from debatemap.ui.inspector.judgements import Judgements
from debatemap.ui.inspector.links import Link, Links
from debatemap.ui.inspector.sayings import Sayings
from debatemap.ui.inspector.subject import Find, Subject
from debatemap.ui.inspector.texts import TextPair
from debatemap.ui.places import premise_at
from debatemap.ui.plain import label
from debatemap.ui.speech import Speech
from debatemap.ui.workspace import Workspace


class Page(QWidget):
    """The parts about one kind of record, or about several records of that kind."""

    def __init__(
        self,
        workspace: Workspace,
        host: Host,
        typed: Callable[[], None],
        kind: type[Record] | None,
        several: bool,
    ) -> None:
        super().__init__()
        self._workspace, self._host, self._typed = workspace, host, typed
        self._subjects: list[Subject] = []
        self._parts: list[Part] = []
        self._lines: list[tuple[QWidget, QWidget]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 16)
        column.setSpacing(12)
        for part in self._made(kind, several):
            assert isinstance(part, QWidget)
            self._parts.append(part)
            part.setContentsMargins(14, 0, 14, 0)
            self._lines.append((hairline(self), part))
            for one in self._lines[-1]:
                column.addWidget(one)
        column.addStretch(1)
        self._divide()

    def renew(self) -> None:
        """Show what is selected now."""
        for subject in self._subjects:
            subject.renew()
        for part in self._parts:
            part.refresh()
        self._divide()

    @property
    def is_typed(self) -> bool:
        """Tell whether a field holds words that are not committed."""
        fields: list[PlainEdit | Line] = [*self.findChildren(PlainEdit), *self.findChildren(Line)]
        return any(field.is_typed for field in fields)

    def _divide(self) -> None:
        """Show a line above every part that is to be seen, but for the first."""
        seen = False
        for line, part in self._lines:
            line.setVisible(seen and not part.isHidden())
            seen = seen or not part.isHidden()

    def finish(self) -> None:
        """Commit what is typed about what was selected."""
        for part in self._parts:
            part.finish()

    def _made(self, kind: type[Record] | None, several: bool) -> Iterator[Part]:
        if kind is None:
            return self._of_a_mixture() if several else self._of_nothing()
        if several:
            return self._of_several(kind)
        return self._of_one(kind)

    def _of_nothing(self) -> Iterator[Part]:
        work = self._workspace
        yield Form(self._about(lambda: (work.map,) if work.map else ()), Map, self, title=Message("Map"))
        yield Form(self._about(lambda: (work.debate.about.id,)), About, self, title=Message("Debate"))

    def _of_a_mixture(self) -> Iterator[Part]:
        yield Remark(Message("Select things of one kind to change them together."), self)

    def _of_several(self, kind: type[Record]) -> Iterator[Part]:
        subject = self._about(self._chosen)
        if kind in (Claim, Argument):
            yield self._sayings(subject)
        if kind is Claim:
            yield Form(self._about(self._uses_of_all), Premise, self, ("implicit",), several=True)
        yield Form(subject, kind, self, several=True)

    def _of_one(self, kind: type[Record]) -> Iterator[Part]:
        subject = self._about(self._chosen)
        if kind is Claim:
            yield from self._of_claim(subject)
        else:
            yield Form(subject, kind, self)
        if kind is Argument:
            yield self._links(Message("For or against"), subject, self._target)
            yield self._links(Message("Premises"), subject, self._premises)
            yield self._sayings(subject)
            yield Judgements(subject, self)
        elif kind is Question:
            yield self._links(Message("About"), subject, self._asked_about)
        elif kind is Participant:
            yield self._links(Message("Says"), subject, self._said_by)
        elif kind is Source:
            yield Involved(subject, self._host.program.appearance.theme.text2, self)
            yield self._links(Message("Passages"), subject, self._passages)
        elif kind is Excerpt:
            yield self._links(Message("Source"), subject, self._source)
            yield self._links(Message("Said here"), subject, self._said_there)

    def _of_claim(self, subject: Subject) -> Iterator[Part]:
        yield TextPair(subject, "text", self)
        yield self._sayings(subject)
        yield Form(self._about(self._use), Premise, self)
        yield Form(subject, Claim, self)
        yield Judgements(subject, self)
        yield self._links(Message("Also on"), subject, self._other_maps, self._workspace.show_map)

    def _about(self, find: Find) -> Subject:
        subject = Subject(self._workspace, find, self._host.attempt, self._typed)
        self._subjects.append(subject)
        return subject

    def _chosen(self) -> tuple[str, ...]:
        return self._workspace.selection.ids

    def _use(self) -> tuple[str, ...]:
        """Return the use of the claim that the chosen box stands for."""
        premise = premise_at(self._host.situation)
        return (premise.id,) if premise is not None else ()

    def _uses_of_all(self) -> tuple[str, ...]:
        """Return every use of the selected claims on this map."""
        debate, map = self._workspace.debate, self._workspace.map
        return tuple(use.id for claim in self._chosen() for use in (uses_on(debate, map, claim) if map else ()))

    def _sayings(self, subject: Subject) -> Sayings:
        return Sayings(subject, lambda: self._host.program.appearance.theme, self)

    def _links(
        self,
        title: Message,
        subject: Subject,
        found: Callable[[str], Iterable[str]],
        follow: Callable[[str], object] | None = None,
    ) -> Links:
        def links() -> tuple[Link, ...]:
            there = (record.id for record in subject.records)
            return tuple(Link(id, words_of(self._workspace, id)) for one in there for id in found(one))

        return Links(title, links, follow or self._workspace.show, self)

    def _target(self, argument: str) -> tuple[str, ...]:
        return (self._workspace.debate[Argument][argument].target,)

    def _premises(self, argument: str) -> Iterator[str]:
        return (premise.claim for premise in premises_of(self._workspace.debate, argument))

    def _asked_about(self, question: str) -> tuple[str, ...]:
        about = self._workspace.debate[Question][question].about
        return (about,) if about is not None else ()

    def _said_by(self, participant: str) -> Iterator[str]:
        return (one.item for one in self._workspace.debate[Attribution].referring("participant", participant))

    def _said_there(self, excerpt: str) -> Iterator[str]:
        return (one.item for one in self._workspace.debate[Attribution].referring("excerpt", excerpt))

    def _passages(self, source: str) -> Iterator[str]:
        return (one.id for one in self._workspace.debate[Excerpt].referring("source", source))

    def _source(self, excerpt: str) -> tuple[str, ...]:
        return (self._workspace.debate[Excerpt][excerpt].source,)

    def _other_maps(self, claim: str) -> Iterator[str]:
        found = maps_with(self._workspace.debate, claim)
        return (one.id for one in found if one.id != self._workspace.map)


class Remark(QWidget):
    """A sentence where there is nothing to change."""

    def __init__(self, words: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self._speech = Speech(self)
        said = label("secondary", self, wrap=True)
        self._speech(said.setText, words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(said)

    def refresh(self) -> None:
        """Say the same."""

    def finish(self) -> None:
        """Commit nothing."""


def shown_kind(records: list[Record]) -> type[Record] | None:
    """Return the kind of all records; None where they differ or the inspector has no page for them."""
    kinds = {type(record) for record in records}
    kind = kinds.pop() if len(kinds) == 1 else None
    return kind if kind in SHOWN else None


def words_of(workspace: Workspace, id: str) -> str:
    """Return what a record is called in a list: its text, title, name or quotation; an argument by its premises."""
    record = workspace.debate.record(id)
    for field in ("text", "title", "name", "locator"):
        text = getattr(record, field, None)
        if text:
            return str(text.shown(workspace.language))
    if isinstance(record, Argument):
        return " + ".join(words_of(workspace, one.claim) for one in premises_of(workspace.debate, id))
    return str(getattr(record, "quote", ""))
