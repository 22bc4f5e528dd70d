"""A whole handout, planned sheet by sheet before anything is drawn."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from debatemap.domain.debate import Debate
from debatemap.export.handout.back import back_blocks
from debatemap.export.handout.cutting import Area, MapPage, cut, whole_on
from debatemap.export.handout.desk import Desk, the_map
from debatemap.export.handout.flow import Block, Piece, Placed, poured
from debatemap.export.handout.front import (
    PART_TITLES,
    contents_blocks,
    legend_blocks,
    page_title,
    speaker_blocks,
    title_blocks,
)
from debatemap.export.handout.mappage import anchor, map_block
from debatemap.export.handout.options import HandoutOptions, Orientation, Part
from debatemap.export.handout.outline import outline_blocks
from debatemap.export.handout.setting import heading, paragraph, rule
from debatemap.export.handout.sheet import MM, Sheet, sheet
from debatemap.export.structure import Node
from debatemap.figure.outline import JointKind
from debatemap.figure.type import PAPER_HEADING, PAPER_SMALL, PAPER_TEXT
from debatemap.i18n import N_

_OVERVIEW_SHARE = 0.52
"""The part of the first sheet that the map may fill when it goes on elsewhere."""
_BRANCH_HEAD = 76
_MAP_GAP = 18
_RULES = 8 * MM
_FEWEST_RULES = 3

_ORIGINS = {
    JointKind.BECAUSE: N_("← p. {page}, supports {number}: {claim}"),
    JointKind.BUT: N_("← p. {page}, speaks against {number}: {claim}"),
    JointKind.HOWEVER: N_("← p. {page}, answers {number}: {claim}"),
    JointKind.UNDERCUT: N_("← p. {page}, doubts a step to {number}: {claim}"),
}


@dataclass(frozen=True, slots=True)
class PlannedSheet:
    """One sheet: its size, its blocks, and what runs at its head."""

    size: Sheet
    placed: tuple[Placed, ...]
    part: str


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
        return self.desk.line(self.desk.map.title or self.desk.debate.about.title)

    def running(self, number: int) -> tuple[Piece, ...]:
        """Return the running head and foot of a sheet, counted from 1, from the sheet's upper left."""
        return tuple(_running(self, number))


def plan(debate: Debate, options: HandoutOptions) -> Handout:
    """Return the handout of a map; KeyError for an unknown map."""
    desk = Desk(debate, the_map(debate, options.map), options)
    layout = _best_layout(desk)
    places: Mapping[str, int] = {}
    while True:
        handout = layout.handout(places)
        found = _places(handout.sheets)
        if found == places:
            return handout
        places = found


def _places(sheets: Sequence[PlannedSheet]) -> dict[str, int]:
    return {
        placed.block.anchor: number
        for number, one in enumerate(sheets, 1)
        for placed in one.placed
        if placed.block.anchor
    }


