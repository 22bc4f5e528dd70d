"""What keeps its place in the view when the map around it changes."""

from debatemap.figure.geometry import Point, Rect
from debatemap.figure.picture import Box, JointBox, Picture


def kept_still(before: Picture, after: Picture, current: str | None, middle: Point) -> tuple[Rect, Rect] | None:
    """Return where a box or joint was and is: the current one, else of those in both pictures the one that was
    nearest to the middle of the view.
    """
    old, now = (picture.by_id.get(current or "") for picture in (before, after))
    if old is None or now is None:
        kept = (one for one in before.by_id.values() if one.id in after.by_id)
        old = min(kept, key=lambda one: _distance(one, middle), default=None)
        now = after.by_id[old.id] if old is not None else None
    return (old.rect, now.rect) if old is not None and now is not None else None


def _distance(one: Box | JointBox, point: Point) -> float:
    return abs(one.rect.centre[0] - point[0]) + abs(one.rect.centre[1] - point[1])
