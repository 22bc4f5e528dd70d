"""The window's place, size and docks as text for the settings, and back; whatever is wrong with it is ignored."""

import json
from base64 import b64decode, b64encode
from binascii import Error
from typing import Any, Final

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

FIRST: Final = (1320, 860)
"""The size of a window that was never shaped, in pixels; the screen's, where that is smaller."""


def written(window: QMainWindow, widths: dict[str, int]) -> str:
    """Return a window's shape as text."""
    geometry = b64encode(window.saveGeometry().data()).decode("ascii")
    return json.dumps({"geometry": geometry, "widths": widths})


def restore(window: QMainWindow, shape: str) -> None:
    """Give a window its former place and size, on a screen that is there."""
    try:
        geometry = b64decode(str(_read(shape).get("geometry", "")))
    except (Error, ValueError):
        geometry = b""
    if not geometry or not window.restoreGeometry(QByteArray(geometry)):
        room = window.screen().availableSize()
        window.resize(min(FIRST[0], room.width()), min(FIRST[1], room.height()))


def widths(shape: str) -> dict[str, int]:
    """Return the docks' widths in a shape, negative for hidden ones."""
    found = _read(shape).get("widths")
    if not isinstance(found, dict):
        return {}
    return {side: width for side, width in found.items() if type(width) is int and width != 0}


def _read(shape: str) -> dict[str, Any]:
    try:
        read = json.loads(shape or "{}")
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}
