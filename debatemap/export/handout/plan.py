"""A whole handout, planned sheet by sheet before anything is drawn."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from debatemap.domain.collecting import uncollected
from debatemap.domain.debate import Debate
from debatemap.export.handout.abridged import abridged, abridged_blocks
from debatemap.export.handout.back import back_blocks
from debatemap.export.handout.cutting import MapPage
from debatemap.export.handout.desk import Desk, the_map
from debatemap.export.handout.flow import Block, Piece, Placed, bottom_of, poured
from debatemap.export.handout.front import (
    PART_TITLES,
    contents_blocks,
    legend_blocks,
    speaker_blocks,
    title_blocks,
    title_line,
)
from debatemap.export.handout.layout import Layout, layout
from debatemap.export.handout.mappage import anchor, map_block
from debatemap.export.handout.options import HandoutOptions, Part
from debatemap.export.handout.outline import outline_blocks
from debatemap.export.handout.sections import APART, MAP_GAP, Sections
from debatemap.export.handout.setting import paragraph, rule
from debatemap.export.handout.sheet import MM, Sheet
from debatemap.export.progress import Progress, unheard
from debatemap.export.structure import Node
from debatemap.export.unprinted import unprinted
from debatemap.figure.type import PAPER_SMALL, PAPER_TEXT

_RULES = 8 * MM
_LAYOUT = 0.7
"""The share of planning that goes into cutting the map."""
_POOR = 0.3
"""The share of its height below which a last sheet is not worth its paper."""
_CLOSER = ((0.8, False), (0.6, False), (1.0, True), (0.6, True), (0.45, False))
"""What is tried in turn to save that sheet: paragraphs closer by a share, text that runs on after the map."""
_MOST_TIGHTENED = 30
"""Sheets up to which that is tried."""
_FEWEST_RULES, _MOST_RULES = 3, 9


@dataclass(frozen=True, slots=True)
class PlannedSheet:
    """One sheet: its size, its blocks, and what runs at its head."""

    size: Sheet
    placed: tuple[Placed, ...]
    part: str = ""


@dataclass(frozen=True, slots=True)
class Handout:
    """Hold everything a drawer needs: map pages, sheets, structure, and bookmarks (level, title, anchor)."""

    desk: Desk
    pages: tuple[MapPage, ...]
    sheets: tuple[PlannedSheet, ...]
    root: Node
    bookmarks: tuple[tuple[int, str, str], ...]

    @property
    def title(self) -> str:
        """Return the title of the document."""
        return self.desk.title

    @property
    def unprinted(self) -> tuple[str, ...]:
        """Return the characters that no bundled font has, each once: a placeholder stands for them."""
        drawn = (piece for sheet in self.sheets for placed in sheet.placed for piece in placed.block.pieces)
        return unprinted(mark for piece in drawn for mark in piece.marks)

    def running(self, number: int) -> tuple[Piece, ...]:
        """Return the running head and foot of a sheet, counted from 1, from the sheet's upper left."""
        return tuple(_running(self, number))


def plan(debate: Debate, options: HandoutOptions, progress: Progress = unheard) -> Handout:
    """Return the handout of a map; KeyError for an unknown map."""
    desk = Desk(debate, the_map(debate, options.map), options)
    with uncollected():
        chosen = layout(desk, lambda share: progress(share * _LAYOUT))
        progress(_LAYOUT)
        return _without_a_poor_end(_settled(desk, chosen, {}), chosen)


def _settled(
    desk: Desk, chosen: Layout, places: Mapping[str, int], tightness: float = 1.0, runs_on: bool = False
) -> Handout:
    """Return the handout whose references name the sheets where things stand."""
    texts = _Texts(desk)
    while True:
        handout = _Composer(texts, chosen, places, tightness, runs_on).handout()
        found = _places(handout.sheets)
        if found == places:
            return handout
        places = found


def _without_a_poor_end(handout: Handout, chosen: Layout) -> Handout:
    """Return a handout set closer where that saves a last sheet that holds next to nothing."""
    last, count = handout.sheets[-1], len(handout.sheets)
    if not 1 < count <= _MOST_TIGHTENED or bottom_of(last.placed) > last.size.text_height * _POOR:
        return handout
    places = _places(handout.sheets)
    closer = (_settled(handout.desk, chosen, places, *manner) for manner in _CLOSER)
    return next((one for one in closer if len(one.sheets) < count), handout)


