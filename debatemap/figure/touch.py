"""What an edit touches of who stands under whom on a map."""

from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from itertools import chain

from debatemap.domain.model import Argument, Placement, Premise, Question, Record
from debatemap.figure.outline import Outline
from debatemap.figure.sheet import Corner


@dataclass(frozen=True, slots=True)
class Touch:
    """Hold the arguments that an edit touches, the claims that it places or uses otherwise, the spots and joints that
    may be others for that, and those of them that may come to stand elsewhere.
    """

    arguments: Set[str]
    claims: Set[str]
    stirred: Set[str]
    displaced: Set[str]


def touch_of(corner: Corner, before: Outline, changed: Iterable[Record]) -> Touch | None:
    """Return what an edit touches on a map, given the records that are others as they were and as they are; None where
    it touches roots or questions.
    """
    debate, records = corner.debate, tuple(changed)
    if not all(isinstance(one, Argument | Premise | Placement) for one in records):
        return None
    items = {one.item for one in records if isinstance(one, Placement)}
    if any(item in debate[Question] or (item in before.spots and before.spots[item].question) for item in items):
        return None
    named = {one.argument if isinstance(one, Premise) else one.id for one in records if not isinstance(one, Placement)}
    users = {one.argument for item in items for one in debate[Premise].referring("claim", item)}
    arguments = named | users
    seen = [id for id in arguments if id in before.joints or corner.shows(id)]
    claims = {one.item for one in records if isinstance(one, Placement) and one.map == corner.map.id}
    claims |= {one.claim for id in seen for one in debate[Premise].referring("argument", id)}
    claims |= {before.spots[spot].item for id in seen if id in before.joints for spot in before.joints[id].spots}
    targets = {one.target for one in records if isinstance(one, Argument)}
    targets |= {one.target for one in map(debate[Argument].find, arguments) if one is not None}
    return Touch(arguments, claims, arguments | targets | items | _turned(before, arguments), _displaced(records))


def _turned(before: Outline, arguments: Iterable[str]) -> set[str]:
    """Return the arguments whose kind depends on whether some others attack."""
    spots = chain.from_iterable(before.joints[id].spots for id in arguments if id in before.joints)
    return set(chain.from_iterable(before.spots[spot].joints for spot in spots))


def _displaced(records: Iterable[Record]) -> set[str]:
    """Return the arguments and claims of which there are two records, with another place among their like."""
    places = {(one.id, one.target, one.polarity, one.order) for one in records if isinstance(one, Argument)}
    uses = {(one.claim, one.id, one.argument, one.order) for one in records if isinstance(one, Premise)}
    twice = Counter(id for id, *_ in places) + Counter(claim for claim, *_ in uses)
    return {id for id, count in twice.items() if count > 1}
