"""Finding words in everything that a debate says, in memory, kept in step with its edits.

Ten thousand texts are looked through in two milliseconds; SQLite's trigram index is no quicker at that size, and finds
nothing at all for one or two Chinese characters.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from heapq import nsmallest
from typing import Any, Final

from debatemap.domain.changes import Edit
from debatemap.domain.folding import Span, folded, parts, spans
from debatemap.domain.model import Argument, Claim, Map, Participant, Question, Record, Source, Tag, Term
from debatemap.domain.text import UNKNOWN, Text
from debatemap.services.document import Document


class Group(StrEnum):
    """What kind of thing is found, in the order of the results."""

    CLAIM = "claim"
    QUESTION = "question"
    ARGUMENT = "argument"
    MAP = "map"
    PERSON = "person"
    SOURCE = "source"
    TERM = "term"
    TAG = "tag"


KINDS: Final[Mapping[Group, type[Record]]] = {
    Group.CLAIM: Claim,
    Group.QUESTION: Question,
    Group.ARGUMENT: Argument,
    Group.MAP: Map,
    Group.PERSON: Participant,
    Group.SOURCE: Source,
    Group.TERM: Term,
    Group.TAG: Tag,
}
"""The record kind of each group."""

FIELDS: Final[Mapping[type[Record], tuple[str, ...]]] = {
    Claim: ("text", "short"),
    Question: ("text", "short"),
    Argument: ("title", "description"),
    Map: ("title", "notes"),
    Participant: ("name", "role"),
    Source: ("title",),
    Term: ("name", "aliases", "definition"),
    Tag: ("name",),
}
"""The fields that are looked through; where several have what is sought, the first of them is shown."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that has all that is sought, with the words where most of it stands and the places in them."""

    id: str
    group: Group
    field: str
    language: str
    words: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """The best hits of each group that has any, best first, and how many there are in all."""

    hits: Mapping[Group, tuple[Hit, ...]]
    counts: Mapping[Group, int]


class Search:
    """Looks through a document; its index of a kind is made when first needed."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._folded: dict[type[Record], dict[str, str]] = {}
        self._unsubscribe = document.subscribe(self._follow)

    def find(self, query: str, most: int = 8) -> Results:
        """Return what has every part of a query in any of its languages; nothing for an empty query."""
        wanted = parts(query)
        found = {group: self._matching(kind, wanted) for group, kind in KINDS.items()}
        return Results(
            {
                group: tuple(self._hit(group, id, wanted) for id in _best(hits, wanted[0], most))
                for group, hits in found.items()
                if hits
            },
            {group: len(hits) for group, hits in found.items() if hits},
        )

    def ids(self, query: str, *kinds: type[Record]) -> tuple[str, ...]:
        """Return the ids of all records of some kinds that have every part of a query, in the debate's order."""
        wanted = parts(query)
        return tuple(id for kind in kinds for id, _ in self._matching(kind, wanted))

    def close(self) -> None:
        """Stop following the document."""
        self._unsubscribe()

    def _matching(self, kind: type[Record], wanted: tuple[str, ...]) -> list[tuple[str, str]]:
        if not wanted:
            return []
        first, *more = wanted
        found = [one for one in self._index(kind).items() if first in one[1]]
        for part in more:
            found = [one for one in found if part in one[1]]
        return found

    def _index(self, kind: type[Record]) -> dict[str, str]:
        if kind not in self._folded:
            self._folded[kind] = {record.id: _sought_in(record) for record in self._document.debate[kind]}
        return self._folded[kind]

    def _follow(self, edit: Edit) -> None:
        for change in edit.changes:
            index = self._folded.get(type(change.record))
            if index is not None and change.after is not None:
                index[change.id] = _sought_in(change.after)
            elif index is not None:
                del index[change.id]

    def _hit(self, group: Group, id: str, wanted: tuple[str, ...]) -> Hit:
        said = list(_strings(self._document.debate[KINDS[group]][id]))
        found = [(spans(string, wanted), field, language, string) for field, language, string in said]
        places, field, language, words = max(found, key=lambda one: sum(part in folded(one[3]) for part in wanted))
        return Hit(id, group, field, language, words, places)


def _sought_in(record: Record) -> str:
    """Return all strings of a record, folded, each after a line break, which no part of a query has."""
    return "".join("\n" + folded(string) for _, _, string in _strings(record))


def _strings(record: Record) -> Iterator[tuple[str, str, str]]:
    for field in FIELDS[type(record)]:
        for language, string in _said(getattr(record, field)):
            yield field, language, string


def _said(value: Any) -> Iterable[tuple[str, str]]:
    return value.said if isinstance(value, Text) else ((UNKNOWN, string) for string in value)


def _best(hits: list[tuple[str, str]], first: str, most: int) -> list[str]:
    """Return the best ids: where a text begins with the first part, then where a word does, then the shortest texts."""
    best: dict[str, None] = {}
    for begin in ("\n" + first, " " + first):
        for id, text in hits:
            if len(best) == most:
                return [*best]
            if begin in text:
                best[id] = None
    others = (one for one in hits if one[0] not in best)
    return [*best, *(id for id, _ in nsmallest(most - len(best), others, key=_length))]


def _length(hit: tuple[str, str]) -> int:
    return len(hit[1])
