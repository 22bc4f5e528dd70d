"""How a map is to be shown: everything a picture depends on besides the debate itself."""

from dataclasses import dataclass
from typing import NamedTuple

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Direction, Layout
from debatemap.domain.text import Text

WIDEST_FRAME = 1000
"""Pixels: about what a window between its docks shows of a map at its full size."""

BOTH = "both"
"""The text language of a look that shows each text in two languages."""


class Layers(NamedTuple):
    """Which of what was said, how it was reconstructed and how it is judged is shown."""

    said: bool
    reconstructed: bool
    judged: bool


@dataclass(frozen=True, slots=True)
class Look:
    """Hold the language of texts (``en``, ``zh-Hans``, ``both``), what is folded, the layers that are on, and where a
    page begins.

    ``heads`` draws only the branches of those claims, with the numbers of the whole map. ``layout`` and ``direction``
    stand in for the map's own; what fills a ``shape`` grows downwards unless a direction is given. ``pins`` is off on
    paper. ``reader`` is the annotator who looks: in a blind round others' positions on a claim are hidden until there
    is a position of the reader's own. ``flagged`` are the items that a check speaks of. ``only`` are the claims,
    questions and arguments to draw with what joins them, folded or not; None stands for all. A ``frame`` that would be
    wider, in pixels, has its premises in rows.
    """

    language: str = "en"
    folded: frozenset[str] = frozenset()
    said: bool = True
    reconstructed: bool = True
    judged: bool = True
    heads: tuple[str, ...] = ()
    layout: Layout | None = None
    direction: Direction | None = None
    pins: bool = True
    reader: str | None = None
    flagged: frozenset[str] = frozenset()
    short: bool = False
    shape: float | None = None
    only: frozenset[str] | None = None
    frame: float = WIDEST_FRAME

    @property
    def layers(self) -> Layers:
        """Return which layers are on."""
        return Layers(self.said, self.reconstructed, self.judged)


def main_language(debate: Debate, look: Look) -> str:
    """Return the language of a picture's own words: the chosen one, or for two languages the debate's first."""
    return look.language if look.language != BOTH else next(iter(debate.about.languages), "en")


def shown(text: Text, language: str) -> tuple[tuple[str, str], ...]:
    """Return the strings of a text to show, each with its language tag: one, or for ``both`` the first said and
    another.
    """
    if language != BOTH:
        return (text.told(language),)
    first = text.told(text.first)
    others = ((tag, string) for tag, string in text.said if string and tag != first[0])
    return (first, *list(others)[:1])
