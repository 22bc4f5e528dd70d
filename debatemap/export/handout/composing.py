"""The parts of a handout poured over sheets, one sheet at a time, with references to where things stand."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from debatemap.export.handout.abridged import abridged_blocks
from debatemap.export.handout.back import back_blocks
from debatemap.export.handout.desk import Desk
from debatemap.export.handout.flow import Block, Piece, Placed, bottom_of, poured
from debatemap.export.handout.front import contents_blocks, legend_blocks, speaker_blocks, title_blocks, title_line
from debatemap.export.handout.layout import Layout
from debatemap.export.handout.mappage import anchor, map_block
from debatemap.export.handout.options import Part
from debatemap.export.handout.outline import outline_blocks
from debatemap.export.handout.sections import APART, MAP_GAP, Sections
from debatemap.export.handout.setting import paragraph, rule
from debatemap.export.handout.sheet import MM, Sheet
from debatemap.export.structure import Node
from debatemap.figure.type import PAPER_TEXT

_RULES: Final = 8 * MM
_FEWEST_RULES, _MOST_RULES = 3, 9

Texts = Callable[[Part, float, Node], Iterable[Block]]
"""Sets a part that refers to no sheet in a width, its structure below a root."""


@dataclass(frozen=True, slots=True)
class PlannedSheet:
    """One sheet: its size, its blocks, and what runs at its head and foot, from the sheet's upper left."""

    size: Sheet
    placed: tuple[Placed, ...]
    running: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """How closely a handout is set: paragraphs closer by a share, and whether text runs on after the map."""

    tightness: float = 1.0
    runs_on: bool = False


def text_blocks(desk: Desk, part: Part, room: float, root: Node) -> Iterator[Block]:
    """Yield a part that refers to no sheet."""
    return outline_blocks(desk, room, root) if part is Part.OUTLINE else back_blocks(desk, part, room, root)


class Composer:
    """Sets a handout once; references lead to the sheets that are told, the structure hangs below a root."""

    def __init__(
        self,
        desk: Desk,
        layout: Layout,
        abridged: tuple[str, ...],
        places: Mapping[str, int],
        manner: Manner,
        texts: Texts,
        root: Node,
    ) -> None:
        self.desk, self.layout, self.abridged, self.places = desk, layout, abridged, places
        self.manner, self.texts, self.root = manner, texts, root
        self.sections = Sections(desk, layout.pages)
        self.size = layout.front
        self.waiting: list[Iterable[Block]] = []
        self.count = 0
        self.noting = Part.MAP in desk.options.parts and not manner.runs_on

    def sheets(self) -> Iterator[PlannedSheet]:
        """Yield the sheets in turn, each when it is full."""
        parts = self.desk.options.parts
        self.waiting.append(self._opening(self.size.text_width))
        for place, part in enumerate(parts):
            yield from self._part(part, parts[place - 1] if place else None)
        yield from self._flushed()

    def _opening(self, room: float) -> Iterator[Block]:
        parts = self.desk.options.parts
        yield from (title_blocks if Part.TITLE in parts else title_line)(self.desk, room, self.root)
        if Part.TITLE in parts and Part.MAP not in parts:
            yield from self._about(room)

    def _part(self, part: Part, before: Part | None) -> Iterator[PlannedSheet]:
        if part is Part.MAP:
            yield from self._map()
        elif part is not Part.TITLE:
            begins = before is not None if part is Part.OUTLINE else before is Part.MAP
            yield from self._begun(self.layout.text, fresh=begins and not self.manner.runs_on)
            self.waiting.append(self._text(part, self.size.text_width))

    def _text(self, part: Part, room: float) -> Iterable[Block]:
        """Return a part that is text, its paragraphs as close as is asked for."""
        text, tightness = self.texts(part, room, self.root), self.manner.tightness
        return text if tightness == 1 else (replace(block, before=block.before * tightness) for block in text)

    def _map(self) -> Iterator[PlannedSheet]:
        """Yield the overview and then a section for each branch that goes on, and space for notes in what is left."""
        yield from self._begun(self.layout.front, fresh=False)
        if self.layout.apart:
            self.waiting.append(self._guide(self.size.text_width))
            yield from self._flushed()
        self.waiting.append(self._overview(self.size.text_width))
        if not self.layout.apart:
            self.waiting.append(self._guide(self.size.text_width))
        if len(self.layout.pages) > 1:
            yield from self._begun(self.layout.map, fresh=False)
        room, height, free = self.size.text_width, self.size.text_height, self._free()
        self.waiting.append(self.sections.rows(self.places, room, height, free, self.root))
        if not self.manner.runs_on:
            yield from self._flushed()
        self.noting = False

    def _overview(self, room: float) -> Iterator[Block]:
        page = self.layout.pages[0]
        references = {id: self.places.get(anchor(id), 0) for id in page.folded}
        block = map_block(self.desk, page, room, references, self.root)
        yield replace(block, before=MAP_GAP, anchors=(("map", 0.0),))
        yield from abridged_blocks(self.desk, self.abridged, room, self.root)

    def _guide(self, room: float) -> Iterator[Block]:
        """Yield how to read the map and, where there is room, what else is in the handout."""
        yield from legend_blocks(self.desk, room, self.root)
        if self.layout.roomy and Part.TITLE in self.desk.options.parts:
            yield from self._about(room)

    def _about(self, room: float) -> Iterator[Block]:
        """Yield who speaks and, unless the overview does for it, what is in the handout."""
        yield from speaker_blocks(self.desk, room, self.root)
        if self.layout.listed:
            entries = self.sections.main_entries() if Part.MAP in self.desk.options.parts else []
            yield from contents_blocks(self.desk, entries, self.places, room, self.root)

    def _begun(self, size: Sheet, *, fresh: bool) -> Iterator[PlannedSheet]:
        """Yield the sheets before one that begins because it must, or because it has another size."""
        if fresh or size != self.size:
            yield from self._flushed()
        self.size = size

    def _free(self) -> float:
        """Return how much room is left on the last sheet below what is set so far."""
        height, blocks = self.size.text_height, list(chain.from_iterable(self.waiting))
        self.waiting = [blocks]
        sheets = list(poured(blocks, height))
        return height - bottom_of(sheets[-1]) - APART if sheets else height

    def _flushed(self) -> Iterator[PlannedSheet]:
        """Yield what waits on sheets of its own."""
        waiting, self.waiting = self.waiting, []
        for placed in poured(chain.from_iterable(waiting), self.size.text_height):
            self.count += 1
            sheet = PlannedSheet(self.size, placed)
            yield with_room_for_notes(self.desk, sheet) if self.noting and self.count > 1 else sheet


def with_room_for_notes(desk: Desk, sheet: PlannedSheet) -> PlannedSheet:
    """Return a sheet with rules to write on in what is left of it: ornament for those who listen."""
    bottom = bottom_of(sheet.placed)
    title = desk.set(desk.words("Your notes"), PAPER_TEXT.bold)
    count = int((sheet.size.text_height - bottom - 24 - title.line_height) / _RULES)
    if count < _FEWEST_RULES:
        return sheet
    lines = [rule(0, sheet.size.text_width, desk.theme.hairline, before=_RULES - 1) for _ in range(count)]
    blocks = [*paragraph(None, title, 0, sheet.size.text_width), *lines[:_MOST_RULES]]
    (placed,) = poured(blocks, sheet.size.text_height)
    moved = (replace(one, y=one.y + bottom + 24) for one in placed)
    return replace(sheet, placed=(*sheet.placed, *moved))
