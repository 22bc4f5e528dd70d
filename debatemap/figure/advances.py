"""The bundled fonts' advance widths, from a table made with the fonts, so that no font is parsed at run time."""

import struct
import sys
from array import array
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from debatemap.paths import resources

EM = 1000
"""Advances are thousandths of the font size."""

_HEAD = struct.Struct("<4sI")
_FACE = struct.Struct("<16sI")


@dataclass(frozen=True, slots=True)
class Advances:
    """Hold one face's advances as runs of characters: the first, the one after the last, the advance of each."""

    starts: "array[int]"
    ends: "array[int]"
    widths: "array[int]"

    def of(self, character: str) -> int | None:
        """Return a character's advance, or None where the face has no glyph."""
        code = ord(character)
        run = bisect_right(self.starts, code) - 1
        return self.widths[run] if run >= 0 and code < self.ends[run] else None


@lru_cache(maxsize=1)
def advances() -> Mapping[str, Advances]:
    """Return each face's advances; `advances.bin` is described where `packaging/fonts.py` writes it."""
    data = (resources() / "fonts" / "advances.bin").read_bytes()
    _, count = _HEAD.unpack_from(data)
    place = _HEAD.size + count * _FACE.size
    tables = {}
    for name, runs in _FACE.iter_unpack(data[_HEAD.size : place]):
        columns = []
        for kind in "IIH":
            column = _column(kind, data, place, runs)
            place += runs * column.itemsize
            columns.append(column)
        tables[name.rstrip(b"\0").decode()] = Advances(*columns)
    return tables


def _column(kind: str, data: bytes, place: int, count: int) -> "array[int]":
    column = array(kind)
    column.frombytes(data[place : place + count * column.itemsize])
    if sys.byteorder == "big":
        column.byteswap()
    return column
