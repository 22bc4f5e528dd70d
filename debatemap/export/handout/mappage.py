"""A page of the map: the picture at its scale, tagged in the order of the argument."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from debatemap.export.handout.cutting import MapPage
from debatemap.export.handout.desk import Desk
from debatemap.export.handout.flow import Block, Link, Piece, Sketch
from debatemap.export.structure import Node
from debatemap.figure.display import display
from debatemap.figure.geometry import Rect
from debatemap.figure.outline import Outline
from debatemap.figure.picture import Box, Picture
from debatemap.figure.primitives import Layer
from debatemap.figure.states import States

OVERHANG = 11
"""How far a label that refers to another page hangs below its box, in pixels of the picture."""


def map_block(desk: Desk, page: MapPage, room: float, references: Mapping[str, int], parent: Node) -> Block:
    """Return a page's picture as a block centred in a width; ``references`` say where folded claims go on."""
    bounds, scale = page.bounds, page.scale
    x = (room - bounds.width * scale) / 2 - bounds.x * scale
    y = -bounds.y * scale
    drawing = _Drawing(desk, page, references, parent.add("L"))
    overhang = OVERHANG if references else 0
    return Block((bounds.height + overhang) * scale, (Sketch(lambda: drawing.pieces, x, y),))


@dataclass(frozen=True, eq=False)
class _Drawing:
    """A page's picture, drawn when it is first asked for; then its structure hangs below a root."""

    desk: Desk
    page: MapPage
    references: Mapping[str, int]
    root: Node

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Return the parts of the picture, and links over what goes on elsewhere, at the page's scale."""
        picture, scale = self.page.picture, self.page.scale
        labels = {id: f"→ {_page(self.desk, number)}" for id, number in self.references.items()}
        nodes = _nodes(self.desk, picture, self.root)
        drawn = [
            Piece(None if part.layer <= Layer.LINES else nodes.get(part.id), part.primitives, scale=scale)
            for part in display(picture, self.desk.theme, States(pages=labels))
        ]
        return (*drawn, *(self._link(picture.by_id[id].rect, id, nodes[id]) for id in self.references))

    def _link(self, rect: Rect, id: str, node: Node) -> Piece:
        says = self.desk.words("This branch goes on at page {page}", page=self.references[id])
        link = Link(anchor(id), says, rect.x, rect.y, rect.width, rect.height + OVERHANG)
        return Piece(node.add("Link", alternative=says), (), (link,), scale=self.page.scale)


def anchor(spot: str) -> str:
    """Return the name of the place where a branch begins."""
    return f"branch-{spot}"


def _page(desk: Desk, number: int) -> str:
    return desk.words("p. {page}", page=number)


def _nodes(desk: Desk, picture: Picture, root: Node) -> dict[str, Node]:
    """Return a structure node for each box and joint: nested lists that follow the argument."""
    outline = picture.outline
    nodes: dict[str, Node] = {}
    waiting = [(id, root) for id in reversed(outline.roots)]
    while waiting:
        id, above = waiting.pop()
        item = above.add("LI")
        if id in outline.joints:
            nodes[id] = item.add("Lbl")
        else:
            nodes[id] = item.add("LBody").add("P", alternative=_spoken(desk, picture, id))
        below = outline.below(id)
        if below:
            inside = (item.add("LBody") if id in outline.joints else item.children[-1]).add("L")
            waiting.extend((one, inside) for one in reversed(below))
    return nodes


def _spoken(desk: Desk, picture: Picture, id: str) -> str:
    """Return a box in words: number, who says it, implicit, and its text."""
    box = picture.by_id[id]
    assert isinstance(box, Box)
    said = [desk.numbers.get(id, ""), desk.speakers_of(box.item) if not _is_question(picture.outline, id) else ""]
    if box.content.implicit:
        said.append(desk.words("implicit"))
    text = " / ".join(string for _, string in box.content.texts)
    return ". ".join([*filter(None, said), text])


def _is_question(outline: Outline, id: str) -> bool:
    return outline.spots[id].question
