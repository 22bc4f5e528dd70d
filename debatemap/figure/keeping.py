"""A map reduced to some of its claims and what joins them."""

from collections.abc import Collection
from dataclasses import replace

from debatemap.figure.outline import Joint, Outline, Spot, without_ends


def keeping(outline: Outline, ids: Collection[str]) -> Outline:
    """Return the outline with only these claims, questions and arguments, all on the way from them up to the roots,
    and the co-premises of every argument that is kept, without which it would say something else.
    """
    kept = _joined(outline, ids)
    order = tuple(id for id in outline.order if id in kept)
    spots = {id: _spot(outline.spots[id], kept) for id in order if id in outline.spots}
    joints = {id: _joint(outline.joints[id], kept) for id in order if id in outline.joints}
    heads, loose, contentions = (
        tuple(id for id in some if id in kept) for some in (outline.heads, outline.loose, outline.contentions)
    )
    reduced = replace(
        outline, order=order, spots=spots, joints=joints, heads=heads, loose=loose, contentions=contentions
    )
    return without_ends(reduced)


def _joined(outline: Outline, ids: Collection[str]) -> set[str]:
    kept: set[str] = set()
    for id in outline.order:
        spot = outline.spots.get(id)
        if (id if spot is None else spot.item) in ids:
            _climb(outline, id, kept)
    return kept.union(spot for id in kept if id in outline.joints for spot in outline.joints[id].spots)


def _climb(outline: Outline, id: str, kept: set[str]) -> None:
    one: str | None = id
    while one is not None and one not in kept:
        kept.add(one)
        one = outline.above(one)


def _spot(spot: Spot, kept: set[str]) -> Spot:
    return replace(spot, joints=_only(spot.joints, kept), answers=_only(spot.answers, kept))


def _joint(joint: Joint, kept: set[str]) -> Joint:
    return replace(joint, undercuts=_only(joint.undercuts, kept))


def _only(ids: tuple[str, ...], kept: set[str]) -> tuple[str, ...]:
    return tuple(id for id in ids if id in kept)
