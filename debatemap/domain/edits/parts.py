"""The changes that several edits are put together from."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from debatemap.domain.branches import shows
from debatemap.domain.changes import Change, added
from debatemap.domain.debate import Debate
from debatemap.domain.edits.ordering import arguments_beside, slot
from debatemap.domain.edits.refusals import on_map
from debatemap.domain.fields import Order
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Placement, Premise
from debatemap.domain.relations import maps_with, placement_of, premises_of
from debatemap.domain.text import plain

NewId = Callable[[], str]
"""Where new records get their ids from."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What an argument is for or against, and the argument that it follows; the last one for None."""

    target: str
    polarity: Polarity
    after: str | None = None


def claimed(text: str, language: str, new: NewId) -> Claim:
    """Return a new claim in one language."""
    return Claim(id=new(), text=plain(text, language))


def argued(debate: Debate, map: str, aim: Aim, claim: str, new: NewId) -> tuple[Change, ...]:
    """Return the changes that make a claim an argument of its own and place it on the map."""
    on_map(debate, map, aim.target)
    order, moved = slot(arguments_beside(debate, aim.target, aim.polarity), aim.after)
    return (
        *moved,
        *argued_for(aim.target, aim.polarity, order, claim, new),
        *placing(debate, [map], claim, new),
    )


def argued_for(target: str, polarity: Polarity, order: Order, claim: str, new: NewId) -> tuple[Change, ...]:
    """Return the changes that add an argument with one premise."""
    argument = Argument(id=new(), target=target, polarity=polarity, order=order)
    return added(argument, Premise(id=new(), argument=argument.id, claim=claim))


def joined(debate: Debate, map: str, argument: str, claim: str, after: str | None, new: NewId) -> tuple[Change, ...]:
    """Return the changes that add a claim to an argument and place it wherever the argument is shown."""
    on_map(debate, map, argument)
    order, moved = slot(premises_of(debate, argument), after)
    premise = Premise(id=new(), argument=argument, claim=claim, order=order)
    return (*moved, *added(premise), *placing(debate, maps_showing(debate, argument), claim, new))


def placing(debate: Debate, maps: Iterable[str], item: str, new: NewId) -> tuple[Change, ...]:
    """Return the changes that place an item on those of the maps that it is not on."""
    missing = (map for map in maps if placement_of(debate, map, item) is None)
    return added(*(Placement(id=new(), map=map, item=item) for map in missing))


def maps_showing(debate: Debate, argument: str) -> tuple[str, ...]:
    """Return the maps that an argument is on, in order."""
    maps = maps_with(debate, _base(debate, argument))
    return tuple(map.id for map in maps if shows(debate, map.id, argument))


def aims_at(debate: Debate, argument: str, id: str) -> bool:
    """Tell whether an argument is aimed at something, directly or through the inferences that it undercuts."""
    return id in _chain(debate, argument)


def _base(debate: Debate, argument: str) -> str:
    return _chain(debate, argument)[-1]


def _chain(debate: Debate, argument: str) -> tuple[str, ...]:
    chain = {argument: None}
    while (outer := debate[Argument].find(next(reversed(chain)))) is not None and outer.target not in chain:
        chain[outer.target] = None
    return tuple(chain)[1:]
