"""Where a line may end: Unicode Standard Annex 14 for English and Chinese, prohibitions as in CLREQ and JIS X 4051."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import east_asian_width

from debatemap.figure.clusters import JOINER, PAIRED, extends
from debatemap.figure.type import is_chinese

NO_START = frozenset(
    "!),.:;?]}%’”»›…‥⋯·‧•¢°′″‰℃℉–‐‑‼⁇⁈⁉"
    "、。〉》」』】〕〗〙〛〞〟〜〰゠・ーヽヾ々〻！％），．：；？］｝～｠｡｣､･ﾞﾟｰ﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
)
"""Characters that never start a line."""

NO_END = frozenset("([{‘“«‹〈《「『【〔〖〘〚〝（［｛｟｢﹙﹛﹝$¥￥＄£￡€№§#＃@＠")
"""Characters that never end a line."""

_GLUE = frozenset("\u00a0\u2007\u202f\u2060\ufeff\"'")
_CLOSING = frozenset("’”…—")
_OPENING = frozenset("‘“")
_CHINESE_WIDE = frozenset("“”‘’…—·")
_RANGES = frozenset("-~～–—")
_UNITS = re.compile(
    r"[mck]?m|[mk]?g|t|m?s|min|h|[kMGT]?(?:W|Wh|Hz|B|V|FLOPS?)|p[xt]|mph|mi|ft|lbs?|bn|(?:m|b|tr)illions?", re.ASCII
)
_HAN_UNITS = frozenset("年月日号时点分秒岁代世个位名人次条章节页卷倍成度元块万亿千百兆米克吨")
_TOKEN = re.compile(
    r"(?P<newline>\r\n|[\n\v\f\r\x85\u2028\u2029])"
    r"|(?P<space>[ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+)"
    r"|(?P<word>(?:(?<![A-Za-z0-9])-+)?[A-Za-z0-9\u00c0-\u024f]+(?:['’][A-Za-z]+)*)"
    r"|(?P<other>.)",
    re.DOTALL,
)


class Unit(NamedTuple):
    """Say where in a text a part lies that should stay on one line; `hard` when a line ends after it in any case."""

    start: int
    end: int
    hard: bool


def units(text: str, language: str) -> Iterator[Unit]:
    """Yield the parts between which a line may end, in order; spaces at a possible end belong to none."""
    chinese = is_chinese(language)
    start = end = 0
    left = ""
    for token in _TOKEN.finditer(text):
        if token.lastgroup == "newline":
            yield Unit(start, end, hard=True)
            start, end, left = token.end(), token.end(), ""
        elif token.lastgroup != "space":
            right = token.group()
            belongs = bool(left) and (extends(right[0]) or text[end - 1] == JOINER)
            if left and not belongs and may_end_between(left, right, end < token.start(), chinese):
                yield Unit(start, end, hard=False)
                left = ""
            start = start if left else token.start()
            left = left if belongs else right
            end = token.end()
    yield Unit(start, end, hard=True)


def may_end_between(left: str, right: str, spaced: bool, chinese: bool) -> bool:
    """Return whether a line may end between two neighbours, words or single characters, with or without a space."""
    before, after = left[-1], right[0]
    if after in NO_START or before in NO_END or _are_one(left, right):
        return False
    if spaced:
        return chinese or after != "—"
    if _is_wide(before, chinese) or _is_wide(after, chinese):
        return before not in _GLUE and after not in _GLUE
    return _follows_dash(left, right) or (before in _CLOSING and after in _OPENING)


def _are_one(left: str, right: str) -> bool:
    """Say whether two neighbours are a number with its unit, an ordinal, a range, or a doubled mark."""
    before, after = left[-1], right[0]
    if before.isdigit():
        return bool(_UNITS.fullmatch(right)) or after in _HAN_UNITS
    if after.isdigit():
        return before in _RANGES or before == "第"
    return before == after and before in PAIRED


def _follows_dash(left: str, right: str) -> bool:
    """Say whether a line may end after a dash between words: never after "e-" of "e-mail", whose two letters stay."""
    return right[:2].isalpha() and (left in "—–" or (left in "-‐" and len(right) > 1))


@lru_cache(maxsize=1 << 14)
def _is_wide(character: str, chinese: bool) -> bool:
    return east_asian_width(character) in "WF" or (chinese and character in _CHINESE_WIDE)
