"""Small JSON files of the program's own, in the user's private folders."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any


def read_object(path: Path) -> dict[str, Any]:
    """Return the object in a file, empty where there is no file; anything else is put aside as ``….broken.json``."""
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return {}
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        with suppress(OSError):
            path.replace(path.with_suffix(".broken.json"))
        return {}
    return value


def write_object(path: Path, value: Mapping[str, Any]) -> None:
    """Write an object, whole or not at all; UserError when that is impossible."""
    from debatemap.services.replacing import refuse_impossible, write_whole

    refuse_impossible(path, force=True)
    write_whole(path, json.dumps(value, indent=2).encode("ascii"))
