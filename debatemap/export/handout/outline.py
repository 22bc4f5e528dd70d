"""The argument as a numbered outline: number, joint, text, note, who says it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from debatemap.domain.relations import item_of
from debatemap.export.handout.desk import Desk
from debatemap.export.handout.flow import Block, Piece, held_together
from debatemap.export.handout.setting import Set, heading, side_by_side
from debatemap.export.handout.sheet import MM
from debatemap.export.structure import Node
from debatemap.figure.geometry import Rect
from debatemap.figure.joint_display import display_of_joint
from debatemap.figure.outline import Joint, Spot
from debatemap.figure.picture import JointBox
from debatemap.figure.pills import HEIGHT, Pill
from debatemap.figure.primitives import Primitive
from debatemap.figure.states import REST
from debatemap.figure.type import PAPER_HEADING, PAPER_SMALL, PAPER_TEXT, TextStyle

NUMBERS = 16 * MM
INDENT = 4.8 * MM
DEEPEST = 6
"""Levels that are indented; below, the number alone tells the depth."""
NOTE = TextStyle(8.5, 11, 11, 400, 8.5)
"""Superscript note numbers."""
RAISED = 4
_AFTER_NUMBER, _AFTER_PILL, _AFTER_TEXT, _AFTER_NOTE, _BETWEEN = 8, 10, 2, 6, 7
_FACING, _BETWEEN_COLUMNS = 0.6, 20
"""Where the column of the other language begins, as a share of the width, and the space before it."""
_CAPITALS = 4.5
"""Half the height of capitals: pills are centred on them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one row of the outline says.

    ``joint`` is there where the argument begins; ``beside`` is the number of the first co-premise on the other rows.
    """

    id: str
    number: str
    depth: int
    texts: tuple[tuple[str, str], ...]
    joint: tuple[Joint, Pill] | None = None
    beside: str = ""
    notes: str = ""
    who: str = ""


def outline_blocks(desk: Desk, room: float, root: Node) -> Iterator[Block]:
    """Yield the outline of the whole map in a width of pixels; nothing for an empty map."""
    if not desk.outline.order:
        return
    section = root.add("Sect")
    title = desk.set(desk.words("The argument as an outline"), PAPER_HEADING)
    yield from heading(section.add("H2"), title, 0, room, before=28, anchor="outline")
    bodies: dict[str, Node] = {}
    for above, entry in _entries(desk):
        item = _list_in(bodies[above] if above is not None else section).add("LI")
        row = _Row(desk, entry, room, item)
        bodies[entry.id] = row.body
        yield from row.blocks()


def _entries(desk: Desk) -> Iterator[tuple[str | None, Entry]]:
    """Yield each entry with the id of the one it hangs on, in drawn order."""
    depths: dict[str | None, int] = {None: -1}
    for id in _reading_order(desk):
        joint = desk.outline.joints.get(id)
        if joint is None:
            spot = desk.outline.spots[id]
            above = _spot_above(desk, spot.above)
            depths[id] = depths[above] + (1 if desk.numbers.get(id) or above is None else 0)
            yield above, _claim_entry(desk, spot, max(depths[id], 0))
        elif joint.link is not None:
            above = _spot_above(desk, joint.target)
            yield above, _link_entry(desk, joint, depths[above] + 1)


def _reading_order(desk: Desk) -> Iterator[str]:
    waiting = list(reversed(desk.outline.roots))
    while waiting:
        id = waiting.pop()
        yield id
        waiting.extend(reversed(desk.outline.below(id)))


def _spot_above(desk: Desk, id: str | None) -> str | None:
    while id is not None and id in desk.outline.joints:
        id = desk.outline.joints[id].target
    return id


def _claim_entry(desk: Desk, spot: Spot, depth: int) -> Entry:
    joint = desk.outline.joints.get(spot.above or "")
    begins = joint is not None and joint.spots[:1] == (spot.id,)
    lead = (joint, desk.pills[joint.id]) if joint is not None and begins else None
    number = desk.numbers.get(spot.id, "")
    if spot.copy:
        return Entry(spot.id, "", depth, (_see(desk, number),), lead)
    texts = desk.shown(item_of(desk.debate, spot.item).text) or ((desk.language, "…"),)
    if spot.question:
        return Entry(spot.id, number, depth, texts)
    beside = desk.numbers.get(joint.spots[0], "") if joint is not None and not begins else ""
    notes = " ".join(str(desk.notes[one]) for one in desk.excerpts_of(spot.item))
    told = (desk.words("implicit") if spot.implicit else "", desk.words("not so") if spot.negated else "")
    who = " · ".join(filter(None, (*told, desk.speakers_of(spot.item))))
    return Entry(spot.id, number, depth, texts, lead, beside, notes, who)


def _link_entry(desk: Desk, joint: Joint, depth: int) -> Entry:
    see = _see(desk, desk.numbers.get(joint.link or "", ""))
    return Entry(joint.id, desk.numbers.get(joint.id, ""), depth, (see,), (joint, desk.pills[joint.id]))


def _see(desk: Desk, number: str) -> tuple[str, str]:
    return desk.language, desk.words("see {number}", number=number or desk.words("the contention"))


def _list_in(holder: Node) -> Node:
    last = holder.children[-1] if holder.children else None
    return last if last is not None and last.tag == "L" else holder.add("L")


class _Row:
    """One entry set in lines."""

    def __init__(self, desk: Desk, entry: Entry, room: float, item: Node) -> None:
        self.desk, self.entry = desk, entry
        self.label = item.add("Lbl") if entry.number or entry.joint else None
        self.body = item.add("LBody")
        self.left = min(entry.depth, DEEPEST) * INDENT
        self.number = desk.set(entry.number, PAPER_TEXT.bold)
        self.beside = desk.set(desk.words("with {number}", number=entry.beside), PAPER_SMALL, desk.theme.text2)
        self.after = self.left + (max(NUMBERS, self.number.width + _AFTER_NUMBER) if self.label else 0)
        self.x = self.after + self._lead_width()
        self.facing = desk.options.facing and desk.both and len(entry.texts) > 1
        self.other_x = room * _FACING
        self.other_room = room - self.other_x
        self.room = (self.other_x - _BETWEEN_COLUMNS if self.facing else room) - self.x

    def blocks(self) -> tuple[Block, ...]:
        """Return the lines: the text, what follows it, and its translation; short entries are never torn."""
        (tag, text), *others = self.entry.texts
        lines = self._lines(text, tag, PAPER_TEXT if self.label else PAPER_TEXT.bold, self.desk.theme.text)
        tail, over = self._tail(lines[-1])
        blocks = [self._block(line, tag, (self._lead(line) if line is lines[0] else ())) for line in lines]
        blocks[-1] = Block(blocks[-1].height, (*blocks[-1].pieces, *tail))
        blocks += over
        blocks = self._beside(blocks, *others[0]) if self.facing else [*blocks, *self._below(others)]
        first = Block(blocks[0].height, blocks[0].pieces, _BETWEEN)
        return held_together((first, *blocks[1:])) if len(blocks) <= _HELD else (first, *blocks[1:])

    def _below(self, others: list[tuple[str, str]]) -> Iterator[Block]:
        """Yield the lines of the other language, smaller."""
        for tag, text in others:
            for line in self._lines(text, tag, PAPER_SMALL, self.desk.theme.text2):
                yield self._block(line, tag)

    def _beside(self, blocks: list[Block], tag: str, text: str) -> list[Block]:
        """Return lines with those of the other language in a column of its own."""
        said = self.desk.set(text, PAPER_TEXT if self.label else PAPER_TEXT.bold, "", tag)
        node = self._paragraph(tag)
        other = [
            Block(line.line_height, (Piece(node, (line.flush(self.other_x, line.ascent),)),))
            for line in said.lines(self.other_room)
        ]
        return [side_by_side(((one,), (two,))) for one, two in zip_longest(blocks, other, fillvalue=Block(0))]

    def _lead_width(self) -> float:
        if self.entry.joint is not None:
            return self.entry.joint[1].width + _AFTER_PILL
        return self.beside.width + _AFTER_PILL if self.entry.beside else 0

    def _lines(self, text: str, tag: str, style: TextStyle, colour: str) -> tuple[Set, ...]:
        return self.desk.set(text, style, colour, tag).lines(self.room)

    def _block(self, line: Set, tag: str, lead: tuple[Piece, ...] = ()) -> Block:
        piece = Piece(self._paragraph(tag), (line.flush(self.x, line.ascent),))
        return Block(line.line_height, (*lead, piece))

    def _paragraph(self, tag: str) -> Node:
        """Return the paragraph of one language: one for all its lines."""
        language = "" if tag == self.desk.language else tag
        found = (one for one in self.body.children if one.tag == "P" and one.language == language)
        return next(found, None) or self.body.add("P", language=language)

    def _lead(self, line: Set) -> tuple[Piece, ...]:
        """Return the number and the pill on the baseline of the first line."""
        marks: list[Primitive] = []
        if self.entry.number:
            marks.append(self.number.at(self.left, line.ascent))
        if self.entry.beside:
            marks.append(self.beside.at(self.after, line.ascent))
        if self.entry.joint is not None:
            joint, words = self.entry.joint
            rect = Rect(self.after, line.ascent - _CAPITALS - HEIGHT / 2, words.width, HEIGHT)
            box = JointBox(joint.id, rect, joint.kind, words.word)
            marks.extend(display_of_joint(box, self.desk.theme, REST, self.desk.language).primitives)
        return (Piece(self.label, tuple(marks)),) if marks else ()

    def _tail(self, line: Set) -> tuple[tuple[Piece, ...], list[Block]]:
        """Return the notes and speakers after the last line; what does not fit there gets a line of its own."""
        notes = self.desk.set(self.entry.notes, NOTE)
        who = self.desk.set(self.entry.who, PAPER_TEXT, self.desk.theme.text2)
        right = self.x + self.room
        end = self.x - line.hang + line.width + _AFTER_TEXT
        noted = bool(notes.text) and end + notes.width <= right
        start = end + (notes.width if noted else 0) + _AFTER_NOTE
        named = bool(who.text) and start + who.width <= right and (noted or not notes.text)
        marks = [notes.at(end, line.ascent - RAISED)] if noted else []
        marks += [who.at(start, line.ascent)] if named else []
        said = (Piece(self.body.add("P"), tuple(marks)),) if marks else ()
        left = self.desk.set("" if noted else self.entry.notes, NOTE), who.of("" if named else who.text)
        return said, self._own_lines(*left)

    def _own_lines(self, notes: Set, who: Set) -> list[Block]:
        """Return notes and speakers on lines of their own; nothing for neither."""
        if not notes.text and not who.text:
            return []
        node = self.body.add("P")
        first, *others = notes.lines(self.room)
        start = first.width + _AFTER_NOTE if first.text and not others else 0.0
        names = who.lines(self.room - start) if who.text else ()
        rows = [(one.at(self.x, one.ascent),) for one in (first, *others) if others]
        said = [(one.at(self.x + start, one.ascent),) for one in names]
        if not others and first.text:
            said = [(first.at(self.x, who.ascent - RAISED), *(said[0] if said else ())), *said[1:]]
        return [Block(who.line_height, (Piece(node, marks),)) for marks in (*rows, *said)]


_HELD = 8
"""Lines up to which an entry is kept on one sheet."""
