"""The named regions around members of a map."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from debatemap.domain.debate import Debate
from debatemap.domain.model import Group, GroupMember
from debatemap.figure.geometry import Rect, around

MARGIN = 24
"""Pixels around the members, and around a group within another; fewer where something else stands nearer."""
LABEL = 20
"""Height of the label above."""


@dataclass(frozen=True, slots=True)
class Region:
    """A group as drawn; the label stands on the upper edge of its rectangle."""

    id: str
    rect: Rect
    title: str

    @property
    def extent(self) -> Rect:
        """Return the rectangle with the label above."""
        return Rect(self.rect.x, self.rect.y - LABEL, self.rect.width, self.rect.height + LABEL)


def regions(debate: Debate, map: str, boxes: Mapping[str, Rect], language: str) -> Iterator[Region]:
    """Yield the groups of a map that have a member drawn, outer ones before those within them."""
    groups = {one.id: one for one in debate[Group].referring("map", map)}
    depths = {id: list(_enclosing(groups, id)) for id in groups}
    rects: dict[str, Rect] = {}
    held: dict[str, frozenset[str]] = {}
    for id in sorted(groups, key=lambda one: -len(depths[one])):
        own = [one.item for one in debate[GroupMember].referring("group", id) if one.item in boxes]
        within = [one for one in rects if groups[one].parent == id and one != id]
        held[id] = frozenset(own).union(*(held[one] for one in within))
        if held[id]:
            core = around((*(boxes[one] for one in own), *(rects[one] for one in within)))
            rects[id] = _margined(core, [rect for one, rect in boxes.items() if one not in held[id]])
    for id in sorted(rects, key=lambda one: (len(depths[one]), groups[one].order, one)):
        yield Region(id, rects[id], groups[id].title.shown(language))


def _margined(core: Rect, others: Iterable[Rect]) -> Rect:
    """Return the rectangle with its margin, on each side at most half the way to what is not in it."""
    left = top = right = bottom = float(MARGIN)
    for other in others:
        if not other.overlaps(core.grown(MARGIN)) or other.overlaps(core):
            continue
        if other.x >= core.right:
            right = min(right, (other.x - core.right) // 2)
        elif other.right <= core.x:
            left = min(left, (core.x - other.right) // 2)
        elif other.y >= core.bottom:
            bottom = min(bottom, (other.y - core.bottom) // 2)
        else:
            top = min(top, (core.y - other.bottom) // 2)
    return Rect(core.x - left, core.y - top, core.width + left + right, core.height + top + bottom)


def _enclosing(groups: Mapping[str, Group], id: str) -> Iterator[str]:
    """Yield the groups around one, from the inside; a circle of groups ends."""
    seen: set[str] = set()
    parent = groups[id].parent
    while parent is not None and parent in groups and parent not in seen:
        seen.add(parent)
        yield parent
        parent = groups[parent].parent
