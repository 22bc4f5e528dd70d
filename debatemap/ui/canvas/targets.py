"""The small things on a box or joint that a click goes to: its fold, its ways to other maps, the round handles."""

from collections.abc import Iterator
from enum import Enum, auto

from debatemap.figure.boxes import BoxKind
from debatemap.figure.geometry import Point, Rect
from debatemap.figure.header import ICON
from debatemap.figure.picture import Box, JointBox
from debatemap.figure.primitives import Icon, Part, RoundedRect

HANDLE = 8
"""The radius of a round handle."""
_LEAST = 24
"""The least side of a target, in pixels of the view."""
_LINK = "link"


class Target(Enum):
    """What a click on a small thing does."""

    FOLD = auto()
    STUB = auto()
    MAPS = auto()
    BELOW = auto()
    BESIDE = auto()


def target_at(one: Box | JointBox, part: Part, point: Point, zoom: float, *, handles: bool) -> Target | None:
    """Return the small thing at a point of the map on a box or joint, given what is painted for it."""
    found = [*(_handles(one) if handles and isinstance(one, Box) else ()), *_marks(one, part)]
    return next((target for target, rect in found if _holds(_eased(rect, zoom), point)), None)


def _handles(box: Box) -> Iterator[tuple[Target, Rect]]:
    size = 2 * HANDLE
    yield Target.BELOW, Rect(box.rect.middle - HANDLE, box.rect.bottom - HANDLE, size, size)
    if box.content.kind is not BoxKind.CONTENTION:
        yield Target.BESIDE, Rect(box.rect.right - HANDLE, box.rect.centre[1] - HANDLE, size, size)


def _marks(one: Box | JointBox, part: Part) -> Iterator[tuple[Target, Rect]]:
    pills = [shape.rect for shape in part.primitives if isinstance(shape, RoundedRect) and _stands_on_edge(one, shape)]
    links = [shape for shape in part.primitives if isinstance(shape, Icon) and shape.name == _LINK]
    for pill in pills:
        stub = any(_holds(pill, (icon.x, icon.y)) for icon in links)
        yield (Target.STUB if stub else Target.FOLD), pill
    for icon in links:
        if not any(_holds(pill, (icon.x, icon.y)) for pill in pills):
            yield Target.MAPS, Rect(icon.x, icon.y, ICON, ICON)


def _stands_on_edge(one: Box | JointBox, shape: RoundedRect) -> bool:
    return shape.rect.y < one.rect.bottom < shape.rect.bottom and shape.rect.y > one.rect.y + 1


def _eased(rect: Rect, zoom: float) -> Rect:
    wide = max(0.0, _LEAST / zoom - rect.width) / 2
    high = max(0.0, _LEAST / zoom - rect.height) / 2
    return Rect(rect.x - wide, rect.y - high, rect.width + 2 * wide, rect.height + 2 * high)


def _holds(rect: Rect, point: Point) -> bool:
    return rect.x <= point[0] <= rect.right and rect.y <= point[1] <= rect.bottom
