"""Groups, frames and lines as primitives, with the marks where lines end."""

from collections.abc import Iterator

from debatemap.figure.geometry import Point, around_points
from debatemap.figure.groups import LABEL, Region
from debatemap.figure.ink import (
    colour_of,
    frame_fill,
    line_pen,
    line_width,
    outlined,
    round_box,
    sharp,
    sharp_point,
    text_run,
)
from debatemap.figure.picture import Frame
from debatemap.figure.primitives import Disc, Layer, Part, Pen, Polygon, Polyline, Primitive
from debatemap.figure.routes import CORNER, End, EndKind, Route
from debatemap.figure.states import States
from debatemap.figure.theme import Theme
from debatemap.figure.type import LABEL as TITLE

_MARK = 14
"""How far an end mark may reach from its line's end."""


def display_of_frame(frame: Frame, theme: Theme, states: States) -> Part:
    """Return the frame around co-premises."""
    pen = line_pen(frame.kind, theme)
    shape = round_box(outlined(frame.rect), 10, frame_fill(frame.kind, theme), pen)
    return Part(frame.id, Layer.FRAMES, frame.rect.grown(pen.width), (shape,), states.opacity(frame.id))


def display_of_group(group: Region, theme: Theme, language: str) -> Part:
    """Return the pale outline of a group with its label above."""
    shape = round_box(outlined(group.rect), 10, None, Pen(theme.hairline, line_width(theme)))
    title = text_run(group.title, group.label.x, group.label.y + LABEL - 6, TITLE, language, theme.text2)
    return Part(group.id, Layer.GROUPS, group.extent.grown(1), (shape, title))


def display_of_route(route: Route, theme: Theme, states: States) -> Part:
    """Return a line with its end marks; it is dimmed when everything it serves is."""
    line = Polyline(tuple(sharp_point(point) for point in route.points), CORNER, line_pen(route.kind, theme))
    colour = colour_of(route.kind, theme)
    marks = tuple(mark for end in route.ends for mark in end_mark(end, colour, theme))
    opacity = max((states.opacity(id) for id in route.serves), default=1)
    return Part(route.id, Layer.LINES, around_points(route.points).grown(_MARK), (line, *marks), opacity)


def end_mark(end: End, colour: str, theme: Theme) -> Iterator[Primitive]:
    """Yield the shapes of the mark where a line meets its target."""
    if end.kind is EndKind.TRIANGLE:
        yield Polygon(_points(end, (1, 0), (8, -4), (8, 4)), colour, None)
    elif end.kind is EndKind.BAR:
        yield _bar(end, 3, 2.4, colour)
    elif end.kind is EndKind.BARS:
        yield _bar(end, 2, 1.6, colour)
        yield _bar(end, 5.6, 1.6, colour)
    elif end.kind is EndKind.CIRCLE:
        yield Disc(*_on_line(end), 3.2, theme.canvas, Pen(colour, 1.4))
    elif end.kind is EndKind.DOT:
        yield Disc(*_on_line(end, 0.5), 2.5, colour, None)
    else:
        yield Polygon(_points(end, (0, 0), (6, -5), (12, 0), (6, 5)), colour, None)


def _bar(end: End, distance: float, thickness: float, colour: str) -> Polygon:
    near, far = distance, distance + thickness
    return Polygon(_points(end, (near, -5), (near, 5), (far, 5), (far, -5)), colour, None)


def _on_line(end: End, away: float = 0) -> Point:
    """Return the middle of a mark: sharp across its line, and some way out from the target along it."""
    (x, y), (ax, ay) = (end.x, end.y), end.facing
    return (sharp(x), round(y) + away * ay) if ay else (round(x) + away * ax, sharp(y))


def _points(end: End, *places: Point) -> tuple[Point, ...]:
    """Return points given by how far they are from the target and how far across the line."""
    (ax, ay) = end.facing
    x, y = (sharp(end.x), round(end.y)) if ay else (round(end.x), sharp(end.y))
    return tuple((x + away * ax + across * ay, y + away * ay + across * ax) for away, across in places)
