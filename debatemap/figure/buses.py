"""The lines below a claim, or below the claims of one frame, that its arguments share: where they leave its box and at
what height they run.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from debatemap.domain.kinds import Direction
from debatemap.figure.geometry import Point, Rect
from debatemap.figure.outline import JointKind, Outline
from debatemap.figure.places import Branch, Places
from debatemap.figure.rows import LINE_STEP, gutters

PORT = 9
ALONE, LANE, LANE_STEP = 12, 11, 6
"""How far below a box its only bus runs, the upper one of several, and from one to the next."""
PULL = 26
"""How near to its port a single child pulls the port over itself."""
EDGE = 12
"""How far a port stays from the corners of its box."""
SAME = 1.5


@dataclass(frozen=True, slots=True)
class Bus:
    """The line that the branches of one polarity share below a claim.

    ``start`` leads from the edge of the claim's box to where the line comes down at ``port``, ``bottom`` is the y from
    which heights of lines are counted.
    """

    start: tuple[Point, ...]
    port: float
    bottom: float
    branches: tuple[Branch, ...]
    kind: JointKind
    paired: bool

    @property
    def left(self) -> float:
        """Return how far it reaches to the left."""
        return min(self.port, self.branches[0].x)

    @property
    def right(self) -> float:
        """Return how far it reaches to the right."""
        return max(self.port, self.branches[-1].x)


@dataclass(frozen=True, slots=True)
class _Sides:
    """The branches below a box: reasons, and what speaks against it."""

    box: Rect
    reasons: tuple[Branch, ...]
    attacks: tuple[Branch, ...]
    kinds: Mapping[Branch, JointKind]

    @property
    def paired(self) -> bool:
        """Tell whether there are both."""
        return bool(self.reasons and self.attacks)

    @property
    def count(self) -> int:
        """Return how many lines come down."""
        return bool(self.reasons) + bool(self.attacks)

    def bus(self, group: tuple[Branch, ...], start: tuple[Point, ...], port: float, bottom: float) -> Bus:
        """Return the line of one side."""
        return Bus(start, port, bottom, group, self.kinds[group[0]], self.paired)


def buses_below(spots: Sequence[str], outline: Outline, places: Places) -> list[Bus]:
    """Return the lines below the box of a claim, or below those in a frame, from left to right."""
    sides = [_sides(places.boxes[spot], places.branches.get(spot, ()), outline) for spot in spots]
    if places.direction is Direction.INDENTED:
        return [bus for one in sides for bus in _straight(one)]
    bottom = max((one.box.bottom for one in sides), default=0)
    if all(one.box.bottom == bottom for one in sides):
        return [bus for one in sides for bus in _downward(one, bottom)]
    return sorted(_out_of_rows(sides, bottom), key=lambda bus: bus.port)


def lanes(buses: Sequence[Bus]) -> list[float]:
    """Return the y of each bus: those that reach over each other's ports run in lanes so that none crosses another."""
    levels = [0] * len(buses)
    pairs = [order for order in (_order(buses, *pair) for pair in combinations(range(len(buses)), 2)) if order]
    for _ in buses:
        for upper, lower in pairs:
            levels[lower] = max(levels[lower], levels[upper] + 1)
    crowded = {place for pair in pairs for place in pair}
    return [
        bus.bottom + (LANE + LANE_STEP * level if place in crowded else ALONE)
        for place, (bus, level) in enumerate(zip(buses, levels, strict=True))
    ]


def _sides(box: Rect, branches: tuple[Branch, ...], outline: Outline) -> _Sides:
    kinds = {branch: outline.joints[branch.joints[0]].kind for branch in branches}
    reasons = tuple(branch for branch in branches if not kinds[branch].attacks)
    attacks = tuple(branch for branch in branches if kinds[branch].attacks)
    return _Sides(box, reasons, attacks, kinds)


def _straight(sides: _Sides) -> Iterator[Bus]:
    """Yield lines that leave the box right over their stacks."""
    for one in (*sides.reasons, *sides.attacks):
        yield sides.bus((one,), ((one.x, sides.box.bottom),), one.x, sides.box.bottom)


def _downward(sides: _Sides, bottom: float) -> Iterator[Bus]:
    """Yield lines out of a box that has nothing of its frame below it."""
    box, middle = sides.box, sides.box.middle
    left = _port(box, sides.reasons, middle - PORT if sides.paired else middle)
    right = _port(box, sides.attacks, middle + PORT if sides.paired else middle)
    if sides.paired and right - left < 2 * PORT:
        right = _over(sides.attacks, left + 2 * PORT)
    for port, group in ((left, sides.reasons), (right, sides.attacks)):
        if group:
            yield sides.bus(group, ((port, box.bottom),), port, bottom)


def _out_of_rows(sides: list[_Sides], bottom: float) -> Iterator[Bus]:
    columns: dict[float, list[_Sides]] = {}
    for one in sides:
        columns.setdefault(one.box.x, []).append(one)
    for column in columns.values():
        for one, gutter in zip(column, gutters([one.count for one in column]), strict=True):
            yield from _downward(one, bottom) if gutter is None else _sideways(one, one.box.right + gutter, bottom)


def _sideways(sides: _Sides, gutter: float, bottom: float) -> Iterator[Bus]:
    """Yield lines out of a box with another one below it, that of the attacks above and outside that of the reasons."""
    box, lane = sides.box, sides.box.bottom + ALONE
    groups = [group for group in (sides.reasons, sides.attacks) if group]
    for place, group in enumerate(groups):
        x = box.middle + PORT * (2 * place - 1) if sides.paired else box.middle
        y = lane + LINE_STEP * (len(groups) - 1 - place)
        port = gutter + LINE_STEP * place
        yield sides.bus(group, ((x, box.bottom), (x, y), (port, y)), port, bottom)


def _port(box: Rect, branches: tuple[Branch, ...], port: float) -> float:
    """Return where a bus leaves its box: over a single near child, so that its line does not jog."""
    if len(branches) != 1 or branches[0].stacked:
        return _over(branches, port)
    x = branches[0].x
    return x if abs(x - port) <= PULL and abs(x - box.middle) < box.width / 2 - EDGE else port


def _over(branches: tuple[Branch, ...], port: float) -> float:
    """Return a port, or the branch that comes down from almost there."""
    return next((branch.x for branch in branches if abs(branch.x - port) <= SAME), port)


def _order(buses: Sequence[Bus], first: int, second: int) -> tuple[int, int] | None:
    """Return which of two buses is the upper one, or None where both can run at one height."""
    left, right = buses[first], buses[second]
    if left.right >= right.port - 1:
        return second, first
    if right.left <= left.port + 1:
        return first, second
    if left.paired and right.paired and left.bottom == right.bottom and right.port - left.port <= 4 * PULL:
        border, middle = (left.branches[-1].x + right.branches[0].x) / 2, (left.port + right.port) / 2
        return (second, first) if border > middle else (first, second)
    return None
