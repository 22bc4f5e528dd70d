"""What is placed on one map: its claims and questions, and the arguments that are all there."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from debatemap.domain.branches import roots_of
from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Answer, Argument, Map, Placement, Premise
from debatemap.domain.relations import answers_to, placement_of, premises_of


class Sheet(Protocol):
    """What is placed on a map of a debate."""

    @property
    def debate(self) -> Debate:
        """Return the debate."""

    @property
    def map(self) -> Map:
        """Return the map."""

    def holds(self, item: str) -> bool:
        """Tell whether a claim or question is placed here."""

    def premises(self, argument: str) -> tuple[Premise, ...]:
        """Return the premises of an argument in order."""

    def arguments(self, target: str) -> tuple[Argument, ...]:
        """Return the arguments for a claim or argument that are all here, reasons first."""

    def count(self, target: str) -> int:
        """Return how many arguments anywhere have a target."""


@dataclass(frozen=True)
class WholeSheet:
    """Hold what is placed on a map in the order of placement, every argument's premises in order, and how many
    arguments anywhere have a target.
    """

    debate: Debate
    map: Map
    placed: Mapping[str, Placement]
    by_argument: Mapping[str, tuple[Premise, ...]]
    counts: Mapping[str, int]

    @classmethod
    def of(cls, debate: Debate, map: str) -> "WholeSheet":
        """Return the sheet of a map; takes time linear in the debate."""
        premises: defaultdict[str, tuple[Premise, ...]] = defaultdict(tuple)
        for one in debate[Premise]:
            premises[one.argument] += (one,)
        for id, some in premises.items():
            if len(some) > 1:
                premises[id] = tuple(sorted(some, key=lambda one: (one.order, one.id)))
        placed = {one.item: one for one in debate[Placement] if one.map == map}
        return cls(debate, debate[Map][map], placed, premises, Counter(one.target for one in debate[Argument]))

    def holds(self, item: str) -> bool:
        """Tell whether a claim or question is placed here."""
        return item in self.placed

    def premises(self, argument: str) -> tuple[Premise, ...]:
        """Return the premises of an argument in order."""
        return self.by_argument.get(argument, ())

    def arguments(self, target: str) -> tuple[Argument, ...]:
        """Return the arguments for a claim or argument that are all here, reasons first."""
        return self._arguments.get(target, ())

    def count(self, target: str) -> int:
        """Return how many arguments anywhere have a target."""
        return self.counts.get(target, 0)

    def answers(self, question: str) -> tuple[Answer, ...]:
        """Return the answers to a question that are here."""
        return tuple(one for one in answers_to(self.debate, question) if one.claim in self.placed)

    def stands_alone(self, claim: str) -> bool:
        """Tell whether a claim is one of the map's roots or no premise of any argument that is here."""
        return claim in self.tops or claim not in self.used

    @cached_property
    def tops(self) -> Set[str]:
        """Return the map's roots."""
        return frozenset(roots_of(self.map))

    @cached_property
    def used(self) -> Set[str]:
        """Return the claims that are premises of arguments that are here."""
        here = (one.id for some in self._arguments.values() for one in some)
        return {premise.claim for id in here for premise in self.premises(id)}

    @cached_property
    def _arguments(self) -> Mapping[str, tuple[Argument, ...]]:
        found: defaultdict[str, tuple[Argument, ...]] = defaultdict(tuple)
        for one in self.debate[Argument]:
            if self.placed.keys() >= {premise.claim for premise in self.premises(one.id)}:
                found[one.target] += (one,)
        for target, some in found.items():
            if len(some) > 1:
                found[target] = tuple(sorted(some, key=_drawn_order))
        return found


@dataclass(frozen=True, slots=True)
class Corner:
    """A few claims of a map: asks the debate each time, at no cost for what is not asked."""

    debate: Debate
    map: Map

    def holds(self, item: str) -> bool:
        """Tell whether a claim or question is placed here."""
        return placement_of(self.debate, self.map.id, item) is not None

    def premises(self, argument: str) -> tuple[Premise, ...]:
        """Return the premises of an argument in order."""
        return premises_of(self.debate, argument)

    def arguments(self, target: str) -> tuple[Argument, ...]:
        """Return the arguments for a claim or argument that are all here, reasons first."""
        found = self.debate[Argument].referring("target", target)
        return tuple(sorted((one for one in found if self.shows(one.id)), key=_drawn_order))

    def count(self, target: str) -> int:
        """Return how many arguments anywhere have a target."""
        return len(self.debate[Argument].referring("target", target))

    def shows(self, argument: str) -> bool:
        """Tell whether all premises of an argument are here."""
        premises = self.debate[Premise].referring("argument", argument)
        return argument in self.debate[Argument] and all(self.holds(one.claim) for one in premises)

    def uses(self, claim: str) -> tuple[Premise, ...]:
        """Return the premises by which arguments that are all here use a claim."""
        return tuple(one for one in self.debate[Premise].referring("claim", claim) if self.shows(one.argument))


def _drawn_order(argument: Argument) -> tuple[bool, str, str]:
    return argument.polarity is Polarity.ATTACK, argument.order, argument.id
