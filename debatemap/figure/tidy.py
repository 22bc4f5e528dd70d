"""The tidy layout, top-down: packed by outline, arguments of one polarity stacked where that costs no height, linear
in time. Indented, all arguments for a claim stand below each other.

A packed part says for which height limits of stacks it is the same, so that looking for the best limit and drawing a
map after an edit pack again only what comes out otherwise.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import TypeVar

from debatemap.figure.changed import differing
from debatemap.figure.contour import Contour, column
from debatemap.figure.outline import Joint, Outline
from debatemap.figure.rows import Grid, alone, grid
from debatemap.figure.units import (
    ANY,
    HANG,
    LANE,
    LANES,
    LONE_STACK,
    STACK,
    STEM,
    TO_PILL,
    Column,
    Limits,
    Row,
    Unit,
    column_of,
    host_steps,
    indented_column,
    leaf,
    row_of,
)

SLACK = 1.06
"""How much taller than the tallest sibling a stack may be."""
TREES = 28
BELOW_QUESTION, BELOW_FORKED_QUESTION = 18, 30

Size = tuple[float, float]
Part = TypeVar("Part", "Unit", "Tree")


@dataclass(slots=True, eq=False)
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
    limits: Limits


@dataclass(frozen=True, slots=True)
class Sizes:
    """What a layout needs to know of boxes and pills, by id, and how it may put arguments above each other.

    ``stacks`` allows stacks, ``tall_frames`` frames in them, as large maps need; ``indented`` leaves nothing else. A
    frame that would be wider than ``widest`` pixels has its premises in rows.
    """

    boxes: Mapping[str, Size]
    pills: Mapping[str, Size]
    stacks: bool = True
    tall_frames: bool = False
    indented: bool = False
    widest: float = float("inf")

    @property
    def rules(self) -> tuple[bool, bool, bool, float]:
        """Return how arguments and premises may be put above each other."""
        return self.stacks, self.tall_frames, self.indented, self.widest


class Packing:
    """The parts of an outline packed so far, each as often as it comes out otherwise.

    Given the packing of the picture before an edit, it begins with all parts but those that the edit altered or that
    have another size, and what they hang on.
    """

    def __init__(
        self, outline: Outline, sizes: Sizes, before: "Packing | None" = None, altered: Set[str] = frozenset()
    ) -> None:
        self.outline, self.sizes = outline, sizes
        self._units: dict[str, tuple[Unit, ...]] = {}
        self._trees: dict[str, tuple[Tree, ...]] = {}
        if before is not None and before.sizes.rules == sizes.rules:
            self._units, self._trees = dict(before._units), dict(before._trees)  # noqa: SLF001 - its own kind
            for id in _with_all_above(outline, altered | self._resized(before)):
                self._units.pop(id, None)
                self._trees.pop(id, None)

    def trees(self, limit: float = 0) -> dict[str, Tree]:
        """Return the packed trees of the heads by id; arguments are stacked up to ``limit`` pixels even beside lower
        siblings.
        """
        for id in list(self._missing(limit))[::-1]:
            joint = self.outline.joints.get(id)
            if joint is not None:
                self._units[id] = (*self._units.get(id, ()), self._unit(joint, limit))
            else:
                self._trees[id] = (*self._trees.get(id, ()), self._tree(id, limit))
        return {id: _fitting(self._trees[id], limit) for id in self.outline.heads}

    def _resized(self, before: "Packing") -> set[str]:
        """Return the boxes and arguments of another size."""
        boxes = differing(self.sizes.boxes, before.sizes.boxes)
        return boxes | differing(self.sizes.pills, before.sizes.pills)

    def _missing(self, limit: float) -> Iterator[str]:
        """Yield the arguments and trees that are not packed yet for a limit, each before what hangs on it."""
        outline = self.outline
        waiting = list(outline.heads)
        while waiting:
            id = waiting.pop()
            spot = outline.spots.get(id)
            if spot is None or spot.above is None or spot.above in outline.spots:
                if any(low <= limit < high for low, high in self._limits(id)):
                    continue
                yield id
            waiting.extend(outline.below(id))

    def _limits(self, id: str) -> Iterable[Limits]:
        parts: tuple[Unit, ...] | tuple[Tree, ...] = self._units.get(id) or self._trees.get(id, ())
        return [part.limits for part in parts]

    def _below(self, ids: Iterable[str], limit: float) -> list[Unit]:
        return [_fitting(self._units[id], limit) for id in ids]

    def _unit(self, joint: Joint, limit: float) -> Unit:
        sizes, spots = self.sizes, self.outline.spots
        if len(joint.spots) == 1 and not joint.undercuts and not spots[joint.spots[0]].joints:
            return leaf(joint, joint.spots[0], sizes.boxes[joint.spots[0]], sizes.pills[joint.id])
        below = {spot: self._below(spots[spot].joints, limit) for spot in joint.spots}
        premises, width, height = _hosts(joint, below, sizes)
        hosts = [(one.rect.x, below[one.spot]) for one in premises if below[one.spot]]
        undercuts = self._below(joint.undercuts, limit)
        lanes = sum(len({unit.joint.kind.attacks for unit in own}) for _, own in hosts)
        gap = TO_PILL + LANE * max(0, lanes - LANES)
        columns, limits = _columns(hosts, limit, sizes)
        hung = hosts[0][0] + HANG if hosts and sizes.indented else None
        limits = _common((limits, *(one.limits for one in undercuts)))
        return Unit(
            joint,
            width,
            height,
            premises,
            len(joint.spots) > 1,
            *sizes.pills[joint.id],
            row_of(columns),
            gap,
            hung,
            undercuts,
            limits,
        )

    def _tree(self, id: str, limit: float) -> Tree:
        spot = self.outline.spots[id]
        if spot.question:
            return _question_tree(id, self.sizes, [_fitting(self._trees[one], limit) for one in spot.answers])
        return _tree(id, self.sizes, limit, self._below(spot.joints, limit))


def _hosts(joint: Joint, below: Mapping[str, list[Unit]], sizes: Sizes) -> Grid:
    """Return the premises of an argument with the size of what holds them, without any that of its pill."""
    own = {spot: sizes.boxes[spot] for spot in joint.spots}
    if len(own) > 1:
        lines = {spot: len({unit.joint.kind.attacks for unit in units}) for spot, units in below.items()}
        return grid(own, lines, sizes.widest)
    for spot, (width, height) in own.items():
        return Grid([alone(spot, width, height)], width, height)
    return Grid([], sizes.pills[joint.id][0], -STEM)


def _fitting(parts: tuple[Part, ...], limit: float) -> Part:
    """Return the part that is packed for a limit."""
    return next(iter([part for part in parts if part.limits[0] <= limit < part.limits[1]]))


def _with_all_above(outline: Outline, ids: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for id in ids:
        one: str | None = id
        while one is not None and one not in found:
            found.add(one)
            one = outline.above(one) if one in outline else None
    return found


def _common(limits: Iterable[Limits]) -> Limits:
    """Return the limits with which several parts are the same."""
    lows, highs = zip(*limits, strict=True)
    return max(lows), min(highs)


def _columns(hosts: list[tuple[float, list[Unit]]], limit: float, sizes: Sizes) -> tuple[list[Column], Limits]:
    """Return the columns below boxes, given the x of each with its arguments, and with which limits they are these."""
    limits = _common((ANY, *(unit.limits for _, units in hosts for unit in units)))
    if sizes.indented and hosts:
        return [indented_column([(x - hosts[0][0], units) for x, units in hosts])], limits
    columns: list[Column] = []
    for _, units in hosts:
        groups, own = _groups(units, limit, sizes) if sizes.stacks else ([[unit] for unit in units], ANY)
        columns += [column_of(group) for group in groups]
        limits = _common((limits, own))
    return columns, limits


def _groups(units: list[Unit], limit: float, sizes: Sizes) -> tuple[list[list[Unit]], Limits]:
    """Return which arguments for one claim share a column: a further one of the same polarity goes below while it stays
    low enough.
    """
    free = SLACK * max((unit.bottom for unit in units), default=0)
    low, high = ANY
    groups: list[list[Unit]] = []
    height = 0.0
    for unit in units:
        added = height + STACK + unit.bottom
        fits = bool(groups) and _may_stack(groups[-1][0], unit, sizes.tall_frames)
        if fits and added <= max(limit, free):
            groups[-1].append(unit)
            height, low = added, low if added <= free else max(low, added)
        else:
            groups.append([unit])
            height, high = unit.bottom, min(high, added) if fits else high
    return groups, (low, high)


def _may_stack(first: Unit, unit: Unit, tall_frames: bool) -> bool:
    same = first.joint.kind.attacks == unit.joint.kind.attacks
    return same and (tall_frames or not (first.frame or unit.frame))


def _tree(root: str, sizes: Sizes, limit: float, units: list[Unit]) -> Tree:
    width, height = sizes.boxes[root]
    columns, limits = _columns([(0, units)] if units else [], limit, sizes)
    row = row_of(columns)
    if row is None:
        return Tree(root, (width, height), None, 0, 0, _box(width, height), [], [], limits)
    alone = len(columns) == 1 and columns[0].stacked
    x = float(HANG if sizes.indented else LONE_STACK) if alone else round(width / 2 - row.middle)
    y = height + TO_PILL
    contour = row.contour.moved(x, y).crowned(*host_steps(0, height, width, TO_PILL, (x + row.first, x + row.last)))
    return Tree(root, (width, height), row, x, y, contour, [], [], limits)


def _question_tree(root: str, sizes: Sizes, answers: list[Tree]) -> Tree:
    width, height = sizes.boxes[root]
    if not answers:
        return Tree(root, (width, height), None, 0, 0, _box(width, height), [], [], ANY)
    gap = BELOW_QUESTION if len(answers) == 1 else BELOW_FORKED_QUESTION
    stands = [Column([], one.contour, one.size[0] / 2, stacked=False) for one in answers]
    row = row_of(stands, TREES)
    assert row is not None
    x, y = round(width / 2 - row.middle), height + gap
    contour = row.contour.moved(x, y).crowned(*host_steps(0, height, width, gap, (x + row.first, x + row.last)))
    limits = _common(one.limits for one in answers)
    return Tree(root, (width, height), None, x, y, contour, answers, row.offsets, limits)


def _box(width: float, height: float) -> Contour:
    return column([(0.0, height, 0.0)], [(0.0, height, width)])
