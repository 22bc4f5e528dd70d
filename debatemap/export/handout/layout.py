"""The sheets on which a handout's map has the largest type, and the map cut for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from debatemap.export.handout.cutting import (
    COMFORTABLE,
    LARGEST,
    MANY,
    Area,
    MapPage,
    cut,
    overview_on,
    whole_on,
)
from debatemap.export.handout.desk import Desk
from debatemap.export.handout.flow import Block, bottom_of, poured
from debatemap.export.handout.front import contents_blocks, legend_blocks, speaker_blocks, title_blocks, title_line
from debatemap.export.handout.mappage import OVERHANG
from debatemap.export.handout.options import Orientation, Part
from debatemap.export.handout.sections import APART, HEAD, MAP_GAP, Sections
from debatemap.export.handout.sheet import Sheet, sheet
from debatemap.export.progress import Progress, unheard
from debatemap.export.structure import Node

_WORTH_TURNING = 0.9
"""How much smaller the type may be for a sheet to stay upright."""
_WORTH_LEAVING_OUT = 0.95
"""How much smaller it may be for speakers and contents to stay on the sheet."""
_SMALLER = (0.95, COMFORTABLE)
"""The largest scales of branches that are tried to save a sheet."""
_FEW = 12
"""Pages of a map up to which the overview, which says where every branch goes on, can do without the contents."""
_OVERVIEW_SHARES = (0.52, 0.75, 1.0)
"""The parts of the first sheet that an overview may fill, tried in turn."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The sheets for what comes first, for branches and for text, and the pages of the map.

    ``roomy`` tells whether who speaks and the contents go with the overview, ``listed`` whether the contents do, and
    ``apart`` whether the overview has a sheet of its own.
    """

    front: Sheet
    map: Sheet
    text: Sheet
    pages: tuple[MapPage, ...]
    roomy: bool = True
    listed: bool = True
    apart: bool = False


def layout(desk: Desk, progress: Progress = unheard) -> Layout:
    """Return the layout of a map: whole on the first sheet where that is legible, else cut into branches."""
    options = desk.options
    text = sheet(options.paper, landscape=options.orientation is Orientation.LANDSCAPE)
    if Part.MAP not in options.parts:
        return Layout(text, text, text, ())
    turned = {Orientation.AUTO: (False, True), Orientation.LANDSCAPE: (True,), Orientation.PORTRAIT: (False,)}
    sizes = [sheet(options.paper, landscape=one) for one in turned[options.orientation]]
    whole = [one for size in sizes for one in _whole(desk, size, text)]
    if whole:
        return max(whole, key=_worth)
    first, apart = _overview_area(desk, text)
    if len(desk.claims) > MANY:
        sizes = sizes[:1]
    found = [Layout(text, size, text, cut(desk, first, _branch_area(size), progress), apart=apart) for size in sizes]
    if len(desk.claims) > MANY:
        return _better(desk, found)
    found += [closer for one in found if (closer := _with_guide(desk, one)) is not None]
    found += [replace(one, listed=False) for one in found if len(one.pages) <= _FEW]
    return _better(desk, [*found, *_smaller(found)])


def _with_guide(desk: Desk, one: Layout) -> Layout | None:
    """Return a layout whose first sheet has room for the guide, too, or None where the overview would be too small."""
    guide = _height(_guide(desk, one.front, Sections(desk, one.pages).main_entries()))
    area = Area(one.front.text_width, _overview_room(desk, one.front) - guide)
    if area.height <= 0 or overview_on(desk, area) is None:
        return None
    return replace(one, pages=cut(desk, area, _branch_area(one.map)), apart=False)


def _smaller(found: Sequence[Layout]) -> Iterator[Layout]:
    """Yield layouts whose branches are a little smaller, which may save a sheet."""
    for most, one in product(_SMALLER, found):
        first, *branches = one.pages
        yield replace(one, pages=(first, *(replace(page, scale=min(page.scale, most)) for page in branches)))


def _whole(desk: Desk, size: Sheet, text: Sheet) -> Iterator[Layout]:
    """Yield layouts with the whole map on the first sheet."""
    for roomy in (True, False):
        height = size.text_height - _height(_title(desk, size)) - _height(_guide(desk, size, roomy=roomy)) - MAP_GAP
        page = whole_on(desk, Area(size.text_width, height, LARGEST)) if height > 0 else None
        if page is not None:
            yield Layout(size, text, text, (page,), roomy)


def _worth(one: Layout) -> float:
    turned = 1 if one.front.width <= one.front.height else _WORTH_TURNING
    return one.pages[0].scale * turned * (1 if one.roomy else _WORTH_LEAVING_OUT)


def _better(desk: Desk, found: Sequence[Layout]) -> Layout:
    """Return the layout with the fewest sheets, turned only where that saves two or makes the type larger."""
    best = found[0]
    for other in found[1:]:
        fewer = _sheet_count(desk, other) - _sheet_count(desk, best)
        if fewer < 0 or (fewer == 0 and _smallest(other) * _WORTH_TURNING > _smallest(best)):
            best = other
    return best


def _smallest(one: Layout) -> float:
    return min(page.scale for page in one.pages)


def _sheet_count(desk: Desk, one: Layout) -> int:
    """Return how many sheets the map takes with what stands before it; turning pages about counts as one more."""
    room, height = one.map.text_width, one.map.text_height
    first = list(poured(_first(desk, one), one.front.text_height))
    used = bottom_of(first[-1]) + APART if one.map == one.front else height
    shelves = Sections(desk, one.pages).shelved(room, height, height - used)
    blocks = [Block(used), *(Block(shelf.height, before=APART) for shelf in shelves)]
    return len(first) - 1 + sum(1 for _ in poured(blocks, height)) + (one.map.width > one.map.height)


def _first(desk: Desk, one: Layout) -> Iterator[Block]:
    """Yield what stands before the branches, the overview in its full height."""
    page, size = one.pages[0], one.front
    overview = Block(page.bounds.height * page.scale, before=MAP_GAP)
    guide = list(_guide(desk, size, Sections(desk, one.pages).main_entries(), listed=one.listed))
    yield from _title(desk, size)
    yield from (*guide, overview) if one.apart else (overview, *guide)


def _overview_area(desk: Desk, size: Sheet) -> tuple[Area, bool]:
    """Return the smallest part of the first sheet where a map fits to its first level, else a sheet of its own."""
    room = _overview_room(desk, size)
    areas = [Area(size.text_width, room * share) for share in _OVERVIEW_SHARES]
    tried = ((area, few) for few in (False, True) for area in areas)
    found = next((area for area, few in tried if overview_on(desk, area, few=few) is not None), None)
    return found or Area(size.text_width, size.text_height - MAP_GAP - OVERHANG), found is None


def _overview_room(desk: Desk, size: Sheet) -> float:
    """Return the height that the title leaves on a first sheet, in pixels."""
    return size.text_height - _height(_title(desk, size)) - MAP_GAP - OVERHANG


def _branch_area(size: Sheet) -> Area:
    return Area(size.text_width, size.text_height - HEAD - MAP_GAP - OVERHANG)


def _title(desk: Desk, size: Sheet) -> Iterator[Block]:
    blocks = title_blocks if Part.TITLE in desk.options.parts else title_line
    return iter(blocks(desk, size.text_width, Node("Document")))


def _guide(
    desk: Desk, size: Sheet, entries: Sequence[tuple[str, str]] = (), *, roomy: bool = True, listed: bool = True
) -> Iterator[Block]:
    """Yield what tells how to read the map and what else there is."""
    yield from legend_blocks(desk, size.text_width, Node("Document"))
    if roomy and Part.TITLE in desk.options.parts:
        yield from speaker_blocks(desk, size.text_width, Node("Document"))
        if listed:
            parts = {part.value: 1 for part in desk.options.parts}
            yield from contents_blocks(desk, entries, parts, size.text_width, Node("Document"))


def _height(blocks: Iterator[Block]) -> float:
    return sum(block.height + block.before for block in blocks)
