"""Claims that say the same in other words, in either language."""

from collections.abc import Iterator
from typing import Final

from debatemap.domain.debate import Debate
from debatemap.domain.folding import folded
from debatemap.domain.model import Claim

SHORTEST: Final = 6
"""How many characters words need before others can be like them; Chinese ones half as many."""
LEAST: Final = 82.0
"""From how much likeness on, of a hundred, two claims may say the same."""


def like(debate: Debate, words: str, but: str | None = None, most: int = 3) -> tuple[str, ...]:
    """Return the claims most like some words, the likest first; rapidfuzz is imported when first asked for one."""
    from rapidfuzz import fuzz, process

    sought = folded(words)
    if len(sought) < (SHORTEST if sought.isascii() else SHORTEST // 2):
        return ()
    there = dict(_strings(debate, but))
    found = process.extract(sought, there, scorer=fuzz.token_sort_ratio, score_cutoff=LEAST, limit=most * 3)
    return tuple(dict.fromkeys(id for _, _, (id, _) in found))[:most]


def _strings(debate: Debate, but: str | None) -> Iterator[tuple[tuple[str, str], str]]:
    for claim in debate[Claim]:
        if claim.id != but:
            yield from (((claim.id, tag), folded(string)) for tag, string in claim.text.said)
