"""The claims, questions and arguments that the lines of an outline say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any, Final, TypeVar

from debatemap.domain.debate import Debate
from debatemap.domain.fields import Order
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import About, Answer, Argument, Claim, Map, Placement, Premise, Question, new_id
from debatemap.domain.order import spread
from debatemap.domain.text import plain
from debatemap.interop.outline_text import Line, Sign, conclusion, lines_of

R = TypeVar("R", Argument, Premise, Answer, Question)
_HANGING: Final = frozenset((Sign.REASON, Sign.OBJECTION, Sign.UNDERCUT, Sign.CO_PREMISE, Sign.NUMBER))


@dataclass(eq=False, slots=True)
class Knot:
    """A line with the lines below it, and the lines that are the premises of its argument."""

    line: Line
    below: list["Knot"] = field(default_factory=list)
    premises: list["Knot"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Above:
    """What lines hang on: a claim or question, and the argument by which that hangs itself."""

    id: str
    is_question: bool = False
    argument: str | None = None


def read_outline(text: str, language: str, bullets: bool | None = None) -> Debate:
    """Return a part of a debate, as ``domain.fragments`` has it, from an outline in one language.

    Lines with a sign and nothing above them hang on what the part will be put on; those without one are roots.
    ``bullets`` and UserError are those of ``lines_of``.
    """
    roots = _concluded(_tree(lines_of(text, bullets)))
    builder = _Builder(language)
    hanging = [one for one in roots if one.line.sign in _HANGING]
    anchor = Claim(id=new_id())
    tops = [builder.add(one) for one in roots if one.line.sign not in _HANGING]
    builder.hang(hanging, Above(anchor.id))
    builder.finish()
    led = [anchor] if hanging else []
    sheet = Map(id=new_id(), contention=anchor.id if hanging else None, roots=tuple(tops))
    items = [*led, *builder.claims, *builder.questions]
    places = (Placement(id=new_id(), map=sheet.id, item=one.id) for one in items)
    return Debate([About(id=new_id()), sheet, *items, *builder.relations(), *places])


def _tree(lines: Iterable[Line]) -> list[Knot]:
    roots: list[Knot] = []
    open_knots: list[Knot] = []
    for line in lines:
        knot = Knot(line)
        del open_knots[line.depth :]
        (open_knots[-1].below if open_knots else roots).append(knot)
        open_knots.append(knot)
    return roots


def _concluded(knots: Sequence[Knot]) -> list[Knot]:
    """Return knots with those before a rule or a "Therefore" made the premises of the one that follows."""
    found: list[Knot] = []
    start, ruled = 0, False
    for knot in knots:
        if knot.line.sign is Sign.RULE:
            ruled = len(found) > start
            continue
        told = conclusion(knot.line) if knot.line.sign in (Sign.NONE, Sign.NUMBER) else None
        numbered = [one for one in found[start:] if one.line.sign is Sign.NUMBER]
        if ruled or (told is not None and found[start:]):
            premises = numbered or found[start:]
            found = [one for one in found if one not in premises]
            knot.premises += premises
            knot.line = replace(knot.line, sign=Sign.NONE, words=told or knot.line.words)
            start, ruled = len(found) + 1, False
        found.append(knot)
    return found


class _Builder:
    """Collects the records of an outline; hanging goes from the top down without recursion."""

    def __init__(self, language: str) -> None:
        self._language = language
        self.claims: list[Claim] = []
        self.questions: list[Question] = []
        self._arguments: list[Argument] = []
        self._premises: list[Premise] = []
        self._answers: list[Answer] = []
        self._waiting: list[tuple[Sequence[Knot], Above]] = []

    def add(self, knot: Knot, about: str | None = None, argument: str | None = None) -> str:
        """Add the claim or question of a line, and keep what is below it for later; return its id."""
        words = plain(knot.line.words, self._language)
        short = plain(knot.line.title, self._language)
        asks = knot.line.sign is Sign.QUESTION
        if asks:
            self.questions.append(Question(id=new_id(), text=words, short=short, about=about))
        else:
            self.claims.append(Claim(id=new_id(), text=words, short=short))
        id = (self.questions if asks else self.claims)[-1].id
        if knot.premises:
            self._linked(knot.premises, id)
        self._waiting.append((_concluded(knot.below), Above(id, asks, argument)))
        return id

    def hang(self, knots: Sequence[Knot], above: Above) -> None:
        """Hang lines on what stands above them."""
        last: str | None = None
        numbered: str | None = None
        for knot in knots:
            if knot.line.sign is Sign.QUESTION:
                self.add(knot, about=above.id)
            elif above.is_question:
                self._answers.append(Answer(id=new_id(), question=above.id, claim=self.add(knot)))
            else:
                joined = {Sign.CO_PREMISE: last, Sign.NUMBER: numbered}.get(knot.line.sign)
                last = self._argue(knot, joined or self._argument(knot.line.sign, above))
                numbered = last if knot.line.sign is Sign.NUMBER else None

    def finish(self) -> None:
        """Hang everything that waits, and give all siblings their order."""
        while self._waiting:
            self.hang(*self._waiting.pop())

    def relations(self) -> Iterator[Argument | Premise | Answer]:
        """Yield what ties the claims and questions together, in order."""
        yield from _ordered(self._arguments, ("target", "polarity"))
        yield from _ordered(self._premises, ("argument",))
        yield from _ordered(self._answers, ("question",))

    def _argument(self, sign: Sign, above: Above) -> str:
        undercuts = sign is Sign.UNDERCUT and above.argument is not None
        target = above.argument if undercuts and above.argument else above.id
        attacks = sign in (Sign.OBJECTION, Sign.UNDERCUT)
        polarity = Polarity.ATTACK if attacks else Polarity.SUPPORT
        self._arguments.append(Argument(id=new_id(), target=target, polarity=polarity))
        return self._arguments[-1].id

    def _argue(self, knot: Knot, argument: str) -> str:
        claim = self.add(knot, argument=argument)
        self._premises.append(Premise(id=new_id(), argument=argument, claim=claim))
        return argument

    def _linked(self, knots: Iterable[Knot], claim: str) -> None:
        argument = self._argument(Sign.REASON, Above(claim))
        for knot in knots:
            self._argue(knot, argument)


def _ordered(records: Iterable[R], parent: tuple[str, ...]) -> Iterator[R]:
    """Yield records with order keys among those of the same parent."""

    def of(record: R) -> tuple[Any, ...]:
        return tuple(getattr(record, name) for name in parent)

    for _, siblings in groupby(sorted(records, key=of), key=of):
        some = list(siblings)
        for record, order in zip(some, spread(len(some)), strict=True):
            yield replace(record, order=Order(order))
