"""The records of the reconstruction: the debate, its maps, claims, questions and the inferences between them."""

from dataclasses import dataclass

from debatemap.domain.fields import Day, Json, Order, many_to, maybe_to, to
from debatemap.domain.kinds import (
    AnswerStatus,
    Basis,
    ClaimType,
    ContradictionKind,
    Direction,
    Layout,
    Outcome,
    Polarity,
)
from debatemap.domain.record import Record
from debatemap.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class About(Record):
    """The debate's own title block; there is exactly one."""

    title: Text = Text()
    languages: tuple[str, ...] = ("en", "zh-Hans")
    description: Text = Text()
    course: Text = Text()
    date: Day = Day("")
    licence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Map(Record):
    """One drawing of part of the debate: its contention and its further roots, in order."""

    title: Text = Text()
    contention: str | None = maybe_to("claim")
    roots: tuple[str, ...] = many_to("claim", "question")
    direction: Direction = Direction.DOWN
    layout: Layout = Layout.WIDE
    notes: Text = Text()
    order: Order = Order("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement(Record):
    """A claim or question on a map; pinned, it holds an offset in pixels from its automatic place."""

    map: str = to("map")
    item: str = to("claim", "question")
    dx: float = 0.0
    dy: float = 0.0
    pinned: bool = False
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Record):
    """A named frame around members of a map."""

    map: str = to("map")
    title: Text = Text()
    parent: str | None = maybe_to("group")
    order: Order = Order("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMember(Record):
    """A claim or question in a group."""

    group: str = to("group")
    item: str = to("claim", "question")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Record):
    """A full sentence that can be accepted or rejected."""

    text: Text = Text()
    short: Text = Text()
    type: ClaimType = ClaimType.FACT
    basis: Basis = Basis.UNSTATED
    horizon: Day = Day("")
    outcome: Outcome = Outcome.OPEN
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Record):
    """An open issue that claims answer; the order is that among the questions about the same thing."""

    text: Text = Text()
    short: Text = Text()
    about: str | None = maybe_to("claim", "argument", "question")
    order: Order = Order("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Record):
    """A claim offered as an answer to a question."""

    question: str = to("question")
    claim: str = to("claim")
    order: Order = Order("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument(Record):
    """An inference that supports or attacks a claim, or attacks another inference (an undercut)."""

    target: str = to("claim", "argument")
    polarity: Polarity = Polarity.SUPPORT
    order: Order = Order("V")
    title: Text = Text()
    description: Text = Text()
    scheme: str = ""
    rule: str = ""
    strict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Premise(Record):
    """A claim used in an argument; several in one argument are co-premises."""

    argument: str = to("argument")
    claim: str = to("claim")
    order: Order = Order("V")
    role: str = ""
    implicit: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction(Record):
    """A symmetric conflict of two claims."""

    a: str = to("claim")
    b: str = to("claim")
    kind: ContradictionKind = ContradictionKind.CONTRARY


@dataclass(frozen=True, slots=True, kw_only=True)
class Rephrase(Record):
    """A claim that says another one in other words."""

    original: str = to("claim")
    restated: str = to("claim")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference(Record):
    """One claim or argument ranked over another."""

    over: str = to("claim", "argument")
    under: str = to("claim", "argument")


@dataclass(frozen=True, slots=True, kw_only=True)
class CriticalAnswer(Record):
    """What became of one critical question of an argument's scheme."""

    argument: str = to("argument")
    question: str = ""
    answered_by: str | None = maybe_to("claim", "argument")
    status: AnswerStatus = AnswerStatus.OPEN
    note: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme(Record):
    """A stereotyped inference made by the user; roles and critical questions are JSON lists."""

    key: str = ""
    name: Text = Text()
    roles: Json = Json("[]")
    questions: Json = Json("[]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Record):
    """A label."""

    name: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagging(Record):
    """A label on an item."""

    tag: str = to("tag")
    item: str = to("claim", "argument", "question", "source", "map")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Record):
    """A glossary entry."""

    name: Text = Text()
    definition: Text = Text()
    aliases: tuple[str, ...] = ()
    source: str | None = maybe_to("source")
