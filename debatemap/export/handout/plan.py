"""A whole handout, planned before anything is drawn: how its map is cut, and on which sheets things stand.

A plan holds no sheets. They are set when they are drawn, one after the other, so that the handout of a map of any size
takes up little room.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from debatemap.domain.collecting import uncollected
from debatemap.domain.debate import Debate
from debatemap.export.handout.abridged import abridged
from debatemap.export.handout.composing import Composer, Manner, PlannedSheet, Texts, text_blocks
from debatemap.export.handout.cutting import MapPage
from debatemap.export.handout.desk import Desk, the_map
from debatemap.export.handout.flow import Block, bottom_of
from debatemap.export.handout.front import PART_TITLES
from debatemap.export.handout.layout import Layout, layout
from debatemap.export.handout.options import HandoutOptions, Part
from debatemap.export.handout.running import headed
from debatemap.export.handout.sections import Sections
from debatemap.export.handout.sheet import Sheet
from debatemap.export.progress import Progress, unheard
from debatemap.export.structure import Node

_LAYOUT = 0.7
"""The share of planning that goes into cutting the map."""
_POOR = 0.3
"""The share of its height below which a last sheet is not worth its paper."""
_CLOSER = tuple(Manner(*one) for one in ((0.8, False), (0.6, False), (1.0, True), (0.6, True), (0.45, False)))
"""What is tried in turn to save that sheet."""
_MOST_TIGHTENED = 30
"""Sheets up to which that is tried."""


@dataclass(frozen=True, slots=True)
class Handout:
    """Hold everything a drawer needs: the pages of the map and what they abridge, the sizes of the sheets, and the
    numbers of the sheets where named places are.
    """

    desk: Desk
    layout: Layout
    abridged: tuple[str, ...]
    manner: Manner = field(default_factory=Manner)
    places: Mapping[str, int] = field(default_factory=dict)
    sizes: tuple[Sheet, ...] = ()

    @property
    def title(self) -> str:
        """Return the title of the document."""
        return self.desk.title

    @property
    def pages(self) -> tuple[MapPage, ...]:
        """Return the pages of the map."""
        return self.layout.pages

    @property
    def bookmarks(self) -> Iterator[tuple[int, str, str]]:
        """Yield the bookmarks: level, title, anchor."""
        desk = self.desk
        yield 0, desk.title, "title"
        entries = Sections(desk, self.pages).entries()
        yield from ((1, title, anchor) for title, anchor in entries if anchor in self.places)
        for part in desk.options.parts:
            if part in PART_TITLES and part in self.places:
                yield 0, desk.words(PART_TITLES[part]), part

    def sheets(self, root: Node | None = None) -> Iterator[PlannedSheet]:
        """Yield the sheets in turn, each set when it is asked for; its structure then hangs below a root."""
        composer = self.composer(partial(text_blocks, self.desk), root or Node("Document"))
        return headed(composer.sections, composer.sheets(), len(self.sizes))

    def composer(self, texts: Texts, root: Node) -> Composer:
        """Return what sets the sheets, with another way to set texts."""
        return Composer(self.desk, self.layout, self.abridged, self.places, self.manner, texts, root)


def plan(debate: Debate, options: HandoutOptions, progress: Progress = unheard) -> Handout:
    """Return the handout of a map; KeyError for an unknown map."""
    desk = Desk(debate, the_map(debate, options.map), options)
    with uncollected():
        chosen = layout(desk, lambda share: progress(share * _LAYOUT))
        progress(_LAYOUT)
        shortened = abridged(desk, chosen.pages) if Part.OUTLINE not in options.parts else ()
        return _without_a_poor_end(Handout(desk, chosen, shortened))


def _without_a_poor_end(handout: Handout) -> Handout:
    """Return a handout with its references settled, set closer where that saves a last sheet with next to nothing."""
    texts = _Measured(handout.desk)
    usual, bottom = _settled(handout, texts)
    count = len(usual.sizes)
    if not 1 < count <= _MOST_TIGHTENED or bottom > usual.sizes[-1].text_height * _POOR:
        return usual
    closer = (_settled(replace(usual, manner=manner), texts)[0] for manner in _CLOSER)
    return next((one for one in closer if len(one.sizes) < count), usual)


def _settled(handout: Handout, texts: "_Measured") -> tuple[Handout, float]:
    """Return a handout whose references name the sheets where things stand, and where its last sheet ends."""
    while True:
        found: dict[str, int] = {}
        sizes: list[Sheet] = []
        bottom = 0.0
        for sheet in handout.composer(texts.blocks, Node("Document")).sheets():
            sizes.append(sheet.size)
            bottom = bottom_of(sheet.placed)
            found.update(dict.fromkeys(_anchors(sheet), len(sizes)))
        settled = found == handout.places
        handout = replace(handout, places=found, sizes=tuple(sizes))
        if settled:
            return handout, bottom


def _anchors(sheet: PlannedSheet) -> Iterator[str]:
    return (name for placed in sheet.placed for name, _ in placed.anchors)


class _Measured:
    """The parts that refer to no sheet, as far as it decides where they go: they are set once, however often the
    handout is put together.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._made: dict[tuple[Part, float], Sequence[Block]] = {}
        self._alike: dict[Block, Block] = {}

    def blocks(self, part: Part, room: float, _root: Node) -> Sequence[Block]:
        """Return a part in a width without what is drawn."""
        if (part, room) not in self._made:
            blocks = text_blocks(self._desk, part, room, Node("Document"))
            self._made[part, room] = [self._alike.setdefault(block.bare, block.bare) for block in blocks]
        return self._made[part, room]
