"""Where the arrow keys go: the nearest box or joint in a direction, as the eye would look for it."""

from enum import Enum

from debatemap.figure.picture import Box, JointBox, Picture


class Way(Enum):
    """A direction on the screen as a unit vector."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


_ASIDE = {True: 8.0, False: 2.0}
"""How much farther a step to the side counts than one ahead: left and right rather stay in the row."""


def next_towards(picture: Picture, id: str | None, way: Way) -> str | None:
    """Return the id of the box or joint nearest in a direction, or None; from nowhere, the first one."""
    start = picture.by_id.get(id) if id is not None else None
    if start is None:
        return next(iter(picture.by_id), None)
    ahead = (one for one in picture.parts if one is not start and _ahead(start, one, way) > 0)
    nearest = min(ahead, key=lambda one: _distance(start, one, way), default=None)
    return nearest.id if nearest is not None else None


def _ahead(start: Box | JointBox, one: Box | JointBox, way: Way) -> float:
    """Return how far ahead something lies: edge to edge, at least positive when its centre is beyond the near edge."""
    dx, dy = way.value
    if dx:
        return (one.rect.centre[0] - start.rect.centre[0]) * dx - start.rect.width / 2
    return (one.rect.centre[1] - start.rect.centre[1]) * dy - start.rect.height / 2


def _distance(start: Box | JointBox, one: Box | JointBox, way: Way) -> float:
    dx = way.value[0]
    ahead = _ahead(start, one, way)
    aside = _gap(start, one, vertical=bool(dx))
    off = abs(one.rect.centre[1] - start.rect.centre[1]) if dx else abs(one.rect.centre[0] - start.rect.centre[0])
    return ahead + _ASIDE[bool(dx)] * aside + off / 8


def _gap(start: Box | JointBox, one: Box | JointBox, *, vertical: bool) -> float:
    """Return how far two rectangles are apart across the direction of the step; nothing when they face each other."""
    a, b = start.rect, one.rect
    if vertical:
        return max(0.0, b.y - a.bottom, a.y - b.bottom)
    return max(0.0, b.x - a.right, a.x - b.right)
