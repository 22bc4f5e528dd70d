"""Putting a fragment of a debate, its own or another's, on a map."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from debatemap.domain.changes import Change, Edit, added
from debatemap.domain.debate import Debate
from debatemap.domain.edits.cascades import deletion
from debatemap.domain.edits.claims import set_contention
from debatemap.domain.edits.connecting import connect, connect_answer, connect_premise
from debatemap.domain.edits.ordering import arguments_beside, slot
from debatemap.domain.edits.parts import NewId, placing
from debatemap.domain.edits.refusals import on_map, one_of
from debatemap.domain.edits.settling import settled
from debatemap.domain.edits.together import together
from debatemap.domain.errors import EditRefused
from debatemap.domain.fields import references_of, targets
from debatemap.domain.fragments import SHARED, hanging, left_behind
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import (
    About,
    Argument,
    Claim,
    Excerpt,
    Map,
    Participant,
    Placement,
    Question,
    Record,
    Source,
    Tag,
    new_id,
)
from debatemap.domain.record import replaced
from debatemap.domain.relations import maps, premises_of, questions_about
from debatemap.domain.text import Text
from debatemap.i18n import Message


def graft(
    debate: Debate, map: str, part: Debate, onto: str | None = None, fresh: bool = False, new: NewId = new_id
) -> Edit:
    """Put a fragment on a map: on a claim, argument or question, or on nothing.

    Records that the debate has are used again, others keep their ids; with ``fresh`` all claims, questions and
    arguments are new ones. Reasons stay reasons and objections objections; on an argument, reasons become co-premises.
    """
    one_of(debate, Map, map)
    target = on_map(debate, map, onto) if onto is not None else None
    kept = [one for one in hanging(part) if _fits(one, target)]
    claims = _loose_claims(part, kept)
    trimmed = _trimmed(part, kept)
    names = _named(debate, part, {one.id for one in kept}, fresh, new)
    base = _base(debate, map, trimmed, {**names, **_aimed(part, onto)}, new)
    hung = [] if onto is None else [_step(map, names[id], onto, target) for id in claims]
    asked = [] if onto is None else [_asking(names[id], onto) for id in _loose_questions(part)]
    led = [_leading(map)] if onto is None else []
    count = len(part[Claim]) + len(part[Question]) - (left_behind(part) is not None)
    name = Message("Paste {count} claim", "Paste {count} claims", count=count)
    return together(debate, name, lambda _draft: base, *hung, *asked, *led, map=map)


def _fits(argument: Argument, target: Record | None) -> bool:
    """Tell whether an argument comes along as it is, rather than its premises by themselves."""
    attacks = argument.polarity is Polarity.ATTACK
    return isinstance(target, Claim) or (isinstance(target, Argument) and attacks)


def _loose_claims(part: Debate, kept: Iterable[Argument]) -> list[str]:
    (sheet,) = maps(part)
    gone = {one.id for one in hanging(part)} - {one.id for one in kept}
    freed = [premise.claim for one in hanging(part) if one.id in gone for premise in premises_of(part, one.id)]
    led = [sheet.contention] if sheet.contention is not None and left_behind(part) is None else []
    return [*dict.fromkeys([*freed, *led, *(id for id in sheet.roots if id in part[Claim])])]


def _loose_questions(part: Debate) -> list[str]:
    (sheet,) = maps(part)
    return [id for id in sheet.roots if id in part[Question]]


def _trimmed(part: Debate, kept: Iterable[Argument]) -> Debate:
    """Return a fragment without the arguments that do not come along."""
    held = {one.id for one in kept}
    return part.draft(deletion(part, [one.id for one in hanging(part) if one.id not in held]))


def _aimed(part: Debate, onto: str | None) -> dict[str, str]:
    anchor = left_behind(part)
    return {} if anchor is None or onto is None else {anchor: onto}


def _named(debate: Debate, part: Debate, kept: set[str], fresh: bool, new: NewId) -> dict[str, str]:
    """Return what each record of a fragment is called in the debate: as one that is there, as it was, or anew."""
    again = kept | {premise.id for one in kept for premise in premises_of(part, one)}
    names: dict[str, str] = {}
    for record in part:
        alike = _alike(debate, record)
        if alike is not None:
            names[record.id] = alike
        elif record.id not in debate and not (fresh and not isinstance(record, SHARED)):
            names[record.id] = record.id
        else:
            there = type(debate.find(record.id)) is type(record) and not fresh and record.id not in again
            names[record.id] = record.id if there else new()
    return names


def _alike(debate: Debate, record: Record) -> str | None:
    """Return the id of what is shared and already there, by its id or by its name."""
    if not isinstance(record, SHARED):
        return None
    if type(debate.find(record.id)) is type(record):
        return record.id
    if isinstance(record, Excerpt):
        return None
    words = {string for _, string in _name(record).said}
    table = debate[type(record)]
    return next((one.id for one in table if words & {string for _, string in _name(one).said}), None)


def _name(record: Participant | Source | Tag) -> Text:
    return record.title if isinstance(record, Source) else record.name


def _base(debate: Debate, map: str, part: Debate, names: dict[str, str], new: NewId) -> Edit:
    """Return the edit that adds what is not there yet, and places all of it."""
    anchor = left_behind(part)
    taken = [one for one in part if not isinstance(one, About | Map | Placement) and one.id != anchor]
    made = [_renamed(one, names) for one in taken if names[one.id] not in debate]
    changes: tuple[Change, ...] = ()
    tops = {names[one.id] for one in hanging(part)}
    for record in made:
        if isinstance(record, Argument) and record.id in tops:
            changes += _put(debate.draft(changes), record, part, names)
        else:
            changes += added(record)
    items = [names[one.id] for one in taken if isinstance(one, Claim | Question)]
    places = [change for item in items for change in placing(debate, [map], item, new)]
    return settled(debate, Message("Paste"), (*changes, *places), map)


def _put(draft: Debate, argument: Argument, part: Debate, names: dict[str, str]) -> tuple[Change, ...]:
    """Return the changes that add an argument after those that its target has."""
    own = next(id for id, name in names.items() if name == argument.id)
    claims = frozenset(names[one.claim] for one in premises_of(part, own))
    if argument.target in claims:
        raise EditRefused(Message("A claim cannot hang below itself."))
    beside = arguments_beside(draft, argument.target, argument.polarity)
    if claims and any(claims == {one.claim for one in premises_of(draft, other.id)} for other in beside):
        raise EditRefused(Message("This claim is already connected in this way."))
    order, moved = slot(beside)
    return (*moved, *added(replace(argument, order=order)))


def _renamed(record: Record, names: dict[str, str]) -> Record:
    values: dict[str, Any] = {"id": names[record.id]}
    for field in references_of(type(record)):
        held = tuple(names[id] for id in targets(record, field))
        if held:
            values[field.name] = held if field.many else held[0]
    return replaced(record, values)


Step = Callable[[Debate], Edit]


def _step(map: str, claim: str, onto: str, target: Record | None) -> Step:
    """Return how a claim that hung on nothing comes to hang on a target."""
    if isinstance(target, Question):
        return lambda draft: connect_answer(draft, map, claim, onto)
    if isinstance(target, Argument):
        return lambda draft: connect_premise(draft, map, claim, onto)
    return lambda draft: connect(draft, map, claim, onto, Polarity.SUPPORT)


def _asking(question: str, onto: str) -> Step:
    def step(draft: Debate) -> Edit:
        before = draft[Question][question]
        if before.id == onto:
            raise EditRefused(Message("A claim cannot hang below itself."))
        order, moved = slot([one for one in questions_about(draft, onto) if one.id != question])
        return settled(
            draft, Message("Ask question"), (*moved, Change(before, replace(before, about=onto, order=order))), None
        )

    return step


def _leading(map: str) -> Step:
    """Return a step that makes the first claim on a map without a contention its contention."""

    def step(draft: Debate) -> Edit:
        sheet = draft[Map][map]
        first = next(iter(sheet.roots), None)
        lacks = sheet.contention is None and first is not None and first in draft[Claim]
        return set_contention(draft, map, first) if lacks and first else Edit(Message("Set contention"), (), map)

    return step
