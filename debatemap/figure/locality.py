"""Whether an edit of who stands under whom leaves the rest of a map as it was."""

from collections.abc import Iterable
from itertools import islice

from debatemap.domain.branches import roots_of
from debatemap.domain.debate import Debate
from debatemap.domain.model import Answer, Premise, Question
from debatemap.figure.forest import SMALL
from debatemap.figure.outline import Joint, Outline, Spot
from debatemap.figure.sheet import Corner
from debatemap.figure.touch import Touch


def is_local(corner: Corner, before: Outline, touch: Touch) -> bool:
    """Tell whether all claims that an edit touches were used once before it, and are."""
    if not all(_is_single(corner, claim) for claim in touch.claims):
        return False
    if any(_leads_elsewhere(before, before.joints[id]) for id in touch.stirred if id in before.joints):
        return False
    drawn = [before.spots[claim] for claim in touch.claims if claim in before.spots]
    if any(spot.above not in before.joints for spot in drawn):
        return False
    moved = (spot.id for spot in drawn if _hangs_elsewhere(corner, spot))
    return all(_is_used_once_in(corner, before, id) for id in (*touch.displaced, *moved) if id in before)


def stays_local(corner: Corner, before: Outline, after: Outline, touch: Touch) -> bool:
    """Tell whether what came and went by an edit changes nothing elsewhere."""
    gone, fresh = before.spots.keys() - after.spots.keys(), after.spots.keys() - before.spots.keys()
    others = gone | (before.joints.keys() ^ after.joints.keys())
    return (
        not any(_is_still_here(corner, before.spots[id]) for id in gone)
        and all(claim in after.spots or not corner.holds(claim) for claim in touch.claims)
        and all(_is_single(corner, id) for id in fresh)
        and not any(_is_asked_about(corner.debate, id) for id in others)
        and all(before.spots[id].is_bare == after.spots[id].is_bare for id in before.roots if id in touch.stirred)
        and _keeps_regions(before, touch, len(gone) + len(fresh))
    )


def _is_still_here(corner: Corner, spot: Spot) -> bool:
    return not spot.copy and corner.holds(spot.item)


def _is_single(corner: Corner, claim: str) -> bool:
    """Tell whether a claim has one place at most, as a premise."""
    if claim in roots_of(corner.map) or claim in corner.debate[Question] or _is_asked_about(corner.debate, claim):
        return False
    return not corner.holds(claim) or len(corner.uses(claim)) == 1


def _is_asked_about(debate: Debate, id: str) -> bool:
    return bool(debate[Question].referring("about", id) or debate[Answer].referring("claim", id))


def _leads_elsewhere(outline: Outline, joint: Joint) -> bool:
    return joint.link is not None or any(outline.spots[spot].copy for spot in joint.spots)


def _hangs_elsewhere(corner: Corner, spot: Spot) -> bool:
    return [use.argument for use in corner.uses(spot.item)] != [spot.above]


def _is_used_once_in(corner: Corner, outline: Outline, top: str) -> bool:
    """Tell whether nothing in a branch is used twice, so that no place depends on how near to a root it is."""
    ids = outline.order[slice(*outline.reach(top))]
    if any(_leads_elsewhere(outline, outline.joints[id]) for id in ids if id in outline.joints):
        return False
    uses = corner.debate[Premise]
    return all(len(uses.referring("claim", id)) <= 1 for id in ids if id in outline.spots)


def _keeps_regions(before: Outline, touch: Touch, most: int) -> bool:
    """Tell whether second uses are shown as they were, though up to so many claims came and went, and others moved."""
    most += sum(len(range(*before.reach(id))) for id in touch.displaced if id in before)
    if not most or all(_keeps_its_region(before, id, most) for id in touch.stirred if id in before):
        return True
    return not any(_leads_elsewhere(before, joint) for joint in before.joints.values())


def _keeps_its_region(outline: Outline, id: str, most: int) -> bool:
    """Tell whether the tree and the first-level branch of a spot or joint stay small, or large."""
    ways = list(_upwards(outline, id))
    return all(_is_far_from_limit(outline, top, most) for top in ways[-2:])


def _upwards(outline: Outline, id: str) -> Iterable[str]:
    one: str | None = id
    while one is not None:
        if one in outline.spots:
            yield one
        one = outline.above(one)


def _is_far_from_limit(outline: Outline, top: str, most: int) -> bool:
    start, end = outline.reach(top)
    homes = (id for id in islice(outline.order, start, end) if id in outline.spots and not outline.spots[id].copy)
    count = sum(1 for _ in islice(homes, SMALL + most + 1))
    return count + most <= SMALL or count - most > SMALL
