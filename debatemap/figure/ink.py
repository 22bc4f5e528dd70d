"""Colours and pens of a theme for the things of a map, and the half pixels that make thin lines sharp."""

from math import floor

from debatemap.figure.geometry import Point, Rect
from debatemap.figure.metrics import runs, width
from debatemap.figure.outline import JointKind
from debatemap.figure.primitives import SOLID, Dash, Pen, RoundedRect, TextRun
from debatemap.figure.routes import RouteKind
from debatemap.figure.theme import Theme, theme
from debatemap.figure.type import TextStyle

DASHES: dict[str, Dash] = {"but": (6, 3), "however": (8, 3, 2, 3), "undercut": (2, 3)}
IMPLICIT: Dash = (4, 3)
DOTTED: Dash = (2, 2)
THICK = 1.5
"""Outline of a contention."""


def line_width(colours: Theme) -> float:
    """Return the width of lines and outlines in pixels: two where the system asks for more contrast."""
    return 2 if colours in (theme("hc_light"), theme("hc_dark")) else 1


def is_print(colours: Theme) -> bool:
    """Tell whether a theme is the one of black and white paper."""
    return colours == theme("print")


def colour_of(kind: JointKind | RouteKind, colours: Theme) -> str:
    """Return the colour of a kind of argument or line."""
    return str(getattr(colours, kind.value))


def tint_of(kind: JointKind, colours: Theme) -> str:
    """Return what fills the pill of a kind of argument."""
    return str(getattr(colours, f"{kind.value}_tint"))


def frame_fill(kind: JointKind, colours: Theme) -> str:
    """Return what fills a frame; on paper one grey for all, since pills are told apart there by black."""
    return colours.question_tint if is_print(colours) else tint_of(kind, colours)


def word_colour(kind: JointKind, colours: Theme) -> str:
    """Return the colour of a joint's word, white on the black pill of a printed objection."""
    return colours.box if is_print(colours) and kind is JointKind.BUT else colour_of(kind, colours)


def line_pen(kind: JointKind | RouteKind, colours: Theme) -> Pen:
    """Return the pen of a kind of argument or line."""
    return Pen(colour_of(kind, colours), line_width(colours), DASHES.get(kind.value, SOLID))


def sharp(value: float) -> float:
    """Return the half pixel nearest below, on which a thin line is not blurred."""
    return floor(value + 0.5) + 0.5


def sharp_point(point: Point) -> Point:
    """Return a point on half pixels."""
    return sharp(point[0]), sharp(point[1])


def outlined(rect: Rect) -> Rect:
    """Return the rectangle whose outline of one pixel stays within another one."""
    return Rect(sharp(rect.x), sharp(rect.y), round(rect.width) - 1, round(rect.height) - 1)


def round_box(rect: Rect, radius: float, fill: str | None, pen: Pen | None) -> RoundedRect:
    """Return a rectangle with four equal corners."""
    return RoundedRect(rect, (radius, radius, radius, radius), fill, pen)


def text_run(text: str, x: float, baseline: float, style: TextStyle, language: str, colour: str) -> TextRun:
    """Return a line of text that starts at x."""
    faces = runs(text, language, style.weight)
    wide = width(text, style, language)
    return TextRun(x, baseline, text, faces, style.size_in(language), style.weight, colour, language, wide)


def centred_run(text: str, middle: float, baseline: float, style: TextStyle, language: str, colour: str) -> TextRun:
    """Return a line of text around x."""
    return text_run(text, middle - width(text, style, language) / 2, baseline, style, language, colour)
