"""Where a line may end: Unicode Standard Annex 14 for English and Chinese, prohibitions as in CLREQ and JIS X 4051."""

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import east_asian_width

from debatemap.figure.clusters import JOINER, extends

NO_START = frozenset(
    "!),.:;?]}%’”»›…‥⋯·‧•¢°′″‰℃℉–‐‑‼⁇⁈⁉"
    "、。〉》」』】〕〗〙〛〞〟〜〰゠・ーヽヾ々〻！％），．：；？］｝～｠｡｣､･ﾞﾟｰ﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
)
"""Characters that never start a line."""

NO_END = frozenset("([{‘“«‹〈《「『【〔〖〘〚〝（［｛｟｢﹙﹛﹝$¥￥＄£￡€№§#＃@＠")
"""Characters that never end a line."""

OPENING_WIDE = frozenset("‘“〈《「『【〔〖〘〚（［｛")
"""Marks whose left half is blank in Chinese texts."""

_GLUE = frozenset("\u00a0\u2007\u202f\u2060\ufeff\"'")
_CLOSING = frozenset("’”…")
_OPENING = frozenset("‘“")
_CHINESE_WIDE = frozenset("“”‘’…—―·")
_DASHES = frozenset("-‐–—―")
_BEFORE_NUMBER = frozenset("~～第")
_UNIT = r"[mck]?m|[mk]?g|t|m?s|min|h|[kMGT]?(?:W|Wh|Hz|B|V|FLOPS?)|p[xt]|mph|mi|ft|lbs?|bn|(?:m|b|tr)illions?"
_HAN_UNITS = frozenset("年月日号时点分秒岁代世个位名人次条章节页卷倍成度元块万亿千百兆米克吨")
_UNIT_FIRST = re.compile(rf"(?:{_UNIT})(?![A-Za-z0-9])")
_TOKEN = re.compile(
    r"(?P<han>[\u4e00-\u9fff]+)|((?:(?<![A-Za-z0-9])[A-Za-z]?-+)?[A-Za-z0-9\u00c0-\u024f]+(?:['’][A-Za-z]+)*)|.",
    re.DOTALL,
)


def part_ends(word: str, chinese: bool) -> list[int]:
    """Return where the parts of a text without spaces end between which a line may end, in order."""
    ends: list[int] = []
    left = ""
    for token in _TOKEN.finditer(word):
        right, place, end = token.group(), token.start(), token.end()
        belongs = place > 0 and (extends(right[0]) or word[place - 1] == JOINER)
        if left and not belongs and may_end_between(left, right, chinese):
            ends.append(place)
        if token.lastgroup == "han":
            ends.extend(range(place + 1, end))
        left = left if belongs else right
    return [*ends, len(word)]


class Ends(NamedTuple):
    """What holds a word to its neighbours, though there are spaces between: a hold of the word before it and one of the
    word after it meet where they have a bit in common.
    """

    before: int
    after: int


_TIED, _OPEN, _UNIT_OF_NUMBER = 1, 2, 4


def ends_of(word: str, chinese: bool) -> Ends:
    """Return what holds a word to its neighbours: marks that must not start or end a line, and units to numbers."""
    first, last = word[0], word[-1]
    tied = first in NO_START or extends(first) or word == "-" or (first == "—" and not chinese)
    unit = _UNIT_FIRST.match(word) is not None
    return Ends(
        _OPEN | (_TIED if tied else 0) | (_UNIT_OF_NUMBER if unit else 0),
        _TIED | (_OPEN if last in NO_END else 0) | (_UNIT_OF_NUMBER if last.isdigit() else 0),
    )


def may_end_between(left: str, right: str, chinese: bool) -> bool:
    """Return whether a line may end between two neighbours, words or single characters, with nothing between them."""
    before, after = left[-1], right[0]
    if before in _DASHES:
        return _may_end_after_dash(left, right, chinese)
    return _may_end(before, after, chinese)


def _may_end_after_dash(left: str, right: str, chinese: bool) -> bool:
    """Say whether a line may end after a dash: not in a doubled dash or a range, nor after "e-" of "e-mail"."""
    if right[0].isdigit() or right[0] == left or right[0] in NO_START:
        return False
    if right[0].isalpha() and (len(right) > 1 or left not in "-‐"):
        return True
    return right[0] in _OPENING or _is_wide(left, chinese) or _is_wide(right[0], chinese)


@lru_cache(maxsize=1 << 14)
def _may_end(before: str, after: str, chinese: bool) -> bool:
    if after in NO_START or before in NO_END or before in _GLUE or after in _GLUE:
        return False
    if (before.isdigit() and after in _HAN_UNITS) or (after.isdigit() and before in _BEFORE_NUMBER):
        return False
    return _is_wide(before, chinese) or _is_wide(after, chinese) or (before in _CLOSING and after in _OPENING)


@lru_cache(maxsize=1 << 14)
def _is_wide(character: str, chinese: bool) -> bool:
    return east_asian_width(character) in "WF" or (chinese and character in _CHINESE_WIDE)
