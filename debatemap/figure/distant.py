"""A map seen from far away: cards instead of texts, marks instead of words, and a few labels that stay readable.

Coordinates are those of the picture, so that the painter's scale is the zoom; sizes that stay constant on the screen
are divided by it, and thin lines stand on half pixels of the screen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor

from debatemap.figure.boxes import BoxKind
from debatemap.figure.distant_labels import labels
from debatemap.figure.geometry import Point, Rect, around_points
from debatemap.figure.hits import is_found
from debatemap.figure.ink import colour_of, frame_fill, line_width, round_box
from debatemap.figure.outline import JointKind
from debatemap.figure.picture import Box, Frame, JointBox, Picture
from debatemap.figure.primitives import SOLID, Dash, Layer, Part, Pen, Polyline, Primitive, RoundedRect
from debatemap.figure.routes import CORNER, Route, RouteKind
from debatemap.figure.states import REST, States
from debatemap.figure.theme import Theme

FAR = 0.35
"""The zoom below which a map is drawn so."""
DASHES: Dash = (4, 2.5)
MARK = (11, 5)
"""Width and height of a joint's mark, in pixels of the screen."""
_ROUND, _SQUARE = 2.5, 1
_RADIUS, _FRAME_RADIUS = 6, 10
_RING = 2
_SOLID_LINES = (RouteKind.BECAUSE, RouteKind.CONTRADICTION, RouteKind.QUESTION)

Item = Box | JointBox | Frame | Route


def distant(picture: Picture, theme: Theme, zoom: float, states: States = REST) -> tuple[Part, ...]:
    """Return the parts of a map seen from afar, back to front: groups, frames, lines, marks, cards, rings, labels."""
    items: tuple[Item, ...] = (*picture.frames, *picture.routes, *picture.joints, *picture.boxes)
    return (
        *distant_groups(picture, theme, zoom),
        *(distant_part(item, theme, zoom, states) for item in items),
        *distant_rings(picture, theme, zoom, states),
        *labels(picture, theme, zoom),
    )


def distant_part(item: Item, theme: Theme, zoom: float, states: States = REST) -> Part:
    """Return a box as a card, a joint as a mark, a frame or a line, as seen at a zoom."""
    screen = _Screen(zoom, line_width(theme))
    match item:
        case Box():
            return _card(item, theme, screen, states)
        case JointBox():
            return _mark(item, theme, screen, states)
        case Frame():
            pen = screen.pen(colour_of(item.kind, theme), DASHES if item.kind.attacks else SOLID)
            shape = round_box(screen.outlined(item.rect), _FRAME_RADIUS, frame_fill(item.kind, theme), pen)
            return Part(item.id, Layer.FRAMES, item.rect.grown(screen.pixels(1)), (shape,), states.opacity(item.id))
        case Route():
            return _line(item, theme, screen, states)


def distant_groups(picture: Picture, theme: Theme, zoom: float) -> Iterator[Part]:
    """Yield the pale outlines of groups."""
    screen = _Screen(zoom, line_width(theme))
    for group in picture.groups:
        shape = round_box(screen.outlined(group.rect), _FRAME_RADIUS, None, screen.pen(theme.hairline))
        yield Part(group.id, Layer.GROUPS, group.rect.grown(screen.pixels(1)), (shape,))


def distant_rings(picture: Picture, theme: Theme, zoom: float, states: States) -> Iterator[Part]:
    """Yield the rings of what is selected or focused."""
    screen = _Screen(zoom, _RING)
    for id in sorted((states.selected | {states.focused or ""}) & picture.by_id.keys()):
        rect = screen.outlined(_extent(picture.by_id[id], screen)).grown(screen.pixels(2))
        ring = round_box(rect, screen.pixels(4), None, screen.pen(theme.accent))
        yield Part(id, Layer.OVERLAYS, rect.grown(screen.pixels(_RING)), (ring,))


@dataclass(frozen=True, slots=True)
class _Screen:
    """Turns pixels of the screen at a zoom into those of the map."""

    zoom: float
    line: float

    def pixels(self, count: float) -> float:
        """Return a length on the screen as one on the map."""
        return count / self.zoom

    def pen(self, colour: str, dash: Dash = SOLID) -> Pen:
        """Return a pen whose width and dashes are constant on the screen."""
        return Pen(colour, self.line / self.zoom, tuple(length / self.zoom for length in dash))

    def sharp(self, value: float) -> float:
        """Return the place nearest by in the middle of a pixel of the screen."""
        return (floor(value * self.zoom) + 0.5) / self.zoom

    def sharp_point(self, point: Point) -> Point:
        """Return a point in the middle of a pixel of the screen."""
        return self.sharp(point[0]), self.sharp(point[1])

    def outlined(self, rect: Rect) -> Rect:
        """Return a rectangle whose outline lies on pixels of the screen."""
        left, top = self.sharp(rect.x), self.sharp(rect.y)
        return Rect(left, top, self.sharp(rect.right) - left, self.sharp(rect.bottom) - top)


def _card(box: Box, theme: Theme, screen: _Screen, states: States) -> Part:
    kind, rect = box.content.kind, screen.outlined(box.rect)
    if kind is BoxKind.QUESTION:
        shape = round_box(rect, min(16, rect.height / 2), theme.question_tint, screen.pen(theme.question))
    else:
        hit = states.query and is_found(box.content.texts, states.query)
        strong = theme.text if kind is BoxKind.CONTENTION or box.id == states.hovered else theme.outline
        fill, colour = (theme.passage, theme.passage_line) if hit else (theme.box, strong)
        shape = round_box(rect, _RADIUS, fill, screen.pen(colour))
    return Part(box.id, Layer.BOXES, box.rect.grown(screen.pixels(1)), (shape,), states.opacity(box.id))


def _mark(joint: JointBox, theme: Theme, screen: _Screen, states: States) -> Part:
    rect = _extent(joint, screen)
    left, right = _ends(joint.kind)
    radii = tuple(screen.pixels(radius) for radius in (left, right, right, left))
    shape = RoundedRect(rect, (radii[0], radii[1], radii[2], radii[3]), colour_of(joint.kind, theme), None)
    return Part(joint.id, Layer.JOINTS, rect.grown(screen.pixels(1)), (shape,), states.opacity(joint.id))


def _ends(kind: JointKind) -> tuple[float, float]:
    """Return how round the left and the right end of a mark are: square for attacks."""
    return (_SQUARE, _SQUARE) if kind.attacks else (_ROUND, _ROUND)


def _extent(item: Box | JointBox, screen: _Screen) -> Rect:
    """Return what a card or mark takes up."""
    if isinstance(item, Box):
        return item.rect
    wide, high = screen.pixels(MARK[0]), screen.pixels(MARK[1])
    x, y = screen.sharp_point(item.rect.centre)
    return Rect(x - wide / 2, y - high / 2, wide, high)


def _line(route: Route, theme: Theme, screen: _Screen, states: States) -> Part:
    points = tuple(screen.sharp_point(point) for point in route.points)
    pen = screen.pen(colour_of(route.kind, theme), SOLID if route.kind in _SOLID_LINES else DASHES)
    shapes: tuple[Primitive, ...] = (Polyline(points, CORNER, pen),)
    opacity = max((states.opacity(id) for id in route.serves), default=1)
    return Part(route.id, Layer.LINES, around_points(points).grown(screen.pixels(1)), shapes, opacity)
