"""Single values of fields as the text form writes them, and back."""

import json
from typing import Any

from debatemap.domain.fields import Field, Json
from debatemap.domain.text import UNKNOWN, Text, text


def written_text(value: Text) -> str | dict[str, Any]:
    """Return a text as strings by language tag, the first said first; as a bare string in no known language."""
    said = dict(value.said)
    if value.first == UNKNOWN and list(said) == [UNKNOWN] and not value.unchecked:
        return said[UNKNOWN]
    first = {value.first: said.pop(value.first)} if value.first in said else {"first": value.first}
    return {**first, **said, **({"unchecked": list(value.unchecked)} if value.unchecked else {})}


def read_text(said: dict[str, str], first: str | None, unchecked: list[str]) -> Text:
    """Return the text of strings by language tag; the first tag is the first said unless told."""
    return text(said, first=first, unchecked=unchecked)


def written_json(value: str) -> Any:
    """Return the objects and lists of a JSON field as such; whatever would not come back the same as a string."""
    try:
        found = json.loads(value, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return value
    if not isinstance(found, dict | list) or _compact(found) != value or _deeper(found, 50):
        return value
    return found


def read_json(value: Any) -> Json:
    """Return what ``written_json`` wrote as the text of a JSON field."""
    return Json(value if isinstance(value, str) else _compact(value))


def written(field: Field, value: Any) -> Any:
    """Return a field's value as the text form writes it; references are written elsewhere."""
    if field.type is Text:
        return written_text(value)
    if field.type is Json:
        return written_json(value)
    return list(value) if field.many else value


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _deeper(value: Any, depth: int) -> bool:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return depth < 0 or any(_deeper(one, depth - 1) for one in inside)


def _refuse(word: str) -> None:
    raise ValueError(word)
