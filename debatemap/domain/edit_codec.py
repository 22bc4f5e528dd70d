"""Edits as JSON and back, for the journal, packets and proposals: rows before and after, and the name as a message."""

import json
from typing import Any

from debatemap.domain.changes import Change, Edit
from debatemap.domain.codec import record, row
from debatemap.domain.model import KIND_BY_NAME, Record, kind_name
from debatemap.i18n import Message


def edit_to_json(edit: Edit) -> str:
    """Return an edit as compact JSON."""
    written = {
        "name": _message_to_json(edit.name),
        "map": edit.map,
        "changes": [_change_to_json(change) for change in edit.changes],
    }
    return json.dumps(written, ensure_ascii=False, separators=(",", ":"))


def edit_from_json(written: str) -> Edit:
    """Return the edit that ``edit_to_json`` wrote; ValueError when it is none."""
    try:
        read = json.loads(written)
        changes = tuple(_change_from_json(change) for change in read["changes"])
        return Edit(_message_from_json(read["name"]), changes, read["map"])
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not an edit") from error


def changes_of(written: str, kind: type[Record]) -> tuple[Change, ...]:
    """Return the changes of one kind of record in an edit that was written; ValueError when it is none."""
    try:
        changes = json.loads(written)["changes"]
        return tuple(_change_from_json(change) for change in changes if change[0] == kind_name(kind))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not an edit") from error


def _change_to_json(change: Change) -> list[Any]:
    before, after = (None if one is None else row(one) for one in (change.before, change.after))
    return [kind_name(type(change.record)), before, after]


def _change_from_json(written: Any) -> Change:
    kind, before, after = written
    if before is None and after is None:
        raise ValueError("a change of nothing")
    return Change(_record(KIND_BY_NAME[kind], before), _record(KIND_BY_NAME[kind], after))


def _record(kind: type[Record], values: Any) -> Record | None:
    return None if values is None else record(kind, values)


def _message_to_json(message: Message) -> dict[str, Any]:
    return {
        "text": message.text,
        "many": message.many,
        "values": {name: _value_to_json(value) for name, value in message.values.items()},
    }


def _message_from_json(written: Any) -> Message:
    values = {name: _value_from_json(value) for name, value in written["values"].items()}
    return Message(written["text"], written["many"], **values)


def _value_to_json(value: object) -> Any:
    if isinstance(value, Message):
        return _message_to_json(value)
    return value if isinstance(value, str | int | float | None) else str(value)


def _value_from_json(written: Any) -> object:
    return _message_from_json(written) if isinstance(written, dict) else written
