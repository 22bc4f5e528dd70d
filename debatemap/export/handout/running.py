"""What runs at the head and foot of sheets: title, section, course, number."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from debatemap.export.handout.composing import PlannedSheet
from debatemap.export.handout.desk import Desk
from debatemap.export.handout.flow import Piece
from debatemap.export.handout.front import PART_TITLES
from debatemap.export.handout.sections import Sections
from debatemap.export.handout.setting import rule
from debatemap.export.handout.sheet import Sheet
from debatemap.figure.type import PAPER_SMALL


def headed(sections: Sections, sheets: Iterable[PlannedSheet], count: int) -> Iterator[PlannedSheet]:
    """Yield so many sheets with what runs on them, at the head the section that begins there first or still goes on."""
    desk = sections.desk
    titles = {anchor: title for title, anchor in sections.entries()}
    titles |= {part: desk.words(title) for part, title in PART_TITLES.items()}
    last = ""
    for number, sheet in enumerate(sheets, 1):
        begun = [titles[name] for one in sheet.placed for name, _ in one.anchors if name in titles]
        head = _head(desk, sheet.size, begun[0] if begun else last) if number > 1 else ()
        yield replace(sheet, running=(*head, *_foot(desk, sheet.size, number, count)))
        last = begun[-1] if begun else last


def _head(desk: Desk, size: Sheet, section: str) -> Iterator[Piece]:
    title, part = (desk.set(one, PAPER_SMALL, desk.theme.text2) for one in (desk.title, section))
    half = size.text_width / 2 - 12
    yield Piece(None, (title.elided(half).at(size.left, size.head), part.elided(half).before(size.right, size.head)))


def _foot(desk: Desk, size: Sheet, number: int, count: int) -> Iterator[Piece]:
    line = rule(size.left, size.right, desk.theme.hairline)
    yield from (piece.moved(0, size.bottom + 12) for piece in line.drawn())
    course = "" if desk.options.anonymous else desk.line(desk.debate.about.course)
    foot, pages = (desk.set(one, PAPER_SMALL, desk.theme.text2) for one in (course, f"{number} / {count}"))
    foot = foot.elided(size.text_width - pages.width - 24)
    yield Piece(None, (foot.at(size.left, size.foot), pages.before(size.right, size.foot)))
