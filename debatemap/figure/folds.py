"""Which parts of a map to fold, for common ways of looking at it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from debatemap.figure.outline import Outline

LEGIBLE: Final = 300
"""Boxes up to which a map is shown whole when it is first looked at: more of them nobody reads at once."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a map that is too large to be read at once is folded to begin with: how many levels below the contention are
    open, how many claims the map has, and what is folded.
    """

    depth: int
    claims: int
    folded: frozenset[str]


def beginning(outline: Outline, most: int = LEGIBLE) -> Beginning | None:
    """Return how a whole map is folded to begin with: to the deepest level at which no more boxes than that are drawn;
    None where all are few enough.

    What hangs on nothing is drawn in any case.
    """
    if len(outline.spots) <= most:
        return None
    levels = _levels(outline)
    depth = _deepest(outline, levels, most)
    claims = {spot.item for spot in outline.spots.values() if not spot.question}
    return Beginning(depth, len(claims), _at(outline, levels, depth))


def at_depth(outline: Outline, depth: int) -> frozenset[str]:
    """Return the claims and questions to fold so that so many levels below the contention stay open."""
    return _at(outline, _levels(outline), depth)


def beside_path(outline: Outline, ids: Iterable[str]) -> frozenset[str]:
    """Return the claims and questions to fold so that only the ways from the roots to some items stay open.

    The items themselves stay open too.
    """
    wanted = set(ids)
    path: set[str] = set()
    for id in outline.order:
        spot = outline.spots.get(id)
        if id in wanted or (spot is not None and spot.item in wanted):
            path.update(_way_up(outline, id))
    return frozenset(
        id for id in outline.spots if id not in path and outline.below(id) and not _under_fold(outline, id, path)
    )


def over(outline: Outline, id: str) -> frozenset[str]:
    """Return what must be open so that a spot or joint is drawn: all that it hangs below."""
    return frozenset(_way_up(outline, id)[1:]) if id in outline else frozenset()


def hidden_by(outline: Outline, id: str, folded: frozenset[str]) -> str | None:
    """Return the claim, question or argument whose fold hides another everywhere, the uppermost, or None for what is
    drawn.
    """
    starts = dict.fromkeys((id, *outline.uses(id)))
    ways = [_way_up(outline, start)[1:] for start in starts if start in outline]
    hiding = [[up for up in way if up in folded] for way in ways]
    if not hiding or not all(hiding):
        return None
    uppermost = hiding[0][-1]
    return outline.spots[uppermost].item if uppermost in outline.spots else uppermost


def _way_up(outline: Outline, id: str) -> list[str]:
    way = [id]
    while (above := outline.above(way[-1])) is not None:
        way.append(above)
    return way


def _under_fold(outline: Outline, id: str, path: set[str]) -> bool:
    """Tell whether a spot off the path hangs below another one off the path, which is folded in its stead."""
    way = _way_up(outline, id)[1:]
    return any(up in outline.spots and up not in path for up in way)


def _levels(outline: Outline) -> Mapping[str, int]:
    """Return how many claims and questions each one hangs below, counted from the contention; questions over that are
    at level -1.
    """
    over_contentions = {up for id in outline.contentions if id in outline.spots for up in _way_up(outline, id)[1:]}
    levels: dict[str, int] = {}
    for id in outline.order:
        above = outline.above(id)
        inherited = -1 if above is None else levels[above]
        levels[id] = -1 if id in over_contentions else inherited + (id in outline.spots)
    return {id: level for id, level in levels.items() if id in outline.spots}


def _at(outline: Outline, levels: Mapping[str, int], depth: int) -> frozenset[str]:
    return frozenset(id for id, level in levels.items() if level == depth and outline.below(id))


def _deepest(outline: Outline, levels: Mapping[str, int], most: int) -> int:
    """Return the deepest level at which no more boxes than that are drawn, 0 where even there are more."""
    counts = Counter((*levels.values(), *_levels_of_copies(outline, levels)))
    drawn, depth = counts[-1] + counts[0], 0
    while drawn + counts[depth + 1] <= most:
        depth += 1
        drawn += counts[depth]
    return depth


def _levels_of_copies(outline: Outline, levels: Mapping[str, int]) -> Iterator[int]:
    """Yield the levels of the copies that stand in for lines once what these lead to is folded away."""
    for joint in outline.joints.values():
        if joint.link is not None:
            yield levels[_claim_over(outline, joint.target)] + 1


def _claim_over(outline: Outline, id: str) -> str:
    while id in outline.joints:
        id = outline.joints[id].target
    return id
