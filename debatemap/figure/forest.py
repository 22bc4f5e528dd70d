"""Building the outline of a map: every claim finds its one place nearest to a root, every further use a copy or a
cross link.

After the placements alone: a claim that two arguments use stands under the one nearest to a root, the earlier of two
equally near. Cycles end at the first claim met again.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from debatemap.domain.branches import roots_of
from debatemap.domain.debate import Debate
from debatemap.domain.model import Answer, Argument, Premise, Question
from debatemap.domain.relations import questions_about
from debatemap.figure.outline import Joint, JointKind, Outline, Spot, joint_kind, without_ends
from debatemap.figure.sheet import WholeSheet
from debatemap.figure.stubs import stubs

SMALL = 60
"""Claims up to which a tree is one region, in which a second use is a line to the same box; else regions are first-
level branches of at most as many: a longer line takes seconds to lead around boxes, and nobody can follow it.
"""


@dataclass
class _Homes:
    """Where each claim and question has its place: the premise or question it hangs on, its tree and first-level
    branch.
    """

    sheet: WholeSheet
    above: dict[str, str | None] = field(default_factory=dict)
    roots: list[str] = field(default_factory=list)
    tree: dict[str, str] = field(default_factory=dict)
    branch: dict[str, str] = field(default_factory=dict)

    def root(self, item: str) -> None:
        """Give an item and all below it a place, unless it has one."""
        if item in self.above:
            return
        self.above[item], self.tree[item], self.branch[item] = None, item, item
        self.roots.append(item)
        waiting = deque([item])
        while waiting:
            upper = waiting.popleft()
            for hold, lower in self._uses(upper):
                if lower not in self.above:
                    self.above[lower], self.tree[lower] = hold, self.tree[upper]
                    self.branch[lower] = lower if upper == item else self.branch[upper]
                    waiting.append(lower)

    def _uses(self, item: str) -> Iterator[tuple[str, str]]:
        debate = self.sheet.debate
        if item in debate[Question]:
            for answer in self.sheet.answers(item):
                if self.sheet.stands_alone(answer.claim):
                    yield item, answer.claim
            for question in questions_about(debate, item):
                if question.id in self.sheet.placed:
                    yield item, question.id
        else:
            for argument in _with_undercuts(self.sheet, item):
                for premise in self.sheet.premises(argument.id):
                    yield premise.id, premise.claim


def forest(debate: Debate, map: str, before: Outline | None = None) -> Outline:
    """Return the outline of a whole map, nothing folded; takes time linear in the debate.

    Spots and joints that are as in the outline before an edit are the very same.
    """
    sheet = WholeSheet.of(debate, map)
    homes = _Homes(sheet)
    for item in _sources(sheet):
        homes.root(item)
    return _drawn(sheet, homes, before)


def _with_undercuts(sheet: WholeSheet, claim: str) -> Iterator[Argument]:
    found = list(sheet.arguments(claim))
    for argument in found:
        yield argument
        found.extend(sheet.arguments(argument.id))


def _sources(sheet: WholeSheet) -> Iterator[str]:
    """Yield what may be a root: the map's roots under the questions they answer, then what nothing uses, then
    anything.
    """
    for item in roots_of(sheet.map):
        if item in sheet.placed:
            yield _top_question(sheet, item)
    for item in sheet.placed:
        if item in sheet.debate[Question]:
            yield _top_question(sheet, item)
    yield from (item for item in sheet.placed if item not in sheet.used)
    yield from sheet.placed


def _top_question(sheet: WholeSheet, item: str) -> str:
    seen: set[str] = set()
    while item not in seen:
        seen.add(item)
        item = next((one for one in _questions_over(sheet, item) if one in sheet.placed), item)
    return item


def _questions_over(sheet: WholeSheet, item: str) -> Iterator[str]:
    question = sheet.debate[Question].find(item)
    if question is None:
        if sheet.stands_alone(item):
            yield from (answer.question for answer in sheet.debate[Answer].referring("claim", item))
    elif question.about in sheet.debate[Question]:
        yield str(question.about)


def _drawn(sheet: WholeSheet, homes: _Homes, before: Outline | None) -> Outline:
    builder = _Builder(sheet, homes, before)
    for root in homes.roots:
        builder.grow(root)
    bare = {root for root in homes.roots if _is_bare(builder.spots[root], sheet.map.contention)}
    heads = tuple(root for root in homes.roots if root not in bare)
    contentions = tuple(_contentions(builder.spots, heads))
    loose = tuple(root for root in homes.roots if root in bare)
    away = tuple(_away(sheet, homes))
    order = tuple(builder.order)
    return without_ends(Outline(order, builder.spots, builder.joints, heads, loose, contentions, away))


def _is_bare(spot: Spot, contention: str | None) -> bool:
    return spot.id != contention and spot.is_bare


def _contentions(spots: Mapping[str, Spot], heads: Iterable[str]) -> Iterator[str]:
    waiting = list(heads)[::-1]
    while waiting:
        spot = spots[waiting.pop()]
        if spot.question:
            waiting.extend(reversed(spot.answers))
        else:
            yield spot.id


def _away(sheet: WholeSheet, homes: _Homes) -> Iterator[tuple[str, str]]:
    """Yield the links of questions that are not told by standing under one another."""
    for item in sheet.placed:
        question = sheet.debate[Question].find(item)
        if question is not None:
            if question.about is not None and homes.above.get(item) != question.about:
                yield item, question.about
            for answer in sheet.answers(item):
                if homes.above[answer.claim] != item:
                    yield item, answer.claim


class _Builder:
    """Makes spots and joints downwards from a root, without recursion."""

    def __init__(self, sheet: WholeSheet, homes: _Homes, before: Outline | None) -> None:
        self.sheet, self.homes = sheet, homes
        self.known_spots: Mapping[str, Spot] = before.spots if before is not None else {}
        self.known_joints: Mapping[str, Joint] = before.joints if before is not None else {}
        self.order: list[str] = []
        self.spots: dict[str, Spot] = {}
        self.joints: dict[str, Joint] = {}
        self.sizes = Counter(homes.tree.values())
        self.branch_sizes = Counter(homes.branch.values())
        self.waiting: list[Spot | tuple[Argument, str]] = []

    def grow(self, root: str) -> None:
        """Add a root and everything that hangs on it."""
        self.waiting.append(Spot(root, root, question=root in self.sheet.debate[Question]))
        while self.waiting:
            one = self.waiting.pop()
            if isinstance(one, Spot):
                self._add_spot(one)
            else:
                self._add_joint(*one)

    def _add_spot(self, bare: Spot) -> None:
        debate, item = self.sheet.debate, bare.item
        below: list[Spot | tuple[Argument, str]] = []
        joints: tuple[str, ...] = ()
        answers: tuple[str, ...] = ()
        if bare.question:
            answers = tuple(one for one in dict.fromkeys(self._hanging(item)) if self.homes.above[one] == item)
            below = [Spot(one, one, question=one in debate[Question], above=item) for one in answers]
        elif not bare.copy:
            found = self.sheet.arguments(item)
            joints = tuple(argument.id for argument in found)
            below = [(argument, bare.id) for argument in found]
        elsewhere = () if bare.question or bare.copy else stubs(self.sheet, item)
        made = Spot(
            bare.id, item, bare.question, bare.above, bare.copy, bare.implicit, bare.negated, joints, answers, elsewhere
        )
        known = self.known_spots.get(bare.id)
        self.spots[bare.id] = known if known is not None and known == made else made
        self.order.append(bare.id)
        self.waiting.extend(reversed(below))

    def _hanging(self, question: str) -> Iterator[str]:
        yield from (answer.claim for answer in self.sheet.answers(question))
        for one in questions_about(self.sheet.debate, question):
            if one.id in self.sheet.placed:
                yield one.id

    def _add_joint(self, argument: Argument, target: str) -> None:
        premises = self.sheet.premises(argument.id)
        undercuts = self.sheet.arguments(argument.id)
        kind = joint_kind(argument.polarity, target in self.joints, self._answers_attack(target))
        link = self._link(premises, argument)
        spots = [] if link is not None else [self._premise_spot(premise) for premise in premises]
        ids = tuple(spot.id for spot in spots)
        made = Joint(argument.id, target, kind, ids, tuple([one.id for one in undercuts]), link)
        known = self.known_joints.get(argument.id)
        self.joints[argument.id] = known if known is not None and known == made else made
        self.order.append(argument.id)
        self.waiting.extend((one, argument.id) for one in reversed(undercuts))
        self.waiting.extend(reversed(spots))

    def _answers_attack(self, target: str) -> bool:
        above = self.spots[target].above if target in self.spots else None
        joint = self.joints.get(above) if above is not None else None
        return joint is not None and joint.kind is not JointKind.BECAUSE

    def _premise_spot(self, premise: Premise) -> Spot:
        copy = self.homes.above[premise.claim] != premise.id
        id = premise.id if copy else premise.claim
        return Spot(
            id, premise.claim, above=premise.argument, copy=copy, implicit=premise.implicit, negated=premise.negated
        )

    def _link(self, premises: tuple[Premise, ...], argument: Argument) -> str | None:
        """Return the claim that a line goes to instead of a copy: a sole premise that stands elsewhere in the same
        region.
        """
        if len(premises) != 1 or self.homes.above[premises[0].claim] == premises[0].id:
            return None
        claim, tree, branch = premises[0].claim, self.homes.tree, self.homes.branch
        here = self._claim_over(argument)
        beside = branch[claim] == branch[here] and self.branch_sizes[branch[here]] <= SMALL
        return claim if tree[claim] == tree[here] and (beside or self.sizes[tree[claim]] <= SMALL) else None

    def _claim_over(self, argument: Argument) -> str:
        target = argument.target
        while target in self.joints:
            target = self.joints[target].target
        return target
