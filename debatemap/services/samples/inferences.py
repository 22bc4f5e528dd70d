"""The arguments that the places of claims on maps tell: who supports, attacks, undercuts and joins whom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from debatemap.domain.fields import Order
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Premise, Record
from debatemap.services.samples.forms import Entry, MapFile
from debatemap.services.samples.identity import identity
from debatemap.services.samples.ordering import in_order

Key = tuple[str, ...]
"""What tells an argument from others: the short ids from its first premise up to the claim it bears on."""


@dataclass(frozen=True, slots=True)
class Inference:
    """An argument: what it is for or against, and the entries that are its premises; the first names its scheme."""

    key: Key
    target: Key
    polarity: Polarity
    premises: tuple[Entry, ...]


def inferences(map: MapFile) -> tuple[Inference, ...]:
    """Return a map's arguments in drawn order; ValueError names a claim that joins or undercuts nothing before it."""
    begun: dict[str, Key] = {}
    found: dict[Key, Inference] = {}
    for entry in map.claims:
        if entry.joins:
            key = _argument_of(entry.joins, begun, map)
            one = found[key]
            found[key] = Inference(key, one.target, one.polarity, (*one.premises, entry))
        elif entry.supports or entry.attacks or entry.undercuts:
            target = _target(entry, begun, map)
            key = (entry.id, *target)
            found[key] = Inference(key, target, _polarity(entry), (entry,))
        else:
            continue
        begun[entry.id] = key
    return tuple(found.values())


def argument_records(shown: Iterable[Inference], all_maps: Iterable[MapFile]) -> Iterator[Record]:
    """Yield the records of arguments; their order is that among all arguments of the library for the same target."""
    orders = _orders(all_maps)
    for key, one in {one.key: one for one in shown}.items():
        argument = argument_id(key)
        target = claim_id(one.target[0]) if len(one.target) == 1 else argument_id(one.target)
        scheme = one.premises[0].scheme
        yield Argument(id=argument, target=target, polarity=one.polarity, order=orders[key], scheme=scheme)
        yield from _premises(argument, one.premises)


def claim_id(short: str) -> str:
    """Return the id of a claim."""
    return identity(Claim, short)


def argument_id(key: Key) -> str:
    """Return the id of an argument."""
    return identity(Argument, *key)


def _premises(argument: str, entries: tuple[Entry, ...]) -> Iterator[Record]:
    for order, entry in in_order(entries):
        yield Premise(
            id=identity(Premise, argument, entry.id),
            argument=argument,
            claim=claim_id(entry.id),
            order=order,
            implicit=entry.implicit,
            negated=entry.negated,
        )


def _target(entry: Entry, begun: Mapping[str, Key], map: MapFile) -> Key:
    return _argument_of(entry.undercuts, begun, map) if entry.undercuts else (entry.supports or entry.attacks,)


def _polarity(entry: Entry) -> Polarity:
    return Polarity.SUPPORT if entry.supports else Polarity.ATTACK


def _argument_of(premise: str, begun: Mapping[str, Key], map: MapFile) -> Key:
    if premise not in begun:
        raise ValueError(f"{map.id}: no argument uses {premise!r} before this")
    return begun[premise]


def _orders(maps: Iterable[MapFile]) -> dict[Key, Order]:
    by_target: dict[Key, dict[Key, None]] = defaultdict(dict)
    for map in maps:
        for one in inferences(map):
            by_target[one.target][one.key] = None
    return {key: order for keys in by_target.values() for order, key in in_order([*keys])}
