"""The pane of details: built for what is selected, refreshed with every edit."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from debatemap.domain.model import (
    About,
    Argument,
    Attribution,
    Claim,
    Excerpt,
    Map,
    Participant,
    Premise,
    Record,
    Source,
)
from debatemap.domain.relations import is_on, maps_with, premises_of, uses_of
from debatemap.i18n import Message
from debatemap.ui.host import Host
from debatemap.ui.inspector.form import SHOWN, Form, Part
from debatemap.ui.inspector.links import Link, Links
from debatemap.ui.inspector.sayings import Sayings
from debatemap.ui.inspector.subject import Subject
from debatemap.ui.inspector.texts import TextPair
from debatemap.ui.workspace import Workspace


class Inspector(QScrollArea):
    """Shows the selected records of one kind; with nothing selected, the map and the debate."""

    def __init__(self, workspace: Workspace, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._host = workspace, host
        self._parts: list[Part] = []
        self._built: tuple[str, ...] = ()
        self._page = QWidget()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        workspace.selection.changed.connect(self.rebuild)
        workspace.map_shown.connect(self._map_shown)
        workspace.edited.connect(self._refresh)
        workspace.look_changed.connect(self.rebuild)
        self.rebuild()

    def finish(self) -> None:
        """Commit what is typed in any field."""
        for part in self._parts:
            part.finish()

    def rebuild(self) -> None:
        """Show what is selected now."""
        self.finish()
        self._built = self._premises_here()
        self._page = QWidget(self)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(14, 12, 14, 16)
        column.setSpacing(14)
        self._parts = list(self._made())
        for part in self._parts:
            assert isinstance(part, QWidget)
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(self._page)

    def _map_shown(self) -> None:
        if not self._workspace.selection.ids:
            self.rebuild()

    def _refresh(self) -> None:
        if self._premises_here() != self._built:
            self.rebuild()
        for part in self._parts:
            part.refresh()

    def _premises_here(self) -> tuple[str, ...]:
        """Return the uses on this map of the one selected claim: each has a part of its own."""
        ids = self._workspace.selection.ids
        one = self._workspace.debate[Claim].find(ids[0]) if len(ids) == 1 else None
        return tuple(use.id for use in self._uses(one.id)) if one is not None else ()

    def _subject(self, *ids: str) -> Subject:
        return Subject(self._workspace, ids, self._host.attempt)

    def _made(self) -> Iterator[Part]:
        records = [self._workspace.debate.find(id) for id in self._workspace.selection.ids]
        chosen = [record for record in records if record is not None]
        if not chosen:
            yield from self._of_nothing()
        elif len(chosen) == 1:
            yield from self._of_one(chosen[0])
        elif len({type(record) for record in chosen}) == 1 and type(chosen[0]) in SHOWN:
            yield from self._of_several(chosen)

    def _of_nothing(self) -> Iterator[Part]:
        if self._workspace.map is not None:
            yield Form(self._subject(self._workspace.map), Map, self._page, title=Message("Map"))
        yield Form(self._subject(self._workspace.debate.about.id), About, self._page, title=Message("Debate"))

    def _of_several(self, chosen: list[Record]) -> Iterator[Part]:
        yield Form(self._subject(*(record.id for record in chosen)), type(chosen[0]), self._page)

    def _of_one(self, record: Record) -> Iterator[Part]:
        subject = self._subject(record.id)
        match record:
            case Claim():
                yield from self._of_claim(subject, record)
            case Argument():
                yield Form(subject, Argument, self._page)
                yield self._links(Message("Premises"), lambda: self._premises(record.id))
                yield Sayings(subject, self._host.program.appearance.theme.text2, self._page)
            case Participant():
                yield Form(subject, Participant, self._page)
                yield self._links(Message("Says"), lambda: self._said_by(record.id))
            case Source():
                yield Form(subject, Source, self._page)
                yield self._links(Message("Passages"), lambda: self._passages(record.id))
            case _ if type(record) in SHOWN:
                yield Form(subject, type(record), self._page)
        if isinstance(record, Excerpt):
            yield self._links(Message("Source"), lambda: [self._link(record.source)])

    def _of_claim(self, subject: Subject, claim: Claim) -> Iterator[Part]:
        yield TextPair(subject, "text", self._page)
        yield Sayings(subject, self._host.program.appearance.theme.text2, self._page)
        for use in self._uses(claim.id):
            yield Form(self._subject(use.id), Premise, self._page, ("implicit",))
        yield Form(subject, Claim, self._page)
        yield self._links(Message("Also on"), lambda: self._other_maps(claim.id), self._workspace.show_map)

    def _uses(self, claim: str) -> list[Premise]:
        debate, map = self._workspace.debate, self._workspace.map
        uses = uses_of(debate, claim)
        here = (use for use in uses if map is not None and is_on(debate, map, debate[Argument][use.argument]))
        return list(here)[:1]

    def _links(
        self, title: Message, found: Callable[[], Iterable[Link]], follow: Callable[[str], object] | None = None
    ) -> Links:
        return Links(title, found, follow or self._workspace.show, self._page)

    def _link(self, id: str) -> Link:
        return Link(id, words_of(self._workspace, id))

    def _premises(self, argument: str) -> Iterator[Link]:
        return (self._link(premise.claim) for premise in premises_of(self._workspace.debate, argument))

    def _said_by(self, participant: str) -> Iterator[Link]:
        said = self._workspace.debate[Attribution].referring("participant", participant)
        return (self._link(one.item) for one in said)

    def _passages(self, source: str) -> Iterator[Link]:
        return (self._link(one.id) for one in self._workspace.debate[Excerpt].referring("source", source))

    def _other_maps(self, claim: str) -> Iterator[Link]:
        found = maps_with(self._workspace.debate, claim)
        return (self._link(one.id) for one in found if one.id != self._workspace.map)


def words_of(workspace: Workspace, id: str) -> str:
    """Return what a record is called in a list: its text, title, name or quotation."""
    record = workspace.debate.record(id)
    for field in ("text", "title", "name", "locator"):
        text = getattr(record, field, None)
        if text:
            return str(text.shown(workspace.language))
    return str(getattr(record, "quote", ""))
