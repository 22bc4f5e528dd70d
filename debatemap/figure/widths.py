"""How wide boxes are beside others: alike in a chain, in a frame and in rows."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from debatemap.domain.kinds import Direction
from debatemap.figure.changed import differing
from debatemap.figure.outline import Joint, Outline
from debatemap.figure.rows import ROW_BOX, needs_rows


@dataclass(frozen=True, slots=True, eq=False)
class Lined:
    """Hold the widths of boxes by spot, and those that suit each by itself and in its chain, from which they came."""

    outline: Outline
    own: Mapping[str, int]
    chains: Mapping[str, int]
    widths: Mapping[str, int]


def lined_up(
    outline: Outline,
    own: Mapping[str, int],
    direction: Direction,
    widest: float,
    before: Lined | None = None,
    altered: Set[str] = frozenset(),
) -> Lined:
    """Return the widths of boxes, given those that suit each by itself and the width at which frames get rows.

    Those of the picture before an edit, lined up in the same direction, serve to do less, given what it altered.
    """
    if before is not None and outline is before.outline and own is before.own:
        return before
    if direction is not Direction.DOWN:
        widths = own if direction is Direction.INDENTED else frame_widths(outline, own)
        return Lined(outline, own, own, widths)
    if before is None:
        chains = chain_widths(outline, own)
        return Lined(outline, own, chains, row_widths(outline, chains, widest))
    return _again(outline, own, widest, before, altered)


def _again(outline: Outline, own: Mapping[str, int], widest: float, before: Lined, altered: Set[str]) -> Lined:
    joints = altered & outline.joints.keys()
    fresh: dict[str, int] = {}
    for id in _stirred(outline, joints, altered | differing(own, before.own)):
        if id not in fresh:
            hangs = outline.spots[id].above in outline.joints
            chain = list(_chain(outline, _top(outline, id))) if hangs else [id]
            fresh.update(dict.fromkeys(chain, max(own[one] for one in chain)))
    gone = before.own.keys() - outline.spots.keys()
    chains = {**before.chains, **fresh}
    widths = {**before.widths, **fresh}
    for id in gone:
        del chains[id], widths[id]
    above = (outline.joints.get(outline.spots[spot].above or "") for spot in fresh)
    for joint in (*(outline.joints[id] for id in joints), *(one for one in above if one is not None)):
        widths.update({spot: chains[spot] for spot in joint.spots})
        widths.update(_row_widths(joint, chains, widest))
    return Lined(outline, own, chains, widths)


def _stirred(outline: Outline, joints: Set[str], others: Set[str]) -> Set[str]:
    """Return the spots that may be in another chain than before or in one of another width."""
    found = set(others)
    found.update(spot for id in joints for spot in (outline.joints[id].target, *outline.joints[id].spots))
    found &= outline.spots.keys()
    below = (joint for id in found for joint in outline.spots[id].joints)
    return found.union(spot for joint in below for spot in outline.joints[joint].spots)


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
        found.update(_row_widths(joint, widths, widest))
    return found


def _row_widths(joint: Joint, widths: Mapping[str, int], widest: float) -> dict[str, int]:
    own = [widths[spot] for spot in joint.spots]
    return dict.fromkeys(joint.spots, min(max(own), ROW_BOX)) if needs_rows(own, widest) else {}


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


def _top(outline: Outline, id: str) -> str:
    """Return the first spot of the chain that a spot is in."""
    while (above := outline.joints.get(outline.spots[id].above or "")) is not None:
        upper = outline.spots.get(above.target)
        if upper is None or len(above.spots) != 1 or len(upper.joints) != 1 or upper.above not in outline.joints:
            return id
        id = upper.id
    return id
