"""How many arguments for a claim are on other maps only."""

from collections import Counter

from debatemap.domain.model import Argument
from debatemap.domain.relations import arguments_for, is_on, maps_with
from debatemap.figure.outline import Stub
from debatemap.figure.sheet import Sheet


def stubs(sheet: Sheet, claim: str) -> tuple[Stub, ...]:
    """Return the arguments for a claim that are not on a map, counted by the map they are on."""
    here = sheet.arguments(claim)
    if len(here) == sheet.count(claim):
        return ()
    elsewhere = [one for one in arguments_for(sheet.debate, claim) if one not in here]
    counts = Counter(_map_with(sheet, one) for one in elsewhere)
    return tuple(Stub(map, count) for map, count in counts.items())


def _map_with(sheet: Sheet, argument: Argument) -> str | None:
    others = (one.id for one in maps_with(sheet.debate, argument.target) if one.id != sheet.map.id)
    return next((map for map in others if is_on(sheet.debate, map, argument)), None)
