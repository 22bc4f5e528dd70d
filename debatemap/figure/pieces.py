"""What stands on a map: boxes, joints and frames, each with its place."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from debatemap.figure.boxes import Content
from debatemap.figure.geometry import Rect
from debatemap.figure.outline import JointKind, Outline


class Box(NamedTuple):
    """A claim or question where it stands. A copy's id is its premise's; ``item`` is the claim's."""

    id: str
    item: str
    rect: Rect
    content: Content
    hidden: int = 0
    stub: tuple[int, str] | None = None
    """How many arguments for it are on other maps only, and a sentence that says so."""


class JointBox(NamedTuple):
    """An argument's pill where it stands."""

    id: str
    rect: Rect
    kind: JointKind
    word: str
    number: str = ""
    hidden: int = 0


class Frame(NamedTuple):
    """The frame around the co-premises of an argument; its id is the argument's."""

    id: str
    rect: Rect
    kind: JointKind


class Parts(Mapping[str, Box | JointBox]):
    """Boxes and joints by their ids, found by the places that they have in an outline: pictures of one outline share
    those.
    """

    __slots__ = ("_boxes", "_joints", "_outline")

    def __init__(self, outline: Outline, boxes: tuple[Box, ...], joints: tuple[JointBox, ...]) -> None:
        self._outline, self._boxes, self._joints = outline, boxes, joints

    def __getitem__(self, id: str) -> Box | JointBox:
        place = self._outline.places[id]
        return self._boxes[place] if id in self._outline.spots else self._joints[place]

    def __iter__(self) -> Iterator[str]:
        return iter((*self._outline.spots, *self._outline.joints))

    def __len__(self) -> int:
        return len(self._boxes) + len(self._joints)

    def __contains__(self, id: object) -> bool:
        return id in self._outline
