"""Giving arguments another shape or target: flip, move, separate, join, insert between."""

from collections.abc import Iterable
from dataclasses import replace

from debatemap.domain.changes import Change, Edit, added
from debatemap.domain.debate import Debate
from debatemap.domain.edits.cascades import deletion, redirection
from debatemap.domain.edits.ordering import arguments_beside, slot
from debatemap.domain.edits.parts import NewId, aims_at, claimed, maps_showing, placing
from debatemap.domain.edits.refusals import acceptable, aimable, on_map, one_of, refuse_itself
from debatemap.domain.edits.settling import settled
from debatemap.domain.errors import EditRefused
from debatemap.domain.fields import Order
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Premise, new_id
from debatemap.domain.relations import premise_of, premises_of
from debatemap.i18n import Message


def flip(debate: Debate, argument: str, map: str | None = None) -> Edit:
    """Turn a reason into an objection, or an objection into a reason."""
    before = one_of(debate, Argument, argument)
    if before.target in debate[Argument]:
        raise EditRefused(Message("An undercut cannot be turned into a reason."))
    support = before.polarity is Polarity.SUPPORT
    after = replace(before, polarity=Polarity.ATTACK if support else Polarity.SUPPORT)
    name = Message("Turn into an objection") if support else Message("Turn into a reason")
    return Edit(name, (Change(before, after),), map)


def move_argument(
    debate: Debate, map: str, argument: str, target: str, polarity: Polarity, after: str | None = None
) -> Edit:
    """Aim an argument with all its premises at another claim, or at an inference as an undercut."""
    before = one_of(debate, Argument, argument)
    aimable(debate, target, polarity)
    on_map(debate, map, target)
    if target == argument or aims_at(debate, target, argument):
        raise EditRefused(Message("An argument cannot be aimed at itself."))
    for premise in premises_of(debate, argument):
        refuse_itself(premise.claim, target, polarity)
    order, moved = slot([one for one in arguments_beside(debate, target, polarity) if one.id != argument], after)
    aimed = Change(before, replace(before, target=target, polarity=polarity, order=order))
    return settled(debate, Message("Move argument"), (*moved, aimed), map)


def move_premise(
    debate: Debate, map: str, premise: str, argument: str, after: str | None = None, new: NewId = new_id
) -> Edit:
    """Make a premise a co-premise of another argument; where it stood alone, the two arguments are joined."""
    before = one_of(debate, Premise, premise)
    on_map(debate, map, argument)
    acceptable(debate, before.claim, one_of(debate, Argument, argument))
    if len(premises_of(debate, before.argument)) == 1:
        return join(debate, map, before.argument, argument, after, new)
    places = placing(debate, maps_showing(debate, argument), before.claim, new)
    return settled(debate, Message("Move premise"), (*_moved(debate, before, argument, after), *places), map)


def separate(debate: Debate, map: str, premise: str, new: NewId = new_id) -> Edit:
    """Turn a co-premise into an argument of its own, right after the one it was in."""
    before = one_of(debate, Premise, premise)
    if len(premises_of(debate, before.argument)) == 1:
        raise EditRefused(Message("This premise already stands alone."))
    beside = debate[Argument][before.argument]
    order, moved = slot(arguments_beside(debate, beside.target, beside.polarity), beside.id)
    argument = Argument(id=new(), target=beside.target, polarity=beside.polarity, order=order)
    alone = replace(before, argument=argument.id, order=Order("V"), role="")
    return settled(
        debate, Message("Make it a separate argument"), (*moved, *added(argument), Change(before, alone)), map
    )


def join(debate: Debate, map: str, argument: str, into: str, after: str | None = None, new: NewId = new_id) -> Edit:
    """Make the premises of one argument co-premises of another; what was said of the one is then said of the other."""
    old, other = one_of(debate, Argument, argument), one_of(debate, Argument, into)
    on_map(debate, map, into)
    if argument == into or aims_at(debate, into, argument):
        raise EditRefused(Message("An argument cannot be joined with itself or with what undercuts it."))
    premises = premises_of(debate, old.id)
    for premise in premises:
        refuse_itself(premise.claim, other.target, other.polarity)
    changes = _gathered(debate, premises, into, after)
    places = [place for one in premises for place in placing(debate, maps_showing(debate, into), one.claim, new)]
    rest = redirection(debate.draft(changes), argument, into)
    return settled(debate, Message("Join as co-premises"), (*changes, *places, *rest), map)


def insert_between(debate: Debate, map: str, argument: str, text: str, language: str, new: NewId = new_id) -> Edit:
    """Put a new claim between an argument and its target: the argument supports the claim, which takes its part."""
    lower = one_of(debate, Argument, argument)
    on_map(debate, map, argument)
    claim = claimed(text, language, new)
    upper = Argument(id=new(), target=lower.target, polarity=lower.polarity, order=lower.order)
    premise = Premise(id=new(), argument=upper.id, claim=claim.id)
    lowered = replace(lower, target=claim.id, polarity=Polarity.SUPPORT, order=Order("V"))
    places = placing(debate, maps_showing(debate, argument), claim.id, new)
    changes = (*added(claim, upper, premise), Change(lower, lowered), *places)
    return settled(debate, Message("Insert claim"), changes, map)


def detach(debate: Debate, map: str, premise: str) -> Edit:
    """Take a claim out of an argument and leave it loose; an argument goes with its last premise."""
    one_of(debate, Premise, premise)
    return settled(debate, Message("Detach claim"), deletion(debate, [premise]), map)


def _gathered(debate: Debate, premises: Iterable[Premise], into: str, after: str | None) -> tuple[Change, ...]:
    """Return the changes that move premises into an argument in turn; a claim that is there already comes once."""
    changes: tuple[Change, ...] = ()
    for premise in premises:
        draft = debate.draft(changes)
        there = premise_of(draft, into, premise.claim)
        changes += redirection(draft, premise.id, there.id) if there else _moved(draft, premise, into, after)
        after = (there or premise).id
    return changes


def _moved(debate: Debate, premise: Premise, into: str, after: str | None) -> tuple[Change, ...]:
    order, moved = slot(premises_of(debate, into), after)
    return (*moved, Change(premise, replace(premise, argument=into, order=order, role="")))
