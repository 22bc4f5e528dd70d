"""What keeps its place in the view when the map around it changes."""

from debatemap.figure.geometry import Point, Rect
from debatemap.figure.picture import Box, Picture


def kept_still(before: Picture, after: Picture, current: str | None, middle: Point) -> tuple[Rect, Rect] | None:
    """Return where a box or joint was and is: the current one, else of the boxes in both pictures the one that was
    nearest to the middle of the view. None where nothing has moved or is in both.
    """
    if before.geometry is after.geometry:
        return None
    old, now = (picture.by_id.get(current or "") for picture in (before, after))
    if old is None or now is None:
        old = _nearest(before, after, middle)
        now = after.by_id[old.id] if old is not None else None
    return (old.rect, now.rect) if old is not None and now is not None else None


def _nearest(before: Picture, after: Picture, point: Point) -> Box | None:
    """Return which of the boxes in both pictures is nearest to a point in the first."""
    kept = [one for one in before.boxes if one.id in after.by_id]
    x, y = point
    distances = [
        abs(left + width / 2 - x) + abs(top + height / 2 - y) for left, top, width, height in (one.rect for one in kept)
    ]
    return kept[distances.index(min(distances))] if kept else None
