"""The named regions around members of a map.

A region holds the boxes of its members, with the pills and frames of arguments made of members alone. Where something
else stands among them it comes in pieces, each with the title, since one outline would claim what is no member.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from debatemap.domain.debate import Debate
from debatemap.domain.model import Group, GroupMember
from debatemap.figure.geometry import Rect, around
from debatemap.figure.metrics import width
from debatemap.figure.obstacles import Obstacles
from debatemap.figure.outline import Outline
from debatemap.figure.places import Places
from debatemap.figure.router import segment_rect
from debatemap.figure.routes import Route
from debatemap.figure.type import LABEL as TITLE

MARGIN = 24
"""Pixels around the members, and around a group within another; fewer where something else stands nearer."""
LABEL = 20
"""Height of the label, which stands above where there is room."""
INDENT = 10
"""From the corner of a region to its label."""
_CLEAR = 2
_SLIDE = 16
"""How far along an edge of its region a label goes for a free place, at a time."""


class Title(NamedTuple):
    """What a group is called, and in which language."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Region:
    """A group as drawn, or a piece of one; ``label`` is where its title stands."""

    id: str
    rect: Rect
    title: str
    label: Rect

    @property
    def extent(self) -> Rect:
        """Return the rectangle with the label."""
        return around((self.rect, self.label))


def regions(
    debate: Debate, map: str, outline: Outline, places: Places, routes: Iterable[Route], language: str
) -> tuple[Region, ...]:
    """Return the groups of a map that have a member drawn, outer ones before those within them."""
    groups = {one.id: one for one in debate[Group].referring("map", map)}
    members = {id: [one.item for one in debate[GroupMember].referring("group", id)] for id in groups}
    drawn = [item for items in members.values() for item in items if item in places.boxes]
    if not drawn:
        return ()
    ground = _Ground(outline, places, routes, around(places.boxes[item] for item in drawn).grown(4 * MARGIN))
    depths = {id: len(list(_enclosing(groups, id))) for id in groups}
    found: dict[str, list[Region]] = {}
    held: dict[str, frozenset[str]] = {}
    for id in sorted(groups, key=lambda one: (-depths[one], groups[one].order, one)):
        within = [one for one in found if groups[one].parent == id and one != id]
        own = {item for item in members[id] if item in places.boxes}
        held[id] = frozenset(own).union(*(held[one] for one in within))
        inner = [piece.extent for one in within for piece in found[one]]
        cores = ground.pieces(own, inner, held[id])
        title = Title(groups[id].title.shown(language), language)
        rects = [_margined(core, [*cores, *ground.strangers(core, held[id])]) for core in cores]
        found[id] = ground.titled(id, title, rects)
    order = sorted(found, key=lambda one: (depths[one], groups[one].order, one))
    return tuple(region for id in order for region in found[id])


