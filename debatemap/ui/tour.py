"""Going from one record to the next in the order of the map, round and round."""

from collections.abc import Collection, Mapping

from debatemap.figure.outline import Outline


def places_on(outline: Outline) -> Mapping[str, int]:
    """Return the place of each claim, question and argument in the order in which a map is drawn."""
    found: dict[str, int] = {}
    for place, id in enumerate(outline.order):
        spot = outline.spots.get(id)
        found.setdefault(id if spot is None else spot.item, place)
    return found


def next_of(ids: Collection[str], current: str | None, step: int, places: Mapping[str, int]) -> tuple[str, int] | None:
    """Return what comes next among some records, seen from one that need not be among them, and its place from 1.

    After the last comes the first; None where there is nothing.
    """
    ordered = sorted((id for id in ids if id in places), key=places.__getitem__)
    if not ordered:
        return None
    here = places.get(current or "", -1 if step > 0 else len(places))
    ahead = [place for place, id in enumerate(ordered) if (places[id] - here) * step > 0]
    at = (ahead[0] if step > 0 else ahead[-1]) if ahead else (0 if step > 0 else len(ordered) - 1)
    return ordered[at], at + 1
