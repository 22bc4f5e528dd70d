"""A page of the map: the picture at its scale, tagged in the order of the argument."""

from collections.abc import Iterator, Mapping

from debatemap.export.handout.cutting import MapPage
from debatemap.export.handout.desk import Desk
from debatemap.export.handout.flow import Block, Link, Piece
from debatemap.export.structure import Node
from debatemap.figure.display import display
from debatemap.figure.outline import Outline
from debatemap.figure.picture import Box
from debatemap.figure.primitives import Layer
from debatemap.figure.states import States

OVERHANG = 11
"""How far a label that refers to another page hangs below its box, in pixels of the picture."""


def map_block(desk: Desk, page: MapPage, room: float, references: Mapping[str, int], parent: Node) -> Block:
    """Return a page's picture as a block centred in a width; ``references`` say where folded claims go on."""
    picture, scale = page.picture, page.scale
    labels = {id: f"→ {_page(desk, number)}" for id, number in references.items()}
    parts = display(picture, desk.theme, States(pages=labels))
    bounds = picture.bounds
    x = (room - bounds.width * scale) / 2 - bounds.x * scale
    y = -bounds.y * scale
    nodes = _nodes(desk, page, parent.add("L"))
    pieces = tuple(
        Piece(None if part.layer <= Layer.LINES else nodes.get(part.id), part.primitives, (), x, y, scale)
        for part in parts
    )
    links = tuple(_links(desk, page, references, nodes, x, y))
    overhang = OVERHANG if references else 0
    return Block((bounds.height + overhang) * scale, pieces + links)


def _links(
    desk: Desk, page: MapPage, references: Mapping[str, int], nodes: Mapping[str, Node], x: float, y: float
) -> Iterator[Piece]:
    for id, number in references.items():
        rect = page.picture.by_id[id].rect
        says = desk.words("This branch goes on at page {page}", page=number)
        link = Link(anchor(id), says, rect.x, rect.y, rect.width, rect.height + OVERHANG)
        yield Piece(nodes[id].add("Link", alternative=says), (), (link,), x, y, page.scale)


def anchor(spot: str) -> str:
    """Return the name of the place where a branch begins."""
    return f"branch-{spot}"


def _page(desk: Desk, number: int) -> str:
    return desk.words("p. {page}", page=number)


def _nodes(desk: Desk, page: MapPage, root: Node) -> dict[str, Node]:
    """Return a structure node for each box and joint: nested lists that follow the argument."""
    outline = page.picture.outline
    nodes: dict[str, Node] = {}
    waiting = [(id, root) for id in reversed(outline.roots)]
    while waiting:
        id, above = waiting.pop()
        item = above.add("LI")
        if id in outline.joints:
            nodes[id] = item.add("Lbl")
            body = item.add("LBody")
        else:
            body = item.add("LBody")
            nodes[id] = body.add("P", alternative=_spoken(desk, page, id))
        below = outline.below(id)
        if below:
            inside = body.add("L")
            waiting.extend((one, inside) for one in reversed(below))
        elif id in outline.joints:
            item.children.remove(body)
    return nodes


def _spoken(desk: Desk, page: MapPage, id: str) -> str:
    """Return a box in words: number, who says it, implicit, and its text."""
    box = page.picture.by_id[id]
    assert isinstance(box, Box)
    said = [desk.numbers.get(id, ""), desk.speakers_of(box.item) if not _is_question(page.picture.outline, id) else ""]
    if box.content.implicit:
        said.append(desk.words("implicit"))
    text = " / ".join(string for _, string in box.content.texts)
    return ". ".join([*filter(None, said), text])


def _is_question(outline: Outline, id: str) -> bool:
    return outline.spots[id].question
