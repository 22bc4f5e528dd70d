"""Back matter: endnotes and sources, who says what, predictions, terms."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from debatemap.domain.kinds import ClaimType, Outcome
from debatemap.domain.model import Claim, Excerpt, Source, Term
from debatemap.domain.text import Text
from debatemap.export.handout.desk import Desk, participants
from debatemap.export.handout.flow import Block, Link, Piece, held_together
from debatemap.export.handout.front import PART_TITLES
from debatemap.export.handout.options import Part
from debatemap.export.handout.setting import heading, paragraph, side_by_side
from debatemap.export.handout.tables import table_blocks, texts_below
from debatemap.export.handout.wording import day, source_line
from debatemap.export.structure import Node
from debatemap.figure.type import PAPER_HEADING, PAPER_SMALL, PAPER_TEXT, TextStyle
from debatemap.i18n import N_

_BETWEEN_COLUMNS = 20
_GAP = 12
_ROW = 5
_TERM = 9
_SOURCE = 30


def back_blocks(desk: Desk, part: Part, room: float, root: Node) -> Iterator[Block]:
    """Yield a part of the back matter; nothing where there is nothing to say."""
    blocks = list(_BACK[part](desk, room, section := Node("Sect")))
    if blocks:
        root.children.append(section)
        title = section.add("H2")
        section.children.insert(0, section.children.pop())
        yield from heading(
            title, desk.set(desk.words(PART_TITLES[part]), PAPER_HEADING), 0, room, before=28, anchor=part
        )
        yield from blocks


def _sources(desk: Desk, room: float, section: Node) -> Iterator[Block]:
    half = (room - _BETWEEN_COLUMNS) / 2
    notes = section.add("L")
    cells = [(_note_cell(desk, excerpt, number, half, notes)) for excerpt, number in desk.notes.items()]
    yield from _in_two_columns(cells, half, _ROW)
    for number, source in enumerate(desk.sources, 1):
        yield from _source_blocks(desk, number, source, room, section)


def _in_two_columns(cells: Sequence[tuple[Block, ...]], half: float, before: float) -> Iterator[Block]:
    """Yield cells in rows of two, to be read down the left column first."""
    rows = (len(cells) + 1) // 2
    for left, right in zip_longest(cells[:rows], cells[rows:], fillvalue=()):
        yield side_by_side((left, [one.moved(half + _BETWEEN_COLUMNS, 0) for one in right]), before=before)


def _note_cell(desk: Desk, excerpt: str, number: int, room: float, notes: Node) -> tuple[Block, ...]:
    one = desk.debate[Excerpt][excerpt]
    item = notes.add("LI")
    name = desk.words("S{number}", number=desk.sources.index(desk.debate[Source][one.source]) + 1)
    quote = desk.words("“{quote}”", quote=one.quote) if one.quote else ""
    told = desk.words(", ").join(filter(None, (name, desk.line(one.locator), quote)))
    return _hanging(desk, str(number), told, 22, room, item, PAPER_SMALL)


def _source_blocks(desk: Desk, number: int, source: Source, room: float, section: Node) -> Iterator[Block]:
    name = desk.words("S{number}", number=number)
    item = section.add("L").add("LI")
    first, *others = _hanging(desk, name, source_line(desk, source), _SOURCE, room, item, PAPER_TEXT)
    address = _address(desk, source.address, room - _SOURCE, item) if is_linked(source.address) else ()
    yield from held_together((replace(first, before=_GAP), *others, *address))


def _address(desk: Desk, address: str, room: float, item: Node) -> Iterator[Block]:
    said = desk.set(address, PAPER_SMALL, desk.theme.text2)
    node = item.children[-1].add("P").add("Link", alternative=address)
    for line in said.lines(room):
        link = Link(address, address, _SOURCE, 0, line.width, line.line_height)
        yield Block(line.line_height, (Piece(node, (line.at(_SOURCE, line.ascent),), (link,)),))


def is_linked(address: str) -> bool:
    """Tell whether an address may be followed from paper: the web's and mail's only."""
    return address.startswith(("https://", "http://", "mailto:")) and address.isprintable() and " " not in address


def _speakers(desk: Desk, room: float, section: Node) -> Iterator[Block]:
    rows = [
        (_in_both(desk, one.name), desk.words(", ").join(_numbered(desk, claim) for claim in desk.said_by[one.id]))
        for one in participants(desk)
    ]
    yield from table_blocks(desk, (N_("Name"), N_("Claims")), rows, (0, 0.36), room, section)


def _predictions(desk: Desk, room: float, section: Node) -> Iterator[Block]:
    found = (desk.debate[Claim][id] for id in desk.claims)
    rows = [
        (
            _numbered(desk, one.id),
            desk.shown(one.text),
            day(desk, one.horizon) or desk.words("not said"),
            desk.words(OUTCOMES[one.outcome]),
        )
        for one in found
        if one.type is ClaimType.PREDICTION
    ]
    titles = (N_("No."), N_("Prediction"), N_("By when"), N_("Outcome"))
    yield from table_blocks(desk, titles, rows, (0, 0.14, 0.7, 0.88), room, section)


OUTCOMES = {Outcome.OPEN: N_("open"), Outcome.CAME_TRUE: N_("came true"), Outcome.FAILED: N_("failed")}
"""What became of predictions, in words."""


def _glossary(desk: Desk, room: float, section: Node) -> Iterator[Block]:
    terms = sorted(desk.debate[Term], key=lambda term: desk.line(term.name).casefold())
    half, listed = (room - _BETWEEN_COLUMNS) / 2, section.add("L")
    yield from _in_two_columns([_term_cell(desk, one, half, listed) for one in terms], half, _TERM)


def _term_cell(desk: Desk, term: Term, room: float, listed: Node) -> tuple[Block, ...]:
    """Return a term in both languages over its meaning."""
    item = listed.add("LI")
    label, body = item.add("Lbl"), item.add("LBody")
    name = paragraph(label, desk.set(_in_both(desk, term.name), PAPER_TEXT.bold), 0, room)
    return (*name, *texts_below(desk, desk.shown(term.definition), PAPER_TEXT, 0, room, body))


def _in_both(desk: Desk, name: Text) -> str:
    """Return a name in the handout's language, and in brackets what it is called in others."""
    here = desk.line(name)
    others = desk.words(", ").join(string for _, string in name.said if string != here)
    return desk.words("{name} ({other})", name=here, other=others) if others else here


def _numbered(desk: Desk, claim: str) -> str:
    return desk.numbers.get(claim) or desk.words("contention")


def _hanging(
    desk: Desk, label: str, text: str, indent: float, room: float, item: Node, style: TextStyle
) -> tuple[Block, ...]:
    """Return a labelled paragraph whose lines hang beside the label."""
    first, *others = paragraph(item.add("LBody").add("P"), desk.set(text, style), indent, room - indent)
    mark = desk.set(label, style.bold)
    item.children.insert(0, Node("Lbl"))
    lead = Piece(item.children[0], (mark.at(0, mark.ascent),))
    return (Block(first.height, (lead, *first.pieces)), *others)


_BACK: dict[Part, Callable[[Desk, float, Node], Iterator[Block]]] = {
    Part.SOURCES: _sources,
    Part.SPEAKERS: _speakers,
    Part.PREDICTIONS: _predictions,
    Part.GLOSSARY: _glossary,
}
