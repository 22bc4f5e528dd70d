"""A map as a picture: boxes, joints, frames and lines at their places, in pixels, before any colour."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Direction, Layout
from debatemap.domain.model import Map, Placement
from debatemap.figure.boxes import Content, contents
from debatemap.figure.forest import forest
from debatemap.figure.geometry import Point, Rect, around
from debatemap.figure.groups import Region, regions
from debatemap.figure.keeping import keeping
from debatemap.figure.links import crossed, link_routes
from debatemap.figure.look import Look, main_language
from debatemap.figure.numbers import numbered
from debatemap.figure.outline import JointKind, Outline, Stub, branches, folded, with_lines
from debatemap.figure.pills import Pill, pills
from debatemap.figure.pins import pinned, without
from debatemap.figure.places import Places, placed
from debatemap.figure.routes import Route, tree_routes
from debatemap.figure.untangled import untangled
from debatemap.i18n import Words

SHAPES: Mapping[Layout, float] = {Layout.WIDE: 16 / 10, Layout.TALL: 210 / 297, Layout.UNTANGLED: 16 / 10}
"""The width over the height of the shapes that layouts fill."""


@dataclass(frozen=True, slots=True)
class Box:
    """A claim or question where it stands. A copy's id is its premise's; ``item`` is the claim's."""

    id: str
    item: str
    rect: Rect
    content: Content
    hidden: int = 0
    stub: tuple[int, str] | None = None
    """How many arguments for it are on other maps only, and a sentence that says so."""


@dataclass(frozen=True, slots=True)
class JointBox:
    """An argument's pill where it stands."""

    id: str
    rect: Rect
    kind: JointKind
    word: str
    number: str = ""
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame around the co-premises of an argument; its id is the argument's."""

    id: str
    rect: Rect
    kind: JointKind


@dataclass(frozen=True)
class Picture:
    """Hold a whole map as drawn; ``language`` is that of its own words, ``outline`` says what hangs on what."""

    boxes: tuple[Box, ...]
    joints: tuple[JointBox, ...]
    frames: tuple[Frame, ...]
    routes: tuple[Route, ...]
    outline: Outline
    language: str
    groups: tuple[Region, ...] = ()

    @cached_property
    def bounds(self) -> Rect:
        """Return what boxes, joints, frames and groups take up."""
        parts: tuple[Box | JointBox | Frame, ...] = (*self.boxes, *self.joints, *self.frames)
        return around((*(part.rect for part in parts), *(group.extent for group in self.groups)))

    @cached_property
    def by_id(self) -> Mapping[str, Box | JointBox]:
        """Return boxes and joints by their ids."""
        parts: tuple[Box | JointBox, ...] = (*self.boxes, *self.joints)
        return {part.id: part for part in parts}

    @cached_property
    def routes_by_id(self) -> Mapping[str, tuple[Route, ...]]:
        """Return the lines of each argument, contradiction or answer by its id."""
        found: dict[str, list[Route]] = {}
        for route in self.routes:
            found.setdefault(route.id, []).append(route)
        return {id: tuple(routes) for id, routes in found.items()}

    def uses_of(self, item: str) -> Iterator[Box]:
        """Yield every box of a claim or question, its own and the copies."""
        return (box for box in self.boxes if box.item == item)


def picture(debate: Debate, map: str, look: Look | None = None) -> Picture:
    """Return a map as it looks; the same debate, map and look give the same picture. KeyError for an unknown map."""
    whole = forest(debate, map)
    frozen = {one.item: one.number for one in debate[Placement].referring("map", map) if one.number}
    return drawn(debate, map, look or Look(), whole, numbered(whole, frozen))


def drawn(debate: Debate, map: str, look: Look, whole: Outline, names: Mapping[str, str]) -> Picture:
    """Return a map as it looks, given its whole outline and its numbers: paper draws many parts of one map."""
    outline = _seen(branches(whole, look.heads) if look.heads else whole, look)
    layout = look.layout or debate[Map][map].layout
    layers = layout is Layout.UNTANGLED and look.shape is None
    outline = with_lines(outline) if layers else outline
    language = main_language(debate, look)
    direction = Direction.DOWN if layers else _direction(debate, map, look)
    content = contents(debate, map, outline, names, look, direction)
    words = pills(debate, outline, look)
    sizes = {id: (one.width, one.height) for id, one in content.items()}
    shape = look.shape or SHAPES[layout]
    widths = {id: one.width for id, one in words.items()}
    if layers:
        places, routes, linked = untangled(outline, sizes, widths, shape)
    else:
        places = placed(outline, sizes, widths, shape, direction, fill=look.shape is not None)
        places, routes = _with_lines(outline, places, _pins(debate, map, outline) if look.pins else {})
        linked = frozenset()
    return Picture(
        tuple(_box(debate, outline, id, rect, content[id], language) for id, rect in places.boxes.items()),
        tuple(_joint(outline, id, rect, words[id], names) for id, rect in places.pills.items()),
        tuple(Frame(id, rect, outline.joints[id].kind) for id, rect in places.frames.items()),
        (*routes, *link_routes(debate, outline, places, linked)),
        outline,
        language,
        tuple(regions(debate, map, places.boxes, language)),
    )


def _seen(outline: Outline, look: Look) -> Outline:
    return folded(outline, look.folded) if look.only is None else keeping(outline, look.only)


def _direction(debate: Debate, map: str, look: Look) -> Direction:
    return look.direction or (debate[Map][map].direction if look.shape is None else Direction.DOWN)


def _pins(debate: Debate, map: str, outline: Outline) -> Mapping[str, Point]:
    placements = debate[Placement].referring("map", map)
    return {one.item: (one.dx, one.dy) for one in placements if one.pinned and one.item in outline.spots}


def _with_lines(outline: Outline, automatic: Places, pins: Mapping[str, Point]) -> tuple[Places, tuple[Route, ...]]:
    """Return the places and lines with those lines taken out that run through moved boxes, to be led around them."""
    places = pinned(outline, automatic, pins)
    routes = tuple(tree_routes(outline, places))
    while pins and (through := crossed(routes, places)):
        places = without(places, through)
        routes = tuple(tree_routes(outline, places))
    return places, routes


def _box(debate: Debate, outline: Outline, id: str, rect: Rect, content: Content, language: str) -> Box:
    spot = outline.spots[id]
    return Box(id, spot.item, rect, content, spot.hidden, _stub(debate, spot.stubs, language))


def _stub(debate: Debate, stubs: tuple[Stub, ...], language: str) -> tuple[int, str] | None:
    if not stubs:
        return None
    count = sum(stub.count for stub in stubs)
    titles = [debate[Map][stub.map].title.shown(language) for stub in stubs if stub.map is not None]
    words = Words(language)
    return count, words("+{count} in {map}", count=count, map=", ".join(titles)) if titles else f"+{count}"


def _joint(outline: Outline, id: str, rect: Rect, pill: Pill, names: Mapping[str, str]) -> JointBox:
    joint = outline.joints[id]
    return JointBox(id, rect, joint.kind, pill.word, names.get(id, ""), joint.hidden)
