"""What letting go of a box or joint means at a place: an edit with the sentence that announces it, or why not."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.connecting import connect, connect_answer, connect_premise
from debatemap.domain.edits.moving import join, move_argument, move_premise, separate
from debatemap.domain.edits.ordering import arguments_beside, reorder
from debatemap.domain.edits.rows import in_row, row_of
from debatemap.domain.edits.together import together
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Premise, Question, new_id
from debatemap.domain.relations import premises_of
from debatemap.figure.geometry import Point
from debatemap.figure.outline import Outline
from debatemap.figure.picture import Box, JointBox, Picture
from debatemap.i18n import Message

_SIDE = 0.22
"""The share of a box's width at each side that means: beside it."""


class Place(Enum):
    """Where on a target something is let go."""

    BEFORE = auto()
    AFTER = auto()
    FOR = auto()
    AGAINST = auto()


@dataclass(frozen=True, slots=True)
class Drop:
    """What would happen, in words; ``edit`` is None where it cannot. ``target`` and ``place`` say what to mark."""

    words: Message
    edit: Edit | None
    target: str | None = None
    place: Place = Place.FOR


def place_on(target: Box | JointBox, point: Point, *, against: bool) -> Place:
    """Return where on a box or joint a point of the map lies; ``against`` when Shift asks for an objection."""
    share = (point[0] - target.rect.x) / target.rect.width
    if isinstance(target, Box) and share < _SIDE:
        return Place.BEFORE
    if isinstance(target, Box) and share > 1 - _SIDE:
        return Place.AFTER
    return Place.AGAINST if against or share > 1 / 2 else Place.FOR


def drop_on(debate: Debate, map: str, picture: Picture, carried: str, target: Box | JointBox, place: Place) -> Drop:
    """Return what letting go of a carried box or joint on another does."""
    if target.id == carried or _is_below(picture.outline, target.id, carried):
        return Drop(Message("A claim cannot hang below itself."), None, target.id, place)
    words, make = _meaning(_Hand(debate, map, picture, carried), target, place)
    try:
        return Drop(words, make(), target.id, place)
    except EditRefused as refused:
        return Drop(refused.message, None, target.id, place)


def drop_free(debate: Debate, map: str, picture: Picture, carried: str) -> Drop | None:
    """Return what letting go on free ground does: a co-premise leaves its frame, anything else stays."""
    premise = _Hand(debate, map, picture, carried).premise
    if premise is None or len(premises_of(debate, premise.argument)) == 1:
        return None
    return Drop(Message("becomes an argument of its own"), separate(debate, map, premise.id))


@dataclass(frozen=True, slots=True)
class _Hand:
    """What is carried, and where from."""

    debate: Debate
    map: str
    picture: Picture
    carried: str

    @property
    def item(self) -> str:
        """Return what a carried box shows, or the argument of a carried joint."""
        spot = self.picture.outline.spots.get(self.carried)
        return spot.item if spot is not None else self.carried

    @property
    def claim(self) -> str | None:
        """Return the claim of a carried box."""
        return self.item if self.item in self.debate[Claim] else None

    @property
    def premise(self) -> Premise | None:
        """Return the use by which a carried box hangs on an argument."""
        return premise_at(self.debate, self.picture.outline, self.carried)

    @property
    def argument(self) -> str | None:
        """Return the argument that moves as a whole: a carried joint, or that of a claim standing alone in it."""
        if self.carried in self.debate[Argument]:
            return self.carried
        premise = self.premise
        alone = premise is not None and len(premises_of(self.debate, premise.argument)) == 1
        return premise.argument if premise is not None and alone else None


def premise_at(debate: Debate, outline: Outline, spot: str) -> Premise | None:
    """Return the premise that a drawn box stands for, or None for a root or an answer."""
    above = outline.above(spot) if spot in outline.spots else None
    if above is None or above not in outline.joints:
        return None
    item = outline.spots[spot].item
    return next((one for one in premises_of(debate, above) if one.claim == item), None)


Meaning = tuple[Message, Callable[[], Edit]]


def _meaning(hand: _Hand, target: Box | JointBox, place: Place) -> Meaning:
    if isinstance(target, JointBox):
        return _on_joint(hand, target, place)
    beside = _beside(hand, target, place) if place in (Place.BEFORE, Place.AFTER) else None
    if beside is not None:
        return beside
    if target.item in hand.debate[Question]:
        return Message("becomes an answer to the question"), lambda: _answer(hand, target.item)
    against = place in (Place.AGAINST, Place.AFTER)
    polarity = Polarity.ATTACK if against else Polarity.SUPPORT
    return _for_claim(target, against=against), lambda: _aimed(hand, target.item, polarity)


def _for_claim(target: Box, *, against: bool) -> Message:
    number = target.content.number
    if not number:
        return Message("becomes an objection to this claim") if against else Message("becomes a reason for this claim")
    if against:
        return Message("becomes an objection to {number}", number=number)
    return Message("becomes a reason for {number}", number=number)


