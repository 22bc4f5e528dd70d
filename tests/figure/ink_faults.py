"""What must never be seen in a display list, as sentences; an empty list is a clean one."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from debatemap.figure.geometry import Rect, around_points
from debatemap.figure.primitives import Disc, Icon, Layer, Part, Polygon, Primitive, RoundedRect, TextRun

ASCENT, DESCENT = 0.75, 0.22
"""How far letters reach above and below their line, in shares of their size."""
LEAST = 11
MONOGRAM = 3
"""Characters of the longest monogram; only they may be smaller than the least size."""
HANGING = 10
"""Pixels that folds and labels hang below a box."""
OPENING = tuple("“‘《〈「『（【")
"""Signs of which Chinese fonts leave the left half blank."""
POINT = 4
"""Pixels at each end of a hexagon where it is lower than a word."""
ROOM = 4
"""Pixels between words and the ends of what they stand in, at least."""


def ink_faults(parts: Iterable[Part]) -> list[str]:
    """Return every text that is too small, leaves its shape, or lies on another text, an icon or a chip."""
    return [fault for part in parts for fault in (*_small(part), *_outside(part), *_on_one_another(part))]


def ink(one: Primitive) -> Rect | None:
    """Return what a text, an icon or a chip takes up."""
    if isinstance(one, TextRun):
        blank = one.size / 2 if one.language.startswith("zh") and one.text[:1] in OPENING else 0
        return Rect(one.x + blank, one.baseline - ASCENT * one.size, one.width - blank, (ASCENT + DESCENT) * one.size)
    if isinstance(one, Icon):
        return Rect(one.x, one.y, one.size, one.size)
    return None


def _small(part: Part) -> Iterator[str]:
    for one in part.primitives:
        if isinstance(one, TextRun) and one.size < LEAST and len(one.text) > MONOGRAM:
            yield f"{one.text!r} of {part.id} is {one.size} px"


def _outside(part: Part) -> Iterator[str]:
    """Yield the words that are wider or higher than the box or pill that they are in."""
    shape = _shape(part)
    if shape is None:
        return
    room = Rect(shape.x + ROOM, shape.y, shape.width - 2 * ROOM, shape.height + HANGING * (part.layer is Layer.BOXES))
    for one in part.primitives:
        place = ink(one)
        if place is not None and not room.holds(place):
            yield f"{one} leaves {part.id}"


def _shape(part: Part) -> Rect | None:
    """Return the outline of a box or pill, of a hexagon what lies between its points."""
    match part.primitives[:1] if part.layer in (Layer.BOXES, Layer.JOINTS) else ():
        case (RoundedRect(rect=rect),):
            return rect
        case (Polygon(points=points),):
            whole = around_points(points)
            return Rect(whole.x + POINT, whole.y, whole.width - 2 * POINT, whole.height)
        case _:
            return None


def _on_one_another(part: Part) -> Iterator[str]:
    inked = [(one, place) for one in part.primitives if (place := ink(one)) is not None]
    for (one, place), (other, beside) in combinations(inked, 2):
        if place.overlaps(beside):
            yield f"{one} lies on {other} in {part.id}"
    for one in part.primitives:
        if isinstance(one, Disc) and one.radius >= ROOM:
            yield from _on_chip(part, one, inked)


def _on_chip(part: Part, chip: Disc, inked: list[tuple[Primitive, Rect]]) -> Iterator[str]:
    around = Rect(chip.x - chip.radius, chip.y - chip.radius, 2 * chip.radius, 2 * chip.radius)
    for one, place in inked:
        if place.overlaps(around) and not around.grown(1).holds(place):
            yield f"{one} lies on a chip of {part.id}"
