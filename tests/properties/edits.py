"""Random edits of a debate, made by the functions that the program itself uses."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from itertools import count
from typing import Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from debatemap.domain import edits
from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.ordering import siblings_of
from debatemap.domain.edits.splitting import at_position, in_sentences
from debatemap.domain.errors import EditRefused
from debatemap.domain.fields import fields_of
from debatemap.domain.fragments import fragment
from debatemap.domain.kinds import Act, Basis, ContradictionKind, ParticipantKind, Polarity, SourceKind
from debatemap.domain.model import (
    KINDS,
    About,
    Answer,
    Argument,
    Claim,
    Excerpt,
    Group,
    Map,
    Participant,
    Premise,
    Question,
    Record,
    Source,
    SourceText,
    Tag,
)
from debatemap.domain.relations import arguments_on, items_on
from debatemap.domain.text import Text
from debatemap.i18n import Message
from tests.properties.strategies import LANGUAGES, strings, texts

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class Hand:
    """Draw what an edit acts on; raise EditRefused where there is nothing of the sort."""

    def __init__(self, draw: DrawFn, debate: Debate) -> None:
        self.draw, self.debate = draw, debate
        self.map = self.any(Map)
        self.new = _fresh(debate).__next__

    def of(self, choices: Sequence[T]) -> T:
        if not choices:
            raise EditRefused(Message("Nothing to choose from."))
        return self.draw(st.sampled_from(choices))

    def some(self, choices: Sequence[T]) -> list[T]:
        return [self.of(choices) for _ in range(self.draw(st.integers(1, 3)))]

    def any(self, kind: type[Record]) -> str:
        return self.of([record.id for record in self.debate[kind]])

    def maybe(self, choices: Sequence[T]) -> T | None:
        return self.draw(st.none() | st.sampled_from(choices)) if choices else None

    def value(self, kind: type[E]) -> E:
        return self.draw(st.sampled_from(list(kind)))

    def words(self) -> tuple[str, str]:
        return self.draw(strings), self.language()

    def language(self) -> str:
        return self.draw(st.sampled_from(LANGUAGES))

    def claim_here(self) -> str:
        return self.of([item.id for item in items_on(self.debate, self.map) if isinstance(item, Claim)])

    def question_here(self) -> str:
        return self.of([item.id for item in items_on(self.debate, self.map) if isinstance(item, Question)])

    def items_here(self) -> list[str]:
        return self.some([item.id for item in items_on(self.debate, self.map)])

    def argument_here(self) -> str:
        return self.of([argument.id for argument in arguments_on(self.debate, self.map)])

    def target_here(self) -> str:
        return self.claim_here() if self.draw(st.booleans()) else self.argument_here()

    def sibling(self, kind: type[Record]) -> str | None:
        return self.maybe([record.id for record in self.debate[kind]])


def _fresh(debate: Debate) -> Iterator[str]:
    return (id for number in count(len(debate)) if (id := f"new{number}") not in debate)


def _reorder(hand: Hand) -> Edit:
    id = hand.any(hand.of([Argument, Premise, Answer, Map, Group]))
    siblings = [one.id for one in siblings_of(hand.debate, hand.debate.record(id)) if one.id != id]
    return edits.reorder(hand.debate, id, hand.maybe(siblings), hand.map)


def _reorder_root(hand: Hand) -> Edit:
    roots = hand.debate[Map][hand.map].roots
    item = hand.of(roots)
    return edits.reorder_root(hand.debate, hand.map, item, hand.maybe([one for one in roots if one != item]))


def _reword(hand: Hand) -> Edit:
    record = hand.debate.record(hand.any(hand.of(KINDS)))
    field = hand.of([field.name for field in fields_of(type(record)) if field.type is Text and not field.many])
    return edits.reword(hand.debate, record.id, hand.language(), hand.draw(strings), field, hand.map)


def _set_text(hand: Hand) -> Edit:
    return edits.set_fields(hand.debate, hand.some([one.id for one in hand.debate[Claim]]), short=hand.draw(texts()))


def _mark(hand: Hand) -> Edit:
    source_text = hand.any(SourceText)
    end = hand.draw(st.integers(1, max(1, len(hand.debate[SourceText][source_text].text))))
    return edits.mark_passage(hand.debate, source_text, hand.draw(st.integers(0, end - 1)), end, hand.new)


def _quote(hand: Hand) -> Edit:
    source_text = hand.any(SourceText)
    end = hand.draw(st.integers(1, max(1, len(hand.debate[SourceText][source_text].text))))
    span = hand.draw(st.integers(0, end - 1)), end
    target = hand.draw(st.sampled_from([None, hand.claim_here()]))
    polarity = hand.draw(st.sampled_from(Polarity))
    return edits.quote(hand.debate, hand.map, source_text, span, target, polarity, hand.new)


def _delete(hand: Hand) -> Edit:
    ids = hand.some([hand.any(hand.of([kind for kind in KINDS if kind is not About])) for _ in range(2)])
    return edits.delete(hand.debate, ids, hand.draw(st.sampled_from([None, hand.map])))


def _together(hand: Hand) -> Edit:
    text, language = hand.words()
    target = hand.claim_here()

    def reason(debate: Debate) -> Edit:
        return edits.add_reason(debate, hand.map, target, text, language, new=hand.new)

    return edits.together(hand.debate, Message("Add two reasons"), reason, reason, map=hand.map)


def _split(hand: Hand) -> Edit:
    claim = hand.claim_here()
    words = hand.debate[Claim][claim].text
    position = hand.draw(st.integers(0, 12))
    pieces = hand.of([in_sentences(words), at_position(words, hand.language(), position)])
    return edits.split(hand.debate, hand.map, claim, pieces, new=hand.new)


def _graft(hand: Hand) -> Edit:
    chosen = [*hand.items_here(), *hand.some([one.id for one in arguments_on(hand.debate, hand.map)])]
    part = fragment(hand.debate, hand.map, chosen[: hand.draw(st.integers(1, 4))])
    map = hand.any(Map)
    items = [item.id for item in items_on(hand.debate, map)]
    onto = hand.maybe([*items, *(one.id for one in arguments_on(hand.debate, map))])
    return edits.graft(hand.debate, map, part, onto, hand.draw(st.booleans()), hand.new)


def _hang(hand: Hand) -> Edit:
    things = [*hand.items_here(), hand.argument_here()]
    onto = hand.maybe([*hand.items_here(), hand.argument_here()])
    return edits.hang(hand.debate, hand.map, hand.some(things), onto, hand.maybe(list(Polarity)))


def _coordinate(hand: Hand) -> float:
    return hand.draw(st.floats(-1000, 1000))


MAKERS: Final[tuple[Callable[[Hand], Edit], ...]] = (
    lambda h: edits.add_contention(h.debate, h.map, *h.words(), new=h.new),
    lambda h: edits.add_claim(h.debate, h.map, *h.words(), after=h.sibling(Claim), new=h.new),
    lambda h: edits.set_contention(h.debate, h.map, h.claim_here()),
    _reorder_root,
    lambda h: edits.add_reason(h.debate, h.map, h.claim_here(), *h.words(), after=h.sibling(Argument), new=h.new),
    lambda h: edits.add_objection(h.debate, h.map, h.claim_here(), *h.words(), after=h.sibling(Argument), new=h.new),
    lambda h: edits.add_undercut(h.debate, h.map, h.argument_here(), *h.words(), new=h.new),
    lambda h: edits.add_sibling(h.debate, h.map, h.argument_here(), *h.words(), new=h.new),
    lambda h: edits.add_co_premise(h.debate, h.map, h.argument_here(), *h.words(), after=h.sibling(Premise), new=h.new),
    lambda h: edits.insert_between(h.debate, h.map, h.argument_here(), *h.words(), new=h.new),
    lambda h: edits.ask(h.debate, h.map, *h.words(), after=h.sibling(Question), new=h.new),
    lambda h: edits.ask_about(h.debate, h.map, h.target_here(), *h.words(), new=h.new),
    lambda h: edits.answer(h.debate, h.map, h.question_here(), *h.words(), after=h.sibling(Answer), new=h.new),
    lambda h: edits.connect(h.debate, h.map, h.any(Claim), h.target_here(), h.value(Polarity), new=h.new),
    lambda h: edits.connect_premise(h.debate, h.map, h.any(Claim), h.argument_here(), new=h.new),
    lambda h: edits.connect_answer(h.debate, h.map, h.any(Claim), h.question_here(), new=h.new),
    lambda h: edits.contradict(h.debate, h.any(Claim), h.any(Claim), h.value(ContradictionKind), h.map, h.new),
    lambda h: edits.flip(h.debate, h.any(Argument), h.map),
    lambda h: edits.move_argument(h.debate, h.map, h.any(Argument), h.target_here(), h.value(Polarity)),
    lambda h: edits.move_premise(h.debate, h.map, h.any(Premise), h.argument_here(), new=h.new),
    lambda h: edits.separate(h.debate, h.map, h.any(Premise), new=h.new),
    lambda h: edits.join(h.debate, h.map, h.any(Argument), h.argument_here(), new=h.new),
    lambda h: edits.detach(h.debate, h.map, h.any(Premise)),
    lambda h: edits.into_question(h.debate, h.claim_here(), h.map, new=h.new),
    lambda h: edits.into_claim(h.debate, h.question_here(), h.map, new=h.new),
    lambda h: edits.merge(h.debate, h.any(Claim), h.any(Claim), h.map),
    lambda h: edits.extract(h.debate, h.map, h.of(h.items_here()), new=h.new),
    _split,
    _quote,
    _graft,
    _hang,
    lambda h: edits.replace_words(h.debate, *h.words(), map=h.maybe([h.map]), language=h.maybe(LANGUAGES), at=h.map),
    _reorder,
    _reword,
    _set_text,
    lambda h: edits.check_translation(h.debate, h.any(Claim), h.language(), map=h.map),
    lambda h: edits.set_field(h.debate, h.any(Claim), h.map, basis=h.value(Basis)),
    lambda h: edits.set_field(h.debate, h.any(Premise), h.map, implicit=h.draw(st.booleans())),
    lambda h: edits.remove_from_map(h.debate, h.map, h.items_here()),
    lambda h: edits.remove_from_map(h.debate, h.map, [h.argument_here()]),
    _delete,
    lambda h: edits.delete(h.debate, h.items_here(), h.map),
    lambda h: edits.delete_map(h.debate, h.map),
    lambda h: edits.place(h.debate, h.map, h.some([h.any(Claim), h.any(Claim)]), new=h.new),
    lambda h: edits.pin(h.debate, h.map, h.items_here(), _coordinate(h), _coordinate(h)),
    lambda h: edits.unpin(h.debate, h.map, h.items_here()),
    lambda h: edits.add_map(h.debate, *h.words(), after=h.sibling(Map), new=h.new),
    lambda h: edits.rename_map(h.debate, h.map, h.language(), h.draw(strings)),
    lambda h: edits.group(h.debate, h.map, h.items_here(), *h.words(), new=h.new),
    lambda h: edits.ungroup(h.debate, h.any(Group)),
    lambda h: edits.name_participant(h.debate, *h.words(), kind=h.value(ParticipantKind), new=h.new),
    lambda h: edits.attribute(h.debate, h.target_here(), h.any(Participant), h.value(Act), map=h.map, new=h.new),
    lambda h: edits.add_source(h.debate, *h.words(), kind=h.value(SourceKind), new=h.new),
    lambda h: edits.add_source_text(h.debate, h.any(Source), *h.words(), new=h.new),
    lambda h: edits.add_excerpt(h.debate, h.any(Source), h.draw(texts()), h.draw(strings), new=h.new),
    _mark,
    lambda h: edits.cite(h.debate, h.claim_here(), h.any(Excerpt), map=h.map, new=h.new),
    lambda h: edits.cite_address(h.debate, h.claim_here(), "https://example.org/a", h.map, new=h.new),
    lambda h: edits.tag(h.debate, h.items_here(), *h.words(), map=h.map, new=h.new),
    lambda h: edits.untag(h.debate, h.items_here(), h.any(Tag), h.map),
    lambda h: edits.add_term(h.debate, *h.words(), definition=h.draw(strings), new=h.new),
    lambda h: edits.add(h.debate, Participant(id=h.new(), name=h.draw(texts())), at=h.map),
    _together,
)


@st.composite
def edits_of(draw: DrawFn, debate: Debate) -> Edit:
    """Draw an edit that the debate allows, among all that the program can make; rarely an empty one."""
    make = draw(st.sampled_from(MAKERS))
    try:
        return make(Hand(draw, debate))
    except EditRefused:
        return edits.add_claim(debate, next(iter(debate[Map])).id, draw(strings), "en", new=_fresh(debate).__next__)