def _on_joint(hand: _Hand, target: JointBox, place: Place) -> Meaning:
    if place is Place.AGAINST:
        return Message("undercuts this inference"), lambda: _aimed(hand, target.id, Polarity.ATTACK)
    return Message("becomes a co-premise here"), lambda: _premise_of(hand, target.id)


def _beside(hand: _Hand, target: Box, place: Place) -> Meaning | None:
    """Return what beside a box means: next to it in its frame or row, else its argument's neighbour."""
    use = premise_at(hand.debate, hand.picture.outline, target.id)
    if use is None:
        return _in_row(hand, target, place)
    inside = premises_of(hand.debate, use.argument)
    if len(inside) > 1:
        after = _after([one.id for one in inside if not _is(hand, one.id)], use.id, place)
        return Message("becomes a co-premise beside {number}", number=target.content.number), (
            lambda: _beside_premise(hand, use.argument, after)
        )
    beside = hand.debate[Argument][use.argument]
    return _next_to(target, place), lambda: _neighbour(hand, beside, place)


def _in_row(hand: _Hand, target: Box, place: Place) -> Meaning | None:
    """Return what beside an answer, a question or a root means for another one; None for anything else."""
    debate, map = hand.debate, hand.map
    carried = debate.find(hand.item)
    row = row_of(debate, map, carried, hand.premise) if carried is not None else None
    other = in_row(debate, map, debate.record(target.item), None)
    if row is None or other is None or other.id not in row.ids:
        return None
    return _next_to(target, place), lambda: row.beside(other.id, before=place is Place.BEFORE)


def _next_to(target: Box, place: Place) -> Message:
    number = target.content.number
    if not number:
        return Message("goes after this one") if place is Place.AFTER else Message("goes before this one")
    if place is Place.AFTER:
        return Message("goes after {number}", number=number)
    return Message("goes before {number}", number=number)


def _is(hand: _Hand, premise: str) -> bool:
    own = hand.premise
    return own is not None and own.id == premise


def _after(ids: list[str], id: str, place: Place) -> str | None:
    """Return after which sibling something goes that is let go before or after one of them; None for the first."""
    if place is Place.AFTER:
        return id
    index = ids.index(id)
    return ids[index - 1] if index else None


def _neighbour(hand: _Hand, beside: Argument, place: Place) -> Edit:
    own = hand.argument
    others = [one.id for one in arguments_beside(hand.debate, beside.target, beside.polarity) if one.id != own]
    after = _after(others, beside.id, place)
    if own is not None and _aims_like(hand.debate[Argument][own], beside):
        return reorder(hand.debate, own, after, hand.map)
    edit = _aimed(hand, beside.target, beside.polarity, after)
    return edit if after is not None else _put_first(hand, edit, Argument)


def _aims_like(one: Argument, other: Argument) -> bool:
    return (one.target, one.polarity) == (other.target, other.polarity)


def _aimed(hand: _Hand, target: str, polarity: Polarity, after: str | None = None) -> Edit:
    """Return the edit that lets what is carried argue for or against a claim or inference, by default as the last."""
    debate, map = hand.debate, hand.map
    if hand.argument is not None:
        return move_argument(debate, map, hand.argument, target, polarity, after)
    premise = hand.premise
    if premise is None:
        return connect(debate, map, hand.claim or hand.carried, target, polarity, after)
    own = new_id()
    return together(
        debate,
        Message("Move claim"),
        lambda draft: separate(draft, map, premise.id, lambda: own),
        lambda draft: move_argument(draft, map, own, target, polarity, after),
        map=map,
    )


def _beside_premise(hand: _Hand, argument: str, after: str | None) -> Edit:
    own = hand.premise
    if own is not None and own.argument == argument:
        return reorder(hand.debate, own.id, after, hand.map)
    edit = _premise_of(hand, argument, after)
    return edit if after is not None else _put_first(hand, edit, Premise)


def _premise_of(hand: _Hand, argument: str, after: str | None = None) -> Edit:
    debate, map, premise = hand.debate, hand.map, hand.premise
    if hand.carried in debate[Argument]:
        return join(debate, map, hand.carried, argument, after)
    if premise is None:
        return connect_premise(debate, map, hand.claim or hand.carried, argument, after)
    if premise.argument == argument:
        raise EditRefused(Message("It is a premise here already."))
    return move_premise(debate, map, premise.id, argument, after)


def _put_first(hand: _Hand, edit: Edit, kind: type[Argument | Premise]) -> Edit:
    """Return an edit that adds or moves one argument or premise with that one put before its siblings."""
    moved = [one.id for one in edit.changes if isinstance(one.after, kind)]
    return together(
        hand.debate,
        edit.name,
        lambda _draft: edit,
        lambda draft: reorder(draft, moved[-1], None, hand.map),
        map=hand.map,
    )


def _answer(hand: _Hand, question: str) -> Edit:
    if hand.claim is None:
        raise EditRefused(Message("Only a claim can answer a question."))
    return connect_answer(hand.debate, hand.map, hand.claim, question)


def _is_below(outline: Outline, id: str, other: str) -> bool:
    above: str | None = id
    while above is not None and above != other:
        above = outline.above(above)
    return above is not None
