"""Texts as they are compared in searching: without case, accents, widths and ways of writing punctuation.

What is folded to nothing or to one: letters by Unicode's compatibility decomposition and case folding, diacritics
dropped; quotation marks, dashes and Chinese stops by their plain counterparts; white space to one space, and to none
beside a Chinese character, where people write it or not.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

Span = tuple[int, int]

_PLAIN: Final = {
    **dict.fromkeys("“”„‟«»「」『』《》〈〉＂″", '"'),
    **dict.fromkeys("‘’‚‛‹›′｀", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("。｡", "."),
    **dict.fromkeys("、､", ","),
}
_MARKS: Final = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")
_WIDE: Final = "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_BESIDE_WIDE: Final = re.compile(f"(?<=[{_WIDE}]) | (?=[{_WIDE}])")
_DROPPED: Final = re.compile(f"^ +| +$|(?<=[{_WIDE}]) +| +(?=[{_WIDE}])|(?<= ) +")
_QUOTED: Final = re.compile(r'"([^"]*)"?|(\S+)')


class _Letters(dict[int, str]):
    """The folded form of every character, worked out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _letter(chr(code))
        return folded


def _letter(character: str) -> str:
    plain = _PLAIN.get(character)
    if plain is not None:
        return plain
    if character.isspace():
        return " "
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return _MARKS.sub("", decomposed)


_LETTERS: Final = _Letters()


def folded(string: str) -> str:
    """Return a string as it is compared."""
    if string.isascii():
        return " ".join(string.lower().split())
    return _BESIDE_WIDE.sub("", " ".join(string.translate(_LETTERS).split()))


def parts(query: str) -> tuple[str, ...]:
    """Return what must be found, folded: each word, and what stands in quotation marks as it is."""
    found = _QUOTED.findall(query.translate(_LETTERS))
    return tuple(dict.fromkeys(part for one in found if (part := folded(one[0] or one[1]).strip())))


def spans(string: str, wanted: Iterable[str]) -> tuple[Span, ...]:
    """Return where folded parts stand in a string, as places in the string itself, in order and without overlaps."""
    text, places = _traced(string)
    found = sorted(
        (places[start][0], places[start + len(part) - 1][1]) for part in wanted for start in _starts(text, part)
    )
    return tuple(joined(found))


def _starts(text: str, part: str) -> Iterator[int]:
    start = text.find(part)
    while start >= 0:
        yield start
        start = text.find(part, start + len(part))


def _traced(string: str) -> tuple[str, list[Span]]:
    """Return a folded string, and for each of its characters where it comes from."""
    letters = [(letter, (at, at + 1)) for at, character in enumerate(string) for letter in _LETTERS[ord(character)]]
    whole = "".join(letter for letter, _ in letters)
    dropped = {at for gap in _DROPPED.finditer(whole) for at in range(*gap.span())}
    kept = [one for at, one in enumerate(letters) if at not in dropped]
    return "".join(letter for letter, _ in kept), [place for _, place in kept]


def joined(found: Iterable[Span]) -> Iterator[Span]:
    """Yield places in order, those that meet as one; they come sorted."""
    last: Span | None = None
    for span in found:
        if last is not None and span[0] <= last[1]:
            last = (last[0], max(last[1], span[1]))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
