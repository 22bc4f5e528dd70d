"""A picture ready to be painted: what is seen in a rectangle, what is under a point, each part made when it is first
asked for.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import Enum
from functools import cached_property

from PySide6.QtGui import QPainter

from debatemap.figure.box_display import display_of_box
from debatemap.figure.display import overlays
from debatemap.figure.distant import distant_part, distant_rings
from debatemap.figure.distant_labels import labels
from debatemap.figure.geometry import Point, Rect
from debatemap.figure.groups import Region
from debatemap.figure.joint_display import display_of_joint
from debatemap.figure.line_display import display_of_frame, display_of_group, display_of_route
from debatemap.figure.overlays import overlay_of_box
from debatemap.figure.picture import Box, Frame, JointBox, Picture
from debatemap.figure.primitives import Part
from debatemap.figure.routes import Route
from debatemap.figure.states import REST, States
from debatemap.figure.theme import Theme
from debatemap.ui.canvas.far import paint_far
from debatemap.ui.canvas.index import Index, Item
from debatemap.ui.canvas.painter import paint

_EASY = 4
"""Pixels of the view around a joint that still hit it, so that no target is under 24 pixels."""

_MARK = 8
"""Pixels of the view by which marks go beyond what they stand for, where that is smaller than they are."""
_ZOOMS = 6
"""How many plates of one picture are kept, each with the parts of another zoom."""
_SPARE = 512
"""How many parts of what is gone are kept at least before all are forgotten."""

Made = dict[object, tuple[Item, Part]]
Family = dict[tuple["Detail", float], "Plate"]


class Detail(Enum):
    """How much of a map is drawn, by the zoom it is seen at."""

    FULL = 0.6
    NAMELESS = 0.35
    CARDS = 0.0

    @classmethod
    def at(cls, zoom: float) -> "Detail":
        """Return what is drawn at a zoom."""
        return next(detail for detail in cls if zoom >= detail.value)


class Plate:
    """One picture in one theme; states that change with the pointer are painted over it."""

    def __init__(
        self,
        picture: Picture,
        theme: Theme,
        detail: Detail = Detail.FULL,
        states: States = REST,
        zoom: float = 1.0,
        index: Index | None = None,
        made: "Made | None" = None,
    ) -> None:
        self.picture, self.theme, self.detail, self.states = picture, theme, detail, states
        self.zoom = zoom if detail is Detail.CARDS else 1.0
        self._family: Family = {(self.detail, self.zoom): self}
        self._index = index or Index(picture)
        self._made: Made = made if made is not None and len(made) <= 2 * len(self._index) + _SPARE else {}

    def followed_by(self, picture: Picture, states: States = REST) -> "Plate":
        """Return the plate of the picture after an edit; parts of what stayed the same are the very same."""
        return Plate(picture, self.theme, self.detail, states, self.zoom, self._index.followed_by(picture), self._made)

    def seen_at(self, zoom: float) -> "Plate":
        """Return the same picture as it is drawn at a zoom, the very same plate while few others were asked for."""
        detail = Detail.at(zoom)
        found = self._family.pop((detail, zoom if detail is Detail.CARDS else 1.0), None)
        if found is None:
            found = Plate(self.picture, self.theme, detail, self.states, zoom, self._index)
            found._family = self._younger()
        self._family[found.detail, found.zoom] = found
        return found

    def _younger(self) -> "Family":
        """Return the plates of the same picture without those that were not asked for lately."""
        for key in tuple(self._family)[: 1 - _ZOOMS]:
            del self._family[key]
        return self._family

    def paint(self, painter: QPainter, parts: Iterable[Part]) -> None:
        """Paint parts of this plate."""
        if self.detail is Detail.CARDS:
            paint_far(painter, parts, self.zoom)
        else:
            paint(painter, parts)

    @cached_property
    def labels(self) -> tuple[Part, ...]:
        """Return what stays readable from afar; nothing from near."""
        return tuple(labels(self.picture, self.theme, self.zoom)) if self.detail is Detail.CARDS else ()

    def with_states(self, states: States) -> "Plate":
        """Return the same picture with other lasting states: what is dragged away, dimmed, searched for."""
        return Plate(self.picture, self.theme, self.detail, states, self.zoom, self._index, self._made)

    def seen_in(self, rect: Rect) -> tuple[Part, ...]:
        """Return the parts that may touch a rectangle, from back to front."""
        near = rect.grown(_MARK / self.zoom) if self.detail is Detail.CARDS else rect
        return tuple(part for part in map(self._part, self.items_in(near)) if part.bounds.grown(1).overlaps(rect))

    def items_in(self, rect: Rect) -> Iterator[Item]:
        """Yield what may touch a rectangle, from back to front."""
        return self._index.within(rect)

    def over(self, states: States) -> Iterator[Part]:
        """Yield what states put over the boxes and joints."""
        if self.detail is Detail.CARDS:
            return distant_rings(self.picture, self.theme, self.zoom, states)
        return overlays(self.picture, self.theme, states)

    def shown_in(self, states: States) -> Iterator[Part]:
        """Yield the boxes and joints that states draw in another way, such as the one under the pointer."""
        told = replace(self.states, hovered=states.hovered, selected=states.selected)
        told = replace(told, drop_below=states.drop_below, drop_beside=states.drop_beside)
        changed = (states.hovered, states.drop_below, states.drop_beside, *(states.selected & told.dimmed))
        shown = (self.picture.by_id.get(id) for id in changed if id is not None and id not in told.dragged)
        return (self._display(one, told) for one in shown if one is not None)

    def edited(self, box: Box) -> Iterator[Part]:
        """Yield a box as it is while somebody writes in it."""
        states = replace(self.states, edited=box.id, selected=frozenset({box.id}))
        yield self._display(box, states)
        ring = overlay_of_box(box, self.theme, states, self.picture.language)
        if ring is not None:
            yield ring

    def at(self, point: Point, zoom: float = 1.0) -> Box | JointBox | None:
        """Return the box or joint under a point of the map, boxes first."""
        reach = _EASY / zoom
        near = self.items_in(Rect(point[0] - reach, point[1] - reach, 2 * reach, 2 * reach))
        hit = [one for one in near if isinstance(one, Box | JointBox) and _is_hit(one, point, reach)]
        return hit[-1] if hit else None

    def boxes_in(self, rect: Rect) -> tuple[Box, ...]:
        """Return the boxes that touch a rectangle."""
        return tuple(one for one in self.items_in(rect) if isinstance(one, Box) and one.rect.overlaps(rect))

    def part_of(self, item: Item) -> Part:
        """Return what is painted for a box, joint, frame or line."""
        return self._part(item)

    def part_at_rest(self, item: Item) -> Part:
        """Return what is painted for it when nothing is going on."""
        key = item if isinstance(item, Route) else (type(item), item.id)
        made = self._made.get(key)
        if made is None or made[0] != item:
            made = self._made[key] = item, self._display(item, REST)
        return made[1]

    def _part(self, item: Item) -> Part:
        rest = self.part_at_rest(item)
        if self.states == REST:
            return rest
        part = self._display(item, self.states)
        return rest if part == rest else part

    def _display(self, item: Item, states: States) -> Part:
        if self.detail is Detail.CARDS and not isinstance(item, Region):
            return distant_part(item, self.theme, self.zoom, states)
        match item:
            case Region():
                return display_of_group(item, self.theme, self.picture.language)
            case Box():
                names = self.detail is Detail.FULL
                return display_of_box(item, self.theme, states, self.picture.language, names=names)
            case JointBox():
                return display_of_joint(item, self.theme, states, self.picture.language)
            case Frame():
                return display_of_frame(item, self.theme, states)
            case Route():
                return display_of_route(item, self.theme, states)


def _is_hit(one: Box | JointBox, point: Point, reach: float) -> bool:
    rect = one.rect.grown(0 if isinstance(one, Box) else reach)
    return rect.x <= point[0] <= rect.right and rect.y <= point[1] <= rect.bottom
