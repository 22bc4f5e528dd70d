"""What ``debatemap info`` tells of a debate."""

import json
from collections.abc import Iterator
from typing import Any

from debatemap.cli.terminal import on_one_line
from debatemap.domain.debate import Debate
from debatemap.domain.model import KINDS, Claim, Map, kind_name
from debatemap.domain.naming import KIND_WORDS
from debatemap.domain.relations import arguments_on, items_on, maps
from debatemap.i18n import language, say, tr


def in_json(debate: Debate, version: int) -> str:
    """Return title, format version, digest, the count of every record kind and the maps with their counts, as JSON."""
    told = {
        "title": _title(debate.about),
        "format_version": version,
        "digest": debate.digest,
        "records": {kind_name(kind): len(debate[kind]) for kind in KINDS},
        "maps": [_map(debate, map) for map in maps(debate)],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def in_words(debate: Debate, version: int) -> str:
    """Return the same in lines for people, without the kinds that the debate has no records of."""
    return "".join(on_one_line(line) + "\n" for line in _lines(debate, version))


def _lines(debate: Debate, version: int) -> Iterator[str]:
    yield _title(debate.about)
    yield tr("Format {version}, digest {digest}", version=version, digest=debate.digest)
    for told in (_map(debate, map) for map in maps(debate)):
        counts = [
            tr("{count} claim", "{count} claims", count=told["claims"]),
            tr("{count} question", "{count} questions", count=told["questions"]),
            tr("{count} argument", "{count} arguments", count=told["arguments"]),
        ]
        yield tr("Map “{title}”: {counts}", title=told["title"], counts=", ".join(counts))
    for kind in KINDS:
        if debate[kind]:
            yield f"{len(debate[kind]):>6}  {say(KIND_WORDS[kind])}"


def _map(debate: Debate, map: Map) -> dict[str, Any]:
    items = list(items_on(debate, map.id))
    claims = sum(isinstance(item, Claim) for item in items)
    return {
        "title": _title(map),
        "claims": claims,
        "questions": len(items) - claims,
        "arguments": len(list(arguments_on(debate, map.id))),
    }


def _title(titled: Any) -> str:
    shown: str = titled.title.shown(language())
    return shown
