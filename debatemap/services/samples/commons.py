"""What all maps of the library share: people, sources, quotations, tags and terms."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from debatemap.domain.fields import Day
from debatemap.domain.kinds import Act, ParticipantKind
from debatemap.domain.model import Attribution, Citation, Participant, Record, Scheme, Source, Tag, Tagging, Term
from debatemap.domain.text import Text
from debatemap.services.samples.forms import LANGUAGES, Entry, Pair, said, written_json
from debatemap.services.samples.identity import identity
from debatemap.services.samples.inferences import claim_id
from debatemap.services.samples.sayings import Saying, sayings
from debatemap.services.samples.sources import QUOTED_IN, Heading, SourceForm


class Commons:
    """The content of ``common.json``."""

    def __init__(self, written: dict[str, Any]) -> None:
        """Take the file's value."""
        self.participants = {one["id"]: one for one in written["participants"]}
        self.sources = {one["id"]: SourceForm(one) for one in written["sources"]}
        self.themes = {one["id"]: one for one in written["themes"]}
        self.schemes: dict[str, Pair] = written["schemes"]
        self.quotations = {one["id"]: one for one in written["quotations"]}
        self.terms = {one["id"]: one for one in written["terms"]}

    @cached_property
    def headings(self) -> dict[str, Heading]:
        """Return the headings of every source by short id."""
        return {id: heading for source in self.sources.values() for id, heading in source.headings.items()}

    def source_of(self, place: str) -> SourceForm:
        """Return the source of a place (a heading, or a quotation)."""
        return self.sources[self.heading_of(place).partition(".")[0]]

    def heading_of(self, place: str) -> str:
        """Return the short id of the heading at or above a place."""
        return str(self.quotations[place]["at"]) if place in self.quotations else place

    def participant(self, id: str) -> Participant:
        """Return a person's record."""
        one = self.participants[id]
        return Participant(
            id=identity(Participant, id),
            name=said(one["name"]),
            role=said(one["role"]),
            kind=ParticipantKind(one.get("kind", "person")),
            mark=one["mark"],
        )

    def family_name(self, id: str) -> Text:
        """Return what a person is called for short; the name of anybody else is kept whole."""
        one = self.participants[id]
        if "kind" in one:
            return said(one["name"])
        latin, han = one["name"]
        return said((latin.rpartition(" ")[2], han.rpartition("·")[2]))

    def moment(self, one: Saying) -> tuple[str, int, int]:
        """Return when something was said: the source's date, the heading's rank, the number below the heading."""
        return self.source_of(one.place).date, self.headings[self.heading_of(one.place)].rank, one.number

    def said_records(self, entry: Entry, sequence: Mapping[tuple[str, int], int]) -> Iterator[Record]:
        """Yield who said a claim, the passages, and the tag of each quotation's theme."""
        all_sayings = sayings(entry)
        reported = any(one.act is Act.REPORTS for one in all_sayings)
        for place, one in enumerate(all_sayings):
            dated = one.act is Act.REPORTS or not reported
            yield from self._saying(entry.id, place, one, dated, sequence[entry.id, place])
            if one.place in self.quotations:
                yield from self.tagging(claim_id(entry.id), self.quotations[one.place]["theme"])
        for theme in entry.tags:
            yield from self.tagging(claim_id(entry.id), theme)

    def scheme(self, key: str) -> Scheme:
        """Return the record that names a scheme in both languages."""
        return Scheme(id=identity(Scheme, key), key=key, name=said(self.schemes[key]))

    def tagging(self, item: str, theme: str) -> Iterator[Record]:
        """Yield a theme’s tag, and that a record bears it."""
        tag = identity(Tag, theme)
        yield Tag(id=tag, name=said(self.themes[theme]["name"]))
        yield Tagging(id=identity(Tagging, theme, item), tag=tag, item=item)

    def term_records(self, id: str) -> Iterator[Record]:
        """Yield a glossary entry and where its source explains it."""
        one, term = self.terms[id], identity(Term, id)
        source = self.source_of(one["at"])
        aliases = tuple(one.get("aliases", ()))
        yield Term(
            id=term,
            name=said(one["name"]),
            definition=said(one["definition"]),
            aliases=aliases,
            source=identity(Source, source.id),
        )
        yield from self._cited(source, term, one["at"], QUOTED_IN)

    def _saying(self, claim: str, place: int, one: Saying, dated: bool, sequence: int) -> Iterator[Record]:
        source, heading = self.source_of(one.place), self.heading_of(one.place)
        words = self.quotations[one.place]["words"] if one.place in self.quotations else ""
        excerpt = source.quotation(one.place, heading, words) if words else source.passage(heading, QUOTED_IN)
        yield self.participant(one.participant)
        yield excerpt
        yield Attribution(
            id=identity(Attribution, claim, str(place)),
            item=claim_id(claim),
            participant=identity(Participant, one.participant),
            excerpt=excerpt.id,
            act=one.act,
            date=Day(source.date if dated else ""),
            sequence=sequence,
        )
        yield from self._cited(source, claim_id(claim), heading, LANGUAGES[0])

    def _cited(self, source: SourceForm, item: str, heading: str, language: str) -> Iterator[Record]:
        excerpt = source.passage(heading, language)
        yield excerpt
        yield Citation(id=identity(Citation, item, excerpt.id), item=item, excerpt=excerpt.id)


def commons() -> Commons:
    """Read what all maps share."""
    return Commons(written_json("shared/common.json"))
