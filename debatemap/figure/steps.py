"""The steps to a picture; after an edit, those steps and those parts of a step that come out otherwise."""

from collections.abc import Mapping

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Direction, Layout
from debatemap.domain.model import Map, Placement
from debatemap.figure.arranging import arranged
from debatemap.figure.boxes import desk_of
from debatemap.figure.contents import Contents, contents
from debatemap.figure.forest import forest
from debatemap.figure.geometry import Point
from debatemap.figure.keeping import keeping
from debatemap.figure.kept import Steps, Whole
from debatemap.figure.look import Look
from debatemap.figure.material import Material
from debatemap.figure.numbers import numbered, numbered_again
from debatemap.figure.outline import Outline, branches, folded, with_lines
from debatemap.figure.pills import Pill, pills
from debatemap.figure.placing import Room

SHAPES: Mapping[Layout, float] = {Layout.WIDE: 16 / 10, Layout.TALL: 210 / 297, Layout.UNTANGLED: 16 / 10}
"""The width over the height of the shapes that layouts fill."""


def whole_of(debate: Debate, map: str, look: Look, before: Whole | None) -> Whole:
    """Return a whole map, nothing folded."""
    material = Material.of(debate)
    if before is not None and material.has_places_of(before.material):
        frozen = before.frozen
    else:
        frozen = {one.item: one.number for one in debate[Placement] if one.number and one.map == map}
    if before is None or not material.shaped_as(before.material):
        outline = forest(debate, map, before.outline if before is not None else None)
        return Whole(map, look, material, outline, frozen, _numbers(outline, frozen, before))
    return Whole(map, look, material, before.outline, frozen, _numbers(before.outline, frozen, before))


def _numbers(outline: Outline, frozen: Mapping[str, str], before: Whole | None) -> Mapping[str, str]:
    if before is not None and outline is before.outline and frozen == before.frozen:
        return before.numbers
    if before is None or frozen or before.frozen:
        return numbered(outline, frozen)
    return numbered_again(outline, before.outline, before.numbers)


def steps_to(debate: Debate, whole: Whole, before: Steps | None) -> Steps:
    """Return the steps from a whole map to its picture, given those to the picture before, if they suit it."""
    map, look = whole.map, whole.look
    layout = look.layout or debate[Map][map].layout
    layers = layout is Layout.UNTANGLED and look.shape is None
    direction = Direction.DOWN if layers else _direction(debate, map, look)
    outline = _outline(whole, before, layers=layers)
    filled = _filled(debate, whole, outline, direction, before)
    same = before is not None and before.outline is outline and before.language == filled.language
    words, widths = _words(debate, whole, outline, before if same else None)
    pins = _pins(debate, whole, outline, before) if look.pins and not layers else {}
    fill, shape = look.shape is not None, look.shape or SHAPES[layout]
    room = Room(filled.sizes, widths, shape, direction, pins, layers, fill, look.frame)
    where = arranged(outline, room, before.arranged if before is not None else None)
    return Steps(whole, outline, layers, direction, filled, words, widths, where)


def _outline(whole: Whole, before: Steps | None, *, layers: bool) -> Outline:
    look = whole.look
    if before is not None and before.whole.outline is whole.outline and _shows_as_much(before, look, layers=layers):
        return before.outline
    part = branches(whole.outline, look.heads) if look.heads else whole.outline
    seen = folded(part, look.folded) if look.only is None else keeping(part, look.only)
    return with_lines(seen) if layers else seen


def _shows_as_much(before: Steps, look: Look, *, layers: bool) -> bool:
    last = before.whole.look
    return (last.heads, last.folded, last.only, before.layers) == (look.heads, look.folded, look.only, layers)


def _filled(debate: Debate, whole: Whole, outline: Outline, direction: Direction, before: Steps | None) -> Contents:
    """Return what is in the boxes; how wide they are depends on the direction, too."""
    desk = desk_of(debate, whole.map, outline, whole.numbers, whole.look)
    if before is None or before.direction is not direction or before.language != desk.words.language:
        return contents(desk, outline, direction)
    touched = whole.material.touched(debate, before.whole.material)
    if touched is None:
        return contents(desk, outline, direction)
    return contents(desk, outline, direction, before.contents, touched)


def _words(
    debate: Debate, whole: Whole, outline: Outline, before: Steps | None
) -> tuple[Mapping[str, Pill], Mapping[str, float]]:
    """Return the pills and their widths, given those of the same outline in the same language."""
    if before is not None and whole.material.has_words_of(before.whole.material):
        return before.pills, before.widths
    found = pills(debate, outline, whole.look)
    return found, {id: one.width for id, one in found.items()}


def _direction(debate: Debate, map: str, look: Look) -> Direction:
    return look.direction or (debate[Map][map].direction if look.shape is None else Direction.DOWN)


def _pins(debate: Debate, whole: Whole, outline: Outline, before: Steps | None) -> Mapping[str, Point]:
    if before is not None and outline is before.outline and whole.material.has_places_of(before.whole.material):
        return before.arranged.room.pins
    return {
        one.item: (one.dx, one.dy)
        for one in debate[Placement]
        if one.pinned and one.map == whole.map and one.item in outline.spots
    }
