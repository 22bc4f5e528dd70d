"""What stands on a map: boxes, joints and frames, each with its place."""

from typing import NamedTuple

from debatemap.figure.boxes import Content
from debatemap.figure.geometry import Rect
from debatemap.figure.outline import JointKind


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
