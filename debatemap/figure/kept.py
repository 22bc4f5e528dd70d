"""What a picture keeps of the way it was made, so that the picture after an edit makes only what is another."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from debatemap.domain.kinds import Direction
from debatemap.figure.arranging import Arranged
from debatemap.figure.contents import Contents
from debatemap.figure.look import Look
from debatemap.figure.outline import Outline
from debatemap.figure.pills import Pill
from debatemap.figure.whole import Whole


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """The steps to a picture, each a value of its own: what is drawn of the whole, whether in layers, in which
    direction it grows, what is in its boxes and pills, and where all of it stands.
    """

    whole: Whole
    look: Look
    outline: Outline
    layers: bool
    direction: Direction
    contents: Contents
    pills: Mapping[str, Pill]
    widths: Mapping[str, float]
    arranged: Arranged

    @property
    def language(self) -> str:
        """Return the language of the picture's own words."""
        return self.contents.language

    def suits(self, map: str, look: Look) -> bool:
        """Tell whether this serves a picture of a map in a look; what is folded or left out may be another."""
        return self.whole.map == map and _open(self.look) == _open(look)


def _open(look: Look) -> Look:
    return replace(look, folded=frozenset(), only=None)
