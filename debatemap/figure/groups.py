"""The named regions around members of a map."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from debatemap.domain.debate import Debate
from debatemap.domain.model import Group, GroupMember
from debatemap.figure.geometry import Rect, around

MARGIN = 24
"""Pixels around the members, and around a group within another."""
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
    for id in sorted(groups, key=lambda one: -len(depths[one])):
        members = [boxes[one.item] for one in debate[GroupMember].referring("group", id) if one.item in boxes]
        inner = [rect for one, rect in rects.items() if groups[one].parent == id and one != id]
        if members or inner:
            rects[id] = around((*members, *inner)).grown(MARGIN)
    for id in sorted(rects, key=lambda one: (len(depths[one]), groups[one].order, one)):
        yield Region(id, rects[id], groups[id].title.shown(language))


def _enclosing(groups: Mapping[str, Group], id: str) -> Iterator[str]:
    """Yield the groups around one, from the inside; a circle of groups ends."""
    seen: set[str] = set()
    parent = groups[id].parent
    while parent is not None and parent in groups and parent not in seen:
        seen.add(parent)
        yield parent
        parent = groups[parent].parent
