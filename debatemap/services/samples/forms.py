"""The files of the sample library as they are written: every text a pair, English and Chinese."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from debatemap.domain.text import Text, text
from debatemap.paths import samples

F = TypeVar("F")

LANGUAGES: Final = ("en", "zh-Hans")
"""The languages of a pair, in its order."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A claim at its place on a map: what it supports, attacks, undercuts, joins or answers; with no text, again."""

    id: str
    text: Pair = ("", "")
    short: Pair = ("", "")
    said: str | list[str] = ""
    type: str = "fact"
    basis: str = ""
    horizon: str = ""
    tags: tuple[str, ...] = ()
    supports: str = ""
    attacks: str = ""
    undercuts: str = ""
    joins: str = ""
    answers: str = ""
    implicit: bool = False
    negated: bool = False
    scheme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question on a map; about a claim of the map, or one of its roots."""

    id: str
    text: Pair
    short: Pair = ("", "")
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """A named frame around claims of a map."""

    id: str
    title: Pair
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A step of a map's presentation: the claims it turns to, and what the presenter may say or ask."""

    claims: tuple[str, ...]
    notes: Pair


@dataclass(frozen=True, slots=True)
class Gallery:
    """What the gallery says of a map."""

    teaser: Pair
    level: str
    use: Pair
    discuss: tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapFile:
    """One map as it is written; its first claim is the contention, its title the question that the claim answers."""

    id: str
    number: int
    title: Pair
    short: Pair
    description: Pair
    notes: Pair
    terms: tuple[str, ...]
    claims: tuple[Entry, ...]
    gallery: Gallery
    tags: tuple[str, ...] = ()
    questions: tuple[Asked, ...] = ()
    contradictions: tuple[tuple[str, str, str], ...] = ()
    groups: tuple[Gathered, ...] = ()
    steps: tuple[Shown, ...] = ()


def written_maps() -> tuple[MapFile, ...]:
    """Return the maps of the library in their order."""
    found = (map_file(json.loads(path.read_text("utf-8"))) for path in (samples() / "maps").glob("*.json"))
    return tuple(sorted(found, key=lambda one: one.number))


def map_file(written: dict[str, Any]) -> MapFile:
    """Return a map from its JSON; TypeError names a field that it should not have or lacks."""
    made: dict[str, Any] = {
        **written,
        "claims": _all(Entry, written["claims"]),
        "gallery": Gallery(**written["gallery"]),
        "questions": _all(Asked, written.get("questions", ())),
        "groups": _all(Gathered, written.get("groups", ())),
        "steps": _all(Shown, written.get("steps", ())),
    }
    return MapFile(**made)


def written_json(name: str) -> Any:
    """Return the value of a JSON file of the library."""
    return json.loads((samples() / name).read_text("utf-8"))


def written_text(name: str) -> str | None:
    """Return the content of a text file of the library, or None where there is none."""
    path: Path = samples() / name
    return path.read_text("utf-8") if path.is_file() else None


def said(pair: Pair) -> Text:
    """Return a pair as a text, English first."""
    return text(dict(zip(LANGUAGES, pair, strict=True)))


def _all(kind: type[F], written: Any) -> tuple[F, ...]:
    return tuple(kind(**one) for one in written)
