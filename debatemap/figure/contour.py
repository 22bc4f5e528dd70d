"""The outlines of packed subtrees, merged in the time that what they have in common takes.

After van der Ploeg, "Drawing non-layered tidy trees in linear time" (2014), with the sides of Kennedy, "Drawing trees"
(1996): lists of steps that share their lower ends, each with an offset to what follows, so that a subtree moves at
once, a shorter outline is spliced into a longer one, and none is used up: what is packed can be packed again elsewhere.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Optional

Step = tuple[float, float, float]
"""Top, bottom and x of a vertical piece of an outline."""

CLEARANCE = 8
"""Pixels that must stay free above and below what stands side by side."""

_EVERYTHING = float("inf")

_Link = tuple[float, float, float, Optional["_Link"], float, float]
"""Top, bottom and x of a step, the link of the step below, and by how much that one is moved against this one."""


class Side(NamedTuple):
    """One side of an outline: steps from the top down without gaps, moved as a whole by an offset."""

    first: _Link | None
    dx: float
    dy: float
    bottom: float
    """Where the last step ends."""

    @property
    def top(self) -> float:
        """Return where the first step begins."""
        assert self.first is not None
        return self.first[0] + self.dy

    def moved(self, dx: float, dy: float) -> "Side":
        """Return the side at another place."""
        return Side(self.first, self.dx + dx, self.dy + dy, self.bottom + dy)

    def upper(self, limit: float) -> list[Step]:
        """Return the steps that begin above a y."""
        found = []
        link, x, y, _ = self
        while link is not None:
            top, bottom, at, link, dx, dy = link
            if top + y >= limit:
                break
            found.append((top + y, bottom + y, at + x))
            x += dx
            y += dy
        return found

    def below(self, limit: float) -> "Side":
        """Return what lies below a y."""
        link, x, y, last = self
        while link is not None:
            top, bottom, at, following, dx, dy = link
            if bottom + y > limit:
                kept = link if top + y >= limit else (limit - y, bottom, at, following, dx, dy)
                return Side(kept, x, y, last)
            link = following
            x += dx
            y += dy
        return Side(None, 0, 0, last)

    def crowned(self, steps: list[Step]) -> "Side":
        """Return the side with steps on top, which end where it begins."""
        link, x, y, last = self
        for top, bottom, at in reversed(steps):
            link, x, y = (top, bottom, at, link, x, y), 0, 0
        return Side(link, x, y, last)


class Contour(NamedTuple):
    """What a packed subtree takes up: its left and its right side, and how far it reaches left, right and down."""

    left: Side
    right: Side
    least: float
    most: float
    bottom: float

    def moved(self, dx: float, dy: float) -> "Contour":
        """Return the outline at another place."""
        left, right, least, most, bottom = self
        return Contour(left.moved(dx, dy), right.moved(dx, dy), least + dx, most + dx, bottom + dy)

    def crowned(self, left: list[Step], right: list[Step]) -> "Contour":
        """Return the outline with what stands above on top."""
        least = min(self.least, *(x for _, _, x in left))
        most = max(self.most, *(x for _, _, x in right))
        return Contour(self.left.crowned(left), self.right.crowned(right), least, most, self.bottom)

    def joined(self, other: "Contour") -> "Contour":
        """Return the outline with what stands at the right taken in."""
        return Contour(
            _covered(other.left, self.left),
            _covered(self.right, other.right),
            min(self.least, other.least),
            max(self.most, other.most),
            max(self.bottom, other.bottom),
        )


def column(left: list[Step], right: list[Step]) -> Contour:
    """Return the contour of what stands in one column, by its steps from the top down."""
    sides = _side(left), _side(right)
    least, most = min(x for _, _, x in left), max(x for _, _, x in right)
    return Contour(*sides, least, most, max(side.bottom for side in sides))


def apart(left: Contour, right: Contour, gap: float) -> float:
    """Return how far the right one must move so that nothing of it is nearer to the left one than the gap."""
    near = left.right.upper(right.left.bottom + CLEARANCE)
    far = right.left.upper(left.right.bottom + CLEARANCE)
    distance, first = float("-inf"), 0
    for top, bottom, x in far:
        while first < len(near) and near[first][1] + CLEARANCE <= top:
            first += 1
        place = first
        while place < len(near) and near[place][0] < bottom + CLEARANCE:
            distance = max(distance, near[place][2] - x)
            place += 1
    return distance + gap


def stacked(contours: Sequence[tuple[Contour, float, float]], line_bottom: float) -> Contour:
    """Return one contour for several in a stack, each at its place, hung on a vertical line at x = 0 that ends at
    ``line_bottom``.
    """
    last, dx, dy = contours[-1]
    left = last.left.moved(dx, dy).below(line_bottom).crowned([(0.0, line_bottom, 0.0)])
    right = last.right.moved(dx, dy)
    for upper, x, y in contours[-2::-1]:
        right = _appended(upper.right.moved(x, y), right)
    least = min(0.0, *[one.least + x for one, x, _ in contours])
    most = max([one.most + x for one, x, _ in contours])
    return Contour(left, right, least, most, max(left.bottom, right.bottom))


def _side(steps: Iterable[Step]) -> Side:
    listed = list(steps)
    return Side(None, 0, 0, listed[-1][1]).crowned(listed)


def _covered(side: Side, by: Side) -> Side:
    """Return a side with another one in front of it wherever that one reaches."""
    top = by.top
    before = [(start, min(end, top), x) for start, end, x in side.upper(top)]
    if side.bottom <= by.bottom:
        return by.crowned(before) if before else by
    return side.below(by.bottom).crowned(before + by.upper(_EVERYTHING))


def _appended(upper: Side, lower: Side) -> Side:
    """Return one side for two that follow each other, what is between them filled."""
    steps = upper.upper(_EVERYTHING)
    top, bottom, x = steps[-1]
    steps[-1] = top, max(bottom, lower.top), x
    return lower.crowned(steps)
