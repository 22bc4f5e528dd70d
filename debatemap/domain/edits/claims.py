"""The roots of a map: its contention and the claims and questions that hang on nothing."""

from dataclasses import replace

from debatemap.domain.branches import hangs
from debatemap.domain.changes import Change, Edit, added
from debatemap.domain.debate import Debate
from debatemap.domain.edits.parts import NewId, claimed, placing
from debatemap.domain.edits.refusals import on_map, one_of
from debatemap.domain.edits.settling import settled, without_root
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Claim, Map, new_id
from debatemap.i18n import Message


def add_contention(debate: Debate, map: str, text: str, language: str, new: NewId = new_id) -> Edit:
    """Add a claim as the contention of a map; an earlier contention becomes the first of the other roots."""
    claim = claimed(text, language, new)
    led = Change(one_of(debate, Map, map), _led_by(debate, map, claim.id))
    changes = (*added(claim), *placing(debate, [map], claim.id, new), led)
    return settled(debate, Message("Add contention"), changes, map)


def set_contention(debate: Debate, map: str, claim: str) -> Edit:
    """Make a claim on a map its contention; an earlier contention stays a root where it hangs on nothing."""
    one_of(debate, Claim, claim)
    on_map(debate, map, claim)
    return settled(debate, Message("Set contention"), [Change(debate[Map][map], _led_by(debate, map, claim))], map)


def add_claim(
    debate: Debate, map: str, text: str, language: str, after: str | None = None, new: NewId = new_id
) -> Edit:
    """Add a loose claim to a map, after one of its roots or after all of them."""
    claim = claimed(text, language, new)
    sheet = one_of(debate, Map, map)
    rooted = Change(sheet, with_root(sheet, claim.id, after))
    return settled(debate, Message("Add claim"), (*added(claim), *placing(debate, [map], claim.id, new), rooted), map)


def reorder_root(debate: Debate, map: str, item: str, after: str | None) -> Edit:
    """Put a root of a map after another of its roots; first, but after the contention, for None."""
    sheet = one_of(debate, Map, map)
    if item not in sheet.roots or (after not in sheet.roots and after is not None):
        raise EditRefused(Message("Only the roots of a map can be put in this order."))
    moved = with_root(sheet, item, sheet.contention if after is None else after)
    return settled(debate, Message("Move root"), [Change(sheet, moved)], map)


def with_root(map: Map, item: str, after: str | None) -> Map:
    """Return a map with an item among its roots: after a root, first after the contention, else last."""
    roots = [one for one in map.roots if one != item]
    place = roots.index(after) + 1 if after in roots else 0 if after == map.contention else len(roots)
    return replace(map, roots=(*roots[:place], item, *roots[place:]))


def _led_by(debate: Debate, map: str, claim: str) -> Map:
    sheet = without_root(debate[Map][map], claim)
    earlier = sheet.contention
    if earlier is None or hangs(debate, map, earlier):
        return replace(sheet, contention=claim)
    return replace(sheet, contention=claim, roots=(earlier, *sheet.roots))
