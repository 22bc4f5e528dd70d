"""Portions of a map's outline for single pages, in time that depends on the portion and not on the map."""

from collections import deque
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from debatemap.figure.outline import Joint, Outline, Spot, without_ends


@dataclass(frozen=True)
class Portion:
    """Say what a page shows: the spots at its top, and below one spot (``at``) only some of what hangs on it."""

    roots: tuple[str, ...]
    at: str = ""
    only: tuple[str, ...] = ()

    def below(self, spot: Spot) -> tuple[str, ...]:
        """Return what is shown below a spot."""
        below = spot.joints + spot.answers
        return tuple(one for one in below if one in self.only) if spot.id == self.at else below

    @property
    def halves(self) -> tuple["Portion", "Portion"]:
        """Return the portion's roots in two portions."""
        middle = (len(self.roots) + 1) // 2
        return Portion(self.roots[:middle]), Portion(self.roots[middle:])


@dataclass(frozen=True)
class Forest:
    """A whole map, from which portions are taken."""

    outline: Outline

    def portion(self, wanted: Portion, closed: Collection[str]) -> Outline:
        """Return a portion with everything below the closed spots left out and counted."""
        spots: dict[str, Spot] = {}
        joints: dict[str, Joint] = {}
        order = []
        waiting = list(reversed(wanted.roots))
        while waiting:
            id = waiting.pop()
            order.append(id)
            joint = self.outline.joints.get(id)
            if joint is not None:
                joints[id] = joint
                waiting.extend(reversed(joint.spots + joint.undercuts))
            else:
                spots[id] = self._spot(id, wanted, closed)
                waiting.extend(reversed(spots[id].joints + spots[id].answers))
        return self._closed(wanted.roots, tuple(order), spots, joints)

    def tops(self, wanted: Portion) -> tuple[str, ...]:
        """Return the roots of a portion with the claims that answer them, where they are questions."""
        found: dict[str, None] = {}
        waiting = deque(wanted.roots)
        while waiting:
            top = waiting.popleft()
            found[top] = None
            spot = self.outline.spots[top]
            waiting.extend(one for one in wanted.below(spot) if one in spot.answers and one not in found)
        return tuple(found)

    def children(self, tops: Collection[str], wanted: Portion) -> Iterator[str]:
        """Yield the claims of the arguments for some claims, those of undercuts included."""
        for top in tops:
            spot = self.outline.spots[top]
            waiting = deque(one for one in wanted.below(spot) if one in self.outline.joints)
            while waiting:
                joint = self.outline.joints[waiting.popleft()]
                yield from joint.spots
                waiting.extendleft(reversed(joint.undercuts))

    def is_open(self, spot: str) -> bool:
        """Tell whether something hangs on a spot."""
        one = self.outline.spots[spot]
        return bool(one.joints or one.answers)

    @cached_property
    def _counts(self) -> Mapping[str, int]:
        counts: dict[str, int] = {}
        for id in reversed(self.outline.order):
            counts[id] = sum(counts[below] + (below in self.outline.spots) for below in self.outline.below(id))
        return counts

    @cached_property
    def _links(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        found: dict[str, tuple[tuple[str, str], ...]] = {}
        for link in self.outline.links:
            found[link[0]] = (*found.get(link[0], ()), link)
        return found

    def _spot(self, id: str, wanted: Portion, closed: Collection[str]) -> Spot:
        spot = self.outline.spots[id]
        if id in closed:
            spot = replace(spot, joints=(), answers=(), hidden=self._counts[id])
        if id == wanted.at:
            shown = wanted.below(spot)
            joints, answers = (tuple(one for one in some if one in shown) for some in (spot.joints, spot.answers))
            spot = replace(spot, joints=joints, answers=answers)
        return replace(spot, above=None) if id in wanted.roots else spot

    def _closed(
        self, roots: tuple[str, ...], order: tuple[str, ...], spots: dict[str, Spot], joints: dict[str, Joint]
    ) -> Outline:
        loose = tuple(one for one in roots if one in self._loose)
        heads = tuple(one for one in roots if one not in self._loose)
        tops = self._contentions | ({one for one in heads if one not in self._heads} - self._questions(heads))
        contentions = tuple(one for one in order if one in tops)
        links = tuple(link for id in order for link in self._links.get(id, ()))
        return without_ends(Outline(order, spots, joints, heads, loose, contentions, links))

    def _questions(self, spots: tuple[str, ...]) -> set[str]:
        return {one for one in spots if self.outline.spots[one].question}

    @cached_property
    def _loose(self) -> frozenset[str]:
        return frozenset(self.outline.loose)

    @cached_property
    def _heads(self) -> frozenset[str]:
        return frozenset(self.outline.heads)

    @cached_property
    def _contentions(self) -> frozenset[str]:
        return frozenset(self.outline.contentions)
