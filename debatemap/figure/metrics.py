"""Which bundled font shows each character, and how wide it is: screen and paper agree because both ask here."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, groupby, pairwise
from types import MappingProxyType

from debatemap.figure.advances import EM, advances
from debatemap.figure.clusters import clusters, extends
from debatemap.figure.type import REGULAR, SEMIBOLD, TextStyle, is_chinese

PLACEHOLDER = "\ufffd"
"""What stands for a control character, a lone surrogate, and a character that no bundled font has."""

FACES: Mapping[str, str] = MappingProxyType(
    {
        "sans": "NotoSans-Regular.ttf",
        "sans-600": "NotoSans-SemiBold.ttf",
        "sc": "NotoSansSC-Regular.ttf",
        "sc-600": "NotoSansSC-SemiBold.ttf",
        "arabic": "NotoSansArabic-Regular.ttf",
        "arabic-600": "NotoSansArabic-SemiBold.ttf",
        "hebrew": "NotoSansHebrew-Regular.ttf",
        "hebrew-600": "NotoSansHebrew-SemiBold.ttf",
        "math": "NotoSansMath-Regular.ttf",
        "symbols": "NotoSansSymbols2-Regular.ttf",
        "emoji": "NotoEmoji-Regular.ttf",
    }
)
"""Face name → file in `resources/fonts`."""

_REGULAR_FACES = ("sans", "sc", "arabic", "hebrew", "math", "symbols", "emoji")
_SEMIBOLD_FACES = ("sans-600", "sc-600", "arabic-600", "hebrew-600", "sc", "math", "symbols", "emoji")
LONGEST_REMEMBERED = 48
"""Characters up to which the advance of a text is remembered."""
_CLUSTERS = 1 << 14
"""How many clusters of one weight have their advances remembered before all are forgotten."""
_APART = re.compile(
    r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u3001-\u3029\u3030-\u3096\u3400-\u9fff\uff01-\uff5e]*"
)
"""Texts in which no character changes its neighbour's face or width, most texts by far."""

_CHINESE_MARKS = frozenset("“”‘’…—―·‥⸺⸻")
_SPACES = frozenset("\t\n\v\f\r\x85\u2028\u2029")
_INVISIBLE = frozenset("\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a\u202b\u202c\ufeff").union(
    map(chr, range(0x2060, 0x2070)),
    map(chr, range(0xFE00, 0xFE10)),
    map(chr, range(0xE0000, 0xE0200)),
)


@dataclass(frozen=True, slots=True)
class Run:
    """Hold characters that one face shows; `face` is a key of `FACES`."""

    text: str
    face: str


@dataclass(frozen=True, slots=True)
class _Glyphs:
    """Hold what is drawn for one cluster by one face, and its advance."""

    text: str
    face: str
    advance: int


def width(text: str, style: TextStyle, language: str) -> float:
    """Return a line's width in pixels, without kerning or ligatures."""
    return advance_of(text, style.weight, is_chinese(language)) * style.size_in(language) / EM


def runs(text: str, language: str, weight: int = REGULAR) -> tuple[Run, ...]:
    """Return what is drawn for a line, in order: characters that cannot be shown are replaced or left out."""
    chinese = is_chinese(language)
    if text.isascii() and text.isprintable():
        return (Run(text, _faces_for(text, weight, chinese)[0]),) if text else ()
    parts = text if _APART.fullmatch(text) else clusters(text)
    glyphs = (part for cluster in parts for part in _glyphs(cluster, weight, chinese))
    return tuple(
        Run("".join(part.text for part in parts), face) for face, parts in groupby(glyphs, key=lambda part: part.face)
    )


def missing(text: str, language: str) -> tuple[str, ...]:
    """Return the characters that a placeholder stands for, each once, as they first occur."""
    chinese = is_chinese(language)
    return tuple(dict.fromkeys(c for c in text if c != PLACEHOLDER and _is_missing(c, chinese)))


def advance(character: str, weight: int, language: str) -> int:
    """Return a single character's advance in thousandths of the font size."""
    return sum(part.advance for part in _glyphs(character, weight, is_chinese(language)))


def advance_of(text: str, weight: int, chinese: bool) -> int:
    """Return a text's advance in thousandths of the font size; words are remembered, longer texts are not."""
    measure = remembered if len(text) <= LONGEST_REMEMBERED else _measured
    return measure(text, weight, chinese)


def reaches_of(text: str, ends: Sequence[int], weight: int, chinese: bool) -> list[int]:
    """Return how far the parts of a text reach from its beginning that end at some places, the last at its end."""
    if _APART.fullmatch(text):
        totals = list(accumulate(map(_advances_of(weight, chinese=chinese).__getitem__, text)))
        return [totals[end - 1] for end in ends]
    return list(accumulate([advance_of(text[start:end], weight, chinese) for start, end in pairwise((0, *ends))]))


def _measured(text: str, weight: int, chinese: bool) -> int:
    parts = text if _APART.fullmatch(text) else clusters(text)
    return sum(map(_advances_of(weight, chinese=chinese).__getitem__, parts))


remembered = lru_cache(maxsize=1 << 15)(_measured)
"""Return the advance of a text, as ``advance_of`` does; for words, of which there are few."""


class _Advances(dict[str, int]):
    """The advances of clusters, worked out when first met."""

    def __init__(self, weight: int, *, chinese: bool) -> None:
        self._weight, self._chinese = weight, chinese

    def __missing__(self, cluster: str) -> int:
        if len(self) >= _CLUSTERS:
            self.clear()
        self[cluster] = found = sum([one.advance for one in _glyphs(cluster, self._weight, self._chinese)])
        return found


@cache
def _advances_of(weight: int, *, chinese: bool) -> _Advances:
    return _Advances(weight, chinese=chinese)


@lru_cache(maxsize=1 << 14)
def _glyphs(cluster: str, weight: int, chinese: bool) -> tuple[_Glyphs, ...]:
    """Return one face's glyphs for a cluster where a face has all of it, else each character by itself."""
    shown = "".join(" " if character in _SPACES else character for character in cluster if character not in _INVISIBLE)
    if not shown:
        return ()
    faces = _faces_for(shown, weight, chinese)
    whole = _by_one_face(shown, faces)
    return (whole,) if whole else tuple(_one_by_one(shown, faces))


def _faces_for(shown: str, weight: int, chinese: bool) -> tuple[str, ...]:
    faces = _SEMIBOLD_FACES if weight >= SEMIBOLD else _REGULAR_FACES
    return (faces[1], *faces) if chinese and shown[:1] in _CHINESE_MARKS else faces


def _by_one_face(shown: str, faces: Iterable[str]) -> _Glyphs | None:
    for name in faces:
        face = advances()[name]
        widths = [each for character in shown if (each := face.of(character)) is not None]
        if len(widths) == len(shown):
            return _Glyphs(shown, name, sum(widths))
    return None


def _one_by_one(shown: str, faces: tuple[str, ...]) -> Iterator[_Glyphs]:
    """Yield each character by the first face that has it; a mark that none has is left out, anything else replaced."""
    for index, character in enumerate(shown):
        glyphs = _by_one_face(character, faces)
        if glyphs is None and not (index and extends(character)):
            glyphs = _by_one_face(PLACEHOLDER, faces)
        if glyphs is not None:
            yield glyphs


def _is_missing(character: str, chinese: bool) -> bool:
    return any(part.text == PLACEHOLDER for part in _glyphs(character, REGULAR, chinese))
