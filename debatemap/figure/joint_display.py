"""Joints as primitives: the pill of each kind in its own shape, with its word."""

from debatemap.figure.geometry import Rect
from debatemap.figure.ink import DOTTED, centred_run, line_pen, line_width, outlined, round_box, tint_of, word_colour
from debatemap.figure.outline import JointKind
from debatemap.figure.picture import JointBox
from debatemap.figure.primitives import Layer, Part, Pen, Polygon, Primitive, RoundedRect
from debatemap.figure.states import States
from debatemap.figure.theme import Theme
from debatemap.figure.type import JOINT, LABEL

_POINT = 7
_FOLD_HEIGHT = 16


def display_of_joint(joint: JointBox, theme: Theme, states: States, language: str) -> Part:
    """Return a joint's pill with its word, and below it the count of what is folded away."""
    rect, hovered = joint.rect, states.hovered == joint.id
    pen = Pen(theme.text if hovered else line_pen(joint.kind, theme).colour, line_width(theme))
    colour = word_colour(joint.kind, theme)
    shapes: list[Primitive] = [pill_shape(joint.kind, outlined(rect), tint_of(joint.kind, theme), pen)]
    if joint.word:
        shapes.append(centred_run(joint.word, rect.middle, rect.y + 13, JOINT, language, colour))
    shapes += joint_marks(joint, theme, language)
    return Part(joint.id, Layer.JOINTS, rect.grown(14 if joint.hidden else 1), tuple(shapes), states.opacity(joint.id))


def joint_marks(joint: JointBox, theme: Theme, language: str) -> list[Primitive]:
    """Return the count of what is folded away below a joint, if anything is."""
    rect = joint.rect
    return fold_pill(joint.hidden, rect.middle, rect.bottom - 3, theme, language) if joint.hidden else []


def pill_shape(kind: JointKind, rect: Rect, fill: str | None, pen: Pen | None) -> RoundedRect | Polygon:
    """Return the outline that tells a kind of argument: round, square, half round or pointed."""
    end = rect.height / 2
    if kind is JointKind.UNDERCUT:
        dotted = pen._replace(dash=DOTTED) if pen else None
        return Polygon(_hexagon(rect, _POINT * rect.height / 17), fill, dotted)
    left = end if kind is JointKind.BECAUSE else 3
    right = 3 if kind is JointKind.BUT else end
    return RoundedRect(rect, (left, right, right, left), fill, pen)


def fold_pill(hidden: int, middle: float, top: float, theme: Theme, language: str) -> list[Primitive]:
    """Return the small pill that counts what is folded away; it stands on a lower edge."""
    text = centred_run(f"+{hidden}", middle, top + 12, LABEL, language, theme.text)
    rect = Rect(middle - (text.width + 14) / 2, top, text.width + 14, _FOLD_HEIGHT)
    return [round_box(outlined(rect), 7.5, theme.box, Pen(theme.outline, line_width(theme))), text]


def _hexagon(rect: Rect, point: float) -> tuple[tuple[float, float], ...]:
    middle = rect.y + rect.height / 2
    return (
        (rect.x + point, rect.y),
        (rect.right - point, rect.y),
        (rect.right, middle),
        (rect.right - point, rect.bottom),
        (rect.x + point, rect.bottom),
        (rect.x, middle),
    )
