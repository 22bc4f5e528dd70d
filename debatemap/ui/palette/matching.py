"""Whether typed words are found in others, where, and how well."""

from dataclasses import dataclass
from typing import Final

from debatemap.domain.folding import Span, joined

MOST: Final = 400
"""How many characters of a text are looked through."""


@dataclass(frozen=True, slots=True)
class Match:
    """Where the typed words stand, and a rank: the smaller, the better."""

    spans: tuple[Span, ...]
    rank: tuple[int, int]


def match(typed: str, words: str) -> Match | None:
    """Return how typed words are found in a text: each of them somewhere, whatever the case and order; None if not."""
    text = words[:MOST].lower()
    spans = []
    for part in typed.lower().split():
        start = _found(part, text)
        if start < 0:
            return None
        spans.append((start, start + len(part)))
    within = sum(not _at_word(text, start) for start, _ in spans)
    return Match(tuple(joined(sorted(spans))), (within, spans[0][0] if spans else 0))


def _found(part: str, text: str) -> int:
    """Return where a part stands, at the beginning of a word if possible; -1 for nowhere."""
    start = text.find(part)
    at = start
    while at >= 0:
        if _at_word(text, at):
            return at
        at = text.find(part, at + 1)
    return start


def _at_word(text: str, start: int) -> bool:
    return start == 0 or not text[start - 1].isalnum() or ord(text[start]) >= 0x2E80
