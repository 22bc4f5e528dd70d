"""What is on a map and where."""

from collections.abc import Iterable
from dataclasses import replace

from debatemap.domain.changes import Change, Edit, combined
from debatemap.domain.debate import Debate
from debatemap.domain.edits.parts import NewId, placing
from debatemap.domain.edits.refusals import item, one_of
from debatemap.domain.edits.settling import settled
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Map, Placement, new_id
from debatemap.domain.naming import counted
from debatemap.domain.relations import placement_of
from debatemap.domain.validity import FARTHEST
from debatemap.i18n import Message


def place(debate: Debate, map: str, items: Iterable[str], new: NewId = new_id) -> Edit:
    """Put claims and questions of the debate on a map; arguments appear once all their ends are there."""
    one_of(debate, Map, map)
    placed = [item(debate, id) for id in dict.fromkeys(items)]
    changes = [change for one in placed for change in placing(debate, [map], one.id, new)]
    if not changes:
        raise EditRefused(Message("This is already on this map."))
    return settled(debate, Message("Place {what} on the map", what=counted(placed)), changes, map)


def pin(debate: Debate, map: str, items: Iterable[str], dx: float, dy: float) -> Edit:
    """Move items by pixels from where they are on a map, and hold them there."""
    before = _placements(debate, map, items)
    changes = (Change(one, replace(one, dx=_near(one.dx + dx), dy=_near(one.dy + dy), pinned=True)) for one in before)
    return Edit(Message("Move {what} by hand", what=_what(debate, before)), combined(changes), map)


def unpin(debate: Debate, map: str, items: Iterable[str]) -> Edit:
    """Let items go back to their automatic places on a map."""
    before = _placements(debate, map, items)
    changes = (Change(one, replace(one, dx=0.0, dy=0.0, pinned=False)) for one in before)
    return Edit(Message("Unpin {what}", what=_what(debate, before)), combined(changes), map)


def _what(debate: Debate, places: Iterable[Placement]) -> Message:
    return counted([item(debate, one.item) for one in places])


def _near(offset: float) -> float:
    return max(-FARTHEST, min(FARTHEST, offset))


def _placements(debate: Debate, map: str, items: Iterable[str]) -> list[Placement]:
    one_of(debate, Map, map)
    places = [placement_of(debate, map, id) for id in dict.fromkeys(items)]
    if None in places:
        raise EditRefused(Message("This is not on this map."))
    return [place for place in places if place is not None]