@dataclass(frozen=True)
class _Layout:
    """The sizes chosen for a handout, and its map pages."""

    desk: Desk
    text: Sheet
    map: Sheet
    pages: tuple[MapPage, ...]

    def handout(self, places: Mapping[str, int]) -> Handout:
        """Return the handout with references to the sheets that are told; the next try knows better ones."""
        root = Node("Document", language=self.desk.language)
        sheets = [*self._front(places, root), *self._branches(places, root), *self._rest(root)]
        return Handout(self.desk, self.pages, tuple(sheets), root, tuple(self._bookmarks(_places(sheets))))

    @property
    def _map_pages(self) -> tuple[MapPage, ...]:
        """Return the map pages after the overview."""
        return self.pages[1:] if Part.MAP in self.desk.options.parts else ()

    def _front(self, places: Mapping[str, int], root: Node) -> Iterator[PlannedSheet]:
        room, desk = self.text.text_width, self.desk
        blocks = list(title_blocks(desk, room, root))
        if Part.MAP in desk.options.parts:
            block = map_block(desk, self.pages[0], room, self._references(self.pages[0], places), root)
            blocks.append(Block(block.height, block.pieces, _MAP_GAP, anchor="map"))
            blocks += legend_blocks(desk, room, root)
        blocks += speaker_blocks(desk, room, root)
        blocks += contents_blocks(desk, self._map_pages, places, room, root)
        yield from _sheets(self.text, blocks, "")

    def _branches(self, places: Mapping[str, int], root: Node) -> Iterator[PlannedSheet]:
        for page in self._map_pages:
            yield from _sheets(self.map, self._branch(page, places, root.add("Sect")), page_title(self.desk, page))

    def _branch(self, page: MapPage, places: Mapping[str, int], root: Node) -> Iterator[Block]:
        desk, room = self.desk, self.map.text_width
        title = desk.set(page_title(desk, page), PAPER_HEADING).lines(room)[0]
        head = heading(root.add("H2"), title, 0, room, before=0, anchor=anchor(page.heads[0]))
        others = tuple(Block(0, (), anchor=anchor(one), keep=True) for one in page.heads[1:])
        told = desk.set(self._from(page, places), PAPER_SMALL, desk.theme.text2).lines(room)[0]
        back = paragraph(root.add("P"), told, 0, room, before=4, keep=True)
        block = map_block(desk, page, room, self._references(page, places), root)
        yield from (*head, *others, *back, Block(block.height, block.pieces, _MAP_GAP))
        used = sum(one.height + one.before for one in (*head, *back)) + _MAP_GAP + block.height
        yield from self._notes(root, self.map.text_height - used, room)

    def _from(self, page: MapPage, places: Mapping[str, int]) -> str:
        """Return what the heads of a page hang on, and where that is."""
        told = dict.fromkeys(self._origin(head, places) for head in page.heads)
        return self.desk.words("; ").join(filter(None, told))

    def _origin(self, head: str, places: Mapping[str, int]) -> str:
        outline, words = self.desk.outline, self.desk.words
        joint = outline.joints.get(outline.spots[head].above or "")
        if joint is None:
            return ""
        target = joint.target
        while target in outline.joints:
            target = outline.joints[target].target
        number = self.desk.numbers.get(target) or words("the contention")
        page = self._page_with(target, places)
        return words(_ORIGINS[joint.kind], page=page, number=number, claim=self.desk.short(outline.spots[target].item))

    def _page_with(self, spot: str, places: Mapping[str, int]) -> int:
        """Return the number of the sheet that draws a spot."""
        for page in self.pages:
            if spot in page.picture.by_id:
                return places.get(anchor(page.heads[0]), 0) if page.heads else places.get("map", 1)
        return 1

    def _references(self, page: MapPage, places: Mapping[str, int]) -> dict[str, int]:
        return {id: places.get(anchor(id), 0) for id in page.folded}

    def _notes(self, root: Node, height: float, room: float) -> Iterator[Block]:
        """Yield ruled space for notes in what is left of a sheet."""
        desk = self.desk
        title = desk.set(desk.words("Your notes"), PAPER_TEXT.bold)
        count = int((height - title.line_height - 28) / _RULES)
        if count >= _FEWEST_RULES:
            yield from paragraph(root.add("P"), title, 0, room, before=24, keep=True)
            yield from (rule(0, room, desk.theme.hairline, before=_RULES - 1) for _ in range(count))

    def _rest(self, root: Node) -> Iterator[PlannedSheet]:
        blocks: list[Block] = []
        for part in self.desk.options.parts:
            if part is Part.OUTLINE:
                blocks += outline_blocks(self.desk, self.text.text_width, root)
            elif part is not Part.MAP:
                blocks += back_blocks(self.desk, part, self.text.text_width, root)
        yield from _sheets(self.text, blocks, "")

    def _bookmarks(self, places: Mapping[str, int]) -> Iterator[tuple[int, str, str]]:
        desk = self.desk
        yield 0, desk.line(desk.map.title or desk.debate.about.title) or desk.words("Untitled debate"), "title"
        for page in self._map_pages:
            yield 1, page_title(desk, page), anchor(page.heads[0])
        for part in desk.options.parts:
            if part in PART_TITLES and part in places:
                yield 0, desk.words(PART_TITLES[part]), part


def _best_layout(desk: Desk) -> _Layout:
    """Return the layout with the fewest map pages and then the largest type among the orientations asked for."""
    options = desk.options
    text = sheet(options.paper, landscape=options.orientation is Orientation.LANDSCAPE)
    turned = {Orientation.AUTO: (False, True), Orientation.LANDSCAPE: (True,), Orientation.PORTRAIT: (False,)}
    layouts = [_layout(desk, text, sheet(options.paper, landscape=one)) for one in turned[options.orientation]]
    return min(layouts, key=lambda one: (len(one.pages), -min(page.scale for page in one.pages)))


def _layout(desk: Desk, text: Sheet, map: Sheet) -> _Layout:
    """Cut the map for the sheets of a size; a map that fits the first sheet whole may fill it."""
    title = sum(block.height + block.before for block in title_blocks(desk, text.text_width, Node("Document")))
    free = text.text_height - title - 2 * _MAP_GAP
    area = Area(map.text_width, map.text_height - _BRANCH_HEAD - _MAP_GAP)
    whole = whole_on(desk, Area(text.text_width, free))
    if whole is not None:
        return _Layout(desk, text, map, (whole,))
    return _Layout(desk, text, map, cut(desk, Area(text.text_width, free * _OVERVIEW_SHARE), area))


def _sheets(size: Sheet, blocks: Iterable[Block], part: str) -> Iterator[PlannedSheet]:
    for placed in poured(blocks, size.text_height):
        yield PlannedSheet(size, placed, part)


def _running(handout: Handout, number: int) -> Iterator[Piece]:
    desk, one = handout.desk, handout.sheets[number - 1]
    size, colour = one.size, desk.theme.text2
    if number > 1:
        title, part = desk.set(handout.title, PAPER_SMALL, colour), desk.set(one.part, PAPER_SMALL, colour)
        half = size.text_width / 2 - 12
        yield Piece(
            None, (title.lines(half)[0].at(size.left, size.head), part.lines(half)[0].before(size.right, size.head))
        )
    yield from (piece.moved(0, size.bottom + 12) for piece in rule(size.left, size.right, desk.theme.hairline).pieces)
    foot = desk.set("" if desk.options.anonymous else desk.line(desk.debate.about.course), PAPER_SMALL, colour)
    pages = desk.set(f"{number} / {len(handout.sheets)}", PAPER_SMALL, colour)
    yield Piece(None, (foot.at(size.left, size.foot), pages.before(size.right, size.foot)))
