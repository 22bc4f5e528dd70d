"""Where on the map something is that is searched for."""

from collections.abc import Iterator

from debatemap.figure.geometry import Rect
from debatemap.figure.outline import Outline
from debatemap.figure.picture import Picture
from debatemap.ui.canvas.drawing import Drawing


class Ticks:
    """The boxes that hold what is searched for, and those that hide it because they are folded."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._hits = frozenset[str]()
        self._found: tuple[Picture, frozenset[str], tuple[Rect, ...]] | None = None

    def mark(self, hits: frozenset[str]) -> None:
        """Mark claims and questions that hold what is searched for."""
        self._hits = hits

    @property
    def rects(self) -> tuple[Rect, ...]:
        """Return where they are on the map, the very same as long as nothing has changed."""
        if not self._hits:
            return ()
        picture = self._drawing.picture
        if self._found is None or self._found[0] is not picture or self._found[1] is not self._hits:
            shown = dict.fromkeys(box.rect for box in picture.boxes if box.item in self._hits)
            folded = dict.fromkeys(picture.by_id[id].rect for id in _hiding(picture, self._hits))
            self._found = picture, self._hits, tuple(shown | folded)
        return self._found[2]


def _hiding(picture: Picture, hits: frozenset[str]) -> Iterator[str]:
    """Yield the boxes and joints in which something is folded that is searched for and drawn nowhere."""
    drawn = {box.item for box in picture.boxes}
    whole = picture.steps.whole.outline if picture.steps is not None else picture.outline
    for item in hits - drawn:
        for spot in whole.uses(item):
            above = _nearest(whole, spot, picture)
            if above is not None:
                yield above


def _nearest(whole: Outline, id: str, picture: Picture) -> str | None:
    """Return the nearest thing that is drawn above something that is not."""
    above = whole.above(id)
    while above is not None and above not in picture.by_id:
        above = whole.above(above)
    return above
