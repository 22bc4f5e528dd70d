"""The bar of positions: agreement solid from the left, undecided a base line, disagreement hatched, on one scale
everywhere.
"""

from collections.abc import Iterator

from debatemap.figure.geometry import Point, Rect
from debatemap.figure.ink import round_box
from debatemap.figure.positions import Stand
from debatemap.figure.primitives import Polygon, Primitive
from debatemap.figure.theme import Theme

_HATCH, _BETWEEN = 2.6, 1.4
_MILD = 0.6
"""Height of the milder steps as a share of the bar's."""


def strip(stand: Stand, bar: Rect, theme: Theme) -> Iterator[Primitive]:
    """Yield the bar in a rectangle, and a tick below it at the reader's own step."""
    agree, agree_mildly, undecided, disagree_mildly, disagree = _parts(stand, bar)
    yield from _solid(agree, theme.agree)
    yield from _solid(_lower(agree_mildly), theme.agree2)
    yield from _solid(Rect(undecided.x, bar.bottom - 1, undecided.width, 1), theme.undecided)
    yield from _hatched(_lower(disagree_mildly), theme.disagree2)
    yield from _hatched(disagree, theme.disagree)
    if stand.own is not None:
        yield _tick((_parts(stand, bar)[stand.own].middle, bar.bottom + 1), theme.text)


def _parts(stand: Stand, bar: Rect) -> list[Rect]:
    parts, x, total = [], bar.x, sum(stand.counts)
    for count in stand.counts:
        width = bar.width * count / total
        parts.append(Rect(x, bar.y, max(0, width - 1), bar.height))
        x += width
    return parts


def _lower(part: Rect) -> Rect:
    height = round(part.height * _MILD)
    return Rect(part.x, part.bottom - height, part.width, height)


def _solid(part: Rect, colour: str) -> Iterator[Primitive]:
    if part.width > 0:
        yield round_box(part, 0, colour, None)


def _hatched(part: Rect, colour: str) -> Iterator[Primitive]:
    x = part.x
    while x < part.right:
        yield round_box(Rect(x, part.y, min(_HATCH, part.right - x), part.height), 0, colour, None)
        x += _HATCH + _BETWEEN


def _tick(tip: Point, colour: str) -> Polygon:
    x, y = tip
    return Polygon(((x, y), (x - 3, y + 4), (x + 3, y + 4)), colour, None)
