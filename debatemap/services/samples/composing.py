"""Debates put together from maps of the library, with what these maps use of the rest."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from debatemap.domain.debate import Debate
from debatemap.domain.fields import Day, Order
from debatemap.domain.kinds import Act, Basis, ClaimType, ContradictionKind
from debatemap.domain.model import (
    About,
    Answer,
    Claim,
    Contradiction,
    Excerpt,
    Group,
    GroupMember,
    Map,
    Placement,
    Question,
    Record,
    Source,
    Step,
)
from debatemap.domain.text import Text
from debatemap.services.samples.commons import Commons, commons
from debatemap.services.samples.forms import Entry, MapFile, said, written_maps
from debatemap.services.samples.identity import identity
from debatemap.services.samples.inferences import argument_records, claim_id, inferences
from debatemap.services.samples.ordering import in_order
from debatemap.services.samples.sayings import sayings


@dataclass(frozen=True)
class Library:
    """All maps and what they share."""

    maps: tuple[MapFile, ...]
    common: Commons

    @cached_property
    def claims(self) -> dict[str, Entry]:
        """Return each claim's own entry, the one with its text."""
        return {entry.id: entry for map in self.maps for entry in map.claims if any(entry.text)}

    @cached_property
    def sequence(self) -> dict[tuple[str, int], int]:
        """Return the place of every saying in the order of speaking, by claim and by its place in the claim's list."""
        spoken = [
            (self.common.moment(one), entry.id, place)
            for entry in self.claims.values()
            for place, one in enumerate(sayings(entry))
        ]
        ordered = sorted(spoken, key=lambda one: one[0])
        return {(claim, place): number for number, (_, claim, place) in enumerate(ordered, start=1)}

    def speakers(self, claims: Set[str]) -> tuple[Text, ...]:
        """Return the family names of those who say claims, whoever says most first; a report is not its reporter's."""
        spoken = (one for id in sorted(claims) for one in sayings(self.claims[id]) if one.act is not Act.REPORTS)
        told = Counter(one.participant for one in spoken)
        ranked = sorted((id for id in self.common.participants if told[id]), key=lambda id: -told[id])
        return tuple(map(self.common.family_name, ranked))

    def debate(self, about: About, maps: Sequence[MapFile], terms: Iterable[str]) -> Debate:
        """Return the debate of some maps; the same records stand in every debate that shows them."""
        told = (about, *self._maps(maps), *self._claims(maps), *(one for id in terms for one in self._term(id)))
        records = (*told, *self._sources(told))
        return Debate({record.id: record for record in records}.values())

    def _term(self, id: str) -> Iterator[Record]:
        return self.common.term_records(id)

    def _maps(self, maps: Sequence[MapFile]) -> Iterator[Record]:
        orders = {one.id: order for order, one in in_order(self.maps)}
        for one in maps:
            yield from _map_records(one, orders[one.id])
            for theme in one.tags:
                yield from self.common.tagging(identity(Map, one.id), theme)
        yield from argument_records((found for one in maps for found in inferences(one)), self.maps)
        schemes = {entry.scheme for one in maps for entry in one.claims} - {""}
        yield from map(self.common.scheme, sorted(schemes))

    def _claims(self, maps: Sequence[MapFile]) -> Iterator[Record]:
        for id in dict.fromkeys(entry.id for one in maps for entry in one.claims):
            entry = self.claims[id]
            yield _claim(entry)
            yield from self.common.said_records(entry, self.sequence)

    def _sources(self, records: Iterable[Record]) -> Iterator[Record]:
        used = {one.source for one in records if isinstance(one, Excerpt)}
        for source in self.common.sources.values():
            if identity(Source, source.id) in used:
                yield source.record
                yield from source.text_records()
                yield from (self.common.participant(person) for person in source.people)


def library() -> Library:
    """Read the whole library."""
    return Library(written_maps(), commons())


def map_debate(library: Library, one: MapFile) -> Debate:
    """Return the debate of one map."""
    return library.debate(about(one.id, said(one.title), said(one.description)), (one,), one.terms)


def about(id: str, title: Text, description: Text) -> About:
    """Return the title block of a sample."""
    return About(id=identity(About, id), title=title, description=description)


def _claim(entry: Entry) -> Claim:
    basis = entry.basis or ("unstated" if entry.said else "reconstructed")
    return Claim(
        id=claim_id(entry.id),
        text=said(entry.text),
        short=said(entry.short),
        type=ClaimType(entry.type),
        basis=Basis(basis),
        horizon=Day(entry.horizon),
    )


def _map_records(one: MapFile, order: Order) -> Iterator[Record]:
    map, question = identity(Map, one.id), identity(Question, one.id)
    roots = (question, *(claim_id(entry.id) for entry in one.claims[1:] if _is_loose(entry)))
    yield Map(
        id=map,
        title=said(one.short),
        contention=claim_id(one.claims[0].id),
        roots=roots,
        notes=said(one.notes),
        order=order,
    )
    yield Question(id=question, text=said(one.title), short=said(one.short))
    yield from _questions(one)
    yield from _placements(one, map, question)
    yield from _contradictions(one)
    yield from _groups(one, map)
    yield from _steps(one, map)


def _is_loose(entry: Entry) -> bool:
    return not (entry.supports or entry.attacks or entry.undercuts or entry.joins or entry.answers)


def _questions(one: MapFile) -> Iterator[Record]:
    for order, asked in in_order(one.questions):
        yield Question(
            id=identity(Question, asked.id),
            text=said(asked.text),
            short=said(asked.short),
            about=claim_id(asked.about) if asked.about else None,
            order=order,
        )
    answers = (replace(one.claims[0], answers=one.id), *(entry for entry in one.claims if entry.answers))
    for order, entry in in_order(answers):
        question = identity(Question, entry.answers)
        yield Answer(
            id=identity(Answer, entry.answers, entry.id), question=question, claim=claim_id(entry.id), order=order
        )


def _placements(one: MapFile, map: str, question: str) -> Iterator[Record]:
    asked = (identity(Question, each.id) for each in one.questions)
    items = dict.fromkeys((question, *(claim_id(entry.id) for entry in one.claims), *asked))
    yield from (Placement(id=identity(Placement, map, item), map=map, item=item) for item in items)


def _contradictions(one: MapFile) -> Iterator[Record]:
    for first, second, kind in one.contradictions:
        yield Contradiction(
            id=identity(Contradiction, first, second),
            a=claim_id(first),
            b=claim_id(second),
            kind=ContradictionKind(kind),
        )


def _groups(one: MapFile, map: str) -> Iterator[Record]:
    for order, gathered in in_order(one.groups):
        group = identity(Group, gathered.id)
        yield Group(id=group, map=map, title=said(gathered.title), order=order)
        for member in gathered.members:
            yield GroupMember(id=identity(GroupMember, gathered.id, member), group=group, item=claim_id(member))


def _steps(one: MapFile, map: str) -> Iterator[Record]:
    for place, (order, shown) in enumerate(in_order(one.steps)):
        targets = tuple(claim_id(claim) for claim in shown.claims)
        yield Step(
            id=identity(Step, one.id, str(place)), map=map, order=order, targets=targets, notes=said(shown.notes)
        )
