"""What the palette finds: commands by their names, and whatever the debate says by its words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from debatemap.domain.debate import Debate
from debatemap.domain.folding import parts, spans
from debatemap.domain.relations import maps_with
from debatemap.figure.outline import Outline
from debatemap.i18n import Message
from debatemap.services.search import Group, Hit, Results
from debatemap.ui.palette.matching import Match, match
from debatemap.ui.plain import one_line

MOST_OF_A_KIND: Final = 8
_LEAD: Final = 16
"""How many characters are shown before the first match of a long text."""


class Kind(StrEnum):
    """The groups of the palette, in their order."""

    COMMAND = "command"
    CLAIM = Group.CLAIM.value
    QUESTION = Group.QUESTION.value
    ARGUMENT = Group.ARGUMENT.value
    MAP = Group.MAP.value
    PERSON = Group.PERSON.value
    SOURCE = Group.SOURCE.value
    TERM = Group.TERM.value
    TAG = Group.TAG.value


GROUPS: Final = {
    Kind.COMMAND: Message("Commands"),
    Kind.CLAIM: Message("Claims"),
    Kind.QUESTION: Message("Questions"),
    Kind.ARGUMENT: Message("Arguments"),
    Kind.MAP: Message("Maps"),
    Kind.PERSON: Message("People"),
    Kind.SOURCE: Message("Sources"),
    Kind.TERM: Message("Terms"),
    Kind.TAG: Message("Tags"),
}

_SIGNS: Final = {
    Kind.MAP: "network",
    Kind.PERSON: "user-round",
    Kind.SOURCE: "book-open",
    Kind.TERM: "languages",
    Kind.TAG: "tag",
    Kind.QUESTION: "circle-help",
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


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is told of a hit besides its words: its number and joint on the map on screen, else the map it is on."""

    debate: Debate
    map: str | None
    language: str
    numbers: Mapping[str, str] = field(default_factory=dict)
    drawn: Outline | None = None

    def entry(self, hit: Hit, words: str) -> Entry:
        """Return a hit as an entry that shows some words."""
        kind = Kind(hit.group.value)
        others = maps_with(self.debate, hit.id)
        here = not others or any(one.id == self.map for one in others)
        note = "" if here else one_line(others[0].title.shown(self.language), 30)
        sign = self._joint(hit.id) or _SIGNS.get(kind, "")
        return Entry(kind, hit.id, words, sign, self.numbers.get(hit.id, "") if here else "", note)

    def _joint(self, id: str) -> str:
        if self.drawn is None:
            return ""
        spot = self.drawn.spots.get(id)
        joint = self.drawn.joints.get(id if spot is None else spot.above or "")
        return "" if joint is None else joint.kind


def commands(typed: str, entries: Iterable[Entry]) -> tuple[Found, ...]:
    """Return the commands whose names hold all typed words, the best first."""
    hits = (Found(entry, place) for entry in entries if (place := match(typed, entry.words)) is not None)
    return tuple(sorted(hits, key=lambda hit: hit.match.rank)[:MOST_OF_A_KIND])


def told(results: Results, typed: str, around: Surroundings) -> Iterator[Found]:
    """Yield what search has found in the debate, as the palette tells it."""
    wanted = parts(typed)
    for hits in results.hits.values():
        for place, hit in enumerate(hits):
            start = hit.spans[0][0] if hit.spans else 0
            cut = 0 if start <= 2 * _LEAD else start - _LEAD
            words = ("…" if cut else "") + one_line(hit.words[cut:], 300)
            yield Found(around.entry(hit, words), Match(spans(words, wanted), (0, place)))
