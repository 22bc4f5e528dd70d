"""Rings, bars, handles and signs that states put over boxes and joints."""

from collections.abc import Iterator

from debatemap.figure.box_display import edge_marks
from debatemap.figure.boxes import BoxKind
from debatemap.figure.geometry import Rect
from debatemap.figure.ink import outlined, round_box
from debatemap.figure.joint_display import joint_marks, pill_shape
from debatemap.figure.picture import Box, JointBox
from debatemap.figure.primitives import Disc, Icon, Layer, Part, Pen, Primitive, RoundedRect
from debatemap.figure.states import Change, States, Verdict
from debatemap.figure.theme import Theme

_RING, _THIN_RING = 2, 1.25
_SIGNS = {Change.ADDED: "plus", Change.CHANGED: "square-pen", Change.REMOVED: "x"}
_VERDICTS = {Verdict.ACCEPTABLE: "check", Verdict.REJECTED: "x", Verdict.UNDECIDED: "circle"}
_REACH = 16


def overlay_of_box(box: Box, theme: Theme, states: States, language: str) -> Part | None:
    """Return what states put over a box, or None where there is nothing; no ring strikes its marks out."""
    rings = tuple(_rings(box.id, box.rect, theme, states))
    shapes = (
        *rings,
        *(edge_marks(box, theme, states, language) if rings else ()),
        *_drop_bars(box, theme, states),
        *_handles(box, theme, states),
        *_change(box, theme, states),
        *_verdict(box, theme, states),
    )
    return Part(box.id, Layer.OVERLAYS, box.rect.grown(_REACH), shapes) if shapes else None


def overlay_of_joint(joint: JointBox, theme: Theme, states: States, language: str) -> Part | None:
    """Return the rings of a selected or focused joint, in the shape of its pill."""
    pens = tuple(_ring_pens(joint.id, theme, states))
    rings = tuple(pill_shape(joint.kind, outlined(joint.rect).grown(off), None, pen) for off, pen in pens)
    shapes = (*rings, *(joint_marks(joint, theme, language) if rings else ()))
    return Part(joint.id, Layer.OVERLAYS, joint.rect.grown(_REACH), shapes) if shapes else None


def _rings(id: str, rect: Rect, theme: Theme, states: States) -> Iterator[RoundedRect]:
    if id == states.edited:
        yield round_box(outlined(rect).grown(1), 7, None, Pen(theme.accent, _RING))
        return
    for off, pen in _ring_pens(id, theme, states):
        yield round_box(outlined(rect).grown(off), 6 + off, None, pen)


def _ring_pens(id: str, theme: Theme, states: States) -> Iterator[tuple[float, Pen]]:
    """Yield how far off each ring is, and its pen: one for what is selected or focused, a second for focus among
    several.
    """
    several = len(states.selected) > 1
    if id in states.selected or id == states.focused:
        yield 3, Pen(theme.accent, _THIN_RING if several and id in states.selected else _RING)
    if several and id == states.focused:
        yield 6, Pen(theme.accent, _RING)


def _drop_bars(box: Box, theme: Theme, states: States) -> Iterator[Primitive]:
    rect = box.rect
    if box.id == states.drop_below:
        inset = rect.width * 0.1
        yield round_box(Rect(rect.x + inset, rect.bottom + 6, rect.width - 2 * inset, 4), 2, theme.accent, None)
    if box.id == states.drop_beside:
        yield round_box(Rect(rect.right + 6, rect.y, 4, rect.height), 2, theme.accent, None)


def _handles(box: Box, theme: Theme, states: States) -> Iterator[Primitive]:
    if box.id == states.handles:
        below, beside = (box.rect.middle, box.rect.bottom), (box.rect.right, box.rect.centre[1])
        for x, y in (below,) if box.content.kind is BoxKind.CONTENTION else (below, beside):
            yield Disc(x, y, 8, theme.box, Pen(theme.text, 1))
            yield Icon("plus", x - 6, y - 6, 12, theme.text, 2.2)


def _change(box: Box, theme: Theme, states: States) -> Iterator[Primitive]:
    change = states.changes.get(box.id)
    if change is not None:
        rect, middle = box.rect, box.rect.centre[1]
        yield round_box(Rect(rect.x - 8, rect.y, 3, rect.height), 0, theme.text, None)
        yield round_box(Rect(rect.x - 14, middle - 8, 14, 16), 0, theme.canvas, None)
        yield Icon(_SIGNS[change], rect.x - 13, middle - 6, 12, theme.text, 2.2)


def _verdict(box: Box, theme: Theme, states: States) -> Iterator[Primitive]:
    verdict = states.verdicts.get(box.id)
    if verdict is not None:
        yield Icon(_VERDICTS[verdict], box.rect.right - 18, box.rect.bottom - 18, 12, theme.text, 2.2)
