"""Text set on paper: lines, paragraphs, rules; everything is measured and broken here, nothing wraps later."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from debatemap.export.handout.flow import Block, Piece
from debatemap.export.structure import Node
from debatemap.figure.lines import blank_before, break_lines
from debatemap.figure.metrics import runs, width
from debatemap.figure.primitives import Pen, Polyline, TextRun
from debatemap.figure.sizing import SIDE, evened
from debatemap.figure.type import TextStyle

RULE = 1.0
"""The weight of a thin rule in pixels (0.75 pt)."""
_ASCENT = 0.86
"""The part of the font size that lies above the baseline when a line is centred in its line height."""

_LONG = 400
"""Characters from which lines are broken once, wherever they are full."""


@dataclass(frozen=True, slots=True)
class Set:
    """A string with how it is set: style, language and colour."""

    text: str
    style: TextStyle
    language: str
    colour: str

    @property
    def width(self) -> float:
        """Return its width in pixels on one line."""
        return width(self.text, self.style, self.language)

    @property
    def line_height(self) -> float:
        """Return the distance of its baselines in pixels."""
        return self.style.line_height_in(self.language)

    @property
    def ascent(self) -> float:
        """Return how far below the upper edge of its line the baseline is, in pixels."""
        size = self.style.size_in(self.language)
        return (self.line_height - size) / 2 + size * _ASCENT

    def of(self, text: str) -> "Set":
        """Return another string set the same way."""
        return Set(text, self.style, self.language, self.colour)

    def at(self, x: float, baseline: float) -> TextRun:
        """Return the string drawn with its left end at a place."""
        style = self.style
        size = style.size_in(self.language)
        pieces = runs(self.text, self.language, style.weight)
        return TextRun(x, baseline, self.text, pieces, size, style.weight, self.colour, self.language, self.width)

    @property
    def hang(self) -> float:
        """Return how much of its beginning is blank and hangs out of a flush edge, in pixels."""
        return blank_before(self.text, self.style, self.language)

    def flush(self, x: float, baseline: float) -> TextRun:
        """Return the string drawn with what is seen of it flush at a place: a blank before it hangs out."""
        return self.at(x - self.hang, baseline)

    def elided(self, room: float) -> "Set":
        """Return the string on one line, cut with an ellipsis where it is wider than some pixels."""
        first = self.text.partition("\n")[0]
        if first == self.text and self.width <= room:
            return self
        line = break_lines(first, room, self.style, self.language)[0].text
        while line and width(line + "…", self.style, self.language) > room:
            line = line[:-1]
        return self.of(line.rstrip() + "…")

    def before(self, right: float, baseline: float) -> TextRun:
        """Return the string drawn with its right end at a place."""
        return self.at(right - self.width, baseline)

    def lines(self, room: float) -> tuple["Set", ...]:
        """Return its lines in a width of pixels; those of all but long texts split few Chinese words."""
        if len(self.text) > _LONG:
            broken = break_lines(self.text, room, self.style, self.language)
        else:
            broken = evened(self.text, self.language, self.style, int(room) + 2 * SIDE)
        return tuple(self.of(line.text) for line in broken)


def paragraph(
    node: Node | None, said: Set, x: float, room: float, *, before: float = 0, keep: bool = False, anchor: str = ""
) -> tuple[Block, ...]:
    """Return a paragraph as one block a line; its first two and last two lines stay together."""
    lines = said.lines(room)
    return tuple(
        Block(
            line.line_height,
            (Piece(node, (line.flush(x, line.ascent),)),),
            before if place == 0 else 0,
            keep or _must_stay(place, len(lines)),
            ((anchor, 0.0),) if anchor and place == 0 else (),
        )
        for place, line in enumerate(lines)
    )


def heading(node: Node, said: Set, x: float, room: float, *, before: float, anchor: str = "") -> tuple[Block, ...]:
    """Return a heading: a paragraph that never stands at a sheet's end."""
    return paragraph(node, said, x, room, before=before, keep=True, anchor=anchor)


def rule(x: float, right: float, colour: str, weight: float = RULE, before: float = 0, after: float = 0) -> Block:
    """Return a horizontal rule, with space before and after it in pixels."""
    line = Polyline(((x, weight / 2), (right, weight / 2)), 0, Pen(colour, weight))
    return Block(weight + after, (Piece(None, (line,)),), before)


def side_by_side(cells: Iterable[Iterable[Block]], *, before: float = 0, keep: bool = False) -> Block:
    """Return columns of blocks as one block, their first baselines on one line."""
    columns = [tuple(_stacked(cell)) for cell in cells]
    blocks = [block for column in columns for _, block in column]
    height = max((y + block.height for column in columns for y, block in column), default=0)
    pieces = tuple(piece for block in blocks for piece in block.pieces)
    return Block(height, pieces, before, keep, tuple(anchor for block in blocks for anchor in block.anchors))


def _stacked(column: Iterable[Block]) -> Iterator[tuple[float, Block]]:
    """Yield blocks moved below each other, with their upper edges."""
    y = 0.0
    for place, block in enumerate(column):
        y += block.before if place else 0
        yield y, block.moved(0, y)
        y += block.height


def _must_stay(place: int, count: int) -> bool:
    return place + 1 < count and (place == 0 or place == count - 2)
