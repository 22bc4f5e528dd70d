"""What must never be seen in a picture, as sentences; an empty list is a sound picture."""

from collections.abc import Iterator
from itertools import pairwise

from debatemap.figure.geometry import Rect
from debatemap.figure.lines import blank_before
from debatemap.figure.metrics import width
from debatemap.figure.obstacles import Obstacles
from debatemap.figure.picture import Box, Picture
from debatemap.figure.router import segment_rect


def faults(picture: Picture) -> list[str]:
    """Return everything that is wrong with a picture's geometry."""
    return [*_overlaps(picture), *_cut_texts(picture), *_crossed_boxes(picture), *_escaped_premises(picture)]


def _solids(picture: Picture) -> list[tuple[str, Rect]]:
    return [(id, part.rect) for id, part in picture.by_id.items()]


def _overlaps(picture: Picture) -> Iterator[str]:
    placed = Obstacles()
    for id, rect in _solids(picture):
        yield from (f"{id} overlaps {other}" for other, _ in placed.near(rect))
        placed.add(id, rect)


def _crossed_boxes(picture: Picture) -> Iterator[str]:
    solids = Obstacles(_solids(picture))
    for route in picture.routes:
        for start, end in pairwise(route.points):
            if start[0] != end[0] and start[1] != end[1]:
                yield f"the line of {route.id} runs askew from {start} to {end}"
            for id, _ in solids.near(segment_rect(start, end)):
                yield f"the line of {route.id} runs through {id}"


def _escaped_premises(picture: Picture) -> Iterator[str]:
    frames = {frame.id: frame.rect for frame in picture.frames}
    for box in picture.boxes:
        above = picture.outline.spots[box.id].above
        if above in frames and not frames[above].holds(box.rect):
            yield f"{box.id} sticks out of its frame"


def _cut_texts(picture: Picture) -> Iterator[str]:
    for box in picture.boxes:
        yield from _cut_text(box)
    for joint in picture.joints:
        if joint.rect.width < 18:
            yield f"the word of {joint.id} does not fit"


def _cut_text(box: Box) -> Iterator[str]:
    labels = [*box.content.lines, *box.content.header.labels]
    right = max((label.x + width(label.text, label.style, label.language) for label in labels), default=0)
    low = max((label.baseline for label in labels), default=0)
    left = min((label.x + blank_before(label.text, label.style, label.language) for label in labels), default=8)
    if right > box.rect.width - 8 or low > box.rect.height - 4 or left < 8:
        yield f"a text sticks out of {box.id}: {right} of {box.rect.width}, {low} of {box.rect.height}"
