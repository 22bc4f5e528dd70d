"""Boxes as primitives: outline, header, text, positions, and what hangs on the lower edge."""

from collections.abc import Iterator

from debatemap.figure.boxes import BoxKind
from debatemap.figure.geometry import Rect
from debatemap.figure.header import CHIP, ICON, Chip, Label, Role
from debatemap.figure.hits import hit_runs
from debatemap.figure.ink import (
    DOTTED,
    IMPLICIT,
    THICK,
    centred_run,
    line_width,
    outlined,
    round_box,
    text_run,
)
from debatemap.figure.joint_display import fold_pill
from debatemap.figure.metrics import width
from debatemap.figure.picture import Box
from debatemap.figure.primitives import SOLID, Disc, Icon, Layer, Part, Pen, Primitive
from debatemap.figure.sizing import SIDE
from debatemap.figure.states import Change, States
from debatemap.figure.strip_display import strip
from debatemap.figure.theme import Theme
from debatemap.figure.type import LABEL, MONOGRAM, TextStyle

RADIUS = 6
_STRIP = Rect(SIDE, -11, 72, 5)
"""From the box's lower left corner."""
_SMALL_STROKE = 2.2
_BELOW = 10
"""How far folds, labels and stubs reach below a box."""


def display_of_box(box: Box, theme: Theme, states: States, language: str, *, names: bool = True) -> Part:
    """Return everything of a box but the rings of its states; without names when seen from farther away."""
    if box.id in states.dragged:
        return Part(box.id, Layer.BOXES, box.rect.grown(1), (_ghost(box, theme),))
    shapes = [
        _outline(box, theme, states),
        *_inside(box, theme, states, names),
        *edge_marks(box, theme, states, language),
    ]
    bounds = Rect(box.rect.x, box.rect.y, box.rect.width, box.rect.height + _BELOW).grown(2)
    return Part(box.id, Layer.BOXES, bounds, tuple(shapes), states.opacity(box.id))


def _outline(box: Box, theme: Theme, states: States) -> Primitive:
    kind = box.content.kind
    rect = outlined(box.rect)
    fill = theme.accent_tint if box.id in (states.drop_below, states.drop_beside) else theme.box
    if kind is BoxKind.QUESTION:
        return round_box(rect, min(16, rect.height / 2), theme.question_tint, Pen(theme.question, line_width(theme)))
    return round_box(rect, RADIUS, fill, _outline_pen(box, theme, states))


def _outline_pen(box: Box, theme: Theme, states: States) -> Pen:
    contention = box.content.kind is BoxKind.CONTENTION
    colour = theme.text if contention or box.id == states.hovered else theme.outline
    wide = max(THICK, line_width(theme)) if contention else line_width(theme)
    if states.changes.get(box.id) is Change.REMOVED:
        return Pen(colour, wide, DOTTED)
    return Pen(colour, wide, IMPLICIT if box.content.implicit else SOLID)


def _ghost(box: Box, theme: Theme) -> Primitive:
    return round_box(outlined(box.rect), RADIUS, None, Pen(theme.outline, line_width(theme), DOTTED))


def _inside(box: Box, theme: Theme, states: States, names: bool) -> Iterator[Primitive]:
    x, y, content = box.rect.x, box.rect.y, box.content
    for chip in content.header.chips:
        yield from chip_display(chip, x, y, theme)
    for label in content.header.labels:
        if names or label.role is not Role.NAME:
            yield _label(label, x, y, theme)
    for sign in content.header.signs:
        yield Icon(sign.icon, x + sign.x, y + sign.y, ICON, theme.text2, _SMALL_STROKE)
    yield from hit_runs(content.lines, x, y, states.query, theme)
    if content.stand is not None:
        yield from strip(content.stand, _STRIP.moved(x, box.rect.bottom), theme)


def _label(label: Label, x: float, y: float, theme: Theme) -> Primitive:
    return text_run(label.text, x + label.x, y + label.baseline, label.style, label.language, theme.text2)


def chip_display(chip: Chip, x: float, y: float, theme: Theme) -> Iterator[Primitive]:
    """Yield a speaker's sign in a box whose corner is at (x, y)."""
    left, top, radius = x + chip.x, y + chip.y, CHIP / 2
    pen = Pen(theme.outline, line_width(theme))
    if chip.square:
        yield round_box(Rect(left + 0.5, top + 0.5, CHIP - 1, CHIP - 1), 3, None, pen)
    else:
        yield Disc(left + radius, top + radius, radius - 0.5, None, pen)
    style = _monogram_style(chip)
    rise = 0.36 * style.size_in(chip.language)
    yield centred_run(chip.monogram, left + radius, top + radius + rise, style, chip.language, theme.text)


def _monogram_style(chip: Chip) -> TextStyle:
    """Return the style of a monogram, smaller where three letters must share a chip."""
    room = CHIP - 3
    wide = width(chip.monogram, MONOGRAM, chip.language)
    if wide <= room:
        return MONOGRAM
    scale = room / wide
    return TextStyle(
        MONOGRAM.size * scale,
        MONOGRAM.line_height,
        MONOGRAM.han_line_height,
        MONOGRAM.weight,
        MONOGRAM.han_size * scale,
    )


def edge_marks(box: Box, theme: Theme, states: States, language: str) -> Iterator[Primitive]:
    """Yield what stands on the lower edge of a box: the page or the count of what is folded, the way to other maps."""
    page = states.pages.get(box.id)
    if page is not None:
        yield from _page_label(page, box.rect, theme, language)
    elif box.hidden:
        yield from fold_pill(box.hidden, box.rect.middle, box.rect.bottom - 8, theme, language)
    if box.stub is not None and page is None:
        yield from _stub(box, theme, language)


def _page_label(words: str, rect: Rect, theme: Theme, language: str) -> Iterator[Primitive]:
    """Yield the black label at the lower right that sends to another page."""
    wide = width(words, LABEL, language) + 14
    left = rect.right - wide - 6
    yield round_box(Rect(round(left), rect.bottom - 6, round(wide), 17), 3, theme.text, None)
    yield centred_run(words, round(left) + round(wide) / 2, rect.bottom + 6.5, LABEL, language, theme.box)


def _stub(box: Box, theme: Theme, language: str) -> Iterator[Primitive]:
    """Yield the label at the lower right that tells of arguments on other maps, by name where there is room."""
    assert box.stub is not None
    count, sentence = box.stub
    room = box.rect.width / 2 - 24
    words = sentence if width(sentence, LABEL, language) + 28 <= room else f"+{count}"
    wide = round(width(words, LABEL, language) + 28)
    left = round(box.rect.right - wide - 6)
    pen = Pen(theme.outline, line_width(theme))
    yield round_box(outlined(Rect(left, box.rect.bottom - 8, wide, 16)), 7.5, theme.box, pen)
    yield Icon("link", left + 6, box.rect.bottom - 6, ICON, theme.text2, _SMALL_STROKE)
    yield text_run(words, left + 20, box.rect.bottom + 4, LABEL, language, theme.text)
