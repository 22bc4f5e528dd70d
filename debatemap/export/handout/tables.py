"""Tables whose rows of headers stand again on every sheet that they go on to."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from debatemap.export.handout.desk import Desk
from debatemap.export.handout.flow import Block
from debatemap.export.handout.setting import paragraph, rule, side_by_side
from debatemap.export.structure import Node
from debatemap.figure.type import PAPER_SMALL, PAPER_TEXT, TextStyle

Cell = str | tuple[tuple[str, str], ...]
"""A text in the handout's language, or texts with their language tags, one below the other."""
_GAP = 12
_ROW = 5
_TALLEST = 12
"""Lines up to which a row is kept whole."""


def table_blocks(
    desk: Desk,
    titles: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    starts: Sequence[float],
    room: float,
    section: Node,
) -> Iterator[Block]:
    """Yield a table with a row of headers; columns start at shares of the width. Nothing without rows."""
    if not rows:
        return
    table = section.add("Table")
    edges = [*(start * room for start in starts), room + _GAP]
    named = [desk.words(title) for title in titles]
    head = tuple(_row(desk, named, edges, table.add("TR"), header=True))
    yield from (replace(one, keep=True) for one in head)
    again = tuple(_unmarked(one) for one in head)
    for cells in rows:
        for one in _row(desk, cells, edges, table.add("TR"), header=False):
            yield replace(one, again=again)


def _row(desk: Desk, cells: Sequence[Cell], edges: Sequence[float], row: Node, *, header: bool) -> Iterator[Block]:
    """Yield a row line by line and the rule under it; rows that are not very tall stay whole."""
    style = PAPER_SMALL.bold if header else PAPER_TEXT
    columns = []
    for index, cell in enumerate(cells):
        node = row.add("TH" if header or index == 0 else "TD", scope="Column" if header else "Row")
        room = edges[index + 1] - _GAP - edges[index]
        columns.append(_cell(desk, cell, style if index else style.bold, edges[index], room, node))
    count = max(len(column) for column in columns)
    for place in range(count):
        line = side_by_side([column[place : place + 1] for column in columns], before=0 if place else _ROW)
        yield replace(line, keep=count <= _TALLEST or place >= count - 2)
    yield rule(0, edges[-1] - _GAP, desk.theme.hairline, after=1, before=3)


def _cell(desk: Desk, cell: Cell, style: TextStyle, x: float, room: float, node: Node) -> tuple[Block, ...]:
    return texts_below(desk, ((desk.language, cell),) if isinstance(cell, str) else cell, style, x, room, node)


def texts_below(
    desk: Desk, texts: Iterable[tuple[str, str]], style: TextStyle, x: float, room: float, node: Node
) -> tuple[Block, ...]:
    """Return a text with its translations below it, smaller, each tagged with its language."""
    found: list[Block] = []
    for place, (tag, text) in enumerate(texts):
        said = desk.set(text, PAPER_SMALL if place else style, desk.theme.text2 if place else "", tag)
        found += paragraph(node.add("P", language=tag if tag != desk.language else ""), said, x, room)
    return tuple(found)


def _unmarked(block: Block) -> Block:
    """Return a block as ornament: what stands again was read once."""
    return replace(block, keep=False, pieces=tuple(replace(piece, node=None) for piece in block.drawn()))
