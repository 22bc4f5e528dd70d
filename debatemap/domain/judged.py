"""The records of how a debate is judged: annotators, rounds, positions, comments and what they propose."""

from dataclasses import dataclass

from debatemap.domain.fields import ANYTHING, Json, Moment, Order, many_to, maybe_to, maybe_under, to
from debatemap.domain.kinds import AnnotatorKind, CommentKind, CommentState, ProposalStatus, Stance
from debatemap.domain.record import Record
from debatemap.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotator(Record):
    """A student or leader who takes positions and comments."""

    name: str = ""
    kind: AnnotatorKind = AnnotatorKind.STUDENT
    class_group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Record):
    """One round of taking positions."""

    order: Order = Order("V")
    title: Text = Text()
    opened: Moment = Moment("")
    blind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Record):
    """What the leader asks for in a round."""

    round: str = to("round")
    task: Text = Text()
    claims: tuple[str, ...] = many_to("claim")
    locks: tuple[str, ...] = ()
    hide_others: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Record):
    """A holder's stance on a claim, or on whether an argument follows; strength and confidence in percent."""

    holder: str = to("annotator", "participant")
    target: str = to("claim", "argument")
    attributed_by: str | None = maybe_to("annotator")
    stance: Stance = Stance.UNDECIDED
    strength: int | None = None
    confidence: int | None = None
    reason: Text = Text()
    round: str | None = maybe_under("round")
    edition: int = 1
    made: Moment = Moment("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment(Record):
    """An annotator's remark on anything, or a reply to one."""

    annotator: str = to("annotator")
    target: str = to(ANYTHING)
    parent: str | None = maybe_under("comment")
    kind: CommentKind = CommentKind.REMARK
    text: Text = Text()
    state: CommentState = CommentState.OPEN
    mentions: tuple[str, ...] = many_to("annotator")
    edition: int = 1
    made: Moment = Moment("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Record):
    """An annotator's unapplied edit (JSON) and what became of it."""

    annotator: str = to("annotator")
    edit: Json = Json("{}")
    status: ProposalStatus = ProposalStatus.OPEN
    reply: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Record):
    """A packet that has been merged."""

    annotator: str = to("annotator")
    edition: int = 1
    digest: str = ""
    made: Moment = Moment("")
