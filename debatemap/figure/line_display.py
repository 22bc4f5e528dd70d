"""Frames and lines as primitives, with the marks where lines end."""

from collections.abc import Iterator

from debatemap.figure.geometry import Rect, around_points
from debatemap.figure.ink import colour_of, frame_fill, line_pen, outlined, round_box, sharp, sharp_point
from debatemap.figure.picture import Frame
from debatemap.figure.primitives import Disc, Layer, Part, Pen, Polygon, Polyline, Primitive, RoundedRect
from debatemap.figure.routes import CORNER, End, EndKind, Route
from debatemap.figure.states import States
from debatemap.figure.theme import Theme

_MARK = 14
"""How far an end mark may reach from its line's end."""


def display_of_frame(frame: Frame, theme: Theme, states: States) -> Part:
    """Return the frame around co-premises."""
    pen = line_pen(frame.kind, theme)
    shape = round_box(outlined(frame.rect), 10, frame_fill(frame.kind, theme), pen)
    return Part(frame.id, Layer.FRAMES, frame.rect.grown(pen.width), (shape,), states.opacity(frame.id))


def display_of_route(route: Route, theme: Theme, states: States) -> Part:
    """Return a line with its end marks; it is dimmed when everything it serves is."""
    line = Polyline(tuple(sharp_point(point) for point in route.points), CORNER, line_pen(route.kind, theme))
    colour = colour_of(route.kind, theme)
    marks = tuple(mark for end in route.ends for mark in end_mark(end, colour, theme))
    opacity = max((states.opacity(id) for id in route.serves), default=1)
    return Part(route.id, Layer.LINES, around_points(route.points).grown(_MARK), (line, *marks), opacity)


def end_mark(end: End, colour: str, theme: Theme) -> Iterator[Primitive]:
    """Yield the shapes of the mark where a line meets its target."""
    x, y = sharp(end.x), round(end.y)
    if end.kind is EndKind.TRIANGLE:
        yield Polygon(((x, y + 1), (x - 4, y + 8), (x + 4, y + 8)), colour, None)
    elif end.kind is EndKind.BAR:
        yield _bar(x, y + 3, 2.4, colour)
    elif end.kind is EndKind.BARS:
        yield _bar(x, y + 2, 1.6, colour)
        yield _bar(x, y + 5.6, 1.6, colour)
    elif end.kind is EndKind.CIRCLE:
        yield Disc(sharp(end.x) - 0.5, sharp(end.y), 3.2, theme.canvas, Pen(colour, 1.4))
    elif end.kind is EndKind.DOT:
        yield Disc(x, y + 0.5, 2.5, colour, None)
    else:
        yield _diamond(end, colour)


def _bar(x: float, y: float, height: float, colour: str) -> RoundedRect:
    return round_box(Rect(x - 5, y, 10, height), 0, colour, None)


def _diamond(end: End, colour: str) -> Polygon:
    """Return a diamond 12 long and 10 across whose point touches the box."""
    (ax, ay), x, y = end.facing, sharp(end.x), sharp(end.y)
    tip, far = (x, y), (x + 12 * ax, y + 12 * ay)
    middle_x, middle_y = x + 6 * ax, y + 6 * ay
    return Polygon(
        (tip, (middle_x - 5 * ay, middle_y - 5 * ax), far, (middle_x + 5 * ay, middle_y + 5 * ax)), colour, None
    )
