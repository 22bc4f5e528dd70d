"""Where a command acts: what is selected, and the argument that it stands for."""

from dataclasses import dataclass

from debatemap.domain.debate import Debate
from debatemap.domain.model import Argument, Claim, Premise, Record
from debatemap.domain.relations import premise_of, uses_on
from debatemap.ui.situation import Situation


@dataclass(frozen=True, slots=True)
class Place:
    """Where something new goes: debate, map, the selected record and its use there, and the language of new texts."""

    debate: Debate
    map: str
    one: Record
    premise: Premise | None
    language: str


def premise_at(situation: Situation) -> Premise | None:
    """Return the use of the selected claim that a gesture means: that of the chosen box, else of its own."""
    debate, map, one = situation.debate, situation.map, situation.one
    if isinstance(one, Premise) or debate is None:
        return one if isinstance(one, Premise) else None
    if not isinstance(one, Claim) or map is None:
        return None
    own = premise_of(debate, situation.under, one.id) if situation.under is not None else None
    return used_again(situation) or own or next(uses_on(debate, map, one.id), None)


def used_again(situation: Situation) -> Premise | None:
    """Return the use of the selected claim that the chosen box stands for; None for the claim's own box.

    Such a box has the id of the premise, or one that begins with that of the argument.
    """
    debate, spot, one = situation.debate, situation.spot, situation.one
    if debate is None or spot is None or one is None:
        return None
    found = debate[Premise].find(spot) or premise_of(debate, spot.partition("/")[0], one.id)
    return found if found is not None and found.claim == one.id else None


def inference_at(place: Place) -> str | None:
    """Return the argument that a gesture means: the selected one, else that of the selected premise."""
    if isinstance(place.one, Argument):
        return place.one.id
    return place.premise.argument if place.premise else None


def place_of(situation: Situation) -> Place | None:
    """Return where something new goes; None where nothing or several things are selected."""
    if situation.debate is None or situation.map is None or situation.one is None:
        return None
    return Place(situation.debate, situation.map, situation.one, premise_at(situation), situation.language)
