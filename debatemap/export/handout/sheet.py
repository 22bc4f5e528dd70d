"""Sheets of paper in pixels: 1 px is 0.75 pt, so that screen and paper share one measure; y grows downwards."""

from dataclasses import dataclass

from debatemap.export.handout.options import Paper

POINTS_PER_PIXEL = 0.75
MM = 96 / 25.4
"""Pixels in a millimetre."""

_SIZES_MM = {Paper.A4: (210.0, 297.0), Paper.LETTER: (215.9, 279.4)}
_SIDE, _TOP, _BOTTOM, _HEAD, _FOOT = 18 * MM, 18 * MM, 16 * MM, 9 * MM, 8 * MM


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its margins: left, right, top and bottom bound the text area; head and foot are baselines."""

    width: float
    height: float

    @property
    def left(self) -> float:
        """Return the left edge of the text area."""
        return _SIDE

    @property
    def right(self) -> float:
        """Return the right edge of the text area."""
        return self.width - _SIDE

    @property
    def top(self) -> float:
        """Return the upper edge of the text area."""
        return _TOP

    @property
    def bottom(self) -> float:
        """Return the lower edge of the text area."""
        return self.height - _BOTTOM

    @property
    def text_width(self) -> float:
        """Return the width of the text area."""
        return self.right - self.left

    @property
    def text_height(self) -> float:
        """Return the height of the text area."""
        return self.bottom - self.top

    @property
    def head(self) -> float:
        """Return the baseline of the running head."""
        return _HEAD

    @property
    def foot(self) -> float:
        """Return the baseline of the running foot."""
        return self.height - _FOOT


def sheet(paper: Paper, landscape: bool = False) -> Sheet:
    """Return a sheet of a paper size."""
    width, height = (side * MM for side in _SIZES_MM[paper])
    return Sheet(height, width) if landscape else Sheet(width, height)
