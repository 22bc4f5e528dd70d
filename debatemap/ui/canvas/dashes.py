"""Dashes of lines, cut by ourselves: Qt's begin anew where a line enters the clip, so that tiles would not join."""

from collections.abc import Iterator
from itertools import pairwise
from math import floor, hypot

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainterPath, QTransform

from debatemap.figure.geometry import Point, Rect
from debatemap.figure.primitives import Dash


def dashes(path: QPainterPath, dash: Dash, scale: float, clip: Rect) -> list[QLineF]:
    """Return the dashes of a path that may be seen in a rectangle; lengths of dashes are in pixels of the device."""
    to_device = QTransform.fromScale(scale, scale)
    seen = Rect(clip.x * scale, clip.y * scale, clip.width * scale, clip.height * scale)
    found = [
        line
        for polygon in path.toSubpathPolygons(to_device)
        for line in _along([(point.x(), point.y()) for point in polygon.toList()], dash, seen)
    ]
    return [QLineF(line.p1() / scale, line.p2() / scale) for line in found]


def _along(points: list[Point], dash: Dash, seen: Rect) -> Iterator[QLineF]:
    gone = 0.0
    for start, end in pairwise(points):
        length = hypot(end[0] - start[0], end[1] - start[1])
        if length:
            yield from _piece(start, end, length, gone, dash, seen)
        gone += length


def _piece(start: Point, end: Point, length: float, gone: float, dash: Dash, seen: Rect) -> Iterator[QLineF]:
    """Yield the dashes of a straight piece, given how long the line is before it."""
    ways = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    first, last = _inside(start, ways, length, seen)
    for on, off in _marks(gone + first, gone + last, dash):
        a, b = max(on - gone, 0.0), min(off - gone, length)
        if a < b:
            yield QLineF(_at(start, ways, a), _at(start, ways, b))


def _marks(first: float, last: float, dash: Dash) -> Iterator[tuple[float, float]]:
    """Yield where dashes begin and end between two lengths along a line."""
    period = sum(dash)
    at = floor(first / period) * period
    while at < last:
        for on, off in zip(dash[::2], dash[1::2], strict=True):
            yield at, at + on
            at += on + off


def _inside(start: Point, ways: Point, length: float, seen: Rect) -> Point:
    """Return the lengths between which a straight piece may be seen."""
    first, last = 0.0, length
    for at, way, low, high in ((start[0], ways[0], seen.x, seen.right), (start[1], ways[1], seen.y, seen.bottom)):
        if abs(way) > 1e-9:
            one, other = sorted(((low - at) / way, (high - at) / way))
            first, last = max(first, one), min(last, other)
        elif not low <= at <= high:
            return 0.0, 0.0
    return first, last


def _at(start: Point, ways: Point, length: float) -> QPointF:
    return QPointF(start[0] + ways[0] * length, start[1] + ways[1] * length)
