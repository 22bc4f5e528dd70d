"""The parts a tidy layout packs: an argument with all below it, a column of them, a root with all below it.

A part keeps offsets from its own origin only, and is never changed once it is made, so that it can stand elsewhere in
the picture after an edit. The origin of an argument is the left edge of its frame or sole premise, at the top of its
pill; that of a stack is its vertical line; that of a root its upper left corner.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from debatemap.figure.contour import Contour, Step, apart, column, stacked
from debatemap.figure.outline import Joint
from debatemap.figure.rows import Premise, alone

SIBLINGS = 14
TO_PILL = 25
PILL = 18
STEM = 6
STACK = 16
INDENT = 16
"""From the vertical of a stack to its boxes; with the six pixels left of the vertical, 22."""
PILL_INDENT = 10
UNDERCUT_STEP, UNDERCUT_GAP = 3, 18
"""How much lower than the middle of the pill it attacks an undercut begins, and how far beside that pill."""
LONE_STACK = 6
"""From the left edge of a box to the vertical of the only stack below it."""
HANG = 12
"""In an indented map, from the left edge of a box to its first line down, and from that to a second one."""
PORT = 9
LINES = 11
"""From a box to the first line that runs below it; there a frame's lower edge keeps the same distance by its padding.
"""
LANES = 3
"""Buses below a frame that the usual gap has room for; each further one takes ``LANE`` more."""
LANE = 6


Limits = tuple[float, float]
"""The least height limit of stacks with which something is the same, and the one from which on it is not."""
ANY: Limits = (0.0, float("inf"))


@dataclass(slots=True, eq=False)
class Row:
    """Columns side by side: their offsets, the middle between the first and the last anchor, and their outline."""

    columns: list["Column"]
    offsets: list[float]
    contour: Contour

    @property
    def first(self) -> float:
        """Return the anchor of the first column."""
        return self.offsets[0] + self.columns[0].anchor

    @property
    def last(self) -> float:
        """Return the anchor of the last column."""
        return self.offsets[-1] + self.columns[-1].anchor

    @property
    def middle(self) -> float:
        """Return where the parent's middle belongs."""
        return (self.first + self.last) / 2


class Seat(NamedTuple):
    """Where in an argument's place its pill, its row and its undercuts are, and the outline of all of it."""

    pill_x: float
    row_x: float
    undercut_x: tuple[float, ...]
    contour: Contour


@dataclass(slots=True, eq=False)
class Unit:
    """An argument with everything below it; ``limits`` are the least height limit of stacks with which it is the same,
    and the one from which on it is not.
    """

    joint: Joint
    width: float
    height: float
    premises: list[Premise]
    """In the order of their ports, from the upper left corner of the frame or sole premise."""
    frame: bool
    pill_width: float
    pill_height: float
    row: Row | None
    gap: float
    hung: float | None
    """In an indented map, where the row goes."""
    undercuts: list["Unit"]
    limits: Limits
    bottom: float = 0
    """How far everything reaches down; the same whether stacked or not."""
    _loose: Seat | None = field(default=None, repr=False)
    _piled: Seat | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if self.premises and not self.row and not self.undercuts:
            self.bottom = self.host_y + self.height
            return
        own = self.host_y + self.height if self.premises else self.pill_height
        row = self.row_y + self.row.contour.bottom if self.row else 0
        lower = (self.undercut_y + one.seat(in_stack=False).contour.bottom for one in self.undercuts)
        self.bottom = max(own, row, *lower, 0)

    def seat(self, *, in_stack: bool) -> Seat:
        """Return how it stands in a stack or by itself, always the very same."""
        if in_stack:
            self._piled = self._piled or _assembled(self, in_stack=True)
            return self._piled
        self._loose = self._loose or _assembled(self, in_stack=False)
        return self._loose

    @property
    def host_y(self) -> float:
        """Return where the frame or box begins."""
        return self.pill_height + STEM

    @property
    def row_y(self) -> float:
        """Return where the row below begins."""
        return self.host_y + self.height + self.gap

    @property
    def undercut_y(self) -> float:
        """Return where the undercuts begin."""
        return self.pill_height / 2 + UNDERCUT_STEP


@dataclass(slots=True, eq=False)
class Column:
    """One argument, or several above each other; ``anchor`` is the x where their line comes down, ``indents`` say how
    far in each stands, ``lines`` are those of an indented map with what hangs on each.
    """

    units: list[Unit]
    contour: Contour
    anchor: float
    stacked: bool
    indents: list[float] = field(default_factory=lambda: [0.0])
    lines: tuple[tuple[list[Unit], float], ...] = ()


def leaf(joint: Joint, spot: str, size: tuple[float, float], pill: tuple[float, float]) -> Unit:
    """Return an argument with one premise on which nothing hangs."""
    premises = [alone(spot, *size)]
    return Unit(joint, *size, premises, False, *pill, None, TO_PILL, None, [], ANY)


def row_of(columns: list[Column], gap: float = SIBLINGS) -> Row | None:
    """Return columns packed side by side by their outlines, in order."""
    if not columns:
        return None
    contour, offsets = columns[0].contour, [0.0]
    for one in columns[1:]:
        offsets.append(apart(contour, one.contour, gap))
        contour = contour.joined(one.contour.moved(offsets[-1], 0))
    return Row(columns, offsets, contour)


def column_of(units: list[Unit]) -> Column:
    """Return arguments in one column."""
    if len(units) == 1:
        seat = units[0].seat(in_stack=False)
        return Column(units, seat.contour, seat.pill_x + units[0].pill_width / 2, stacked=False)
    indents: list[float] = [INDENT] * len(units)
    return Column(units, _piled(units, indents), 0.0, True, indents)


