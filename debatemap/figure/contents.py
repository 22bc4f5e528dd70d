"""The contents of all boxes of a map; after an edit only those are made that show something else."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from typing import TypeVar

from debatemap.domain.kinds import Direction
from debatemap.figure.boxes import Content, Desk, Draft, composed, draft
from debatemap.figure.changed import differing
from debatemap.figure.outline import Outline
from debatemap.figure.rows import ROW_BOX, needs_rows
from debatemap.figure.tidy import Size

V = TypeVar("V")


@dataclass(frozen=True, slots=True, eq=False)
class Contents:
    """Hold the contents and sizes of boxes by spot, and how they came about: what is in each, the width that suits it
    by itself and the one that it has beside others, and the numbers and contentions they were made with.
    """

    by_id: Mapping[str, Content]
    sizes: Mapping[str, Size]
    drafts: Mapping[str, Draft]
    own: Mapping[str, int]
    widths: Mapping[str, int]
    outline: Outline
    numbers: Mapping[str, str]
    language: str
    altered: Set[str]
    """The spots whose contents are not those of the picture before."""


def contents(
    desk: Desk,
    outline: Outline,
    direction: Direction = Direction.DOWN,
    before: Contents | None = None,
    touched: Set[str] = frozenset(),
) -> Contents:
    """Return the content of every box of an outline; those above each other in a chain or in a frame have the width of
    the widest.

    Given those of the picture before an edit, with the same look and direction, and the claims and questions of which
    the edit touched anything that boxes show, only the boxes of these are made and what is numbered or stands
    otherwise.
    """
    spoiled = _spoiled(outline, desk.numbers, before, touched)
    drafts = _kept(before.drafts if before else {}, {id: draft(desk, outline.spots[id]) for id in spoiled}, outline)
    own = _kept(before.own if before else {}, {id: drafts[id].width for id in spoiled}, outline)
    if before is not None and own is before.own and outline is before.outline:
        widths = before.widths
    else:
        widths = _aligned(outline, own, direction, desk.look.frame)
        spoiled = spoiled | (differing(widths, before.widths) & outline.spots.keys() if before else set())
    found = {id: composed(drafts[id], widths[id], desk.look, desk.words.language) for id in spoiled}
    by_id = _kept(before.by_id if before else {}, found, outline)
    sizes = _kept(before.sizes if before else {}, {id: (one.width, one.height) for id, one in found.items()}, outline)
    return Contents(by_id, sizes, drafts, own, widths, outline, desk.numbers, desk.words.language, spoiled)


def _spoiled(outline: Outline, numbers: Mapping[str, str], before: Contents | None, touched: Set[str]) -> Set[str]:
    """Return the spots whose boxes are not known to show what they showed."""
    if before is None:
        return outline.spots.keys()
    found = differing(outline.spots, before.outline.spots)
    found.update(set(outline.contentions) ^ set(before.outline.contentions))
    items = touched | differing(numbers, before.numbers)
    for item in items:
        found.update(outline.uses.get(item, ()))
    return found & outline.spots.keys()


def _kept(before: Mapping[str, V], found: Mapping[str, V], outline: Outline) -> Mapping[str, V]:
    """Return a mapping with what is found put in and what is no longer drawn left out; the same one where nothing
    differs.
    """
    fresh = {id: one for id, one in found.items() if before.get(id) != one}
    gone = () if len(before) == len(outline.spots) and not fresh else before.keys() - outline.spots.keys()
    if not fresh and not gone:
        return before
    kept = {**before, **fresh}
    for id in gone:
        del kept[id]
    return kept


def _aligned(outline: Outline, widths: Mapping[str, int], direction: Direction, widest: float) -> Mapping[str, int]:
    if direction is Direction.INDENTED:
        return widths
    if direction is Direction.RIGHT:
        return frame_widths(outline, widths)
    return row_widths(outline, chain_widths(outline, widths), widest)


def frame_widths(outline: Outline, widths: Mapping[str, int]) -> Mapping[str, int]:
    """Return box widths with those of the premises in one frame made equal."""
    found = dict(widths)
    for joint in outline.joints.values():
        if len(joint.spots) > 1:
            found.update(dict.fromkeys(joint.spots, max(widths[spot] for spot in joint.spots)))
    return found


def row_widths(outline: Outline, widths: Mapping[str, int], widest: float) -> Mapping[str, int]:
    """Return box widths with those in frames wider than ``widest`` pixels made equal, and not too wide for rows."""
    found = dict(widths)
    for joint in outline.joints.values():
        own = [widths[spot] for spot in joint.spots]
        if needs_rows(own, widest):
            found.update(dict.fromkeys(joint.spots, min(max(own), ROW_BOX)))
    return found


def chain_widths(outline: Outline, widths: Mapping[str, int]) -> Mapping[str, int]:
    """Return box widths with those of chains made equal: one argument with one premise, repeated, below any but a
    root.
    """
    found = dict(widths)
    chained: set[str] = set()
    for id in outline.order:
        if id in outline.spots and id not in chained and outline.spots[id].above in outline.joints:
            chain = list(_chain(outline, id))
            chained.update(chain)
            found.update(dict.fromkeys(chain, max(widths[one] for one in chain)))
    return found


def _chain(outline: Outline, id: str) -> Iterator[str]:
    while True:
        yield id
        joints = outline.spots[id].joints
        below = outline.joints[joints[0]].spots if len(joints) == 1 else ()
        if len(below) != 1:
            return
        id = below[0]
