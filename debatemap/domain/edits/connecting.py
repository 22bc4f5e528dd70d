"""Relations between what is already there: reasons, objections, co-premises, answers and contradictions."""

from debatemap.domain.changes import Edit, added
from debatemap.domain.debate import Debate
from debatemap.domain.edits.ordering import slot
from debatemap.domain.edits.parts import Aim, NewId, argued, joined, placing
from debatemap.domain.edits.refusals import acceptable, aimable, on_map, one_of, refuse_itself
from debatemap.domain.edits.settling import settled
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import ContradictionKind, Polarity
from debatemap.domain.model import Answer, Argument, Claim, Contradiction, Question, new_id
from debatemap.domain.relations import answers_to, premises_of, uses_of
from debatemap.i18n import Message


def connect(
    debate: Debate,
    map: str,
    claim: str,
    target: str,
    polarity: Polarity,
    after: str | None = None,
    new: NewId = new_id,
) -> Edit:
    """Make a claim a reason for or an objection to another, or an undercut of an argument, and place it on the map."""
    one_of(debate, Claim, claim)
    aimable(debate, target, polarity)
    refuse_itself(claim, target, polarity)
    if _is_alone_for(debate, claim, target, polarity):
        raise EditRefused(Message("This claim is already connected in this way."))
    changes = argued(debate, map, Aim(target, polarity, after), claim, new)
    return settled(debate, _connection(debate, target, polarity), changes, map)


def connect_premise(
    debate: Debate, map: str, claim: str, argument: str, after: str | None = None, new: NewId = new_id
) -> Edit:
    """Make a claim a co-premise of an argument, after one of its premises or after all."""
    one_of(debate, Claim, claim)
    acceptable(debate, claim, one_of(debate, Argument, argument))
    changes = joined(debate, map, argument, claim, after, new)
    return settled(debate, Message("Connect as co-premise"), changes, map)


def connect_answer(
    debate: Debate, map: str, claim: str, question: str, after: str | None = None, new: NewId = new_id
) -> Edit:
    """Make a claim an answer to a question, after one of the answers or after all, and place it on the map."""
    one_of(debate, Claim, claim)
    one_of(debate, Question, question)
    on_map(debate, map, question)
    answers = answers_to(debate, question)
    if any(answer.claim == claim for answer in answers):
        raise EditRefused(Message("This claim is already an answer to the question."))
    order, moved = slot(answers, after)
    answer = Answer(id=new(), question=question, claim=claim, order=order)
    changes = (*moved, *added(answer), *placing(debate, [map], claim, new))
    return settled(debate, Message("Connect as answer"), changes, map)


def contradict(
    debate: Debate,
    a: str,
    b: str,
    kind: ContradictionKind = ContradictionKind.CONTRARY,
    map: str | None = None,
    new: NewId = new_id,
) -> Edit:
    """State that two claims contradict each other."""
    one_of(debate, Claim, a)
    one_of(debate, Claim, b)
    if a == b:
        raise EditRefused(Message("A claim cannot contradict itself."))
    if _contradict_already(debate, a, b):
        raise EditRefused(Message("These two claims already contradict each other."))
    return Edit(Message("Connect as contradiction"), added(Contradiction(id=new(), a=a, b=b, kind=kind)), map)


def _is_alone_for(debate: Debate, claim: str, target: str, polarity: Polarity) -> bool:
    arguments = (debate[Argument][use.argument] for use in uses_of(debate, claim))
    alike = (one for one in arguments if (one.target, one.polarity) == (target, polarity))
    return any(len(premises_of(debate, one.id)) == 1 for one in alike)


def _connection(debate: Debate, target: str, polarity: Polarity) -> Message:
    if target in debate[Argument]:
        return Message("Connect as undercut")
    return Message("Connect as reason") if polarity is Polarity.SUPPORT else Message("Connect as objection")


def _contradict_already(debate: Debate, a: str, b: str) -> bool:
    table = debate[Contradiction]
    return any(b in (one.a, one.b) for one in (*table.referring("a", a), *table.referring("b", a)))
