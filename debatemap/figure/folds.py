"""Which parts of a map to fold, for common ways of looking at it."""

from collections.abc import Iterable, Mapping

from debatemap.figure.outline import Outline


def at_depth(outline: Outline, depth: int) -> frozenset[str]:
    """Return the claims and questions to fold so that so many levels below the contention stay open."""
    levels = _levels(outline)
    return frozenset(id for id, level in levels.items() if level == depth and outline.below(id))


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
    """Return what must be open so that a claim, question or argument is drawn: all that it hangs below."""
    spots = (one.id for one in outline.spots.values() if one.item == id)
    return frozenset(up for start in (id, *spots) if _is_drawn(outline, start) for up in _way_up(outline, start)[1:])


def hidden_by(outline: Outline, id: str, folded: frozenset[str]) -> str | None:
    """Return the claim, question or argument whose fold hides another everywhere, the uppermost, or None for what is
    drawn.
    """
    spots = (one.id for one in outline.spots.values() if one.item == id)
    ways = [_way_up(outline, start)[1:] for start in (id, *spots) if _is_drawn(outline, start)]
    hiding = [[up for up in way if up in folded] for way in ways]
    if not hiding or not all(hiding):
        return None
    uppermost = hiding[0][-1]
    return outline.spots[uppermost].item if uppermost in outline.spots else uppermost


def _is_drawn(outline: Outline, id: str) -> bool:
    return id in outline.spots or id in outline.joints


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
