"""A planned handout drawn as PDF."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO

from debatemap.domain.collecting import uncollected
from debatemap.export.handout.composing import PlannedSheet
from debatemap.export.handout.flow import Link, Piece
from debatemap.export.handout.plan import Handout
from debatemap.export.handout.sheet import POINTS_PER_PIXEL
from debatemap.export.pdf.drawing import Plotter
from debatemap.export.pdf.fonts import font_of
from debatemap.export.pdf.tagged import Properties, TaggedCanvas
from debatemap.export.progress import Progress, unheard
from debatemap.export.structure import Node
from debatemap.export.unprinted import unprinted


def write(handout: Handout, file: BinaryIO, progress: Progress = unheard) -> tuple[str, ...]:
    """Write a handout to a file and return the characters that no bundled font has: a placeholder stands for them.

    OSError when writing fails.
    """
    with uncollected():
        return _write(handout, file, progress)


def _write(handout: Handout, file: BinaryIO, progress: Progress) -> tuple[str, ...]:
    canvas = TaggedCanvas(file, (1, 1), _properties(handout), font_of("sans"))
    root = Node("Document", language=handout.desk.language)
    odd: dict[str, None] = {}
    for level, title, anchor in handout.bookmarks:
        canvas.bookmark(title, anchor, level)
    for number, sheet in enumerate(handout.sheets(root), 1):
        progress(number / len(handout.sizes))
        odd.update(dict.fromkeys(_Page(canvas, sheet).draw()))
    canvas.finish(root)
    return tuple(odd)


def _properties(handout: Handout) -> Properties:
    anonymous = handout.desk.options.anonymous
    created = "" if anonymous else datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Properties(handout.title, handout.desk.language, created=created)


class _Page:
    """Draws one sheet."""

    def __init__(self, canvas: TaggedCanvas, sheet: PlannedSheet) -> None:
        self.canvas, self.sheet = canvas, sheet
        self.width, self.height = (side * POINTS_PER_PIXEL for side in (sheet.size.width, sheet.size.height))
        canvas.setPageSize((self.width, self.height))
        self.plot = Plotter(canvas, self.height)

    def draw(self) -> Iterator[str]:
        """Draw the running matter and the blocks, end the page, and yield the characters that no bundled font has."""
        for piece in self.sheet.running:
            self._piece(piece, 0, 0)
        size = self.sheet.size
        for placed in self.sheet.placed:
            top = size.top + placed.y
            for name, y in placed.anchors:
                below = (size.top + y) * POINTS_PER_PIXEL
                self.canvas.bookmarkPage(name, fit="XYZ", left=0, top=self.height - below)
            for piece in placed.block.drawn():
                self._piece(piece, size.left, top)
                yield from unprinted(piece.marks)
        self.canvas.showPage()

    def _piece(self, piece: Piece, x: float, y: float) -> None:
        self.plot.at((x + piece.x) * POINTS_PER_PIXEL, (y + piece.y) * POINTS_PER_PIXEL, piece.scale * POINTS_PER_PIXEL)
        if piece.marks:
            with self.canvas.marked(piece.node) if piece.node is not None else self.canvas.artifact():
                for mark in piece.marks:
                    self.plot.draw(mark)
        for link in piece.links:
            self._link(piece, link)

    def _link(self, piece: Piece, link: Link) -> None:
        assert piece.node is not None
        left, top = self.plot.point(link.x, link.y)
        right, bottom = self.plot.point(link.x + link.width, link.y + link.height)
        lay = self.canvas.link_to_address if link.leaves else self.canvas.link_to_page
        lay(piece.node, (left, bottom, right, top), link.target, link.says)
