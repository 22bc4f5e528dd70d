"""A part of a debate that is carried elsewhere: a debate of its own, with one map.

What the part hung on is left behind; in its place the map has as its contention a claim without words, on which the
arguments hang that come along. Claims and questions that hung on nothing, or on a question, are the map's roots.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from debatemap.domain.branches import below, reach
from debatemap.domain.debate import Debate
from debatemap.domain.fields import OnDelete, references_of, targets
from debatemap.domain.model import (
    Answer,
    Argument,
    Attribution,
    Citation,
    Claim,
    Contradiction,
    CriticalAnswer,
    Excerpt,
    Map,
    Participant,
    Placement,
    Premise,
    Question,
    Record,
    Rephrase,
    Source,
    Tag,
    Tagging,
    new_id,
)
from debatemap.domain.record import replaced
from debatemap.domain.relations import in_order, is_on, maps, premises_of, uses_of

_RELATIONS: Final = (Premise, Answer, Contradiction, Rephrase, CriticalAnswer, Attribution, Citation, Tagging)
"""What comes along with the things that it relates."""
SHARED: Final = (Participant, Source, Excerpt, Tag)
"""What comes along because something else refers to it."""


def fragment(debate: Debate, map: str, ids: Iterable[str]) -> Debate:
    """Return the chosen claims, questions and arguments of a map with all below them, and what was said of them.

    An argument comes along, with what undercuts it, when all its premises do. Records keep their ids; positions and
    comments stay behind.
    """
    anchor = Claim(id=new_id())
    tops = _tops(debate, map, [*dict.fromkeys(ids)])
    hung = {one.id: replace(one, target=anchor.id) for one in _hung(debate, map, tops)}
    whole = [id for id in hung if all(premise.claim in tops for premise in premises_of(debate, id))]
    own = {id: debate.record(id) for id in reach(debate, map, (*tops, *whole))} | hung
    roots = tuple(id for id in tops if id not in debate[Argument] and not _is_premise(debate, id, hung))
    led = (anchor,) if hung else ()
    sheet = Map(id=new_id(), title=debate[Map][map].title, contention=anchor.id if hung else None, roots=roots)
    ties = [*_closed(debate, own, anchor.id)]
    items = [*led, *(one for one in own.values() if isinstance(one, Claim | Question))]
    places = (Placement(id=new_id(), map=sheet.id, item=one.id) for one in items)
    kept = (_without_strangers(one, {*own, anchor.id, *(one.id for one in ties)}) for one in (*own.values(), *ties))
    return Debate([replace(debate.about, id=new_id()), sheet, *led, *kept, *places])


def left_behind(part: Debate) -> str | None:
    """Return the id of the claim without words that stands for what a fragment hung on, or None."""
    (sheet,) = maps(part)
    anchor = part[Claim].find(sheet.contention)
    return anchor.id if anchor is not None and not anchor.text else None


def hanging(part: Debate) -> tuple[Argument, ...]:
    """Return the arguments of a fragment that hang on what was left behind, in order."""
    anchor = left_behind(part)
    return () if anchor is None else in_order(part[Argument].referring("target", anchor))


def _tops(debate: Debate, map: str, chosen: list[str]) -> list[str]:
    """Return the chosen ids that are not below others; the first one where they go round in a circle."""
    under = reach(debate, map, (one for id in chosen for one in below(debate, map, id)))
    return [id for id in chosen if id not in under] or chosen[:1]


def _hung(debate: Debate, map: str, tops: Iterable[str]) -> Iterator[Argument]:
    """Yield the arguments by which things hang on a map: those among them, and one for each claim."""
    for id in tops:
        own = debate[Argument].find(id)
        uses = (debate[Argument][use.argument] for use in uses_of(debate, id))
        found = own or next((one for one in uses if is_on(debate, map, one)), None)
        if found is not None:
            yield found


def _is_premise(debate: Debate, claim: str, arguments: Iterable[str]) -> bool:
    among = frozenset(arguments)
    return any(use.argument in among for use in uses_of(debate, claim))


def _closed(debate: Debate, own: dict[str, Record], anchor: str) -> Iterator[Record]:
    """Yield the relations among records, and what those refer to, through sources to their people."""
    there = {*own, anchor}
    found: dict[str, Record] = {}
    for id in own:
        found.update({one.id: one for one, _ in debate.referring(id) if isinstance(one, _RELATIONS)})
    waiting = [one for one in found.values() if _can_come(debate, one, there)]
    found = {}
    while waiting:
        record = waiting.pop()
        if record.id not in found and record.id not in own:
            found[record.id] = record
            waiting += (one for id in _references(record) if isinstance(one := debate.find(id), SHARED))
    yield from found.values()


def _can_come(debate: Debate, record: Record, there: set[str]) -> bool:
    """Tell whether all that a relation cannot be without is there or is shared."""
    needed = (
        id
        for field in references_of(type(record))
        if field.reference is not None and field.reference.on_delete is OnDelete.CASCADE
        for id in targets(record, field)
    )
    return all(id in there or isinstance(debate.find(id), SHARED) for id in needed)


def _references(record: Record) -> Iterator[str]:
    for field in references_of(type(record)):
        yield from targets(record, field)


def _without_strangers(record: Record, there: set[str]) -> Record:
    """Return a record whose references to what stays behind are cleared."""
    values: dict[str, object] = {}
    for field in references_of(type(record)):
        held = targets(record, field)
        kept = tuple(id for id in held if id in there)
        if kept != held:
            values[field.name] = kept if field.many else None
    if "source_text" in values:
        values |= {"start": None, "end": None}
    return replaced(record, values) if values else record
