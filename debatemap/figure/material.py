"""The records that a picture is drawn from, and what of them another debate has otherwise."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from operator import attrgetter, ne
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

_WORDS = (model.Argument, model.Scheme)
_LINKS = (model.Contradiction,)
_GROUPS = (model.Group, model.GroupMember)
_KINDS = (*_SHAPE, *_TOUCHES, *_ANYWHERE, model.Excerpt, *_WORDS, *_LINKS, *_GROUPS)


class Material(NamedTuple):
    """Hold the records of the kinds that pictures show, in order; comparing two costs little for what they share."""

    records: Mapping[type[Record], Records]

    @classmethod
    def of(cls, debate: Debate) -> "Material":
        """Return what a debate's pictures are drawn from."""
        return cls({kind: tuple(debate[kind]) for kind in dict.fromkeys(_KINDS)})

    def shaped_as(self, other: "Material") -> bool:
        """Tell whether both have the same claims hanging on the same ones."""
        return all(_alike(self.records[kind], other.records[kind], shape) for kind, shape in _SHAPE.items())

    def has_places_of(self, other: "Material") -> bool:
        """Tell whether the same claims are pinned to the same places, with the same numbers."""
        return self._same(other, (model.Placement,))

    def has_words_of(self, other: "Material") -> bool:
        """Tell whether arguments are called alike."""
        return self._same(other, _WORDS)

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
        items = {getattr(record, field) for kind, field in _TOUCHES.items() for record in self._differing(before, kind)}
        for excerpt in self._differing(before, model.Excerpt):
            items.update(one.item for one in debate[model.Attribution].referring("excerpt", excerpt.id))
            items.update(one.item for one in debate[model.Citation].referring("excerpt", excerpt.id))
        return frozenset(items)

    def _same(self, other: "Material", kinds: Iterable[type[Record]]) -> bool:
        return all(self.records[kind] == other.records[kind] for kind in kinds)

    def _differing(self, before: "Material", kind: type[Record]) -> Iterator[Record]:
        now, then = self.records[kind], before.records[kind]
        if now == then:
            return
        if len(now) == len(then):
            yield from chain.from_iterable(pair for pair in zip(now, then, strict=True) if pair[0] is not pair[1])
            return
        for ours, theirs in ((now, then), (then, now)):
            shared = set(map(id, theirs))
            yield from (record for record in ours if id(record) not in shared)


def _alike(now: Records, then: Records, shape: Callable[[Record], object]) -> bool:
    return now == then or (len(now) == len(then) and not any(map(ne, map(shape, now), map(shape, then))))
