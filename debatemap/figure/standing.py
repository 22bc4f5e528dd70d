"""Packed parts put at their places; after an edit, what stands where it stood is left alone."""

from collections.abc import Iterable, Iterator, Mapping, Set

from debatemap.figure.geometry import Point, Rect
from debatemap.figure.outline import Outline
from debatemap.figure.places import Branch, Places
from debatemap.figure.tidy import Tree
from debatemap.figure.units import STACK, Column, Seat, Unit

_Waiting = Iterator[tuple[Tree | Unit, bool, float, float]]
"""What is to be placed, whether in a stack, and where."""


class Standing:
    """The places of an outline, begun with those of the picture before an edit that altered some spots and joints.

    ``anew`` are the arguments and roots that were placed by themselves, ``moved`` how far everything in subtrees that
    came out the same has moved; all else stands where it stood.
    """

    def __init__(self, outline: Outline, before: "Standing | None" = None, altered: Set[str] = frozenset()) -> None:
        self.outline = outline
        self.places = Places()
        self.anew: set[str] = set()
        self.moved: dict[str, Point] = {}
        self._seats: dict[str, Seat | Tree] = {}
        if before is not None:
            gone = [id for id in altered if id not in outline]
            self.places = _without(gone, before.places, outline)
            self._seats = dict(before._seats)  # noqa: SLF001 - its own kind
            for id in gone:
                self._seats.pop(id, None)

    def stand(self, tree: Tree, x: float, y: float) -> None:
        """Place a tree with its upper left corner at a point."""
        waiting: list[tuple[Tree | Unit, bool, float, float]] = [(tree, False, x, y)]
        while waiting:
            part, in_stack, x, y = waiting.pop()
            if isinstance(part, Tree):
                waiting.extend(self._tree(part, x, y))
            else:
                waiting.extend(self._unit(part, part.seat(in_stack=in_stack), x, y))

    def _tree(self, tree: Tree, x: float, y: float) -> _Waiting:
        if self._stays(tree.root, tree, self.places.boxes, x, y):
            return
        self.places.boxes[tree.root] = Rect(x, y, *tree.size)
        for answer, offset in zip(tree.answers, tree.answer_x, strict=True):
            yield answer, False, x + tree.row_x + offset, y + tree.row_y
        self.places.branches.pop(tree.root, None)
        if tree.row is not None:
            left = x + tree.row_x
            columns = list(zip(tree.row.columns, tree.row.offsets, strict=True))
            branches = (branch for column, offset in columns for branch in _branches(column, left + offset))
            self.places.branches[tree.root] = tuple(branches)
            for column, offset in columns:
                yield from _column_units(column, left + offset, y + tree.row_y)

    def _unit(self, unit: Unit, seat: Seat, x: float, y: float) -> _Waiting:
        id, places = unit.joint.id, self.places
        if self._stays(id, seat, places.pills, x + seat.pill_x, y):
            return
        places.pills[id] = Rect(x + seat.pill_x, y, unit.pill_width, unit.pill_height)
        top = y + unit.host_y
        if unit.frame:
            places.frames[id] = Rect(x, top, unit.width, unit.height)
        else:
            places.frames.pop(id, None)
        for spot, rect, _ in unit.premises:
            places.boxes[spot] = rect.moved(x, top)
            places.branches.pop(spot, None)
        for undercut, offset in zip(unit.undercuts, seat.undercut_x, strict=True):
            yield undercut, False, x + offset, y + unit.undercut_y
        if unit.row is not None:
            by_claim: dict[str, list[Branch]] = {}
            for column, offset in zip(unit.row.columns, unit.row.offsets, strict=True):
                left = x + seat.row_x + offset
                for branch in _branches(column, left):
                    by_claim.setdefault(self.outline.joints[branch.joints[0]].target, []).append(branch)
                yield from _column_units(column, left, y + unit.row_y)
            places.branches.update({claim: tuple(branches) for claim, branches in by_claim.items()})

    def _stays(self, id: str, seat: Seat | Tree, corners: Mapping[str, Rect], x: float, y: float) -> bool:
        """Tell whether a part came out as before, and move it where it goes; else note that it is placed anew."""
        if self._seats.get(id) is not seat:
            self._seats[id] = seat
            self.anew.add(id)
            return False
        corner = corners[id]
        if (corner.x, corner.y) != (x, y):
            self._move(id, x - corner.x, y - corner.y)
        return True

    def _move(self, root: str, dx: float, dy: float) -> None:
        places = self.places
        ids = self.outline.order[slice(*self.outline.reach(root))]
        self.moved.update(dict.fromkeys(ids, (dx, dy)))
        for part in (places.boxes, places.pills, places.frames):
            for id in part.keys() & ids:
                x, y, width, height = part[id]
                part[id] = Rect(x + dx, y + dy, width, height)
        for id in places.branches.keys() & ids:
            branches = places.branches[id]
            places.branches[id] = tuple([Branch(joints, x + dx, stacked) for joints, x, stacked in branches])


def _without(gone: Iterable[str], places: Places, outline: Outline) -> Places:
    """Return a copy of places without what is gone and what is to be set in rows."""
    kept = Places(
        dict(places.boxes), dict(places.pills), dict(places.frames), dict(places.branches), {}, places.direction
    )
    for id in (*gone, *outline.loose):
        for part in (kept.boxes, kept.pills, kept.frames, kept.branches):
            part.pop(id, None)
    return kept


def _branches(column: Column, x: float) -> Iterator[Branch]:
    for units, anchor in column.lines or ((column.units, column.anchor),):
        yield Branch(tuple(unit.joint.id for unit in units), x + anchor, column.stacked)


def _column_units(column: Column, x: float, y: float) -> _Waiting:
    for unit, indent in zip(column.units, column.indents, strict=True):
        yield unit, column.stacked, x + indent, y
        y += unit.bottom + STACK
