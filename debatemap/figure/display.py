"""The display list of a picture: what screen, PDF and SVG draw, in this order, each exactly as given."""

from collections.abc import Iterator

from debatemap.figure.box_display import display_of_box
from debatemap.figure.joint_display import display_of_joint
from debatemap.figure.line_display import display_of_frame, display_of_group, display_of_route
from debatemap.figure.overlays import overlay_of_box, overlay_of_joint
from debatemap.figure.picture import Box, Picture
from debatemap.figure.primitives import Part
from debatemap.figure.states import REST, States
from debatemap.figure.theme import Theme


def display(picture: Picture, theme: Theme, states: States = REST, *, names: bool = True) -> tuple[Part, ...]:
    """Return the parts from back to front: groups, frames, lines, joints, boxes, what states put over them."""
    return tuple(_parts(picture, theme, states, names))


def overlays(picture: Picture, theme: Theme, states: States) -> Iterator[Part]:
    """Yield only what states put over the boxes and joints that they name."""
    for id in sorted(states.touched & picture.by_id.keys()):
        part = picture.by_id[id]
        over = (
            overlay_of_box(part, theme, states, picture.language)
            if isinstance(part, Box)
            else overlay_of_joint(part, theme, states, picture.language)
        )
        if over is not None:
            yield over


def _parts(picture: Picture, theme: Theme, states: States, names: bool) -> Iterator[Part]:
    language = picture.language
    for group in picture.groups:
        yield display_of_group(group, theme, language)
    for frame in picture.frames:
        yield display_of_frame(frame, theme, states)
    for route in picture.routes:
        yield display_of_route(route, theme, states)
    for joint in picture.joints:
        yield display_of_joint(joint, theme, states, language)
    for box in picture.boxes:
        yield display_of_box(box, theme, states, language, names=names)
    yield from overlays(picture, theme, states)
