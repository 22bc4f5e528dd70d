"""Texts too long for a box: the map shows their beginning, the outline and the editors the whole."""

from itertools import accumulate, islice, takewhile
from unicodedata import east_asian_width

from debatemap.figure.clusters import clusters

LONGEST = 640
"""Letters that a box shows at most; a wide one, as Han are, counts twice."""
_MOST_LINES = 16
_ELLIPSIS = "…"


def elided(text: str) -> str:
    """Return a text as a box shows it: cut between letters with an ellipsis where it is very long."""
    if len(text) <= LONGEST // 2 and text.count("\n") < _MOST_LINES:
        return text
    shown = _few_lines(text[: 4 * LONGEST])
    parts = list(islice(clusters(shown), LONGEST))
    room = list(takewhile(lambda used: used <= LONGEST, accumulate(2 if _is_wide(part) else 1 for part in parts)))
    kept = "".join(parts[: len(room)])
    return text if len(kept) == len(text) else kept.rstrip() + _ELLIPSIS


def _few_lines(text: str) -> str:
    return "\n".join(text.split("\n", _MOST_LINES)[:_MOST_LINES])


def _is_wide(part: str) -> bool:
    return east_asian_width(part[0]) in "WF"
