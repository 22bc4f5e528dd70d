"""PDF by reportlab: tagged, archival, fonts embedded."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from debatemap.domain.collecting import give_back
from debatemap.domain.debate import Debate
from debatemap.export.handout.options import HandoutOptions
from debatemap.export.progress import Progress, unheard

_PLANNED = 0.6
"""The share of the work that planning is."""


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF file in memory, the sizes of its pages in points, and the characters for which a placeholder stands."""

    content: bytes
    sizes: tuple[tuple[float, float], ...]
    unprinted: tuple[str, ...]

    @property
    def pages(self) -> int:
        """Return the number of its pages."""
        return len(self.sizes)

    @property
    def largest(self) -> tuple[float, float]:
        """Return a size that has room for each of its pages."""
        return max(width for width, _ in self.sizes), max(height for _, height in self.sizes)


def export_pdf(debate: Debate, path: Path, options: HandoutOptions, progress: Progress = unheard) -> tuple[str, ...]:
    """Write the handout of a map as PDF/UA-1 and PDF/A-2a and return the characters that no bundled font has.

    KeyError for an unknown map, OSError when writing fails.
    """
    with path.open("wb") as file:
        return _written(debate, options, file, progress)[1]


def handout_pdf(debate: Debate, options: HandoutOptions, progress: Progress = unheard) -> Document:
    """Return the handout of a map as a document; KeyError for an unknown map."""
    file = BytesIO()
    sizes, unprinted = _written(debate, options, file, progress)
    return Document(file.getvalue(), sizes, unprinted)


def _written(
    debate: Debate, options: HandoutOptions, file: BinaryIO, progress: Progress
) -> tuple[tuple[tuple[float, float], ...], tuple[str, ...]]:
    """Write a handout and return the sizes of its pages in points and what could not be printed."""
    from debatemap.export.handout.plan import plan
    from debatemap.export.handout.sheet import POINTS_PER_PIXEL
    from debatemap.export.pdf.writer import write

    handout = plan(debate, options, lambda share: progress(share * _PLANNED))
    unprinted = write(handout, file, lambda share: progress(_PLANNED + share * (1 - _PLANNED)))
    give_back()
    return tuple((one.width * POINTS_PER_PIXEL, one.height * POINTS_PER_PIXEL) for one in handout.sizes), unprinted
