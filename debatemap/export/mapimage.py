"""A whole map as one image: what is drawn, and how much room it takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from debatemap.domain.debate import Debate
from debatemap.domain.model import Map
from debatemap.export.handout.desk import on_white, the_map
from debatemap.export.handout.options import HandoutOptions
from debatemap.export.progress import Progress
from debatemap.export.unprinted import unprinted
from debatemap.figure.display import display
from debatemap.figure.geometry import Rect, around
from debatemap.figure.look import Look
from debatemap.figure.picture import picture
from debatemap.figure.primitives import Part
from debatemap.figure.theme import theme

_TOLD = 64
"""Parts after which progress is told."""
MARGIN = 16
"""Around the map, in pixels."""


@dataclass(frozen=True, slots=True)
class MapImage:
    """A map ready to be drawn: its title and language, its parts from back to front, and the area they take."""

    title: str
    language: str
    claims: int
    parts: tuple[Part, ...]
    area: Rect

    def told(self, progress: Progress) -> Iterator[Part]:
        """Yield the parts and tell how far one is in them."""
        for place, part in enumerate(self.parts):
            if place % _TOLD == 0:
                progress(place / len(self.parts))
            yield part

    @property
    def unprinted(self) -> tuple[str, ...]:
        """Return the characters that no bundled font has, each once."""
        return unprinted(one for part in self.parts for one in part.primitives)


def map_image(debate: Debate, options: HandoutOptions) -> MapImage:
    """Return the image of a map as it stands on the screen, without positions and comments.

    KeyError for an unknown map.
    """
    map = the_map(debate, options.map)
    return image_of(debate, map, Look(language=options.language, judged=False), mono=options.mono)


def image_of(debate: Debate, map: Map, look: Look, *, mono: bool = False) -> MapImage:
    """Return the image of a map in a look."""
    shape = picture(debate, map.id, look)
    colours = theme("print") if mono else on_white(theme("light"))
    parts = display(shape, colours)
    area = around((shape.bounds, *(part.bounds for part in parts))).grown(MARGIN)
    title = map.title.shown(shape.language) or debate.about.title.shown(shape.language)
    claims = {box.item for box in shape.boxes if not shape.outline.spots[box.id].question}
    return MapImage(title, shape.language, len(claims), parts, area)
