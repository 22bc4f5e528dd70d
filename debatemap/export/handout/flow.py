"""Blocks one below the other, broken over sheets without stranding a heading or a single line."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from debatemap.export.structure import Node
from debatemap.figure.primitives import Primitive


@dataclass(frozen=True, slots=True)
class Link:
    """A rectangle that leads to a named place in the handout, or to a web address; ``says`` describes it."""

    target: str
    says: str
    x: float
    y: float
    width: float
    height: float

    @property
    def leaves(self) -> bool:
        """Tell whether it leads out of the handout."""
        return "://" in self.target or self.target.startswith("mailto:")


@dataclass(frozen=True, slots=True)
class Piece:
    """Marks and links that belong to one structure node, or to none (ornament), drawn from a place at a scale."""

    node: Node | None
    marks: tuple[Primitive, ...] = ()
    links: tuple[Link, ...] = ()
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0

    def moved(self, dx: float, dy: float) -> "Piece":
        """Return the piece at another place."""
        return replace(self, x=self.x + dx, y=self.y + dy)


@dataclass(frozen=True, slots=True)
class Sketch:
    """Pieces that are made when they are first drawn, from a place: what only has to be measured costs no more."""

    make: Callable[[], Sequence[Piece]]
    x: float = 0.0
    y: float = 0.0

    def moved(self, dx: float, dy: float) -> "Sketch":
        """Return the pieces at another place."""
        return replace(self, x=self.x + dx, y=self.y + dy)


@dataclass(frozen=True, slots=True)
class Block:
    """What is never torn: its height, its pieces from its own upper left, the space above it unless it opens a sheet.

    ``keep`` holds it on one sheet with the next block; ``anchors`` name places in it for links, each with its distance
    from the upper edge; ``again`` is what stands above it once more when it opens a sheet.
    """

    height: float
    pieces: tuple[Piece | Sketch, ...] = ()
    before: float = 0.0
    keep: bool = False
    anchors: tuple[tuple[str, float], ...] = ()
    again: tuple["Block", ...] = ()

    def moved(self, dx: float, dy: float) -> "Block":
        """Return the block with its pieces elsewhere."""
        anchors = tuple((name, y + dy) for name, y in self.anchors)
        return replace(self, pieces=tuple(piece.moved(dx, dy) for piece in self.pieces), anchors=anchors)

    def drawn(self) -> Iterator[Piece]:
        """Yield its pieces, those included that are made only now."""
        for piece in self.pieces:
            if isinstance(piece, Piece):
                yield piece
            else:
                yield from (one.moved(piece.x, piece.y) for one in piece.make())

    @property
    def bare(self) -> "Block":
        """Return the block without its pieces: what decides where it goes."""
        return replace(self, pieces=(), again=tuple(one.bare for one in self.again))


@dataclass(frozen=True, slots=True)
class Placed:
    """A block on a sheet, its upper edge measured from the top of the text area."""

    y: float
    block: Block

    @property
    def anchors(self) -> Iterator[tuple[str, float]]:
        """Yield the names of places in the block, each with its distance from the top of the text area."""
        return ((name, self.y + y) for name, y in self.block.anchors)


def bottom_of(placed: Sequence[Placed]) -> float:
    """Return where the last of a sheet's blocks ends."""
    return max((one.y + one.block.height for one in placed), default=0.0)


def poured(blocks: Iterable[Block], height: float) -> Iterator[tuple[Placed, ...]]:
    """Yield the blocks of each sheet of a text height in turn.

    Blocks that keep together move on together while they fit one sheet.
    """
    sheet = _Filling(height)
    for run in _runs(blocks):
        needed = _height(run)
        if (
            sheet.placed
            and not sheet.holds(run[0].before + needed)
            and (needed <= height or not sheet.holds(run[0].before + run[0].height))
        ):
            yield tuple(sheet.placed)
            sheet = _Filling(height, run[0].again)
        for block in run:
            if sheet.placed and not sheet.holds(block.before + block.height):
                yield tuple(sheet.placed)
                sheet = _Filling(height, block.again)
            sheet.add(block)
    if sheet.placed:
        yield tuple(sheet.placed)


class _Filling:
    """A sheet as far as it is filled."""

    def __init__(self, height: float, again: tuple[Block, ...] = ()) -> None:
        self.height, self.used = height, 0.0
        self.placed: list[Placed] = []
        for block in again:
            self.add(block)

    def holds(self, height: float) -> bool:
        """Tell whether so much more fits."""
        return self.used + height <= self.height

    def add(self, block: Block) -> None:
        """Put a block below the others."""
        top = self.used + (block.before if self.placed else 0.0)
        self.placed.append(Placed(top, block))
        self.used = top + block.height


def held_together(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks of which each keeps with the next, the last as it was."""
    return (*(replace(block, keep=True) for block in blocks[:-1]), *blocks[-1:])


def _runs(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    run: list[Block] = []
    for block in blocks:
        run.append(block)
        if not block.keep:
            yield run
            run = []
    if run:
        yield run


def _height(run: Sequence[Block]) -> float:
    return sum(block.height for block in run) + sum(block.before for block in run[1:])
