"""Claims that the map shows by their short titles only, in full below it."""

from collections.abc import Iterator, Sequence

from debatemap.domain.relations import item_of
from debatemap.export.handout.cutting import MapPage
from debatemap.export.handout.desk import Desk
from debatemap.export.handout.flow import Block, Piece
from debatemap.export.handout.setting import heading, side_by_side
from debatemap.export.handout.tables import texts_below
from debatemap.export.structure import Node
from debatemap.figure.type import PAPER_TEXT

_AFTER_NUMBER = 10


def abridged(desk: Desk, pages: Sequence[MapPage]) -> tuple[str, ...]:
    """Return the claims whose whole text stands on no page of a map, in drawn order."""
    boxes = [box for page in pages for box in page.picture.boxes]
    whole = {box.item for box in boxes if box.content.texts == desk.shown(item_of(desk.debate, box.item).text)}
    return tuple(dict.fromkeys(box.item for box in boxes if box.item not in whole))


def abridged_blocks(desk: Desk, claims: Sequence[str], room: float, root: Node) -> Iterator[Block]:
    """Yield such claims as a list: number, and text in the languages shown; nothing for none."""
    if not claims:
        return
    section = root.add("Sect")
    yield from heading(section.add("H2"), desk.set(desk.words("In full"), PAPER_TEXT.bold), 0, room, before=16)
    numbers = {claim: desk.set(desk.numbers.get(claim, ""), PAPER_TEXT.bold) for claim in claims}
    indent = max(number.width for number in numbers.values()) + _AFTER_NUMBER
    listed = section.add("L")
    for claim, number in numbers.items():
        item = listed.add("LI")
        lead = Piece(item.add("Lbl"), (number.at(0, number.ascent),))
        texts = desk.shown(item_of(desk.debate, claim).text)
        said = texts_below(desk, texts, PAPER_TEXT, indent, room - indent, item.add("LBody"))
        yield side_by_side(((Block(number.line_height, (lead,)),), said), before=4)