def indented_column(hosts: list[tuple[float, list[Unit]]]) -> Column:
    """Return all arguments for the claims of one frame in one column, given each claim's x with its arguments.

    The arguments for the last claim come first, so that lines of the others pass them at the left.
    """
    units: list[Unit] = []
    indents: list[float] = []
    lines: list[tuple[list[Unit], float]] = []
    for x, own in reversed(hosts):
        reasons = [unit for unit in own if not unit.joint.kind.attacks]
        attacks = [unit for unit in own if unit.joint.kind.attacks]
        inner = x + HANG if reasons and attacks else x
        lines += [(group, place) for group, place in ((reasons, inner), (attacks, x)) if group]
        units += reasons + attacks
        indents += [inner + INDENT] * len(own)
    return Column(units, _piled(units, indents), 0.0, True, indents, tuple(lines))


def _piled(units: list[Unit], indents: list[float]) -> Contour:
    """Return the outline of arguments above each other, with a line down at x = 0."""
    y, contours = 0.0, list[tuple[Contour, float, float]]()
    for unit, indent in zip(units, indents, strict=True):
        contours.append((unit.seat(in_stack=True).contour, indent, y))
        y += unit.bottom + STACK
    return stacked(contours, y - units[-1].bottom - STACK + units[-1].pill_height / 2)


def host_steps(
    top: float, bottom: float, width: float, gap: float, ends: tuple[float, float]
) -> tuple[list[Step], list[Step]]:
    """Return the steps of a box or frame and of the lines in the gap below it, which reach from one anchor to another.

    Neighbours may stand right above the lines, but not across them.
    """
    low, high = min(ends[0], width / 2 - PORT), max(ends[1], width / 2 + PORT)
    lines = bottom + LINES
    return (
        [(top, lines, 0.0), (lines, bottom + gap, min(low, width))],
        [(top, lines, width), (lines, bottom + gap, max(high, 0.0))],
    )


def _assembled(unit: Unit, *, in_stack: bool) -> Seat:
    """Place what belongs to an argument."""
    pill_x = PILL_INDENT if in_stack else unit.width / 2 - unit.pill_width / 2
    row_x = _row_x(unit, unit.row, in_stack) if unit.row else 0
    contour = _with_row(unit, unit.row, pill_x, row_x) if unit.row else _alone(unit, pill_x)
    bare = Seat(pill_x, row_x, (), contour)
    return _with_undercuts(unit, bare, in_stack) if unit.undercuts else bare


def _with_row(unit: Unit, row: Row, pill_x: float, row_x: float) -> Contour:
    ends = row_x + row.first, row_x + row.last
    left, right = host_steps(unit.host_y, unit.host_y + unit.height, unit.width, unit.gap, ends)
    lower = row.contour.moved(row_x, unit.row_y)
    pill = (0.0, unit.host_y, pill_x), (0.0, unit.host_y, pill_x + unit.pill_width)
    return lower.crowned([pill[0], *left], [pill[1], *right])


def _alone(unit: Unit, pill_x: float) -> Contour:
    host = (unit.width, unit.height) if unit.premises else None
    return _leaf_contour(pill_x, unit.pill_width, unit.pill_height, host)


@lru_cache(maxsize=1 << 12)
def _leaf_contour(pill_x: float, pill_width: float, pill_height: float, host: tuple[float, float] | None) -> Contour:
    """Return the outline of a pill with its frame or sole premise; all of one size share it, since it never changes."""
    top = pill_height + STEM if host else pill_height
    pill = (0.0, top, pill_x), (0.0, top, pill_x + pill_width)
    if host is None:
        return column([pill[0]], [pill[1]])
    width, height = host
    return column([pill[0], (top, top + height, 0.0)], [pill[1], (top, top + height, width)])


def _row_x(unit: Unit, row: Row, in_stack: bool) -> float:
    """Return where the row goes: its middle under that of the premises it hangs on, a lone stack at its premise's
    left edge.
    """
    if unit.hung is not None:
        return unit.hung
    hosts = _hosts(unit, row)
    if len(row.columns) == 1 and row.columns[0].stacked:
        _, box, port = hosts[0]
        x = box.x + LONE_STACK if port == box.middle else port
    else:
        x = round(sum(one.port for one in hosts) / len(hosts) - row.middle)
    return max(x, -row.contour.least) if in_stack else x


def _hosts(unit: Unit, row: Row) -> list[Premise]:
    targets = {one.units[0].joint.target for one in row.columns}
    return [premise for premise in unit.premises if premise.spot in targets]


def _with_undercuts(unit: Unit, bare: Seat, in_stack: bool) -> Seat:
    contour, places = bare.contour, list[float]()
    for undercut in unit.undercuts:
        own = undercut.seat(in_stack=False)
        middle = own.pill_x + undercut.pill_width / 2
        stem = [(-unit.undercut_y, 0.0, middle)]
        lower = own.contour.crowned(stem, stem).moved(0, unit.undercut_y)
        beside_pill = bare.pill_x + unit.pill_width + UNDERCUT_GAP - own.pill_x
        beside_line = -lower.least if in_stack else beside_pill
        places.append(max(apart(contour, lower, SIBLINGS), beside_pill, beside_line))
        contour = contour.joined(lower.moved(places[-1], 0))
    return bare._replace(undercut_x=tuple(places), contour=contour)