def _places(sheets: Sequence[PlannedSheet]) -> dict[str, int]:
    return {name: number for number, one in enumerate(sheets, 1) for placed in one.placed for name, _ in placed.anchors}


@dataclass(frozen=True)
class _Texts:
    """The parts that refer to no sheet: they are set once, however often the handout is put together."""

    desk: Desk
    made: dict[tuple[Part, float], tuple[Node, list[Block]]] = field(default_factory=dict)

    def blocks(self, part: Part, room: float, root: Node) -> list[Block]:
        """Return a part in a width, its structure hung below a root."""
        if (part, room) not in self.made:
            holder = Node("Part")
            blocks = (
                outline_blocks(self.desk, room, holder)
                if part is Part.OUTLINE
                else back_blocks(self.desk, part, room, holder)
            )
            self.made[part, room] = holder, list(blocks)
        holder, found = self.made[part, room]
        root.children.extend(holder.children)
        return found


class _Composer:
    """Sets the parts one after the other, with references to the sheets that are told; the next try knows better."""

    def __init__(
        self, texts: _Texts, chosen: Layout, places: Mapping[str, int], tightness: float, runs_on: bool
    ) -> None:
        self.texts, desk = texts, texts.desk
        self.desk, self.layout, self.places = desk, chosen, places
        self.tightness, self.runs_on = tightness, runs_on
        self.sections = Sections(desk, chosen.pages)
        self.root = Node("Document", language=desk.language)
        self.sheets: list[PlannedSheet] = []
        self.blocks: list[Block] = []
        self.size = chosen.front

    def handout(self) -> Handout:
        """Return the handout."""
        parts = self.desk.options.parts
        room = self.layout.front.text_width
        self.blocks += (title_blocks if Part.TITLE in parts else title_line)(self.desk, room, self.root)
        if Part.TITLE in parts and Part.MAP not in parts:
            self._about()
        for place, part in enumerate(parts):
            self._part(part, parts[place - 1] if place else None)
        self._flush()
        return Handout(self.desk, self.layout.pages, self._headed(), self.root, tuple(self._bookmarks()))

    def _part(self, part: Part, before: Part | None) -> None:
        if part is Part.MAP:
            self._map()
        elif part is Part.OUTLINE:
            self._begin(self.layout.text, fresh=before is not None and not self.runs_on)
            self._add(part)
        elif part is not Part.TITLE:
            self._begin(self.layout.text, fresh=before is Part.MAP and not self.runs_on)
            self._add(part)

    def _add(self, part: Part) -> None:
        """Set a part that is text, its paragraphs as close as is asked for."""
        text = self.texts.blocks(part, self.size.text_width, self.root)
        closer = (replace(block, before=block.before * self.tightness) for block in text)
        self.blocks += text if self.tightness == 1 else closer

    def _map(self) -> None:
        """Set the overview and then a section for each branch that goes on, and space for notes in what is left."""
        self._begin(self.layout.front, fresh=False)
        if self.layout.apart:
            self._guide()
            self._flush()
        room, page = self.size.text_width, self.layout.pages[0]
        references = {id: self.places.get(anchor(id), 0) for id in page.folded}
        block = map_block(self.desk, page, room, references, self.root)
        self.blocks.append(replace(block, before=MAP_GAP, anchors=(("map", 0.0),)))
        if Part.OUTLINE not in self.desk.options.parts:
            self.blocks += abridged_blocks(self.desk, abridged(self.desk, self.layout.pages), room, self.root)
        if not self.layout.apart:
            self._guide()
        if len(self.layout.pages) > 1:
            self._begin(self.layout.map, fresh=False)
        room = self.size.text_width
        self.blocks += self.sections.rows(self.places, room, self.size.text_height, self._free(), self.root)
        if not self.runs_on:
            self._flush()
            self.sheets[1:] = [self._with_room_for_notes(sheet) for sheet in self.sheets[1:]]

    def _guide(self) -> None:
        """Set how to read the map and, where there is room, what else is in the handout."""
        self.blocks += legend_blocks(self.desk, self.size.text_width, self.root)
        if self.layout.roomy and Part.TITLE in self.desk.options.parts:
            self._about()

    def _about(self) -> None:
        """Set who speaks and what is in the handout."""
        room = self.size.text_width
        self.blocks += speaker_blocks(self.desk, room, self.root)
        entries = self.sections.main_entries() if Part.MAP in self.desk.options.parts else []
        self.blocks += contents_blocks(self.desk, entries, self.places, room, self.root)

    def _begin(self, size: Sheet, *, fresh: bool) -> None:
        if fresh or size != self.size:
            self._flush()
        self.size = size

    def _free(self) -> float:
        """Return how much room is left on the last sheet below what is set so far."""
        height = self.size.text_height
        sheets = list(poured(self.blocks, height))
        return height - bottom_of(sheets[-1]) - APART if sheets else height

    def _flush(self) -> None:
        self.sheets += (PlannedSheet(self.size, placed) for placed in poured(self.blocks, self.size.text_height))
        self.blocks = []

    def _with_room_for_notes(self, sheet: PlannedSheet) -> PlannedSheet:
        """Return a sheet with rules to write on in what is left of it: ornament for those who listen."""
        desk, bottom = self.desk, bottom_of(sheet.placed)
        title = desk.set(desk.words("Your notes"), PAPER_TEXT.bold)
        count = int((sheet.size.text_height - bottom - 24 - title.line_height) / _RULES)
        if count < _FEWEST_RULES:
            return sheet
        lines = [rule(0, sheet.size.text_width, desk.theme.hairline, before=_RULES - 1) for _ in range(count)]
        blocks = [*paragraph(None, title, 0, sheet.size.text_width), *lines[:_MOST_RULES]]
        (placed,) = poured(blocks, sheet.size.text_height)
        moved = (replace(one, y=one.y + bottom + 24) for one in placed)
        return replace(sheet, placed=(*sheet.placed, *moved))

    def _headed(self) -> tuple[PlannedSheet, ...]:
        """Return the sheets with what runs at their heads: the section that begins there first, or still goes on."""
        titles = {anchor: title for title, anchor in self.sections.entries()}
        titles |= {part: self.desk.words(title) for part, title in PART_TITLES.items()}
        found: list[PlannedSheet] = []
        last = ""
        for sheet in self.sheets:
            begun = [titles[name] for one in sheet.placed for name, _ in one.anchors if name in titles]
            found.append(replace(sheet, part=begun[0] if begun and found else last))
            last = begun[-1] if begun else last
        return tuple(found)

    def _bookmarks(self) -> Iterator[tuple[int, str, str]]:
        desk = self.desk
        yield 0, desk.title, "title"
        found = _places(self.sheets)
        yield from ((1, title, anchor) for title, anchor in self.sections.entries() if anchor in found)
        for part in desk.options.parts:
            if part in PART_TITLES and part in found:
                yield 0, desk.words(PART_TITLES[part]), part


def _running(handout: Handout, number: int) -> Iterator[Piece]:
    desk, one = handout.desk, handout.sheets[number - 1]
    size, colour = one.size, desk.theme.text2
    if number > 1:
        title, part = desk.set(handout.title, PAPER_SMALL, colour), desk.set(one.part, PAPER_SMALL, colour)
        half = size.text_width / 2 - 12
        yield Piece(
            None, (title.elided(half).at(size.left, size.head), part.elided(half).before(size.right, size.head))
        )
    yield from (piece.moved(0, size.bottom + 12) for piece in rule(size.left, size.right, desk.theme.hairline).pieces)
    foot = desk.set("" if desk.options.anonymous else desk.line(desk.debate.about.course), PAPER_SMALL, colour)
    pages = desk.set(f"{number} / {len(handout.sheets)}", PAPER_SMALL, colour)
    foot = foot.elided(size.text_width - pages.width - 24)
    yield Piece(None, (foot.at(size.left, size.foot), pages.before(size.right, size.foot)))
