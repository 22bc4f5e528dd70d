"""Orthogonal ways around boxes: A* over the lines that run beside obstacles, with a price for each bend.

After Wybrow, Marriott and Stuckey, "Orthogonal connector routing" (2009), on the sparse grid of ``deps.md`` A.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from typing import NamedTuple

from debatemap.figure.geometry import Point, Rect, around
from debatemap.figure.obstacles import Obstacles

LEAD = 16
"""How far a line goes straight out of a box before it turns: an end mark fits there."""
BESIDE = 4
"""How far from obstacles lines run."""
CLEAR = 3
BEND = 48
"""The detour in pixels that one bend less is worth."""
ALONG = 2
"""How many pixels of detour one pixel along another line, or through what is better left clear, is worth."""
_MARGINS = (160, 640)
"""How far around both ends a way is looked for before the whole map is."""

Cell = tuple[int, int]


class Port(NamedTuple):
    """Where a line may leave a box or pill, and in which direction."""

    point: Point
    facing: Point

    @property
    def lead(self) -> Point:
        """Return where the line may turn first."""
        return self.point[0] + LEAD * self.facing[0], self.point[1] + LEAD * self.facing[1]


class Way(NamedTuple):
    """A line from one port to another, its ends included."""

    points: tuple[Point, ...]
    start: Port
    end: Port


class Ground(NamedTuple):
    """What ways lead over: they never cross ``solid``, cross ``lines`` but run along them only where they must, and
    ``soft`` as well.
    """

    solid: Obstacles
    lines: Obstacles
    soft: Obstacles


def way(starts: Iterable[Port], ends: Iterable[Port], ground: Ground, everything: Rect) -> Way | None:
    """Return the shortest way with few bends from one of some ports to one of others, or None where there is none."""
    free_starts = [port for port in starts if _lead_is_free(port, ground.solid)]
    free_ends = [port for port in ends if _lead_is_free(port, ground.solid)]
    if not free_starts or not free_ends:
        return None
    span = around(Rect(*port.lead, 0, 0) for port in (*free_starts, *free_ends))
    for window in (*(span.grown(margin) for margin in _MARGINS), around((span, everything)).grown(40)):
        grid = _Grid(window, (*free_starts, *free_ends), ground)
        found = _search(grid, free_starts, free_ends)
        if found is not None:
            return found
    return None


def side_ports(rect: Rect) -> tuple[Port, ...]:
    """Return the ports of a box that its own lines do not use: left, right, above and below away from the middle."""
    middle, quarter = rect.centre[1], rect.width / 4
    return (
        Port((rect.x, middle), (-1, 0)),
        Port((rect.right, middle), (1, 0)),
        *(Port((x, rect.bottom), (0, 1)) for x in (rect.x + quarter // 1, rect.right - quarter // 1)),
        *(Port((x, rect.y), (0, -1)) for x in (rect.x + quarter // 1, rect.right - quarter // 1)),
    )


def simplified(points: Iterable[Point]) -> tuple[Point, ...]:
    """Return a line without the points on which it does not turn."""
    kept: list[Point] = []
    for point in points:
        if kept and point == kept[-1]:
            continue
        if len(kept) > 1 and _in_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def segment_rect(start: Point, end: Point, room: float = 0) -> Rect:
    """Return what a straight piece takes up, with room on all sides."""
    x, y = min(start[0], end[0]), min(start[1], end[1])
    return Rect(x - room, y - room, abs(start[0] - end[0]) + 2 * room, abs(start[1] - end[1]) + 2 * room)


def _in_line(first: Point, second: Point, third: Point) -> bool:
    return first[0] == second[0] == third[0] or first[1] == second[1] == third[1]


def _lead_is_free(port: Port, obstacles: Obstacles) -> bool:
    x, y = port.point[0] + port.facing[0] * CLEAR, port.point[1] + port.facing[1] * CLEAR
    return obstacles.is_free(segment_rect((x, y), port.lead, CLEAR - 1))


class _Grid:
    """The lines beside the obstacles of a window, and which crossings can be reached from which."""

    def __init__(self, window: Rect, ports: Iterable[Port], ground: Ground) -> None:
        rects = [rect for ones in (ground.solid, ground.soft) for _, rect in ones.near(window)]
        leads = [port.lead for port in ports]
        self.xs = _lines(((rect.x, rect.right) for rect in rects), (x for x, _ in leads))
        self.ys = _lines(((rect.y, rect.bottom) for rect in rects), (y for _, y in leads))
        self.ground = ground
        self._steps: dict[Cell, tuple[tuple[Cell, Point, float], ...]] = {}

    def cell(self, point: Point) -> Cell:
        """Return the crossing at a point."""
        return bisect_left(self.xs, point[0]), bisect_left(self.ys, point[1])

    def point(self, cell: Cell) -> Point:
        """Return the place of a crossing."""
        return self.xs[cell[0]], self.ys[cell[1]]

    def steps(self, cell: Cell) -> tuple[tuple[Cell, Point, float], ...]:
        """Return the neighbouring crossings that can be reached, with the direction and the cost of going there."""
        found = self._steps.get(cell)
        if found is None:
            found = self._steps[cell] = tuple(self._open(cell))
        return found

    def _open(self, cell: Cell) -> Iterator[tuple[Cell, Point, float]]:
        here = self.point(cell)
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            column, row = cell[0] + dx, cell[1] + dy
            if 0 <= column < len(self.xs) and 0 <= row < len(self.ys):
                there = self.point((column, row))
                if self.ground.solid.is_free(segment_rect(here, there, CLEAR)):
                    distance = abs(there[0] - here[0]) + abs(there[1] - here[1])
                    yield (
                        (column, row),
                        (dx, dy),
                        distance + ALONG * self._along(here, there),
                    )

    def _along(self, here: Point, there: Point) -> float:
        """Return for how many pixels a step runs along other lines or through what is better left clear."""
        step, upright = segment_rect(here, there, CLEAR), here[0] == there[0]
        near = [line for _, line in self.ground.lines.near(step) if (line.height > line.width) == upright]
        near += [rect for _, rect in self.ground.soft.near(step)]
        return sum(_shared(here, there, rect, upright=upright) for rect in near)


def _shared(here: Point, there: Point, rect: Rect, *, upright: bool) -> float:
    low, high = (rect.y, rect.bottom) if upright else (rect.x, rect.right)
    start, end = sorted((here[1], there[1]) if upright else (here[0], there[0]))
    return max(0.0, min(high, end) - max(low, start))


def _lines(sides: Iterable[tuple[float, float]], leads: Iterable[float]) -> list[float]:
    return sorted({place for low, high in sides for place in (low - BESIDE, high + BESIDE)} | set(leads))


class _State(NamedTuple):
    """A crossing, entered in a direction; with a port, the arrival there."""

    cell: Cell
    facing: Point
    port: Port | None = None


class _Search:
    """A* over crossings and directions; the cost is length and bends."""

    def __init__(self, grid: _Grid, ends: list[Port]) -> None:
        self.grid = grid
        self.leads = [port.lead for port in ends]
        self.goals = [(grid.cell(port.lead), port) for port in ends]
        self.costs: dict[_State, float] = {}
        self.came: dict[_State, _State | None] = {}
        self.queue: list[tuple[float, int, _State]] = []
        self.done: set[_State] = set()

    def reach(self, state: _State, cost: float, before: _State | None) -> None:
        """Note a way to a state if it is the cheapest so far."""
        if state not in self.done and cost < self.costs.get(state, float("inf")):
            self.costs[state], self.came[state] = cost, before
            rest = 0 if state.port else self._rest(state)
            heappush(self.queue, (cost + rest, len(self.came), state))

    def found(self) -> _State | None:
        """Return the cheapest arrival at an end, or None where there is none."""
        while self.queue:
            state = heappop(self.queue)[2]
            if state.port is not None:
                return state
            if state not in self.done:
                self.done.add(state)
                self._go_on(state)
        return None

    def trace(self, last: _State) -> Iterator[_State]:
        """Yield the states of a way, the last first."""
        state: _State | None = last
        while state is not None:
            yield state
            state = self.came[state]

    def _go_on(self, state: _State) -> None:
        cost = self.costs[state]
        for cell, port in self.goals:
            if cell == state.cell and state.facing != port.facing:
                bend = state.facing != _opposite(port.facing)
                self.reach(_State(state.cell, _opposite(port.facing), port), cost + BEND * bend, state)
        for cell, facing, distance in self.grid.steps(state.cell):
            if facing != _opposite(state.facing):
                self.reach(_State(cell, facing), cost + distance + BEND * (facing != state.facing), state)

    def _rest(self, state: _State) -> float:
        x, y = self.grid.point(state.cell)
        return min(_least_cost(goal_x - x, goal_y - y, state.facing) for goal_x, goal_y in self.leads)


def _least_cost(dx: float, dy: float, facing: Point) -> float:
    """Return what is left at least: the distance, and two bends when going away, one unless going straight there."""
    ahead, aside = (dx * facing[0], dy) if facing[0] else (dy * facing[1], dx)
    bends = 2 if ahead < 0 else 1 if aside else 0
    return abs(dx) + abs(dy) + BEND * bends


def _search(grid: _Grid, starts: list[Port], ends: list[Port]) -> Way | None:
    search = _Search(grid, ends)
    for port in starts:
        search.reach(_State(grid.cell(port.lead), port.facing), 0, None)
    last = search.found()
    if last is None or last.port is None:
        return None
    states = list(search.trace(last))[::-1]
    start = next(port for port in starts if _State(grid.cell(port.lead), port.facing) == states[0])
    points = (start.point, *(grid.point(state.cell) for state in states), last.port.point)
    return Way(simplified(points), start, last.port)


def _opposite(facing: Point) -> Point:
    return -facing[0], -facing[1]
