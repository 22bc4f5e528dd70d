"""Parts of debates on the clipboard: in the native text form for Debatemap, as an outline for other programs."""

from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.domain.relations import maps
from debatemap.i18n import Message

MIME: Final = "application/x-debatemap-part+json"
MOST: Final = 20_000_000
"""How many bytes of the clipboard are read."""


def put(part: Debate, language: str) -> bytes:
    """Put a part of a debate on the clipboard; return what tells it from anything else there."""
    from debatemap.interop.native import write_native
    from debatemap.interop.outline_writing import write_outline

    content = write_native(part).encode()
    data = QMimeData()
    data.setData(MIME, content)
    data.setText(write_outline(part, language))
    QGuiApplication.clipboard().setMimeData(data)
    return content


def content() -> bytes:
    """Return the part of a debate that is on the clipboard as it is written; empty where there is none."""
    data = _held()
    return bytes(data.data(MIME).data()) if data.hasFormat(MIME) else b""


def part() -> Debate | None:
    """Return the part of a debate on the clipboard, or None; UserError when it cannot be read."""
    from debatemap.interop.native import read_native

    raw = content()
    if not raw:
        return None
    if len(raw) > MOST:
        raise UserError(Message("What is on the clipboard is too large to be pasted."))
    found = read_native(raw, "clipboard")
    if len(maps(found)) != 1:
        raise UserError(Message("What is on the clipboard is no part of a debate."))
    return found


def text() -> str:
    """Return the plain text on the clipboard, empty where there is none, or only the names of copied files."""
    data = _held()
    are_files = any(url.isLocalFile() for url in data.urls())
    return data.text() if data.hasText() and not are_files else ""


def _held() -> QMimeData:
    """Return what is on the clipboard; Qt says None where a system holds nothing."""
    return QGuiApplication.clipboard().mimeData() or QMimeData()
