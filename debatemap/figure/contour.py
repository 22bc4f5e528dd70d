"""The outlines of packed subtrees, merged in the time that what they have in common takes.

After van der Ploeg, "Drawing non-layered tidy trees in linear time" (2014); instead of threads each side is a queue
of steps with an offset of its own, so that a subtree moves at once and a shorter outline is spliced into a longer
one.
"""

from collections import deque
from collections.abc import Iterable

Step = tuple[float, float, float]
"""Top, bottom and x of a vertical piece of an outline."""

CLEARANCE = 8
"""Pixels that must stay free above and below what stands side by side."""


class Side:
    """One side of an outline: steps from the top down without gaps, moved as a whole by an offset."""

    __slots__ = ("dx", "dy", "steps")

    def __init__(self, steps: Iterable[Step] = ()) -> None:
        self.steps: deque[Step] = deque(steps)
        self.dx = self.dy = 0.0

    @property
    def top(self) -> float:
        """Return where the first step begins."""
        return self.steps[0][0] + self.dy

    @property
    def bottom(self) -> float:
        """Return where the last step ends."""
        return self.steps[-1][1] + self.dy

    def moved(self, dx: float, dy: float) -> None:
        """Move every step."""
        self.dx += dx
        self.dy += dy

    def upper(self, limit: float) -> list[Step]:
        """Return the steps that begin above a y."""
        found = []
        for top, bottom, x in self.steps:
            if top + self.dy >= limit:
                break
            found.append((top + self.dy, bottom + self.dy, x + self.dx))
        return found

    def cut(self, limit: float) -> list[Step]:
        """Remove and return what lies above a y."""
        removed = []
        limit -= self.dy
        while self.steps and self.steps[0][0] < limit:
            top, bottom, x = self.steps.popleft()
            removed.append((top + self.dy, min(bottom, limit) + self.dy, x + self.dx))
            if bottom > limit:
                self.steps.appendleft((limit, bottom, x))
        return removed

    def crown(self, steps: list[Step]) -> None:
        """Put steps on top; they end where this side begins."""
        for top, bottom, x in reversed(steps):
            self.steps.appendleft((top - self.dy, bottom - self.dy, x - self.dx))


class Contour:
    """What a packed subtree takes up: its left and its right side, and how far it reaches left, right and down."""

    __slots__ = ("bottom", "least", "left", "most", "right")

    def __init__(self, left: Side, right: Side, least: float, most: float) -> None:
        self.left, self.right = left, right
        self.least, self.most = least, most
        self.bottom = max(left.bottom, right.bottom)

    def moved(self, dx: float, dy: float) -> None:
        """Move all of it."""
        self.left.moved(dx, dy)
        self.right.moved(dx, dy)
        self.least, self.most, self.bottom = self.least + dx, self.most + dx, self.bottom + dy

    def crown(self, left: list[Step], right: list[Step]) -> None:
        """Put what stands above on top."""
        self.left.crown(left)
        self.right.crown(right)
        self.least = min(self.least, *(x for _, _, x in left))
        self.most = max(self.most, *(x for _, _, x in right))

    def join(self, other: "Contour") -> None:
        """Take in what stands at the right; ``other`` is used up."""
        self.right = _covered(self.right, other.right)
        self.left = _covered(other.left, self.left)
        self.least, self.most = min(self.least, other.least), max(self.most, other.most)
        self.bottom = max(self.bottom, other.bottom)


def column(left: list[Step], right: list[Step]) -> Contour:
    """Return the contour of what stands in one column, by its steps from the top down."""
    return Contour(Side(left), Side(right), min(x for _, _, x in left), max(x for _, _, x in right))


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


def stacked(contours: list[Contour], line_bottom: float) -> Contour:
    """Return one contour for several in a stack, hung on a vertical line at x = 0 that ends at ``line_bottom``."""
    right = contours[0].right
    for lower in contours[1:]:
        right = _appended(right, lower.right)
    left = contours[-1].left
    left.cut(line_bottom)
    left.crown([(0.0, line_bottom, 0.0)])
    return Contour(left, right, min(0.0, *(one.least for one in contours)), max(one.most for one in contours))


def _covered(side: Side, by: Side) -> Side:
    """Return a side with another one in front of it wherever that one reaches."""
    top, bottom = by.top, by.bottom
    deeper = side.bottom > bottom
    before = [(start, min(end, top), x) for start, end, x in side.upper(top)]
    if not deeper:
        by.crown(before)
        return by
    side.cut(bottom)
    side.crown(before + by.upper(bottom))
    return side


def _appended(upper: Side, lower: Side) -> Side:
    """Return one side for two that follow each other, what is between them filled."""
    top, bottom, x = upper.steps.pop()
    upper.steps.append((top, max(bottom, lower.top - upper.dy), x))
    if len(upper.steps) < len(lower.steps):
        lower.crown(upper.upper(float("inf")))
        return lower
    dx, dy = lower.dx - upper.dx, lower.dy - upper.dy
    upper.steps.extend((top + dy, bottom + dy, x + dx) for top, bottom, x in lower.steps)
    return upper
