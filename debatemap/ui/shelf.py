"""The sample debates that come with the program, told without reading them as debates."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from debatemap import paths
from debatemap.domain.text import Text, text

KEY: Final = ("animals-or-ghosts", "growth-curve", "tesla-or-waymo")
"""The maps that the program is known by; they come first."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample: its id, the debate's title, the title of its first map, the number of its claims, its file."""

    id: str
    title: Text
    tab: Text
    claims: int
    path: Path


def samples() -> tuple[Sample, ...]:
    """Return the samples, the key ones first, the others by id."""
    written = ((path, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(paths.samples().glob("*.json")))
    found = [_sample(path, one) for path, one in written if "about" in one]
    return tuple(sorted(found, key=lambda one: KEY.index(one.id) if one.id in KEY else len(KEY)))


def _sample(path: Path, written: dict[str, Any]) -> Sample:
    first: dict[str, Any] = next(iter(written.get("maps", ())), {})
    claims = len(written.get("claims", ()))
    return Sample(path.stem, _text(written["about"].get("title")), _text(first.get("title")), claims, path)


def _text(written: Any) -> Text:
    if isinstance(written, dict):
        return text({tag: said for tag, said in written.items() if isinstance(said, str) and tag != "first"})
    return text({"en": str(written or "")})
