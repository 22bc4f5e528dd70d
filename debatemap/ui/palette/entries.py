"""What the palette finds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from debatemap.domain.debate import Debate
from debatemap.domain.model import Claim, Participant, Question
from debatemap.domain.relations import maps, maps_with
from debatemap.i18n import Message
from debatemap.ui.palette.matching import Match, match
from debatemap.ui.plain import one_line

MOST_OF_A_KIND: Final = 8


class Kind(StrEnum):
    """The groups of the palette, in their order."""

    COMMAND = "command"
    CLAIM = "claim"
    MAP = "map"
    PERSON = "person"


GROUPS: Final = {
    Kind.COMMAND: Message("Commands"),
    Kind.CLAIM: Message("Claims"),
    Kind.MAP: Message("Maps"),
    Kind.PERSON: Message("People"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to find: what kind of thing, its id, its words, a sign before and a note behind them."""

    kind: Kind
    id: str
    words: str
    sign: str = ""
    number: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An entry with where the typed words stand in it."""

    entry: Entry
    match: Match


def found(typed: str, entries: Iterable[Entry]) -> tuple[Found, ...]:
    """Return the entries with all typed words, the best of each kind first, kind by kind."""
    hits: dict[Kind, list[Found]] = {kind: [] for kind in Kind}
    for entry in entries:
        place = match(typed, entry.words)
        if place is not None:
            hits[entry.kind].append(Found(entry, place))
    return tuple(hit for kind in Kind for hit in sorted(hits[kind], key=lambda hit: hit.match.rank)[:MOST_OF_A_KIND])


def entries_of(
    debate: Debate, map: str | None, language: str, numbers: dict[str, str], signs: dict[str, str]
) -> Iterator[Entry]:
    """Yield the claims, questions, maps and people of a debate; what is only on another map has that one's title."""
    for item in (*debate[Claim], *debate[Question]):
        others = maps_with(debate, item.id)
        here = any(one.id == map for one in others)
        note = "" if here or not others else one_line(others[0].title.shown(language), 30)
        number = numbers.get(item.id, "") if here else ""
        for words in dict.fromkeys((item.text.shown(language), *(said for _, said in item.text.said))):
            yield Entry(Kind.CLAIM, item.id, one_line(words, 300), signs.get(item.id, ""), number, note)
    for one in maps(debate):
        yield Entry(Kind.MAP, one.id, one_line(one.title.shown(language), 200), "network")
    for person in debate[Participant]:
        yield Entry(Kind.PERSON, person.id, one_line(person.name.shown(language), 200), "user-round")
