"""Plain questions about what belongs to what, answered in drawn order."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import (
    Answer,
    Argument,
    Attribution,
    Citation,
    Claim,
    Excerpt,
    Group,
    GroupMember,
    Map,
    Participant,
    Placement,
    Premise,
    Question,
    Record,
    Step,
)
from debatemap.domain.text import Text

Ordered = TypeVar("Ordered", bound=Argument | Premise | Answer | Question | Map | Group | Step)


def in_order(records: Iterable[Ordered]) -> tuple[Ordered, ...]:
    """Return records by their order key, equal keys by id."""
    return tuple(sorted(records, key=lambda record: (record.order, record.id)))


def maps(debate: Debate) -> tuple[Map, ...]:
    """Return the maps in order."""
    return in_order(debate[Map])


def arguments_for(debate: Debate, target: str) -> tuple[Argument, ...]:
    """Return the arguments whose target is a claim or an argument: reasons first, then objections, each in order."""
    found = in_order(debate[Argument].referring("target", target))
    return tuple(sorted(found, key=lambda argument: argument.polarity is Polarity.ATTACK))


def premises_of(debate: Debate, argument: str) -> tuple[Premise, ...]:
    """Return the premises of an argument in order."""
    return in_order(debate[Premise].referring("argument", argument))


def uses_of(debate: Debate, claim: str) -> tuple[Premise, ...]:
    """Return the premises that use a claim."""
    return debate[Premise].referring("claim", claim)


def uses_on(debate: Debate, map: str, claim: str) -> Iterator[Premise]:
    """Yield the premises that use a claim in the arguments on a map."""
    return (use for use in uses_of(debate, claim) if is_on(debate, map, debate[Argument][use.argument]))


def answers_to(debate: Debate, question: str) -> tuple[Answer, ...]:
    """Return the answers to a question in order."""
    return in_order(debate[Answer].referring("question", question))


def answer_at(debate: Debate, map: str, item: Record) -> Answer | None:
    """Return how a claim answers a question on a map, or None for what answers none there."""
    given = debate[Answer].referring("claim", item.id) if isinstance(item, Claim) else ()
    return next((answer for answer in given if placement_of(debate, map, answer.question)), None)


def questions_about(debate: Debate, item: str) -> tuple[Question, ...]:
    """Return the questions asked about a claim, an argument or a question, in order."""
    return in_order(debate[Question].referring("about", item))


def premise_of(debate: Debate, argument: str, claim: str) -> Premise | None:
    """Return the premise by which an argument uses a claim, or None where it does not."""
    return next((one for one in uses_of(debate, claim) if one.argument == argument), None)


def attributions_of(debate: Debate, item: str) -> tuple[Attribution, ...]:
    """Return who said a claim or made an argument, in spoken order."""
    found = debate[Attribution].referring("item", item)
    return tuple(sorted(found, key=lambda one: (one.sequence, one.id))) if len(found) > 1 else found


def passages_of(debate: Debate, item: str) -> tuple[Excerpt, ...]:
    """Return the excerpts that an item rests on, those where it was said first, one for each place in a source.

    The same place in the words of another language counts once.
    """
    told: tuple[Attribution | Citation, ...] = (
        *attributions_of(debate, item),
        *debate[Citation].referring("item", item),
    )
    found: dict[tuple[str, Text | str], Excerpt] = {}
    for excerpt in [debate[Excerpt][one.excerpt] for one in told if one.excerpt is not None]:
        found.setdefault((excerpt.source, excerpt.locator or excerpt.id), excerpt)
    return tuple(found.values())


def speakers_of(debate: Debate, item: str) -> tuple[Participant, ...]:
    """Return the participants a claim or argument is attributed to, each once, in spoken order."""
    return tuple(
        {one.participant: debate[Participant][one.participant] for one in attributions_of(debate, item)}.values()
    )


def placement_of(debate: Debate, map: str, item: str) -> Placement | None:
    """Return a claim's or question's placement on a map, or None where it is not on it."""
    return next((one for one in debate[Placement].referring("item", item) if one.map == map), None)


def maps_with(debate: Debate, item: str) -> tuple[Map, ...]:
    """Return the maps that a claim or question is placed on, in order."""
    return in_order(debate[Map][one.map] for one in debate[Placement].referring("item", item))


def memberships(debate: Debate, map: str, item: str) -> tuple[GroupMember, ...]:
    """Return what puts a claim or question into groups of a map."""
    members = debate[GroupMember].referring("item", item)
    return tuple(one for one in members if debate[Group][one.group].map == map)


def item_of(debate: Debate, id: str) -> Claim | Question:
    """Return the claim or question with an id; KeyError where there is none."""
    return debate[Claim].find(id) or debate[Question][id]


def items_on(debate: Debate, map: str) -> Iterator[Claim | Question]:
    """Yield the claims and questions placed on a map."""
    for placement in debate[Placement].referring("map", map):
        yield item_of(debate, placement.item)


def arguments_on(debate: Debate, map: str) -> Iterator[Argument]:
    """Yield the arguments on a map: those whose target and premises all are; undercuts follow their targets."""
    placed = {placement.item: None for placement in debate[Placement].referring("map", map)}
    waiting = [argument for item in reversed(placed) for argument in reversed(arguments_for(debate, item))]
    while waiting:
        argument = waiting.pop()
        if all(premise.claim in placed for premise in premises_of(debate, argument.id)):
            yield argument
            waiting += reversed(arguments_for(debate, argument.id))


def is_on(debate: Debate, map: str, argument: Argument) -> bool:
    """Tell whether an argument's premises and, through chains of undercuts, its target are all on a map."""
    seen: set[str] = set()
    while argument.id not in seen:
        seen.add(argument.id)
        if not all(placement_of(debate, map, premise.claim) for premise in premises_of(debate, argument.id)):
            return False
        outer = debate[Argument].find(argument.target)
        if outer is None:
            return placement_of(debate, map, argument.target) is not None
        argument = outer
    return False


def unplaced(debate: Debate) -> Iterator[Claim | Question]:
    """Yield the claims and questions that are on no map."""
    placed = {placement.item for placement in debate[Placement]}
    yield from (claim for claim in debate[Claim] if claim.id not in placed)
    yield from (question for question in debate[Question] if question.id not in placed)
