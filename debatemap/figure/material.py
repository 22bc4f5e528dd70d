"""The records that a picture is drawn from, and what of them another debate has otherwise."""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from operator import attrgetter, is_
from typing import NamedTuple

from debatemap.domain import model
from debatemap.domain.debate import Debate
from debatemap.domain.model import Record

Records = tuple[Record, ...]

_SHAPE: Mapping[type[Record], Callable[[Record], object]] = {
    model.Map: attrgetter("id", "contention", "roots", "order"),
    model.Placement: attrgetter("id", "map", "item"),
    model.Argument: attrgetter("id", "target", "polarity", "order"),
    model.Premise: attrgetter("id", "argument", "claim", "order", "implicit", "negated"),
    model.Answer: attrgetter("id", "question", "claim", "order"),
    model.Question: attrgetter("id", "about", "order"),
}
"""What of each kind of record says who stands under whom."""

_TOUCHES: Mapping[type[Record], str] = {
    model.Claim: "id",
    model.Question: "id",
    model.Placement: "item",
    model.Attribution: "item",
    model.Citation: "item",
    model.Comment: "target",
    model.Position: "target",
}
"""Which claim or question a record is shown in the box of."""

_ANYWHERE = (model.About, model.Annotator, model.Participant, model.Round)
"""Kinds of records that may be shown in any box."""

_LINKS = (model.Contradiction,)
_GROUPS = (model.Group, model.GroupMember)
_KINDS = (*_SHAPE, *_TOUCHES, *_ANYWHERE, model.Excerpt, model.Scheme, *_LINKS, *_GROUPS)


class Material(NamedTuple):
    """Hold the records of the kinds that pictures show, in order; comparing two costs little for what they share."""

    records: Mapping[type[Record], Records]

    @classmethod
    def of(cls, debate: Debate) -> "Material":
        """Return what a debate's pictures are drawn from."""
        return cls({kind: tuple(debate[kind]) for kind in dict.fromkeys(_KINDS)})

    def reshaped(self, before: "Material") -> tuple[Record, ...]:
        """Return the records that say otherwise than before who stands under whom, as they were and as they are."""
        found: list[Record] = []
        for kind, shape in _SHAPE.items():
            now, then = self._differing(before, kind)
            known = {shape(record) for record in then}.intersection([shape(record) for record in now])
            found += [record for record in (*then, *now) if shape(record) not in known]
        return tuple(found)

    def has_places_of(self, other: "Material") -> bool:
        """Tell whether the same claims are pinned to the same places, with the same numbers."""
        return self._same(other, (model.Placement,))

    def renamed(self, before: "Material") -> frozenset[str] | None:
        """Return the arguments that may be called otherwise than before; None where that may be any."""
        if not self._same(before, (model.Scheme,)):
            return None
        return frozenset(one.id for one in chain.from_iterable(self._differing(before, model.Argument)))

    def has_links_of(self, other: "Material") -> bool:
        """Tell whether the same claims contradict each other."""
        return self._same(other, _LINKS)

    def has_groups_of(self, other: "Material") -> bool:
        """Tell whether the groups are the same."""
        return self._same(other, _GROUPS)

    def has_maps_of(self, other: "Material") -> bool:
        """Tell whether the maps are the same."""
        return self._same(other, (model.Map,))

    def touched(self, debate: Debate, before: "Material") -> frozenset[str] | None:
        """Return the claims and questions of whose boxes this debate may show something else than before; None where
        that may be any.
        """
        if not self._same(before, _ANYWHERE):
            return None
        differing = ((field, self._differing(before, kind)) for kind, field in _TOUCHES.items())
        items = {getattr(record, field) for field, (now, then) in differing for record in (*now, *then)}
        for excerpt in chain.from_iterable(self._differing(before, model.Excerpt)):
            items.update(one.item for one in debate[model.Attribution].referring("excerpt", excerpt.id))
            items.update(one.item for one in debate[model.Citation].referring("excerpt", excerpt.id))
        return frozenset(items)

    def _same(self, other: "Material", kinds: Iterable[type[Record]]) -> bool:
        return all(self.records[kind] == other.records[kind] for kind in kinds)

    def _differing(self, before: "Material", kind: type[Record]) -> tuple[Records, Records]:
        """Return the records of a kind that only this one has, and those that only the one before has."""
        now, then = _apart(self.records[kind], before.records[kind])
        ours, theirs = set(map(id, now)), set(map(id, then))
        return tuple(one for one in now if id(one) not in theirs), tuple(one for one in then if id(one) not in ours)


def _apart(now: Records, then: Records) -> tuple[Records, Records]:
    """Return what is between the beginnings and the ends that two have in common."""
    if now == then:
        return (), ()
    start = _alike(now, then)
    end = _alike(now[: start - 1 if start else None : -1], then[: start - 1 if start else None : -1])
    return now[start : len(now) - end], then[start : len(then) - end]


def _alike(now: Records, then: Records) -> int:
    """Return how many records at the beginning are the very same."""
    same = list(map(is_, now, then))
    return same.index(False) if False in same else len(same)
