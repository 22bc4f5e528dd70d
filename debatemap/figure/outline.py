"""A map as the forest that is drawn: who stands under whom, where a claim has its one box, and what is a copy or a
cross link.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from debatemap.domain.kinds import Polarity
from debatemap.figure.changed import differing


class JointKind(StrEnum):
    """What an argument does; the values are names of colours in the look's table."""

    BECAUSE = "because"
    BUT = "but"
    HOWEVER = "however"
    UNDERCUT = "undercut"

    @property
    def attacks(self) -> bool:
        """Tell whether it speaks against its target."""
        return self is not JointKind.BECAUSE


@dataclass(frozen=True, slots=True)
class Stub:
    """Say how many arguments for a claim are only on another map; the map is None where they are on none."""

    map: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where a claim or question is drawn.

    Its id is the item's; that of a copy is the id of the premise that uses the claim again. ``above`` is the joint or
    question it hangs on. A claim has joints below it, a question its answers and sub-questions. ``hidden`` counts the
    claims folded away.
    """

    id: str
    item: str
    question: bool = False
    above: str | None = None
    copy: bool = False
    implicit: bool = False
    negated: bool = False
    joints: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    stubs: tuple[Stub, ...] = ()
    hidden: int = 0

    @property
    def is_bare(self) -> bool:
        """Tell whether nothing hangs on it."""
        return not (self.joints or self.answers)


@dataclass(frozen=True, slots=True)
class Joint:
    """An argument as drawn: what it hangs on, the spots of its premises, undercuts, or the spot elsewhere that a
    cross link leads to.
    """

    id: str
    target: str
    kind: JointKind
    spots: tuple[str, ...] = ()
    undercuts: tuple[str, ...] = ()
    link: str | None = None
    hidden: int = 0


@dataclass(frozen=True)
class Outline:
    """The drawn forest, flat: ``order`` holds the ids of spots and joints, each after what it hangs on.

    ``heads`` are the contentions and the questions above them, ``loose`` stands unconnected beside them,
    ``contentions`` are the claims drawn as such; ``links`` are pairs of a question and a drawn item that it asks
    about or that answers it, away from it.
    """

    order: tuple[str, ...]
    spots: Mapping[str, Spot]
    joints: Mapping[str, Joint]
    heads: tuple[str, ...]
    loose: tuple[str, ...]
    contentions: tuple[str, ...]
    links: tuple[tuple[str, str], ...] = ()

    def __contains__(self, id: object) -> bool:
        return id in self.spots or id in self.joints

    @cached_property
    def roots(self) -> tuple[str, ...]:
        """Return the spots that hang on nothing, contentions first."""
        return self.heads + self.loose

    def uses(self, item: str) -> tuple[str, ...]:
        """Return the spots of a claim or question."""
        own = (item,) if item in self.spots and not self.spots[item].copy else ()
        return own + self._copies.get(item, ())

    @cached_property
    def _copies(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for spot in [spot for spot in self.spots.values() if spot.copy]:
            found[spot.item] = (*found.get(spot.item, ()), spot.id)
        return found

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Return which of the spots, or which of the joints, each one is."""
        spots, joints = (dict(zip(ids, range(len(ids)), strict=True)) for ids in (self.spots, self.joints))
        return {**spots, **joints}

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """Return the place of each spot and joint in the order."""
        return dict(zip(self.order, range(len(self.order)), strict=True))

    def reach(self, id: str) -> tuple[int, int]:
        """Return from where to where in the order a spot or joint is with all that hangs on it."""
        last = id
        while below := self.below(last):
            last = below[-1]
        return self.positions[id], self.positions[last] + 1

    def above(self, id: str) -> str | None:
        """Return what a spot or joint hangs on, or None for a root."""
        spot = self.spots.get(id)
        return spot.above if spot is not None else self.joints[id].target

    def below(self, id: str) -> tuple[str, ...]:
        """Return what hangs on a spot or joint, in drawn order."""
        spot = self.spots.get(id)
        if spot is not None:
            return spot.joints + spot.answers
        joint = self.joints[id]
        return joint.spots + joint.undercuts


def altered(now: Outline, before: Outline) -> frozenset[str]:
    """Return the spots and joints that are others than before, have come or are gone."""
    if now is before:
        return frozenset()
    return frozenset(differing(now.spots, before.spots) | differing(now.joints, before.joints))


def joint_kind(polarity: Polarity, on_argument: bool, answers_attack: bool) -> JointKind:
    """Return what an argument is called, from its polarity, whether it targets an argument, and whether its target
    attacks.
    """
    if polarity is Polarity.SUPPORT:
        return JointKind.BECAUSE
    if on_argument:
        return JointKind.UNDERCUT
    return JointKind.HOWEVER if answers_attack else JointKind.BUT


