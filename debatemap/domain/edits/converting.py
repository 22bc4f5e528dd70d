"""Claims that become questions, and questions that become claims; what stood below them answers or supports them."""

from collections.abc import Iterator

from debatemap.domain.changes import Change, Edit, added, combined
from debatemap.domain.debate import Debate
from debatemap.domain.edits.cascades import deletion, turned
from debatemap.domain.edits.ordering import slot
from debatemap.domain.edits.parts import NewId, argued_for
from debatemap.domain.edits.refusals import one_of
from debatemap.domain.edits.settling import settled
from debatemap.domain.fields import Order, references_of, targets
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Answer, Argument, Claim, Premise, Question, Record, kind_name, new_id
from debatemap.domain.order import spread
from debatemap.domain.relations import answers_to, arguments_for, premises_of, questions_about, uses_of
from debatemap.i18n import Message


def into_question(debate: Debate, claim: str, map: str | None = None, new: NewId = new_id) -> Edit:
    """Turn a claim into a question: the premises of its reasons and objections answer it.

    Where the claim supported or attacked something, the question is about that; a co-premise asks about its argument.
    What only claims have (attributions, positions, contradictions) goes.
    """
    before = one_of(debate, Claim, claim)
    about, place = _asked_about(debate, claim)
    question = Question(id=new(), text=before.text, short=before.short, about=about, order=place)
    answers = _answers(debate, claim, question.id, new)
    return _replaced(debate, Message("Turn into a question"), before, question, (*added(question, *answers),), map)


def into_claim(debate: Debate, question: str, map: str | None = None, new: NewId = new_id) -> Edit:
    """Turn a question into a claim: its answers support it, and it supports or answers what it was about."""
    before = one_of(debate, Question, question)
    claim = Claim(id=new(), text=before.text, short=before.short)
    own = added(claim)
    draft = debate.draft(own)
    changes = (*own, *_reasons(debate, question, claim.id, new), *_hung(draft, before, claim.id, new))
    return _replaced(debate, Message("Turn into a claim"), before, claim, changes, map)


def _replaced(
    debate: Debate, name: Message, before: Record, after: Record, changes: tuple[Change, ...], map: str | None
) -> Edit:
    """Return an edit that puts one record in the place of another in every relation that both kinds can have."""
    draft = debate.draft(changes)
    kind = kind_name(type(after))
    kept = [one for one, _ in draft.referring(before.id) if _accepts(one, before.id, kind)]
    turns = combined(Change(one, turned(one, before.id, after.id)) for one in kept)
    both = (*changes, *turns)
    return settled(debate, name, (*both, *deletion(debate.draft(both), [before.id])), map)


def _accepts(record: Record, id: str, kind: str) -> bool:
    held = (field.reference for field in references_of(type(record)) if id in targets(record, field))
    return all(reference is not None and {kind, "anything"} & {*reference.kinds} for reference in held)


def _asked_about(debate: Debate, claim: str) -> tuple[str | None, Order]:
    """Return what a question in place of a claim is about, and its place among the questions about that."""
    about = _above(debate, claim)
    return (None, Order("V")) if about is None else (about, slot(questions_about(debate, about))[0])


def _above(debate: Debate, claim: str) -> str | None:
    for use in uses_of(debate, claim):
        alone = len(premises_of(debate, use.argument)) == 1
        target = debate[Argument][use.argument].target
        if target != claim:
            return target if alone else use.argument
    return next((answer.question for answer in debate[Answer].referring("claim", claim)), None)


def _answers(debate: Debate, claim: str, question: str, new: NewId) -> Iterator[Answer]:
    arguments = arguments_for(debate, claim)
    claims = dict.fromkeys(one.claim for argument in arguments for one in premises_of(debate, argument.id))
    given = [one for one in claims if one != claim]
    for one, order in zip(given, spread(len(given)), strict=True):
        yield Answer(id=new(), question=question, claim=one, order=Order(order))


def _reasons(debate: Debate, question: str, claim: str, new: NewId) -> tuple[Change, ...]:
    answers = answers_to(debate, question)
    return tuple(
        change
        for one, order in zip(answers, spread(len(answers)), strict=True)
        for change in argued_for(claim, Polarity.SUPPORT, Order(order), one.claim, new)
    )


def _hung(draft: Debate, question: Question, claim: str, new: NewId) -> tuple[Change, ...]:
    """Return the changes by which a claim takes the place of a question about something."""
    above = draft.find(question.about)
    match above:
        case Claim():
            order, moved = slot([one for one in arguments_for(draft, above.id) if one.polarity is Polarity.SUPPORT])
            return (*moved, *argued_for(above.id, Polarity.SUPPORT, order, claim, new))
        case Argument():
            order, moved = slot(premises_of(draft, above.id))
            return (*moved, *added(Premise(id=new(), argument=above.id, claim=claim, order=order)))
        case Question():
            order, moved = slot(answers_to(draft, above.id))
            return (*moved, *added(Answer(id=new(), question=above.id, claim=claim, order=order)))
    return ()
