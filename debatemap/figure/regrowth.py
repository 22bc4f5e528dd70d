"""An outline after an edit, grown anew only where the edit changed what hangs on what.

That holds as long as every claim the edit touches is used once: its only place is then where it is used. A claim with
several uses has its box at the one nearest to a root, so that an edit can move what it does not name; then, and for
edits of roots and questions, nothing comes of it and the map has to be walked as a whole.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from debatemap.domain.debate import Debate
from debatemap.domain.model import Argument, Map, Premise, Record
from debatemap.figure.locality import is_local, stays_local
from debatemap.figure.outline import Joint, Outline, Spot, joint_kind
from debatemap.figure.sheet import Corner
from debatemap.figure.stubs import stubs
from debatemap.figure.touch import touch_of

_Piece = str | tuple[int, int]
"""A spot or joint to be grown with all below it, or a stretch of the order before, unchanged but for stirred ones."""


def regrown(debate: Debate, map: str, before: Outline, changed: Iterable[Record]) -> Outline | None:
    """Return the outline of a map after an edit, given the one before and the records that are others, as they were
    and as they are; None where that takes the whole map.
    """
    corner = Corner(debate, debate[Map][map])
    touch = touch_of(corner, before, changed)
    if touch is None or not is_local(corner, before, touch):
        return None
    growth = _Growth(corner, before, touch.stirred)
    outline = growth.grown()
    return outline if outline is not None and stays_local(corner, before, outline, touch) else None


class _Growth:
    """Grows what is stirred, top down, between what is not."""

    def __init__(self, corner: Corner, before: Outline, stirred: Iterable[str]) -> None:
        self.corner, self.before = corner, before
        self.stirred = sorted(before.positions[id] for id in stirred if id in before.positions)
        self.spots: dict[str, Spot] = {}
        self.joints: dict[str, Joint] = {}
        self._uses: dict[str, Premise] = {}
        self._targets: dict[str, str] = {}

    def grown(self) -> Outline | None:
        """Return the outline; None where something would be in two places."""
        before, order = self.before, tuple(self._order() or ())
        if not order:
            return None
        if order == before.order:
            return replace(before, spots={**before.spots, **self.spots}, joints={**before.joints, **self.joints})
        spots, joints = {**before.spots, **self.spots}, {**before.joints, **self.joints}
        spots = {id: spots[id] for id in order if id in spots}
        joints = {id: joints[id] for id in order if id in joints}
        once = len(spots) + len(joints) == len(order)
        return replace(before, order=order, spots=spots, joints=joints) if once else None

    def _order(self) -> list[str] | None:
        """Return all spots and joints in order, made where they are stirred; None where one comes twice."""
        found: list[str] = []
        order = self.before.order
        waiting: list[_Piece] = [(0, len(order))]
        while waiting:
            piece = waiting.pop()
            if isinstance(piece, str):
                if piece in self.spots or piece in self.joints:
                    return None
                found.append(piece)
                waiting += [self._piece(below) for below in reversed(self._made(piece))]
                continue
            start, end = piece
            first = self._first_stirred(start, end)
            found += order[start:first]
            if first < end:
                waiting += (self.before.reach(order[first])[1], end), order[first]
        return found

    def _first_stirred(self, start: int, end: int) -> int:
        place = bisect_left(self.stirred, start)
        return min(self.stirred[place], end) if place < len(self.stirred) else end

    def _piece(self, id: str) -> _Piece:
        """Return what hangs on something that was made anew."""
        return self.before.reach(id) if self._hangs_as_before(id) else id

    def _hangs_as_before(self, id: str) -> bool:
        use, spot, joint = self._uses.get(id), self.before.spots.get(id), self.before.joints.get(id)
        if spot is not None and use is not None:
            return (spot.above, spot.implicit, spot.negated) == (use.argument, use.implicit, use.negated)
        return joint is not None and joint.target == self._targets[id]

    def _made(self, id: str) -> tuple[str, ...]:
        """Make a spot or joint anew, and return what hangs on it."""
        argument = self.corner.debate[Argument].find(id)
        return self._make_spot(id) if argument is None else self._make_joint(argument)

    def _make_spot(self, id: str) -> tuple[str, ...]:
        use, known = self._uses.get(id), self.before.spots.get(id)
        if use is not None:
            bare = Spot(id, id, above=use.argument, implicit=use.implicit, negated=use.negated)
        else:
            bare = self.before.spots[id]
        joints = tuple([one.id for one in self.corner.arguments(id)])
        made = replace(bare, joints=joints, stubs=stubs(self.corner, id))
        self._targets.update(dict.fromkeys(joints, id))
        self.spots[id] = known if known is not None and known == made else made
        return joints

    def _make_joint(self, argument: Argument) -> tuple[str, ...]:
        id, known = argument.id, self.before.joints.get(argument.id)
        target = self._targets.get(id) or self.before.joints[id].target
        kind = joint_kind(argument.polarity, target in self.corner.debate[Argument], self._answers_attack(target))
        uses = {one.claim: one for one in self.corner.premises(id)}
        undercuts = tuple([one.id for one in self.corner.arguments(id)])
        made = Joint(id, target, kind, tuple(uses), undercuts)
        self._uses.update(uses)
        self._targets.update(dict.fromkeys(undercuts, id))
        self.joints[id] = known if known is not None and known == made else made
        return made.spots + undercuts

    def _answers_attack(self, target: str) -> bool:
        spot = self.spots.get(target) or self.before.spots.get(target)
        above = spot.above if spot is not None else None
        joint = (self.joints.get(above) or self.before.joints.get(above)) if above is not None else None
        return joint is not None and joint.kind.attacks
