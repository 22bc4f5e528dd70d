"""A branch of the map under its own heading: what it hangs on, and its picture."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from debatemap.export.handout.cutting import MapPage
from debatemap.export.handout.desk import Desk
from debatemap.export.handout.flow import Block, Link
from debatemap.export.handout.mappage import OVERHANG, anchor, map_block
from debatemap.export.handout.setting import heading, paragraph, side_by_side
from debatemap.export.handout.shelves import Item, Shelf, shelves
from debatemap.export.structure import Node
from debatemap.figure.outline import JointKind
from debatemap.figure.type import PAPER_HEADING, PAPER_SMALL
from debatemap.i18n import N_

HEAD = 60
"""What a heading and the line below it take, in pixels."""
MAP_GAP = 16
"""Above a picture."""
APART = 34
"""Above a heading in the middle of a sheet."""
_BELOW_TITLE = 2
_FOR_WORDS = 310
"""What a heading and the line below it may claim of a sheet's width at most, in pixels."""
_LISTED = 48
"""Branches that the contents name at most."""
_NAMED = 3
"""Heads that a heading names."""

_ORIGINS = {
    JointKind.BECAUSE: N_("← p. {page}, supports {number}: {claim}"),
    JointKind.BUT: N_("← p. {page}, speaks against {number}: {claim}"),
    JointKind.HOWEVER: N_("← p. {page}, answers {number}: {claim}"),
    JointKind.UNDERCUT: N_("← p. {page}, doubts a step to {number}: {claim}"),
}


@dataclass(frozen=True)
class Sections:
    """The pages of a map as sections of a handout; the first is the overview and no section."""

    desk: Desk
    pages: tuple[MapPage, ...]

    def rows(self, places: Mapping[str, int], room: float, height: float, free: float, root: Node) -> Iterator[Block]:
        """Yield all sections, small ones beside each other, for sheets of which the first has some height free.

        ``places`` are the sheets of anchors, as far as they are known.
        """
        for shelf in self.shelved(room, height, free):
            columns = [
                [block.moved(x, 0) for item in column for block in self._blocks(item.place, places, width, root)]
                for column, (x, width) in zip(shelf.columns, shelf.edges(room), strict=True)
            ]
            yield side_by_side(columns, before=APART)

    def _blocks(self, place: int, places: Mapping[str, int], room: float, root: Node) -> Iterator[Block]:
        """Yield a page's section."""
        desk, page, node = self.desk, self.pages[place], root.add("Sect")
        title = desk.set(self.title(place), PAPER_HEADING).elided(room)
        yield from heading(node.add("H2"), title, 0, room, before=APART, anchor=self.anchor(place))
        yield from self._origin(place, places, room, node)
        references = {id: places.get(anchor(id), 0) for id in page.folded}
        block = map_block(desk, page, room, references, node)
        yield replace(block, before=MAP_GAP)

    def shelved(self, room: float, height: float, free: float) -> Iterator[Shelf]:
        """Yield the sections on shelves, for sheets of a size of which the first has only some height free."""
        return shelves(map(self._item, range(1, len(self.pages))), room, height, free, APART)

    def _item(self, place: int) -> Item:
        page = self.pages[place]
        bounds, overhang = page.bounds, OVERHANG if page.folded else 0
        title = self.desk.set(self.title(place), PAPER_HEADING)
        told = self.desk.set(self._told(page, {})[0], PAPER_SMALL)
        head = title.line_height + (_BELOW_TITLE + told.line_height if told.text else 0)
        height = head + MAP_GAP + (bounds.height + overhang) * page.scale
        return Item(place, max(bounds.width * page.scale, min(max(title.width, told.width), _FOR_WORDS)), height)

    def anchor(self, place: int) -> str:
        """Return the name of the place where a section begins."""
        page = self.pages[place]
        return f"section-{place}" if page.continued or len(page.heads) > 1 else anchor(page.heads[0])

    def title(self, place: int) -> str:
        """Return the heading of a section: the numbers and short titles of its heads."""
        desk, page = self.desk, self.pages[place]
        heads = page.heads[:_NAMED]
        numbers = ", ".join(filter(None, (desk.numbers.get(head, "") for head in heads)))
        names = desk.words("; ").join(desk.short(desk.outline.spots[head].item) for head in heads)
        named = f"{numbers}  {names}{'…' if len(page.heads) > _NAMED else ''}".strip()
        return desk.words("{title} (continued)", title=named) if page.continued else named

    def entries(self) -> Iterator[tuple[str, str]]:
        """Yield title and anchor of every section that begins a branch."""
        for place in range(1, len(self.pages)):
            if not self.pages[place].continued:
                yield self.title(place), self.anchor(place)

    def main_entries(self) -> list[tuple[str, str]]:
        """Return the entries for the contents: all of a few, of many only the branches that the overview names."""
        found = list(self.entries())
        if len(found) <= _LISTED:
            return found
        first = (place for place, page in enumerate(self.pages) if place and page.after == 0 and not page.continued)
        return [(self.title(place), self.anchor(place)) for place in first][:_LISTED]

    def _origin(self, place: int, places: Mapping[str, int], room: float, node: Node) -> Iterator[Block]:
        """Yield the line that tells what the heads hang on, with a link back to where that is drawn."""
        told, target = self._told(self.pages[place], places)
        if not told:
            return
        line = self.desk.set(told, PAPER_SMALL, self.desk.theme.text2).elided(room)
        link = Link(target, told, 0, 0, line.width, line.line_height)
        for block in paragraph(
            node.add("P").add("Link", alternative=told), line, 0, room, before=_BELOW_TITLE, keep=True
        ):
            (piece,) = block.drawn()
            yield replace(block, pieces=(replace(piece, links=(link,)),))

    def _told(self, page: MapPage, places: Mapping[str, int]) -> tuple[str, str]:
        outline, words = self.desk.outline, self.desk.words
        joint = outline.joints.get(outline.spots[page.heads[0]].above or "")
        if page.after is None or joint is None:
            return "", ""
        kind, target = joint.kind, joint.target
        while target in outline.joints:
            target = outline.joints[target].target
        number = self.desk.numbers.get(target) or words("the contention")
        at = "map" if page.after == 0 else self.anchor(page.after)
        claim = self.desk.short(outline.spots[target].item)
        return words(_ORIGINS[kind], page=places.get(at, 1), number=number, claim=claim), at
