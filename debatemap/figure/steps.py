"""The steps to a picture; after an edit, those steps and those parts of a step that come out otherwise."""

from collections.abc import Mapping, Set

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Direction, Layout
from debatemap.domain.model import Map, Placement
from debatemap.figure.arranging import arranged
from debatemap.figure.boxes import Desk, desk_of
from debatemap.figure.contents import Contents, contents
from debatemap.figure.geometry import Point
from debatemap.figure.keeping import keeping
from debatemap.figure.kept import Steps
from debatemap.figure.look import Look
from debatemap.figure.outline import Outline, altered, branches, folded, with_lines
from debatemap.figure.pills import Pill, pills
from debatemap.figure.placing import Room
from debatemap.figure.whole import Whole

SHAPES: Mapping[Layout, float] = {Layout.WIDE: 16 / 10, Layout.TALL: 210 / 297, Layout.UNTANGLED: 16 / 10}
"""The width over the height of the shapes that layouts fill."""


def steps_to(debate: Debate, look: Look, whole: Whole, before: Steps | None) -> Steps:
    """Return the steps from a whole map to its picture, given those to the picture before, if they suit it."""
    layout = look.layout or debate[Map][whole.map].layout
    layers = layout is Layout.UNTANGLED and look.shape is None
    direction = Direction.DOWN if layers else _direction(debate, whole.map, look)
    outline = _outline(whole, look, before, layers=layers)
    desk = desk_of(debate, whole.map, outline, whole.numbers, look)
    others = altered(outline, before.outline) if before is not None else frozenset[str]()
    filled = _filled(desk, whole, outline, direction, before, others)
    same = before is not None and before.language == filled.language
    words, widths = _words(desk, whole, outline, before if same else None, others)
    pins = _pins(debate, whole, outline, before) if look.pins else {}
    fill, shape = look.shape is not None, look.shape or SHAPES[layout]
    room = Room(filled.sizes, widths, shape, direction, pins, layers, fill, look.frame)
    where = arranged(outline, room, before.arranged if before is not None else None, others)
    return Steps(whole, look, outline, layers, direction, filled, words, widths, where)


def _outline(whole: Whole, look: Look, before: Steps | None, *, layers: bool) -> Outline:
    if before is not None and before.whole.outline is whole.outline and _shows_as_much(before, look, layers=layers):
        return before.outline
    part = branches(whole.outline, look.heads) if look.heads else whole.outline
    seen = folded(part, look.folded) if look.only is None else keeping(part, look.only)
    return with_lines(seen) if layers else seen


def _shows_as_much(before: Steps, look: Look, *, layers: bool) -> bool:
    last = before.look
    return (last.heads, last.folded, last.only, before.layers) == (look.heads, look.folded, look.only, layers)


def _filled(
    desk: Desk, whole: Whole, outline: Outline, direction: Direction, before: Steps | None, others: Set[str]
) -> Contents:
    """Return what is in the boxes; how wide they are depends on the direction, too."""
    if before is None or before.direction is not direction or before.language != desk.words.language:
        return contents(desk, outline, direction)
    touched = whole.material.touched(desk.debate, before.whole.material)
    if touched is None:
        return contents(desk, outline, direction)
    return contents(desk, outline, direction, before.contents, touched, others)


def _words(
    desk: Desk, whole: Whole, outline: Outline, before: Steps | None, others: Set[str]
) -> tuple[Mapping[str, Pill], Mapping[str, float]]:
    """Return the pills and their widths, given those before in the same language and what is another since then."""
    renamed = whole.material.renamed(before.whole.material) if before is not None else None
    if before is None or renamed is None:
        found = pills(desk.debate, outline.joints.values(), desk.look)
        return found, {id: one.width for id, one in found.items()}
    fresh = pills(desk.debate, [outline.joints[id] for id in others | renamed if id in outline.joints], desk.look)
    if not fresh and not others:
        return before.pills, before.widths
    kept = {**before.pills, **fresh}
    for id in others - outline.joints.keys():
        kept.pop(id, None)
    return kept, {id: one.width for id, one in kept.items()}


def _direction(debate: Debate, map: str, look: Look) -> Direction:
    return look.direction or (debate[Map][map].direction if look.shape is None else Direction.DOWN)


def _pins(debate: Debate, whole: Whole, outline: Outline, before: Steps | None) -> Mapping[str, Point]:
    same = before is not None and outline is before.outline
    if before is not None and same and whole.material.has_places_of(before.whole.material):
        return before.arranged.room.pins
    return {
        one.item: (one.dx, one.dy)
        for one in debate[Placement]
        if one.pinned and one.map == whole.map and one.item in outline.spots
    }
