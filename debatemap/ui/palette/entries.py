"""What the palette finds: commands by their names, and whatever the debate says by its words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from debatemap.domain.debate import Debate
from debatemap.domain.folding import parts, spans
from debatemap.domain.relations import maps_with
from debatemap.domain.text import Text
from debatemap.figure.whole import Whole
from debatemap.i18n import Message
from debatemap.services.search import FIELDS, KINDS, Group, Hit, Results
from debatemap.ui.icons import BOX
from debatemap.ui.palette.matching import Match, match
from debatemap.ui.plain import one_line

MOST_OF_A_KIND: Final = 5
_FITTING: Final = 44
"""How many characters of a text are surely seen …"""
_LEAD: Final = 20
"""… and how many before the first match of one that is cut."""


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
    Kind.CLAIM: BOX,
    Kind.ARGUMENT: BOX,
    Kind.MAP: "network",
    Kind.PERSON: "user-round",
    Kind.SOURCE: "book-open",
    Kind.TERM: "languages",
    Kind.TAG: "tag",
    Kind.QUESTION: "circle-help",
}
_TOLD_BY_NUMBER: Final = frozenset({Group.CLAIM, Group.ARGUMENT})
"""What has a joint and a number before its words, and needs no name there."""


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
    """What is told of a hit besides its words: its number and joint on its map, and which map that is if not this."""

    debate: Debate
    map: str | None
    language: str
    whole: Callable[[str], Whole]

    def entry(self, hit: Hit, words: str) -> Entry:
        """Return a hit as an entry that shows some words."""
        maps = maps_with(self.debate, hit.id)
        map = next((one for one in maps if one.id == self.map), maps[0] if maps else None)
        elsewhere = map is not None and map.id != self.map
        note = one_line(map.title.shown(self.language), 30) if map is not None and elsewhere else ""
        whole = self.whole(map.id) if map is not None else None
        number = whole.numbers.get(hit.id, "") if whole is not None else ""
        return Entry(Kind(hit.group.value), hit.id, words, _sign(hit, whole), number, note)

    def name(self, hit: Hit) -> str:
        """Return what a record is called when it was found by something else that it says, else nothing."""
        first, *_ = FIELDS[KINDS[hit.group]]
        found = getattr(self.debate.record(hit.id), first)
        named = hit.field != first and isinstance(found, Text) and hit.group not in _TOLD_BY_NUMBER
        return found.shown(self.language) if named else ""


def _sign(hit: Hit, whole: Whole | None) -> str:
    """Return the joint by which a claim hangs on a map, its box if it hangs on nothing; an icon for anything else."""
    plain = _SIGNS[Kind(hit.group.value)]
    if whole is None or hit.group not in _TOLD_BY_NUMBER:
        return plain
    spot = whole.outline.spots.get(hit.id)
    joint = whole.outline.joints.get(hit.id if spot is None else spot.above or "")
    return joint.kind if joint is not None else plain


def commands(typed: str, entries: Iterable[Entry]) -> tuple[Found, ...]:
    """Return the commands whose names hold all typed words, the best first."""
    hits = (Found(entry, place) for entry in entries if (place := match(typed, entry.words)) is not None)
    return tuple(sorted(hits, key=lambda hit: hit.match.rank)[:MOST_OF_A_KIND])


def told(results: Results, typed: str, around: Surroundings) -> Iterator[Found]:
    """Yield what search has found in the debate, as the palette tells it."""
    wanted = parts(typed)
    for hits in results.hits.values():
        for place, hit in enumerate(hits):
            words = " · ".join(part for part in (around.name(hit), _excerpt(hit)) if part)
            yield Found(around.entry(hit, words), Match(spans(words, wanted), (0, place)))


def _excerpt(hit: Hit) -> str:
    """Return the words of a hit from a little before what is sought, and from the beginning of a word."""
    start, end = hit.spans[0] if hit.spans else (0, 0)
    cut = 0 if end <= _FITTING else max(start - _LEAD, 0)
    if cut:
        cut = hit.words.find(" ", cut, start) + 1 or cut
    return ("…" if cut else "") + one_line(hit.words[cut:], 300)
