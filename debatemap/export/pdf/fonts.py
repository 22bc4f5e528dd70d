"""The bundled fonts, registered with reportlab, their tables packed.

reportlab keeps each font's file and three dictionaries of its characters and glyphs: 45 MB for the four faces.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

from debatemap.figure.metrics import FACES
from debatemap.paths import resources


@cache
def font_of(face: str) -> str:
    """Return the reportlab name of a face of ``figure.metrics``, registered on first use (Noto Sans SC takes 0.1 s)."""
    name = f"Debatemap-{face}"
    font = TTFont(name, str(resources() / "fonts" / FACES[face]), asciiReadable=True)
    font.face = _PackedFace(font.face)
    pdfmetrics.registerFont(font)
    return name


class _PackedFace(TTFontFace):  # type: ignore[misc]
    """A typeface that is read from its file again for each subset that is embedded."""

    def __init__(self, whole: TTFontFace) -> None:
        self.__dict__.update(vars(whole))
        del self._ttf_data
        self.charToGlyph, self.charWidths = _ByCode("H", whole.charToGlyph), _ByCode("d", whole.charWidths)
        self.glyphToChar = None
        self.hmetrics = _Pairs(whole.hmetrics)
        self.glyphPos = array("L", whole.glyphPos)

    def makeSubset(self, subset: list[int]) -> bytes:  # noqa: N802 - reportlab's name
        """Return the font file of some characters."""
        self._ttf_data = Path(self.filename).read_bytes()
        try:
            made: bytes = super().makeSubset(subset)
            return made
        finally:
            del self._ttf_data


class _ByCode(Mapping[int, float]):
    """Numbers by the codes of characters."""

    def __init__(self, typecode: str, numbers: Mapping[int, float]) -> None:
        self._codes = array("i", sorted(numbers))
        self._numbers = array(typecode, map(numbers.__getitem__, self._codes))

    def __getitem__(self, code: int) -> float:
        place = bisect_left(self._codes, code)
        if place == len(self._codes) or self._codes[place] != code:
            raise KeyError(code)
        number: float = self._numbers[place]
        return number

    def __iter__(self) -> Iterator[int]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)


class _Pairs:
    """The advance and the left bearing of each glyph."""

    def __init__(self, pairs: list[tuple[float, int]]) -> None:
        self._advances = array("d", [advance for advance, _ in pairs])
        self._bearings = array("i", [bearing for _, bearing in pairs])

    def __getitem__(self, glyph: int) -> tuple[float, int]:
        return self._advances[glyph], self._bearings[glyph]
