"""What is placed on one map: its claims and questions, and the arguments that are all there."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from debatemap.domain.branches import roots_of
from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Answer, Argument, Map, Placement, Premise
from debatemap.domain.relations import answers_to


@dataclass(frozen=True)
class Sheet:
    """Hold what is placed on a map in the order of placement, every argument's premises in order, and how many
    arguments anywhere have a target.
    """

    debate: Debate
    map: Map
    placed: Mapping[str, Placement]
    premises: Mapping[str, tuple[Premise, ...]]
    counts: Mapping[str, int]

    @classmethod
    def of(cls, debate: Debate, map: str) -> "Sheet":
        """Return the sheet of a map; takes time linear in the debate."""
        premises: defaultdict[str, tuple[Premise, ...]] = defaultdict(tuple)
        for one in debate[Premise]:
            premises[one.argument] += (one,)
        for id, some in premises.items():
            if len(some) > 1:
                premises[id] = tuple(sorted(some, key=lambda one: (one.order, one.id)))
        placed = {one.item: one for one in debate[Placement] if one.map == map}
        return cls(debate, debate[Map][map], placed, premises, Counter(one.target for one in debate[Argument]))

    def arguments(self, target: str) -> tuple[Argument, ...]:
        """Return the arguments for a claim or argument that are all here, reasons first."""
        return self._arguments.get(target, ())

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
        return {premise.claim for id in here for premise in self.premises.get(id, ())}

    @cached_property
    def _arguments(self) -> Mapping[str, tuple[Argument, ...]]:
        found: defaultdict[str, tuple[Argument, ...]] = defaultdict(tuple)
        for one in self.debate[Argument]:
            if self.placed.keys() >= {premise.claim for premise in self.premises.get(one.id, ())}:
                found[one.target] += (one,)
        for target, some in found.items():
            if len(some) > 1:
                found[target] = tuple(sorted(some, key=_drawn_order))
        return found


def _drawn_order(argument: Argument) -> tuple[bool, str, str]:
    return argument.polarity is Polarity.ATTACK, argument.order, argument.id
