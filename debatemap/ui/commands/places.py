"""Where a command acts: what is selected, and the argument that it stands for."""

from dataclasses import dataclass

from debatemap.domain.debate import Debate
from debatemap.domain.model import Argument, Claim, Premise, Record
from debatemap.domain.relations import is_on, uses_of
from debatemap.ui.situation import Situation


@dataclass(frozen=True, slots=True)
class Place:
    """Where something new goes: the debate and map, the selected record, and the language of new texts."""

    debate: Debate
    map: str
    one: Record
    language: str


def premise_at(debate: Debate, map: str | None, one: Record | None) -> Premise | None:
    """Return the use of a claim that a gesture means: the selected one, else the first on the map."""
    if isinstance(one, Premise):
        return one
    if not isinstance(one, Claim) or map is None:
        return None
    return next((use for use in uses_of(debate, one.id) if is_on(debate, map, debate[Argument][use.argument])), None)


def inference_at(place: Place) -> str | None:
    """Return the argument that a gesture means: the selected one, else that of the selected premise."""
    if isinstance(place.one, Argument):
        return place.one.id
    premise = premise_at(place.debate, place.map, place.one)
    return premise.argument if premise else None


def place_of(situation: Situation) -> Place | None:
    """Return where something new goes; None where nothing or several things are selected."""
    if situation.debate is None or situation.map is None or situation.one is None:
        return None
    return Place(situation.debate, situation.map, situation.one, situation.language)
