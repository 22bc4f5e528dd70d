"""The premises of one frame: side by side, or in rows of a grid where one row would be too wide.

Lines from a box that has another one below it come down in the gutter beside its column, those of lower boxes nearer,
so that none crosses another.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import NamedTuple

from debatemap.figure.geometry import Rect

FRAME = 8
IN_FRAME = 8
BESIDE = 7
"""From a box to the nearest line in a gutter, and from the last line there to the next column."""
LINE_STEP = 6
BETWEEN_ROWS = 14
"""From one row to the next: the mark of a folded branch hangs from the lower edge of its box."""
BELOW_ROW = 20
"""From one row to the next where one line for a box runs between them; two for a box take ``LINE_STEP`` more."""
ROW_BOX = 168
"""The widest that a box in rows may be, in pixels."""


class Premise(NamedTuple):
    """Where in its frame a premise stands, and the x at which what hangs on it is reached."""

    spot: str
    rect: Rect
    port: float


class Grid(NamedTuple):
    """The premises of a frame in the order of their ports, and the size of the frame."""

    premises: list[Premise]
    width: float
    height: float


def alone(spot: str, width: float, height: float) -> Premise:
    """Return a sole premise."""
    return Premise(spot, Rect(0, 0, width, height), width / 2)


def needs_rows(widths: Sequence[float], widest: float) -> bool:
    """Tell whether boxes side by side would make their frame wider than a width in pixels."""
    return len(widths) > 1 and sum(widths) + IN_FRAME * (len(widths) - 1) + 2 * FRAME > widest


def grid(sizes: Mapping[str, tuple[float, float]], lines: Mapping[str, int], widest: float) -> Grid:
    """Return where the premises of a frame stand, given their sizes in order and how many lines come down from each."""
    rows = _rows(tuple(sizes), [width for width, _ in sizes.values()], widest)
    tops, height = _tops(rows, sizes, lines)
    premises: list[Premise] = []
    x = float(FRAME)
    for column in _columns(rows):
        width = max(sizes[spot][0] for spot in column)
        counts = [lines[spot] for spot in column]
        for spot, gutter in zip(column[::-1], gutters(counts)[::-1], strict=True):
            rect = Rect(x, tops[spot][0], sizes[spot][0], tops[spot][1])
            premises.append(Premise(spot, rect, rect.middle if gutter is None else rect.right + gutter))
        x += width + _gutter_width(counts)
    return Grid(premises, x, height)


def gutters(counts: Sequence[int]) -> list[float | None]:
    """Return how far beside each box of a column, from the top down, its first line comes down, None for the lowest.

    ``counts`` are the numbers of lines of the boxes.
    """
    found: list[float | None] = [None]
    place = 0
    for count in counts[-2::-1]:
        found.append(BESIDE + LINE_STEP * place)
        place += count
    return found[::-1]


def _rows(spots: Sequence[str], widths: Sequence[float], widest: float) -> list[Sequence[str]]:
    """Return the spots in as few rows as the width allows, the rows as even as they can be."""
    if not needs_rows(widths, widest):
        return [spots]
    most = max(1, int((widest - FRAME) // (max(widths) + IN_FRAME)))
    each = ceil(len(spots) / ceil(len(spots) / most))
    return [spots[start : start + each] for start in range(0, len(spots), each)]


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    for place in range(len(rows[0])):
        yield [row[place] for row in rows if place < len(row)]


def _tops(
    rows: Sequence[Sequence[str]], sizes: Mapping[str, tuple[float, float]], lines: Mapping[str, int]
) -> tuple[dict[str, tuple[float, float]], float]:
    """Return the top and the height of each box, and where the frame ends."""
    found: dict[str, tuple[float, float]] = {}
    y = float(FRAME)
    for row in rows:
        height = max(sizes[spot][1] for spot in row)
        found.update(dict.fromkeys(row, (y, height)))
        y += height + (_below_row(max(lines[spot] for spot in row)) if row is not rows[-1] else FRAME)
    return found, y


def _below_row(most: int) -> float:
    return BELOW_ROW + LINE_STEP * (most - 1) if most else BETWEEN_ROWS


def _gutter_width(counts: Sequence[int]) -> float:
    count = sum(counts[:-1])
    return 2 * BESIDE + LINE_STEP * (count - 1) if count else IN_FRAME
