"""Users' words in places where Qt would take some of them for markup, keys or commands."""

import html
import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"
_CONTROLS: Final = re.compile("[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def menu_text(words: str) -> str:
    """Return words for menus, tabs and buttons, where a single ampersand would underline the next letter."""
    return words.replace("&", "&&")


def tooltip(words: str) -> str:
    """Return words for a tooltip: rich text on purpose, so that nothing in them is."""
    lines = "<br>".join(html.escape(line) for line in words.splitlines())
    return f"<qt>{lines}</qt>" if words else ""


def isolated(words: str) -> str:
    """Return a user's words for use inside a sentence: their direction ends with them."""
    return f"{_FIRST_STRONG_ISOLATE}{words}{_POP_ISOLATE}"


def visible(words: str) -> str:
    """Return words with invisible and direction-changing characters shown as a sign of their own."""
    return _CONTROLS.sub("\ufffd", words)


def one_line(words: str, longest: int = 80) -> str:
    """Return words on one line, cut at a number of characters."""
    line = visible(" ".join(words.split()))
    return line if len(line) <= longest else line[: longest - 1] + "…"


def label(role: str = "", parent: QWidget | None = None, wrap: bool = False) -> QLabel:
    """Return a label that shows whatever it is given as it is; ``role`` is a name in the style sheet."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made
