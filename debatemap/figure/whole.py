"""Whole maps, before anything is folded: their outlines and numbers, kept from edit to edit."""

from collections.abc import Mapping
from dataclasses import dataclass

from debatemap.domain.debate import Debate
from debatemap.domain.model import Map, Placement
from debatemap.figure.forest import forest
from debatemap.figure.material import Material
from debatemap.figure.numbers import numbered, numbered_again
from debatemap.figure.outline import Outline
from debatemap.figure.regrowth import regrown


@dataclass(frozen=True, slots=True, eq=False)
class Whole:
    """A whole map: what it was made from, its outline, and its numbers by id, first those that stand firm."""

    map: str
    material: Material
    outline: Outline
    frozen: Mapping[str, str]
    numbers: Mapping[str, str]


class Wholes:
    """The maps of a debate as they were last asked for: all who ask share one outline, and an edit costs little."""

    def __init__(self) -> None:
        self._kept: dict[str, Whole] = {}

    def keep(self, whole: Whole) -> None:
        """Know a map from before anybody asked for it."""
        self._kept[whole.map] = whole

    def of(self, debate: Debate, map: str) -> Whole:
        """Return a map of the debate as it is now. KeyError for an unknown map."""
        self._kept = {id: whole for id, whole in self._kept.items() if id in debate[Map]}
        self._kept[map] = whole_of(debate, map, self._kept.get(map))
        return self._kept[map]


def whole_of(debate: Debate, map: str, before: Whole | None = None) -> Whole:
    """Return a whole map, made from what it was before where that serves. KeyError for an unknown map."""
    material = Material.of(debate)
    if before is not None and material.has_places_of(before.material):
        frozen = before.frozen
    else:
        frozen = {one.item: one.number for one in debate[Placement] if one.number and one.map == map}
    outline = _outline(debate, map, material, before) if before is not None else forest(debate, map)
    return Whole(map, material, outline, frozen, _numbers(outline, frozen, before))


def _outline(debate: Debate, map: str, material: Material, before: Whole) -> Outline:
    changed = material.reshaped(before.material)
    if not changed:
        return before.outline
    return regrown(debate, map, before.outline, changed) or forest(debate, map, before.outline)


def _numbers(outline: Outline, frozen: Mapping[str, str], before: Whole | None) -> Mapping[str, str]:
    if before is not None and outline is before.outline and frozen == before.frozen:
        return before.numbers
    if before is None or frozen or before.frozen:
        return numbered(outline, frozen)
    return numbered_again(outline, before.outline, before.numbers)
