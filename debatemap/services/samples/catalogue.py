"""The list of samples, and each of them as a debate."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from debatemap.domain.debate import Debate
from debatemap.domain.text import Text
from debatemap.paths import samples as shipped
from debatemap.services.samples.composing import Library, about, library, map_debate
from debatemap.services.samples.forms import Gallery, MapFile, Pair, said, written_json

COURSE: Final = "course"
"""The id of the file with all maps."""


class Kind(StrEnum):
    """What sort of file a sample makes."""

    MAP = "map"
    KEY = "key"
    COURSE = "course"


@dataclass(frozen=True, slots=True)
class Sample:
    """What the gallery tells of a sample; the ids of its maps, and how many claims they show.

    ``question`` is what its one map asks, or its title where it has more; ``speakers`` are called by their family
    names, whoever says most first.
    """

    id: str
    kind: Kind
    title: Text
    question: Text
    speakers: tuple[Text, ...]
    teaser: Text
    level: str
    use: Text
    discuss: tuple[Text, ...]
    maps: tuple[str, ...]
    claims: int


def samples() -> tuple[Sample, ...]:
    """Return the samples in the order of the gallery: the key debates, the course, then every map."""
    found, gathered = library(), written_json("shared/course.json")
    keys = (_gathered(found, Kind.KEY, one, _among(found.maps, one["maps"])) for one in gathered["keys"])
    course = _gathered(found, Kind.COURSE, gathered[COURSE], found.maps)
    return (*keys, course, *(_of_map(found, one) for one in found.maps))


def sample(id: str) -> Debate:
    """Return a sample's debate, new but with the same ids at each call; KeyError when there is none with that id."""
    found, gathered = library(), written_json("shared/course.json")
    if id == COURSE:
        return _course(found, gathered[COURSE])
    for one in gathered["keys"]:
        if one["id"] == id:
            return _of_maps(found, one)
    return map_debate(found, {one.id: one for one in found.maps}[id])


def sample_at(path: Path) -> Debate | None:
    """Return the debate of one of the library's own map files, ``01-animals-or-ghosts.json``; None for other files."""
    if not path.is_file() or path.resolve().parent != (shipped() / "maps").resolve():
        return None
    return sample(path.stem.partition("-")[2])


def _course(found: Library, one: dict[str, Any]) -> Debate:
    return found.debate(about(COURSE, said(one["title"]), said(one["description"])), found.maps, found.common.terms)


def _of_maps(found: Library, one: dict[str, Any]) -> Debate:
    maps = _among(found.maps, one["maps"])
    terms = dict.fromkeys(term for map in maps for term in map.terms)
    return found.debate(about(one["id"], said(one["title"]), said(one["description"])), maps, terms)


def _gathered(found: Library, kind: Kind, one: dict[str, Any], maps: Sequence[MapFile]) -> Sample:
    shown = Gallery(one["teaser"], one["level"], one["use"], one["discuss"])
    return _sample(found, kind, (one["id"], one["title"]), shown, maps)


def _of_map(found: Library, one: MapFile) -> Sample:
    return _sample(found, Kind.MAP, (one.id, one.title), one.gallery, (one,))


def _sample(found: Library, kind: Kind, named: tuple[str, Pair], shown: Gallery, maps: Sequence[MapFile]) -> Sample:
    id, title = named
    claims = {entry.id for one in maps for entry in one.claims}
    return Sample(
        id=id,
        kind=kind,
        title=said(title),
        question=said(maps[0].title if len(maps) == 1 else title),
        speakers=found.speakers(claims),
        teaser=said(shown.teaser),
        level=shown.level,
        use=said(shown.use),
        discuss=tuple(map(said, shown.discuss)),
        maps=tuple(one.id for one in maps),
        claims=len(claims),
    )


def _among(maps: Sequence[MapFile], ids: Sequence[str]) -> tuple[MapFile, ...]:
    return tuple(one for one in maps if one.id in ids)
