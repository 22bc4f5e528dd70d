"""Outlines as plain text: what people type in a mail or another program, read as a part of a debate and written again.

A line is a claim; a deeper line hangs on the one above it. The sign before it says how: ``+`` a reason, ``-`` an
objection, ``_`` an undercut of the inference above, ``&`` a co-premise of the line above at the same depth, ``?`` a
question; lines below a question answer it. Full-width signs, dashes and bullets count too, and so do headings (``#``).
Numbered lines below a claim are the co-premises of one argument for it; before a line of dashes, or a line that begins
with "Therefore" or 所以, they are the premises of the next line. Without any ``+`` or ``_`` a hyphen is only
a bullet of a list. ``[Title]: text`` gives a short title, as in Argdown. A backslash makes what follows a plain letter.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from debatemap.domain.errors import UserError
from debatemap.i18n import Message

LONGEST: Final = 1_000_000
"""How many characters are read."""
MOST: Final = 2_000
"""How many lines are read."""
DEEPEST: Final = 200
"""How many levels are read; deeper lines stand at this one."""
_TAB: Final = 4


class Sign(StrEnum):
    """What a line says of how it hangs on the one above."""

    NONE = ""
    REASON = "+"
    OBJECTION = "-"
    UNDERCUT = "_"
    CO_PREMISE = "&"
    QUESTION = "?"
    NUMBER = "1"
    RULE = "---"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an outline: how deep it stands, its sign and its words."""

    depth: int
    sign: Sign
    words: str
    title: str = ""
    literal: bool = False


_SIGNS: Final = {
    **dict.fromkeys("+＋", Sign.REASON),
    **dict.fromkeys("-－–—−", Sign.OBJECTION),
    **dict.fromkeys("_＿", Sign.UNDERCUT),
    **dict.fromkeys("&＆", Sign.CO_PREMISE),
    **dict.fromkeys("?？", Sign.QUESTION),
    **dict.fromkeys("*•·◦▪●○■□‣", Sign.NONE),
}
_NUMBER: Final = re.compile(
    r"(?:[(（]\d{1,4}[)）]|\d{1,4}[.)、．）](?!\d)|[(（]?[一二三四五六七八九十]{1,3}[、．)）]|[①-⑳])\s*"
)
_THEREFORE: Final = re.compile(
    r"(?:∴|therefore\b[,:]?|hence\b[,:]?|so:|所以[，,：:]?|因此[，,：:]?|故[，,：:])\s*", re.IGNORECASE
)
_TITLE: Final = re.compile(r"[\[<]([^\[\]<>\n]{1,120})[\]>]\s*[:：]\s*(?=\S)")
_BOX: Final = re.compile(r"\[[ xX]\]\s+")


def lines_of(text: str, bullets: bool | None = None) -> tuple[Line, ...]:
    """Return the lines of an outline; UserError for too many of them.

    ``bullets`` tells whether hyphens are only the bullets of a list; None leaves that to the text.
    """
    if len(text) > LONGEST:
        raise UserError(Message("This text is too long to be pasted as an outline."))
    clean = text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    rows = [row for row in clean.expandtabs(_TAB).splitlines() if row.strip()]
    if len(rows) > MOST:
        raise UserError(Message("An outline that is pasted has at most {count} lines.", count=MOST))
    read = [_line(row) for row in rows]
    plain = has_only_bullets(read) if bullets is None else bullets
    return tuple(_levelled(_unbulleted(one) if plain else one for one in read))


def has_only_bullets(lines: list[Line]) -> bool:
    """Tell whether the hyphens of an outline are those of a list, since nothing else has a sign of how it hangs."""
    return not any(line.sign in (Sign.REASON, Sign.UNDERCUT, Sign.CO_PREMISE) for line in lines)


def _unbulleted(line: Line) -> Line:
    return replace(line, sign=Sign.NONE) if line.sign is Sign.OBJECTION else line


def _line(row: str) -> Line:
    body = row.lstrip(" \u3000>")
    indent = sum(2 if letter == "\u3000" else 1 for letter in row[: len(row) - len(body)] if letter != ">")
    if len(body) >= 3 and not body.strip("-–—=_ "):
        return Line(indent, Sign.RULE, "")
    hashes = len(body) - len(body.lstrip("#"))
    if 0 < hashes <= 6 and body[hashes : hashes + 1] == " ":
        return _told(Line(hashes - 7, Sign.NONE, _spaced(body[hashes:])))
    sign, words = _signed(body)
    return _told(Line(indent, sign, _spaced(words)))


def _spaced(words: str) -> str:
    return " ".join(words.split())


def _signed(body: str) -> tuple[Sign, str]:
    """Return the sign before the words of a line, and the words."""
    first = body[1:] if body[:2] in ("<+", "<-", "<_") else body
    sign = _SIGNS.get(first[:1])
    wide = first[:1] >= "\u3000"
    if sign is not None and (wide or first[1:2].isspace()) and first[1:].strip():
        return sign, first[1:]
    number = _NUMBER.match(body)
    return (Sign.NUMBER, body[number.end() :]) if number else (Sign.NONE, body)


def _told(line: Line) -> Line:
    """Return a line with the short title, the check box and the backslash before its words told apart from them."""
    if line.words.startswith("\\"):
        return replace(line, words=line.words[1:].strip(), literal=True)
    box = _BOX.match(line.words)
    words = line.words[box.end() :] if box else line.words
    title = _TITLE.match(words)
    return replace(line, words=words[title.end() :], title=title[1].strip()) if title else replace(line, words=words)


def is_plain(words: str) -> bool:
    """Tell whether words that begin a line are read as they are."""
    line = _line(words)
    return (line.sign, line.words, conclusion(line)) == (Sign.NONE, words, None) and not line.literal


def _levelled(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines with their depth counted in levels, whatever the indents are."""
    indents: list[int] = []
    for line in lines:
        if not line.words and line.sign is not Sign.RULE:
            continue
        while indents and indents[-1] > line.depth:
            indents.pop()
        if not indents or indents[-1] < line.depth:
            indents.append(line.depth)
        yield replace(line, depth=min(len(indents) - 1, DEEPEST))


def conclusion(line: Line) -> str | None:
    """Return what a line says that begins with "Therefore" in either language; None for another line."""
    found = None if line.literal else _THEREFORE.match(line.words)
    return line.words[found.end() :] if found and line.words[found.end() :] else None
