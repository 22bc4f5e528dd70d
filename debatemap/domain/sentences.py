"""Sentences of a text, in Western and in Chinese punctuation."""

from typing import Final

_ALWAYS: Final = frozenset("。！？；")
_BEFORE_SPACE: Final = frozenset(".!?;")
_CLOSING: Final = frozenset("\"'”’」』）)]")
_SHORTENED: Final = frozenset(
    (
        *("al", "approx", "cf", "ch", "dr", "e.g", "ed", "eq", "etc", "fig", "i.e", "mr", "mrs", "ms", "no", "p", "pp"),
        *("prof", "sec", "st", "viz", "vol", "vs"),
    )
)
"""Words that a full stop after them shortens rather than ends."""


def sentences(string: str) -> tuple[str, ...]:
    """Return the sentences of a string with their punctuation, without the space around them; takes linear time."""
    found, start, at = [], 0, 0
    while at < len(string):
        if string[at] == "\n" or _ends(string, start, at):
            at = _after_closing(string, at + 1)
            found.append(string[start:at].strip())
            start = at
        else:
            at += 1
    return tuple(one for one in (*found, string[start:].strip()) if one)


def _ends(string: str, start: int, at: int) -> bool:
    if string[at] in _ALWAYS:
        return True
    after = _after_closing(string, at + 1)
    closed = after == len(string) or string[after].isspace()
    return string[at] in _BEFORE_SPACE and closed and not (string[at] == "." and _is_short(string, start, at))


def _after_closing(string: str, at: int) -> int:
    while at < len(string) and string[at] in _CLOSING:
        at += 1
    return at


def _is_short(string: str, start: int, at: int) -> bool:
    """Tell whether the full stop ends an initial or a shortened word."""
    begin = at
    while begin > max(start, at - 8) and not string[begin - 1].isspace():
        begin -= 1
    word = string[begin:at].lower().lstrip("(“\"'")
    return word in _SHORTENED or (len(word) == 1 and word.isalpha() and word.isascii() and string[begin].isupper())
