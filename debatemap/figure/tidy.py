"""The tidy layout, top-down: packed by outline, arguments of one polarity stacked where that costs no height, linear
in time. Indented, all arguments for a claim stand below each other.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from debatemap.figure.contour import Contour, column
from debatemap.figure.outline import Joint, Outline
from debatemap.figure.units import (
    HANG,
    IN_FRAME,
    LANE,
    LANES,
    LONE_STACK,
    STACK,
    TO_PILL,
    Column,
    Row,
    Unit,
    assembled,
    column_of,
    finished,
    host_steps,
    indented_column,
    row_of,
)

FRAME = 8
SLACK = 1.06
"""How much taller than the tallest sibling a stack may be."""
TREES = 28
BELOW_QUESTION, BELOW_FORKED_QUESTION = 18, 30

Size = tuple[float, float]


@dataclass(slots=True)
class Tree:
    """A root with everything below it: arguments, or for a question the trees of its answers."""

    root: str
    size: Size
    row: Row | None
    row_x: float
    row_y: float
    contour: Contour
    answers: list["Tree"]
    answer_x: list[float]


@dataclass(frozen=True, slots=True)
class Sizes:
    """What a layout needs to know of boxes and pills, by id, and how it may put arguments above each other.

    ``stacks`` allows stacks, ``tall_frames`` frames in them, as large maps need; ``indented`` leaves nothing else.
    """

    boxes: Mapping[str, Size]
    pills: Mapping[str, Size]
    stacks: bool = True
    tall_frames: bool = False
    indented: bool = False


def trees(outline: Outline, sizes: Sizes, limit: float = 0) -> dict[str, Tree]:
    """Return the packed trees of all roots by id; arguments are stacked up to ``limit`` pixels even beside lower
    siblings.
    """
    below: dict[str, list[Unit]] = {}
    units: dict[str, Unit] = {}
    found: dict[str, Tree] = {}
    for id in reversed(outline.order):
        joint = outline.joints.get(id)
        if joint is not None:
            units[id] = _unit(joint, sizes, limit, below, units)
            continue
        spot = outline.spots[id]
        below[id] = [units.pop(one) for one in spot.joints]
        if spot.above is None or spot.above in outline.spots:
            answers = [found.pop(one) for one in spot.answers]
            found[id] = _question_tree(id, sizes, answers) if spot.question else _tree(id, sizes, limit, below[id])
    return found


def _unit(joint: Joint, sizes: Sizes, limit: float, below: Mapping[str, list[Unit]], units: dict[str, Unit]) -> Unit:
    framed = len(joint.spots) > 1
    padding = FRAME if framed else 0
    x, premises = float(padding), []
    for spot in joint.spots:
        premises.append((spot, x, sizes.boxes[spot][0]))
        x += sizes.boxes[spot][0] + IN_FRAME
    pill_width, pill_height = sizes.pills[joint.id]
    host = x - IN_FRAME + padding if premises else pill_width
    height = max((sizes.boxes[spot][1] for spot in joint.spots), default=-6) + 2 * padding
    hosts = [(x, below[spot]) for spot, x, _ in premises if below[spot]]
    undercuts = [units.pop(one) for one in joint.undercuts]
    lanes = sum(len({unit.joint.kind.attacks for unit in own}) for _, own in hosts)
    gap = TO_PILL + LANE * max(0, lanes - LANES)
    row = row_of(_columns(hosts, limit, sizes))
    hung = hosts[0][0] + HANG if hosts and sizes.indented else None
    unit = Unit(joint, host, height, premises, framed, pill_width, pill_height, row, 0, gap, hung)
    return finished(unit, [(one, assembled(one, in_stack=False)) for one in undercuts])


def _columns(hosts: list[tuple[float, list[Unit]]], limit: float, sizes: Sizes) -> list[Column]:
    """Return the columns below boxes, given the x of each with its arguments."""
    if sizes.indented and hosts:
        return [indented_column([(x - hosts[0][0], units) for x, units in hosts])]
    return [column for _, units in hosts for column in _columns_of(units, limit, sizes)]


def _columns_of(units: list[Unit], limit: float, sizes: Sizes) -> list[Column]:
    """Return arguments for one claim in columns: a further one of the same polarity goes below while it stays low
    enough.
    """
    if not sizes.stacks:
        return [column_of([unit]) for unit in units]
    most = max(limit, SLACK * max((unit.bottom for unit in units), default=0))
    groups: list[list[Unit]] = []
    height = 0.0
    for unit in units:
        added = height + STACK + unit.bottom
        if groups and added <= most and _may_stack(groups[-1][0], unit, sizes.tall_frames):
            groups[-1].append(unit)
            height = added
        else:
            groups.append([unit])
            height = unit.bottom
    return [column_of(group) for group in groups]


def _may_stack(first: Unit, unit: Unit, tall_frames: bool) -> bool:
    same = first.joint.kind.attacks == unit.joint.kind.attacks
    return same and (tall_frames or not (first.frame or unit.frame))


def _tree(root: str, sizes: Sizes, limit: float, units: list[Unit]) -> Tree:
    width, height = sizes.boxes[root]
    columns = _columns([(0, units)] if units else [], limit, sizes)
    row = row_of(columns)
    if row is None:
        return Tree(root, (width, height), None, 0, 0, _box(width, height), [], [])
    alone = len(columns) == 1 and columns[0].stacked
    x = float(HANG if sizes.indented else LONE_STACK) if alone else round(width / 2 - row.middle)
    y = height + TO_PILL
    row.contour.moved(x, y)
    row.contour.crown(*host_steps(0, height, width, TO_PILL, (x + row.first, x + row.last)))
    return Tree(root, (width, height), row, x, y, row.contour, [], [])


def _question_tree(root: str, sizes: Sizes, answers: list[Tree]) -> Tree:
    width, height = sizes.boxes[root]
    if not answers:
        return Tree(root, (width, height), None, 0, 0, _box(width, height), [], [])
    gap = BELOW_QUESTION if len(answers) == 1 else BELOW_FORKED_QUESTION
    stands = [Column([], one.contour, one.size[0] / 2, stacked=False) for one in answers]
    row = row_of(stands, TREES)
    assert row is not None
    x, y = round(width / 2 - row.middle), height + gap
    row.contour.moved(x, y)
    row.contour.crown(*host_steps(0, height, width, gap, (x + row.first, x + row.last)))
    return Tree(root, (width, height), None, x, y, row.contour, answers, row.offsets)


def _box(width: float, height: float) -> Contour:
    return column([(0.0, height, 0.0)], [(0.0, height, width)])
