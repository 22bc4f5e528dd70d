"""The labels that stay readable from afar: contentions, what is argued directly for or against them, groups."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import east_asian_width

from debatemap.figure.geometry import Rect
from debatemap.figure.ink import round_box, text_run
from debatemap.figure.metrics import width
from debatemap.figure.obstacles import Obstacles
from debatemap.figure.picture import Box, Picture
from debatemap.figure.primitives import Layer, Part
from debatemap.figure.theme import Theme
from debatemap.figure.type import DISTANT_LABEL

LONGEST = 28
"""Characters of a text that has no short title; a Chinese character counts as two."""
_HEIGHT, _SIDE, _BASELINE, _RADIUS = 20, 8, 14, 3
_GAP = 1
_LOWEST = 120
"""How far down a label may dodge on the screen; farther, it would name something else and is left out."""
_FEW, _CROWDED = 40, 0.2
"""How many labels may cover any share of a map's area, and which share more of them may; beyond it they say no more
than numbers, and hardly dodge.
"""
_LEAST_WORD = 18


class _Label(NamedTuple):
    """What a label says, and the rectangle in the map that it names."""

    id: str
    text: str
    language: str
    named: Rect
    number: str = ""


def labels(picture: Picture, theme: Theme, zoom: float) -> Iterator[Part]:
    """Yield the labels of a picture seen at a zoom, constant on the screen; where two would overlap, the later one
    dodges downwards.
    """
    placed = Obstacles()
    bounds = _scaled(picture.bounds, zoom)
    found = list(_in_order(picture))
    area = sum(_wide(label) * _HEIGHT for label in found)
    crowded = len(found) > _FEW and area > _CROWDED * bounds.width * bounds.height
    for label in (_short(one) for one in found) if crowded else found:
        rect = _settled(_wanted(label, bounds, zoom), placed, _HEIGHT if crowded else _LOWEST)
        if rect is not None:
            placed.add(label.id, rect)
            yield _part(label, rect, theme, zoom)


def brief(text: str) -> str:
    """Return the beginning of a text, cut between words where it is too long for a label."""
    columns = 0
    for place, character in enumerate(text):
        columns += 2 if east_asian_width(character) in "WF" else 1
        if columns > LONGEST:
            space = text.rfind(" ", _LEAST_WORD, place + 1)
            return text[: space if space > 0 else place].rstrip(" ,;，；、") + "…"
    return text


def _in_order(picture: Picture) -> Iterator[_Label]:
    """Yield contentions or the questions in which they are folded, groups, then the arguments for contentions from the
    top down.
    """
    outline = picture.outline
    tops = [picture.by_id[id] for id in outline.contentions or outline.heads]
    yield from (_named(box) for box in tops if isinstance(box, Box))
    for group in picture.groups:
        if group.title:
            yield _Label(group.id, brief(group.title), picture.language, group.rect)
    joints = [joint for top in outline.contentions for joint in outline.spots[top].joints]
    numbers = {joint.id: joint.number for joint in picture.joints}
    first = [_named(box, numbers[joint]) for joint in joints for box in _premise(picture, joint)]
    yield from sorted(first, key=lambda label: (label.named.y, label.named.x))


def _premise(picture: Picture, joint: str) -> Iterable[Box]:
    """Return the premise that stands for an argument: the first that is said."""
    boxes = [picture.by_id[spot] for spot in picture.outline.joints[joint].spots]
    return sorted((box for box in boxes if isinstance(box, Box)), key=lambda box: box.content.implicit)[:1]


def _named(box: Box, number: str = "") -> _Label:
    language, text = box.content.texts[0]
    title = box.content.short or brief(text)
    return _Label(box.id, f"{number} {title}".strip(), language, box.rect, number)


def _short(label: _Label) -> _Label:
    return label._replace(text=label.number) if label.number else label


def _wide(label: _Label) -> int:
    return round(width(label.text, DISTANT_LABEL, label.language)) + 2 * _SIDE


def _wanted(label: _Label, bounds: Rect, zoom: float) -> Rect:
    """Return where a label would like to be on the screen: over the middle of what it names, within the map."""
    named, wide = _scaled(label.named, zoom), _wide(label)
    left = max(bounds.x, min(named.middle - wide / 2, bounds.right - wide)) if wide < bounds.width else named.x
    return Rect(round(left), round(named.y + min(0, (named.height - _HEIGHT) / 2)), wide, _HEIGHT)


def _settled(wanted: Rect, placed: Obstacles, lowest: float) -> Rect | None:
    """Return the nearest free place downwards, or None where that is too far."""
    rect = wanted
    while rect.y - wanted.y <= lowest:
        low = max((other.bottom for _, other in placed.near(rect.grown(_GAP))), default=None)
        if low is None:
            return rect
        rect = rect._replace(y=low + _GAP)
    return None


def _part(label: _Label, rect: Rect, theme: Theme, zoom: float) -> Part:
    place = _scaled(rect, 1 / zoom)
    style = DISTANT_LABEL
    run = text_run(label.text, 0, 0, style, label.language, theme.box)
    x, baseline = (rect.x + _SIDE) / zoom, (rect.y + _BASELINE) / zoom
    text = run._replace(x=x, baseline=baseline, size=run.size / zoom, width=run.width / zoom)
    return Part(label.id, Layer.OVERLAYS, place, (round_box(place, _RADIUS / zoom, theme.text, None), text))


def _scaled(rect: Rect, by: float) -> Rect:
    return Rect(rect.x * by, rect.y * by, rect.width * by, rect.height * by)
