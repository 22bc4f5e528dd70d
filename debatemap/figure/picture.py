"""A map as a picture: boxes, joints, frames and lines at their places, in pixels, before any colour.

A picture is made in steps, each a value: the outline, what is in the boxes, where they stand, the lines. The picture
after an edit is given the one before and makes only those steps, and of those only those boxes, that come out
otherwise; it equals the picture made from nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from debatemap.domain.collecting import uncollected
from debatemap.domain.debate import Debate
from debatemap.domain.model import Map
from debatemap.figure.changed import differing
from debatemap.figure.geometry import Rect, around, around_points
from debatemap.figure.groups import Region, regions
from debatemap.figure.kept import Steps
from debatemap.figure.links import link_routes
from debatemap.figure.look import Look
from debatemap.figure.outline import Outline, Stub
from debatemap.figure.pieces import Box, Frame, JointBox, Parts
from debatemap.figure.routes import Route
from debatemap.figure.steps import steps_to
from debatemap.figure.whole import Whole, Wholes, whole_of
from debatemap.i18n import Words

Part = TypeVar("Part", Box, JointBox)

__all__ = ["Box", "Frame", "JointBox", "Picture", "drawn", "picture"]


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
    steps: Steps | None = field(default=None, compare=False, repr=False)
    """How it was made, for the picture after an edit."""

    @cached_property
    def bounds(self) -> Rect:
        """Return what boxes, joints, frames, lines and groups take up."""
        known = self.steps.arranged if self.steps is not None and self.boxes else None
        parts: tuple[Box | JointBox | Frame, ...] = () if known else (*self.boxes, *self.joints, *self.frames)
        lines = self.routes[len(known.routes) :] if known else self.routes
        return around(
            (
                *((known.bounds,) if known else ()),
                *(part.rect for part in parts),
                *(around_points(route.points) for route in lines),
                *(group.extent for group in self.groups),
            )
        )

    @property
    def geometry(self) -> object:
        """Return what is the very same in two pictures in which every box and joint stands alike."""
        return self.steps.arranged if self.steps is not None else self

    @property
    def parts(self) -> tuple[Box | JointBox, ...]:
        """Return the boxes and the joints."""
        return (*self.boxes, *self.joints)

    @cached_property
    def by_id(self) -> Mapping[str, Box | JointBox]:
        """Return boxes and joints by their ids."""
        return Parts(self.outline, self.boxes, self.joints)

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


def picture(
    debate: Debate,
    map: str,
    look: Look | None = None,
    before: Picture | None = None,
    wholes: Wholes | None = None,
) -> Picture:
    """Return a map as it looks; the same debate, map and look give the same picture. KeyError for an unknown map.

    The picture ``before`` an edit, of any map in any look, makes it cheaper, and so do maps that are kept.
    """
    seen = look or Look()
    last = before if before is not None and before.steps is not None and before.steps.suits(map, seen) else None
    steps = last.steps if last is not None else None
    with uncollected(lasting=True):
        known = steps.whole if steps is not None else None
        whole = wholes.of(debate, map) if wholes is not None else whole_of(debate, map, known)
        return _pictured(debate, steps_to(debate, seen, whole, steps), last)


def drawn(debate: Debate, look: Look, whole: Whole) -> Picture:
    """Return a map as it looks, given the whole of it or some part: paper draws many parts of one map."""
    return _pictured(debate, steps_to(debate, look, whole, None), None)


def _pictured(debate: Debate, steps: Steps, before: Picture | None) -> Picture:
    outline, language = steps.outline, steps.language
    stirred = _stirred(steps, before.steps) if before is not None and before.steps is not None else None
    boxes = _boxes(debate, steps, stirred, before)
    joints = _joints(steps, stirred, before)
    frames = _frames(steps, stirred, before)
    groups = _groups(debate, steps, before)
    routes = _routes(debate, steps, before, groups)
    return Picture(boxes, joints, frames, routes, outline, language, groups, steps)


def _stirred(steps: Steps, before: Steps) -> Set[str] | None:
    """Return the boxes and joints that are not known to be what they were; None where those are all."""
    where = steps.arranged
    if not steps.whole.material.has_maps_of(before.whole.material) or steps.language != before.language:
        return None
    if where is not before.arranged and where.stirred is None:
        return None
    return frozenset().union(
        (where.stirred or ()) if where is not before.arranged else (),
        steps.contents.altered,
        differing(steps.pills, before.pills),
        differing(steps.whole.numbers, before.whole.numbers),
    )


def _boxes(debate: Debate, steps: Steps, stirred: Set[str] | None, before: Picture | None) -> tuple[Box, ...]:
    spots = steps.outline.spots
    if before is None or stirred is None:
        return tuple([_box(debate, steps, id) for id in spots])
    fresh = {id: _box(debate, steps, id) for id in stirred if id in spots}
    return _followed(before.boxes, before.outline.spots, spots, fresh, steps.outline)


def _joints(steps: Steps, stirred: Set[str] | None, before: Picture | None) -> tuple[JointBox, ...]:
    joints = steps.outline.joints
    if before is None or stirred is None:
        return tuple([_joint(steps, id) for id in joints])
    fresh = {id: _joint(steps, id) for id in stirred if id in joints}
    return _followed(before.joints, before.outline.joints, joints, fresh, steps.outline)


def _followed(
    parts: tuple[Part, ...], then: Iterable[str], now: Iterable[str], fresh: dict[str, Part], outline: Outline
) -> tuple[Part, ...]:
    """Return parts in the order of their ids, those that are not fresh from before."""
    if then is now:
        found = list(parts)
        for id, part in fresh.items():
            found[outline.places[id]] = part
        return tuple(found) if fresh else parts
    known = dict(zip(then, parts, strict=True)) | fresh
    return tuple(map(known.__getitem__, now))


def _frames(steps: Steps, stirred: Set[str] | None, before: Picture | None) -> tuple[Frame, ...]:
    if before is not None and before.geometry is steps.arranged:
        return before.frames
    frames, joints = steps.arranged.places.frames, steps.outline.joints
    known: dict[str, Frame] = {}
    if before is not None and stirred is not None:
        known = {one.id: one for one in before.frames if one.id not in stirred}
    return tuple(known.get(id) or Frame(id, frames[id], joints[id].kind) for id in joints if id in frames)


def _routes(debate: Debate, steps: Steps, before: Picture | None, groups: tuple[Region, ...]) -> tuple[Route, ...]:
    last = _unstirred(steps, before)
    same = last is not None and steps.whole.material.has_links_of(last.whole.material)
    if before is not None and same and groups == before.groups:
        return before.routes
    where, titles = steps.arranged, tuple(group.label for group in groups)
    return (*where.routes, *link_routes(debate, steps.outline, where.places, where.routes, where.linked, titles))


def _groups(debate: Debate, steps: Steps, before: Picture | None) -> tuple[Region, ...]:
    last = _unstirred(steps, before)
    if before is not None and last is not None and steps.whole.material.has_groups_of(last.whole.material):
        return before.groups
    arranged = steps.arranged
    return regions(debate, steps.whole.map, steps.outline, arranged.places, arranged.routes, steps.language)


def _unstirred(steps: Steps, before: Picture | None) -> Steps | None:
    """Return the steps to the picture before if everything stands where it stood, in the same language."""
    last = before.steps if before is not None else None
    same = last is not None and last.arranged is steps.arranged and last.language == steps.language
    return last if same else None


def _box(debate: Debate, steps: Steps, id: str) -> Box:
    spot, rect = steps.outline.spots[id], steps.arranged.places.boxes[id]
    stub = _stub(debate, spot.stubs, steps.language) if spot.stubs else None
    return Box(id, spot.item, rect, steps.contents.by_id[id], spot.hidden, stub)


def _stub(debate: Debate, stubs: tuple[Stub, ...], language: str) -> tuple[int, str]:
    count = sum(stub.count for stub in stubs)
    titles = [debate[Map][stub.map].title.shown(language) for stub in stubs if stub.map is not None]
    words = Words(language)
    return count, words("+{count} in {map}", count=count, map=", ".join(titles)) if titles else f"+{count}"


def _joint(steps: Steps, id: str) -> JointBox:
    joint, rect = steps.outline.joints[id], steps.arranged.places.pills[id]
    return JointBox(id, rect, joint.kind, steps.pills[id].word, steps.whole.numbers.get(id, ""), joint.hidden)
