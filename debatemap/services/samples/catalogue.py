"""The list of samples, and each of them as a debate."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from debatemap.domain.debate import Debate
from debatemap.domain.text import Text
from debatemap.services.samples.composing import Library, about, library, map_debate
from debatemap.services.samples.forms import MapFile, Pair, said, written_json, written_maps

COURSE: Final = "course"
"""The id of the file with all maps."""


class Kind(StrEnum):
    """What sort of file a sample makes."""

    MAP = "map"
    KEY = "key"
    COURSE = "course"


@dataclass(frozen=True, slots=True)
class Sample:
    """What the gallery tells of a sample, in the order of the gallery."""

    id: str
    kind: Kind
    title: Text
    teaser: Text
    level: str
    use: Text
    discuss: tuple[Text, ...]


def samples() -> tuple[Sample, ...]:
    """Return the samples in the order of the gallery: the key debates, the course, then every map."""
    gathered = written_json("shared/course.json")
    keys = (_gathered(Kind.KEY, one) for one in gathered["keys"])
    return (*keys, _gathered(Kind.COURSE, gathered[COURSE]), *map(_of_map, written_maps()))


def sample(id: str) -> Debate:
    """Return a sample's debate, new but with the same ids at each call; KeyError when there is none with that id."""
    found, gathered = library(), written_json("shared/course.json")
    if id == COURSE:
        return _course(found, gathered[COURSE])
    for one in gathered["keys"]:
        if one["id"] == id:
            return _of_maps(found, one)
    return map_debate(found, {one.id: one for one in found.maps}[id])


def _course(found: Library, one: dict[str, Any]) -> Debate:
    return found.debate(about(COURSE, said(one["title"]), said(one["description"])), found.maps, found.common.terms)


def _of_maps(found: Library, one: dict[str, Any]) -> Debate:
    maps = [map for map in found.maps if map.id in one["maps"]]
    terms = dict.fromkeys(term for map in maps for term in map.terms)
    return found.debate(about(one["id"], said(one["title"]), said(one["description"])), maps, terms)


def _gathered(kind: Kind, one: dict[str, Any]) -> Sample:
    return Sample(
        one["id"], kind, said(one["title"]), said(one["teaser"]), one["level"], said(one["use"]), _all(one["discuss"])
    )


def _of_map(one: MapFile) -> Sample:
    shown = one.gallery
    return Sample(
        one.id, Kind.MAP, said(one.title), said(shown.teaser), shown.level, said(shown.use), _all(shown.discuss)
    )


def _all(pairs: Sequence[Pair]) -> tuple[Text, ...]:
    return tuple(map(said, pairs))