class _Ground:
    """What stands on a map near its groups, and where their labels are."""

    def __init__(self, outline: Outline, places: Places, routes: Iterable[Route], area: Rect) -> None:
        self.outline, self.places = outline, places
        self._boxes = Obstacles((id, rect) for id, rect in places.boxes.items() if rect.overlaps(area))
        joints = [*places.pills.items(), *places.frames.items()]
        self._joints = Obstacles(
            (f"{place}/{id}", rect) for place, (id, rect) in enumerate(joints) if rect.overlaps(area)
        )
        lines = (segment_rect(*piece, 0.5) for route in routes for piece in pairwise(route.points))
        self._lines = Obstacles((str(place), rect) for place, rect in enumerate(lines) if rect.overlaps(area))
        self._labels = Obstacles()

    def pieces(self, own: Collection[str], within: Iterable[Rect], held: Collection[str]) -> list[Rect]:
        """Return rectangles around members and inner groups, joined as long as nothing else stands in what holds them:
        what hangs on a member with it, then what stands beside each other.
        """
        cores = {item: self._core(item, held) for item in own}
        found = list(dict.fromkeys((*cores.values(), *within)))
        for item in reversed(self.outline.order):
            upper = self._upper(item) if item in cores else None
            if upper in cores:
                found = self._joined(found, (cores[item], cores[upper]), held)
        for pair in pairwise(sorted(found)):
            found = self._joined(found, pair, held)
        return sorted(found)

    def _core(self, item: str, held: Collection[str]) -> Rect:
        """Return the box of a member, with the frame and the pill of its argument where that is made of members."""
        above, box = self.outline.spots[item].above, self.places.boxes[item]
        if above is None or above not in self.outline.joints or not self._is_own(above, held):
            return box
        return around((self.places.frames.get(above, box), self.places.pills[above]))

    def _is_own(self, joint: str, held: Collection[str]) -> bool:
        return all(spot in held for spot in self.outline.joints[joint].spots)

    def _upper(self, item: str) -> str | None:
        """Return the claim that a claim speaks for or against, be it by an undercut."""
        above = self.outline.spots[item].above
        while above is not None and above in self.outline.joints:
            above = self.outline.joints[above].target
        return above

    def _joined(self, rects: list[Rect], pair: tuple[Rect, Rect], held: Collection[str]) -> list[Rect]:
        """Return rectangles with those that hold a pair made one, and with them what that overlaps, if nothing that is
        no member stands in it.
        """
        core = around(rect for rect in rects if any(rect.holds(one) for one in pair))
        while (wider := around((core, *(rect for rect in rects if rect.overlaps(core))))) != core:
            core = wider
        if all(id in held for id, _ in self._boxes.near(core)):
            return [*(rect for rect in rects if not core.holds(rect)), core]
        return rects

    def titled(self, id: str, title: Title, rects: list[Rect]) -> list[Region]:
        """Return the pieces of a group; a further one that has no free place for the title goes without."""
        found: list[Region] = []
        for rect in rects:
            label = self._label(rect, width(title.text, TITLE, title.language), forced=not found)
            self._labels.add(f"{id}/{len(found)}", label)
            found.append(Region(id, rect, title.text if label.width else "", label))
        return found

    def strangers(self, core: Rect, held: Collection[str]) -> Iterator[Rect]:
        """Yield what stands near and is of no member, lines included."""
        area = core.grown(2 * MARGIN)
        yield from (rect for id, rect in self._boxes.near(area) if id not in held)
        yield from (rect for id, rect in self._joints.near(area) if not self._is_own(id.partition("/")[2], held))
        yield from (rect for _, rect in self._lines.near(area))

    def _label(self, rect: Rect, wide: float, *, forced: bool) -> Rect:
        """Return the first free place for a label: above from the left, then inside, then below; where there is none,
        one above if forced, else an empty one.
        """
        last = max(rect.x + INDENT, rect.right - INDENT - wide)
        steps = range(int((last - rect.x - INDENT) // _SLIDE) + 2)
        places = [
            Rect(min(rect.x + INDENT + step * _SLIDE, last), y, wide, LABEL)
            for y in (rect.y - LABEL, rect.y, rect.bottom)
            for step in steps
        ]
        free = next((place for place in places if self._is_free(place)), None)
        return free or (places[0] if forced else rect._replace(width=0, height=0))

    def _is_free(self, place: Rect) -> bool:
        grown = place.grown(_CLEAR)
        return all(one.is_free(grown) for one in (self._boxes, self._joints, self._lines, self._labels))


def _margined(core: Rect, others: Iterable[Rect]) -> Rect:
    """Return the rectangle with its margin, on each side at most half the way to what does not touch it."""
    margins = dict.fromkeys(("left", "right", "top", "bottom"), float(MARGIN))
    for other in others:
        if not other.overlaps(core.grown(1)):
            away = {
                "left": core.x - other.right,
                "right": other.x - core.right,
                "top": core.y - other.bottom,
                "bottom": other.y - core.bottom,
            }
            side = max(away, key=lambda one: away[one])
            margins[side] = min(margins[side], away[side] // 2)
    left, right, top, bottom = margins.values()
    return Rect(core.x - left, core.y - top, core.width + left + right, core.height + top + bottom)


def _enclosing(groups: Mapping[str, Group], id: str) -> Iterator[str]:
    """Yield the groups around one, from the inside; a circle of groups ends."""
    seen: set[str] = set()
    parent = groups[id].parent
    while parent is not None and parent in groups and parent not in seen:
        seen.add(parent)
        yield parent
        parent = groups[parent].parent
