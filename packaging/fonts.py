"""Make `resources/fonts` from upstream's static TrueType builds of the Noto fonts.

Run `python packaging/fonts.py FOLDER`, where FOLDER holds the files named in `SOURCES`: Noto Sans 2.015, Noto Sans SC
2.004, Noto Sans Arabic 2.012, Noto Sans Hebrew 3.001, Noto Sans Math 3.000, Noto Sans Symbols 2 2.008, Noto Emoji
3.006. Needs fontTools, which the program itself does not. Writes the fonts and `advances.bin`, the table of advance
widths that `debatemap.figure.advances` reads.
"""

import struct
import sys
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, product
from pathlib import Path
from unicodedata import category

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TARGET = Path(__file__).parent.parent / "resources" / "fonts"
EM = 1000
"""Advances are written in thousandths of the font size."""

OVERRIDES = (0x202D, 0x202E)
"""Controls that turn text around: left out of the table, as all controls are, so that a placeholder shows them."""


@dataclass(frozen=True, slots=True)
class Source:
    """Say which upstream file becomes which face."""

    face: str
    upstream: str
    file: str


SOURCES = (
    Source("sans", "NotoSans_400Regular.ttf", "NotoSans-Regular.ttf"),
    Source("sans-600", "NotoSans_600SemiBold.ttf", "NotoSans-SemiBold.ttf"),
    Source("sc", "NotoSansSC_400Regular.ttf", "NotoSansSC-Regular.ttf"),
    Source("sc-600", "NotoSansSC_600SemiBold.ttf", "NotoSansSC-SemiBold.ttf"),
    Source("arabic", "NotoSansArabic_400Regular.ttf", "NotoSansArabic-Regular.ttf"),
    Source("arabic-600", "NotoSansArabic_600SemiBold.ttf", "NotoSansArabic-SemiBold.ttf"),
    Source("hebrew", "NotoSansHebrew_400Regular.ttf", "NotoSansHebrew-Regular.ttf"),
    Source("hebrew-600", "NotoSansHebrew_600SemiBold.ttf", "NotoSansHebrew-SemiBold.ttf"),
    Source("emoji", "NotoEmoji_400Regular.ttf", "NotoEmoji-Regular.ttf"),
    Source("math", "NotoSansMath_400Regular.ttf", "NotoSansMath-Regular.ttf"),
    Source("symbols", "NotoSansSymbols2_400Regular.ttf", "NotoSansSymbols2-Regular.ttf"),
)


def common_han() -> set[int]:
    """Return the characters of GBK and Big5: simplified and traditional Han in common use, and their punctuation."""
    pairs = [bytes(pair) for pair in product(range(0x81, 0xFF), range(0x40, 0xFF))]
    decoded = (pair.decode(codec, "ignore") for codec in ("gbk", "big5") for pair in pairs)
    return {ord(character) for text in decoded for character in text} | set(range(0x20, 0x7F))


def make_fonts(upstream: Path) -> None:
    """Copy whole what is small or the Chinese text face; cut down the others to what the faces before them lack."""
    fonts = {source.face: TTFont(upstream / source.upstream, recalcTimestamp=False) for source in SOURCES}
    covered = {face: set(font.getBestCmap()) for face, font in fonts.items()}
    text = set().union(*(covered[face] for face in ("sans", "sc", "arabic", "hebrew")))
    keep = {
        "sc-600": common_han(),
        "math": covered["math"] - text,
        "symbols": {code for code in covered["symbols"] - text - covered["emoji"] if code < 0x10000},
    }
    for source in SOURCES:
        font = fonts[source.face]
        if source.face.startswith("sc"):
            fill_dashes(font)
        if source.face in keep:
            cut_down(font, keep[source.face])
        refuse_restricted(font, source.file)
        font.save(TARGET / source.file)


def fill_dashes(font: TTFont) -> None:
    """Stretch the dash over its whole square, so that the two dashes of Chinese are one line wherever they are drawn.

    Upstream joins them by a ligature, which only a shaping engine sees and which is as wide as neither.
    """
    for name in (font.getBestCmap()[ord(dash)] for dash in "—―"):
        glyph = font["glyf"][name]
        left, right = glyph.xMin, glyph.xMax
        glyph.coordinates.translate((-left, 0))
        glyph.coordinates.scale((EM / (right - left), 1))
        glyph.coordinates.toInt()
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (EM, 0)
        for lookup in font["GSUB"].table.LookupList.Lookup:
            for table in lookup.SubTable:
                getattr(table, "ligatures", {}).pop(name, None)


def cut_down(font: TTFont, characters: Iterable[int]) -> None:
    """Leave only `characters`, with the marks and names that make the font usable."""
    options = Options(layout_features=["ccmp", "mark", "mkmk"], drop_tables=["MATH", "vhea", "vmtx", "VORG"])
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def refuse_restricted(font: TTFont, file: str) -> None:
    """Raise ValueError for a font that may not be embedded or is not plain TrueType."""
    if font["OS/2"].fsType != 0 or "glyf" not in font or "fvar" in font:
        raise ValueError(f"{file} is restricted, not TrueType, or variable")


def advance_table() -> bytes:
    """Return what `advances.bin` holds: for each face its name, then runs of characters of equal advance.

    Little-endian. Head: magic `DMAW`, count of faces (uint32). Face: name (16 bytes, zero padded), count of runs
    (uint32). Then for each face its runs in order: first characters (uint32 each), characters after the last (uint32
    each), advances (uint16 each, thousandths of the font size).
    """
    tables = {source.face: advances(TARGET / source.file) for source in SOURCES}
    heads = [struct.pack("<16sI", face.encode(), len(rows)) for face, rows in tables.items()]
    columns = [
        little_endian(array(kind, column))
        for rows in tables.values()
        for kind, column in zip("IIH", zip(*rows, strict=True), strict=True)
    ]
    return b"".join((struct.pack("<4sI", b"DMAW", len(tables)), *heads, *columns))


def advances(file: Path) -> list[tuple[int, int, int]]:
    """Return (first character, character after the last, advance) in the order of characters, without controls."""
    with TTFont(file) as font:
        scale = EM / font["head"].unitsPerEm
        widths, glyphs = font["hmtx"].metrics, font.getBestCmap()
    shown = sorted(code for code in glyphs if category(chr(code)) != "Cc" and code not in OVERRIDES)
    cells = [(code, round(widths[glyphs[code]][0] * scale)) for code in shown]
    runs = [list(run) for _, run in groupby(enumerate(cells), key=lambda cell: (cell[1][0] - cell[0], cell[1][1]))]
    return [(run[0][1][0], run[-1][1][0] + 1, run[0][1][1]) for run in runs]


def little_endian(column: "array[int]") -> bytes:
    """Return the numbers' bytes, lowest first, on any machine."""
    if sys.byteorder == "big":
        column.byteswap()
    return column.tobytes()


if __name__ == "__main__":
    TARGET.mkdir(parents=True, exist_ok=True)
    make_fonts(Path(sys.argv[1]))
    (TARGET / "advances.bin").write_bytes(advance_table())
