"""The parts a tidy layout packs: an argument with all below it, a column of them, a root with all below it.

A part keeps offsets from its own origin only. The origin of an argument is the left edge of its frame or sole
premise, at the top of its pill; that of a stack is its vertical line; that of a root its upper left corner.
"""

from dataclasses import dataclass, field

from debatemap.figure.contour import Contour, Step, apart, column, stacked
from debatemap.figure.outline import Joint

SIBLINGS = 14
IN_FRAME = 8
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


@dataclass(slots=True)
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


@dataclass(slots=True)
class Unit:
    """An argument with everything below it."""

    joint: Joint
    width: float
    height: float
    premises: list[tuple[str, float, float]]
    """Spot, x and width of each premise."""
    frame: bool
    pill_width: float
    pill_height: float = PILL
    row: Row | None = None
    row_x: float = 0
    gap: float = TO_PILL
    hung: float | None = None
    """In an indented map, where the row goes."""
    undercuts: list[tuple["Unit", Contour]] = field(default_factory=list)
    undercut_x: list[float] = field(default_factory=list)
    pill_x: float = 0
    bottom: float = 0
    """How far everything reaches down; the same whether stacked or not."""

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


@dataclass(slots=True)
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


def row_of(columns: list[Column], gap: float = SIBLINGS) -> Row | None:
    """Return columns packed side by side by their outlines, in order; their contours are used up."""
    if not columns:
        return None
    contour, offsets = columns[0].contour, [0.0]
    for one in columns[1:]:
        offsets.append(apart(contour, one.contour, gap))
        one.contour.moved(offsets[-1], 0)
        contour.join(one.contour)
    return Row(columns, offsets, contour)


def column_of(units: list[Unit]) -> Column:
    """Return arguments in one column, each assembled for its place there."""
    if len(units) == 1:
        contour = assembled(units[0], in_stack=False)
        return Column(units, contour, units[0].pill_x + units[0].pill_width / 2, stacked=False)
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
    """Return the outline of arguments above each other, each assembled for its place, with a line down at x = 0."""
    y, contours = 0.0, []
    for unit, indent in zip(units, indents, strict=True):
        contour = assembled(unit, in_stack=True)
        contour.moved(indent, y)
        contours.append(contour)
        y += unit.bottom + STACK
    return stacked(contours, y - units[-1].bottom - STACK + units[-1].pill_height / 2)


def assembled(unit: Unit, *, in_stack: bool) -> Contour:
    """Place what belongs to an argument and return its outline; the row's contour is used up."""
    unit.pill_x = PILL_INDENT if in_stack else unit.width / 2 - unit.pill_width / 2
    contour = _with_row(unit, in_stack) if unit.row else _alone(unit)
    _add_undercuts(unit, contour, in_stack)
    return contour


def finished(unit: Unit, undercuts: list[tuple[Unit, Contour]]) -> Unit:
    """Give an argument its undercuts and say how far down it all reaches."""
    unit.undercuts = undercuts
    own = unit.host_y + unit.height if unit.premises else unit.pill_height
    row = unit.row_y + unit.row.contour.bottom if unit.row else 0
    unit.bottom = max(own, row, *(unit.undercut_y + one.bottom for one, _ in undercuts), 0)
    return unit


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


def _with_row(unit: Unit, in_stack: bool) -> Contour:
    row = unit.row
    assert row is not None
    unit.row_x = _row_x(unit, row, in_stack)
    row.contour.moved(unit.row_x, unit.row_y)
    ends = unit.row_x + row.first, unit.row_x + row.last
    left, right = host_steps(unit.host_y, unit.host_y + unit.height, unit.width, unit.gap, ends)
    row.contour.crown([_pill_step(unit, unit.pill_x), *left], [_pill_step(unit, unit.pill_x + unit.pill_width), *right])
    return row.contour


def _alone(unit: Unit) -> Contour:
    pill = _pill_step(unit, unit.pill_x), _pill_step(unit, unit.pill_x + unit.pill_width)
    if not unit.premises:
        return column([pill[0]], [pill[1]])
    bottom = unit.host_y + unit.height
    return column([pill[0], (unit.host_y, bottom, 0.0)], [pill[1], (unit.host_y, bottom, unit.width)])


def _pill_step(unit: Unit, x: float) -> Step:
    return 0.0, unit.host_y if unit.premises else unit.pill_height, x


def _row_x(unit: Unit, row: Row, in_stack: bool) -> float:
    """Return where the row goes: its middle under that of the premises it hangs on, a lone stack at its premise's
    left edge.
    """
    if unit.hung is not None:
        return unit.hung
    hosts = _hosts(unit, row)
    if len(row.columns) == 1 and row.columns[0].stacked:
        x = hosts[0][1] + LONE_STACK
    else:
        x = round(sum(left + width / 2 for _, left, width in hosts) / len(hosts) - row.middle)
    return max(x, -row.contour.least) if in_stack else x


def _hosts(unit: Unit, row: Row) -> list[tuple[str, float, float]]:
    targets = {one.units[0].joint.target for one in row.columns}
    return [premise for premise in unit.premises if premise[0] in targets]


def _add_undercuts(unit: Unit, contour: Contour, in_stack: bool) -> None:
    for undercut, lower in unit.undercuts:
        middle = undercut.pill_x + undercut.pill_width / 2
        lower.crown([(-unit.undercut_y, 0.0, middle)], [(-unit.undercut_y, 0.0, middle)])
        lower.moved(0, unit.undercut_y)
        beside_pill = unit.pill_x + unit.pill_width + UNDERCUT_GAP - undercut.pill_x
        beside_line = -lower.least if in_stack else beside_pill
        x = max(apart(contour, lower, SIBLINGS), beside_pill, beside_line)
        lower.moved(x, 0)
        unit.undercut_x.append(x)
        contour.join(lower)