def walk(outline: Outline, roots: Iterable[str]) -> Iterator[str]:
    """Yield spots and joints from the given ones downwards, each before what hangs on it."""
    waiting = list(roots)[::-1]
    while waiting:
        id = waiting.pop()
        yield id
        waiting.extend(reversed(outline.below(id)))


def branches(outline: Outline, heads: Iterable[str]) -> Outline:
    """Return only the branches of some spots, those drawn as contentions; cross links out of them become copies."""
    kept = tuple(id for id in dict.fromkeys(heads) if id in outline.spots)
    tops = tuple(id for id in kept if not _hangs_on_any(outline, id, frozenset(kept)))
    order = tuple(walk(outline, tops))
    spots = {id: outline.spots[id] for id in order if id in outline.spots}
    spots.update({id: replace(spots[id], above=None) for id in tops})
    joints = {id: outline.joints[id] for id in order if id in outline.joints}
    inside = Outline(order, spots, joints, tops, (), tuple(id for id in tops if not spots[id].question), outline.links)
    return without_ends(inside)


def folded(outline: Outline, ids: frozenset[str]) -> Outline:
    """Return the outline with everything below the given spots and joints left out and counted."""
    closed = {id for id in ids if (id in outline.spots or id in outline.joints) and outline.below(id)}
    if not closed:
        return outline
    counts = _claims_below(outline)
    order = tuple(_walk_open(outline, closed))
    spots = {id: _closed_spot(outline.spots[id], id in closed, counts[id]) for id in order if id in outline.spots}
    joints = {id: _closed_joint(outline.joints[id], id in closed, counts[id]) for id in order if id in outline.joints}
    contentions = tuple(id for id in outline.contentions if id in spots)
    return without_ends(replace(outline, order=order, spots=spots, joints=joints, contentions=contentions))


def without_ends(outline: Outline) -> Outline:
    """Return the outline with cross links to spots that are not drawn turned into copies, and such links of questions
    dropped.
    """
    drawn = outline.spots.keys() | outline.joints.keys()
    spots, joints, order = dict(outline.spots), dict(outline.joints), []
    for id in outline.order:
        order.append(id)
        joint = joints.get(id)
        if joint is not None and joint.link is not None and joint.link not in outline.spots:
            copy = Spot(f"{id}/{joint.link}", joint.link, above=id, copy=True)
            spots[copy.id], joints[id] = copy, replace(joint, link=None, spots=(copy.id,))
            order.append(copy.id)
    links = tuple(link for link in outline.links if drawn.issuperset(link))
    return replace(outline, order=tuple(order), spots=spots, joints=joints, links=links)


def _hangs_on_any(outline: Outline, id: str, others: frozenset[str]) -> bool:
    above = outline.above(id)
    while above is not None and above not in others:
        above = outline.above(above)
    return above is not None


def _walk_open(outline: Outline, closed: set[str]) -> Iterator[str]:
    waiting = list(outline.roots)[::-1]
    while waiting:
        id = waiting.pop()
        yield id
        if id not in closed:
            waiting.extend(reversed(outline.below(id)))
        elif id in outline.joints:
            waiting.extend(reversed(outline.joints[id].undercuts))


def _claims_below(outline: Outline) -> Mapping[str, int]:
    counts: dict[str, int] = {}
    for id in reversed(outline.order):
        counts[id] = sum(counts[below] + (below in outline.spots) for below in outline.below(id))
    return counts


def _closed_spot(spot: Spot, closed: bool, count: int) -> Spot:
    return replace(spot, joints=(), answers=(), hidden=count) if closed else spot


def _closed_joint(joint: Joint, closed: bool, count: int) -> Joint:
    return replace(joint, spots=(), link=None, hidden=max(count, 1)) if closed else joint


def with_lines(outline: Outline) -> Outline:
    """Return the outline with sole premises that are copies turned into lines to the claim's own box."""
    links = {
        joint.id: outline.spots[joint.spots[0]].item
        for joint in outline.joints.values()
        if len(joint.spots) == 1 and _is_spare(outline, joint.spots[0])
    }
    spare = {outline.joints[id].spots[0] for id in links}
    joints = {
        id: replace(joint, spots=(), link=links[id]) if id in links else joint for id, joint in outline.joints.items()
    }
    spots = {id: spot for id, spot in outline.spots.items() if id not in spare}
    return replace(outline, order=tuple(id for id in outline.order if id not in spare), spots=spots, joints=joints)


def _is_spare(outline: Outline, spot: str) -> bool:
    one = outline.spots[spot]
    return one.copy and one.item in outline.spots
