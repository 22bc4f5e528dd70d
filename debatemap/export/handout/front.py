"""What a handout opens with: title, facts, how to read the map, who speaks, contents."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from debatemap.domain.text import Text
from debatemap.export.handout.desk import Desk, participants
from debatemap.export.handout.flow import Block, Link, Piece, held_together
from debatemap.export.handout.options import Part
from debatemap.export.handout.setting import Set, heading, paragraph, rule, side_by_side
from debatemap.export.handout.wording import day
from debatemap.export.structure import Node
from debatemap.figure.geometry import Rect
from debatemap.figure.joint_display import display_of_joint
from debatemap.figure.outline import JointKind
from debatemap.figure.picture import JointBox
from debatemap.figure.pills import HEIGHT, pill
from debatemap.figure.primitives import Disc, Pen, Primitive, RoundedRect
from debatemap.figure.speakers import Speaker
from debatemap.figure.states import REST
from debatemap.figure.type import MONOGRAM, PAPER_HEADING, PAPER_SMALL, PAPER_TEXT, PAPER_TITLE
from debatemap.i18n import N_

_CHIP = 16
_GAP = 24
_HELD = 30
"""Rows up to which the contents are kept on one sheet."""
_LEGEND = {
    JointKind.BECAUSE: (N_("because"), N_("supports the claim above it")),
    JointKind.BUT: (N_("but"), N_("speaks against the claim above it")),
    JointKind.HOWEVER: (N_("however"), N_("answers an objection")),
    JointKind.UNDERCUT: (N_("undercut"), N_("doubts that the step follows at all")),
}

_HOW = N_(
    "Read downwards from the top box. Boxes in one frame hold only together. A dashed box was never said aloud. "
    "→ sends you to the page where a branch goes on."
)


def title_blocks(desk: Desk, room: float, root: Node) -> Iterator[Block]:
    """Yield the title, what the debate is, a rule and the facts."""
    titles = desk.shown(desk.map.title or desk.debate.about.title)
    for place, (tag, title) in enumerate(titles or ((desk.language, desk.words("Untitled debate")),)):
        style = PAPER_TITLE if place == 0 else PAPER_HEADING
        node = root.add("H1" if place == 0 else "P", language=tag if tag != desk.language else "")
        yield from paragraph(node, desk.set(title, style, "", tag), 0, room, anchor="title" if place == 0 else "")
    for tag, told in desk.shown(_subtitle(desk)):
        node = root.add("P", language=tag if tag != desk.language else "")
        yield from paragraph(node, desk.set(told, PAPER_TEXT, desk.theme.text2, tag), 0, room, before=2)
    yield rule(0, room, desk.theme.text, 1.1 / 0.75, before=10, after=8)
    facts = desk.set(" · ".join(_facts(desk)), PAPER_SMALL, desk.theme.text2)
    yield from paragraph(root.add("P"), facts, 0, room)


def title_line(desk: Desk, room: float, root: Node) -> Iterator[Block]:
    """Yield the title alone, for a handout that is about something else."""
    said = desk.set(desk.title, PAPER_HEADING)
    yield from paragraph(root.add("H1"), said, 0, room, anchor="title")
    yield rule(0, room, desk.theme.text, 1.1 / 0.75, before=6)


def _subtitle(desk: Desk) -> Text:
    return desk.debate.about.description


def _facts(desk: Desk) -> Iterator[str]:
    words, arguments = desk.words, len(desk.outline.joints)
    yield words("{count} claim", "{count} claims", count=len(desk.claims))
    yield words("{count} argument", "{count} arguments", count=arguments)
    if desk.said_by:
        yield words("{count} speaker", "{count} speakers", count=len(desk.said_by))
    for source in desk.sources:
        told = words(", ").join(filter(None, (source.medium or desk.line(source.title), day(desk, source.date))))
        yield words("Source: {source}", source=told)
    if not desk.options.anonymous and desk.debate.about.course:
        yield desk.line(desk.debate.about.course)


def legend_blocks(desk: Desk, room: float, root: Node) -> Iterator[Block]:
    """Yield how to read the map: every joint on it in words."""
    present = {joint.kind for joint in desk.outline.joints.values()}
    kinds = [kind for kind in JointKind if kind in present]
    if not kinds:
        return
    section = root.add("Sect")
    title = desk.set(desk.words("How to read it"), PAPER_TEXT.bold)
    yield from heading(section.add("H2"), title, 0, room, before=20)
    half = room / 2
    items = section.add("L")
    for row in range(0, len(kinds), 2):
        cells = [_legend_cell(desk, kind, half, items, place * half) for place, kind in enumerate(kinds[row : row + 2])]
        yield side_by_side(cells, before=5, keep=True)
    told = desk.set(desk.words(_HOW), PAPER_SMALL, desk.theme.text2)
    yield from paragraph(section.add("P"), told, 0, room, before=6)


def _legend_cell(desk: Desk, kind: JointKind, room: float, items: Node, x: float) -> tuple[Block, ...]:
    word, says = _LEGEND[kind]
    sign = pill(kind, desk.words(word), desk.language)
    said = desk.set(desk.words(says), PAPER_TEXT)
    item = items.add("LI")
    box = JointBox(kind, Rect(x, said.ascent - 4.5 - HEIGHT / 2, sign.width, HEIGHT), kind, sign.word)
    lead = Piece(item.add("Lbl"), display_of_joint(box, desk.theme, REST, desk.language).primitives)
    text = paragraph(item.add("LBody").add("P"), said, x + 84, room - 84)
    return (Block(text[0].height, (lead, *text[0].pieces)), *text[1:])


def speaker_blocks(desk: Desk, room: float, root: Node) -> Iterator[Block]:
    """Yield who speaks: a chip and a name each, in rows."""
    people = [desk.people[one.id] for one in participants(desk)]
    if not people:
        return
    section = root.add("Sect")
    title = desk.set(desk.words("Who speaks"), PAPER_TEXT.bold)
    yield from heading(section.add("H2"), title, 0, room, before=16)
    items, x = section.add("L"), 0.0
    pieces: list[Piece] = []
    height = desk.set("", PAPER_TEXT).line_height
    for person in people:
        name = desk.set(person.name, PAPER_TEXT)
        if x and x + _CHIP + 6 + name.width > room:
            yield Block(height, tuple(pieces), 4)
            x, pieces = 0.0, []
        pieces += _person(desk, person, name, x, items.add("LI"))
        x += _CHIP + 6 + name.width + _GAP
    yield Block(height, tuple(pieces), 4)


def _person(desk: Desk, person: Speaker, name: Set, x: float, item: Node) -> list[Piece]:
    top = name.ascent - 4.5 - _CHIP / 2
    pen = Pen(desk.theme.outline)
    radius = 3.0 if person.annotator else _CHIP / 2
    shape: Primitive = (
        RoundedRect(Rect(x, top, _CHIP, _CHIP), (radius, radius, radius, radius), None, pen)
        if person.annotator
        else Disc(x + _CHIP / 2, top + _CHIP / 2, _CHIP / 2, None, pen)
    )
    monogram = desk.set(person.monogram, MONOGRAM)
    mark = monogram.at(x + (_CHIP - monogram.width) / 2, top + _CHIP / 2 + 3)
    body = item.add("LBody").add("P")
    return [Piece(None, (shape, mark)), Piece(body, (name.at(x + _CHIP + 6, name.ascent),))]


def contents_blocks(
    desk: Desk, branches: Sequence[tuple[str, str]], places: Mapping[str, int], room: float, root: Node
) -> Iterator[Block]:
    """Yield the contents: a line for each branch of the map (title, anchor) and each part, with its sheet."""
    parts = (part for part in desk.options.parts if part in PART_TITLES and part in places)
    entries = [*branches, *((desk.words(PART_TITLES[part]), part) for part in parts)]
    if len(entries) < 2:
        return
    section = root.add("Sect")
    title = desk.set(desk.words("What is in this handout"), PAPER_TEXT.bold)
    half, listed = (room - _GAP) / 2, Node("L")
    cells = [_contents_line(desk, name, place, places.get(place, 0), half, listed) for name, place in entries]
    rows = (len(cells) + 1) // 2
    columns = (cells[:rows], [tuple(one.moved(half + _GAP, 0) for one in cell) for cell in cells[rows:]])
    found = [side_by_side(row, before=1) for row in zip_longest(*columns, fillvalue=())]
    yield from heading(section.add("H2"), title, 0, room, before=16)
    section.children.append(listed)
    yield from held_together(found) if rows <= _HELD else found


def _contents_line(desk: Desk, name: str, place: str, number: int, room: float, listed: Node) -> tuple[Block, ...]:
    page = desk.set(str(number), PAPER_TEXT)
    line = desk.set(name, PAPER_TEXT).elided(room - page.width - 16)
    node = listed.add("LI").add("LBody").add("P").add("Link", alternative=name)
    marks = (line.at(0, line.ascent), page.before(room, line.ascent))
    link = Link(place, name, 0, 0, room, line.line_height)
    return (Block(line.line_height, (Piece(node, marks, (link,)),)), rule(0, room, desk.theme.hairline))


PART_TITLES = {
    Part.OUTLINE: N_("The argument as an outline"),
    Part.SOURCES: N_("Notes and sources"),
    Part.SPEAKERS: N_("By speaker"),
    Part.PREDICTIONS: N_("Predictions"),
    Part.GLOSSARY: N_("Terms"),
}
"""The headings of a handout's parts after the map."""
