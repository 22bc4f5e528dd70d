"""Moving claims, arguments and questions with all below them, by what they come to hang on."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from debatemap.domain.branches import reach
from debatemap.domain.changes import Change, Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.cascades import deletion
from debatemap.domain.edits.connecting import connect, connect_answer, connect_premise
from debatemap.domain.edits.moving import detach, join, move_argument, move_premise, separate
from debatemap.domain.edits.ordering import slot
from debatemap.domain.edits.refusals import on_map
from debatemap.domain.edits.settling import settled
from debatemap.domain.edits.together import together
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Answer, Argument, Claim, Premise, Question, new_id
from debatemap.domain.naming import counted
from debatemap.domain.relations import premises_of, questions_about, uses_on
from debatemap.i18n import Message


def hang(debate: Debate, map: str, items: Iterable[str], onto: str | None, polarity: Polarity | None = None) -> Edit:
    """Move claims, arguments and questions of a map with all below them, as one step, each after the one before.

    On a claim they support or attack it (as before unless told), on an argument they become co-premises or, attacking,
    undercuts, on a question answers; with None they hang on nothing.
    """
    moved = [on_map(debate, map, id).id for id in dict.fromkeys(items)]
    if onto is not None and onto in reach(debate, map, moved):
        raise EditRefused(Message("A claim cannot hang below itself."))
    steps = [lambda draft, id=id: _hung(draft, map, id, onto, polarity) for id in _apart(debate, moved)]
    name = Message("Move {what}", what=counted([debate.record(id) for id in moved]))
    return together(debate, name, *steps, map=map)


def _apart(debate: Debate, ids: Sequence[str]) -> list[str]:
    """Return ids without the claims that move with an argument among them."""
    inside = {premise.claim for id in ids for premise in premises_of(debate, id)}
    return [id for id in ids if id not in inside]


def _hung(draft: Debate, map: str, id: str, onto: str | None, polarity: Polarity | None) -> Edit:
    if id not in draft:
        return Edit(Message("Move argument"), (), map)  # it was left without a premise by what moved before it
    record, target = draft.record(id), draft.find(onto)
    if isinstance(record, Question):
        return _asked(draft, map, record, onto)
    if target is None or onto is None:
        return _loosened(draft, map, id)
    if isinstance(target, Question):
        return _answered(draft, map, id, onto)
    if isinstance(target, Argument) and polarity is not Polarity.ATTACK:
        return _joined(draft, map, id, onto)
    return _aimed(draft, map, id, onto, polarity)


def _asked(draft: Debate, map: str, question: Question, onto: str | None) -> Edit:
    order, moved = slot([one for one in questions_about(draft, onto or "") if one.id != question.id])
    changed = Change(question, replace(question, about=onto, order=order))
    return settled(draft, Message("Move question"), (*moved, changed), map)


def _use(draft: Debate, map: str, claim: str) -> Premise | None:
    """Return the use by which a claim hangs on a map."""
    return next(uses_on(draft, map, claim), None)


def _free(draft: Debate, map: str, claim: str) -> Edit:
    """Return the edit that takes a claim out of the argument or answer by which it hangs on a map."""
    use = _use(draft, map, claim)
    if use is not None:
        return detach(draft, map, use.id)
    answers = (one.id for one in draft[Answer].referring("claim", claim) if one.question in draft[Question])
    return settled(draft, Message("Detach claim"), deletion(draft, [*answers][:1]), map)


def _loosened(draft: Debate, map: str, id: str) -> Edit:
    claims = [id] if id in draft[Claim] else [one.claim for one in premises_of(draft, id)]
    steps = [lambda now, claim=claim: _free(now, map, claim) for claim in claims]
    return together(draft, Message("Detach claim"), *steps, map=map)


def _answered(draft: Debate, map: str, id: str, question: str) -> Edit:
    if id not in draft[Claim]:
        raise EditRefused(Message("Only a claim can answer a question."))
    return together(
        draft,
        Message("Connect as answer"),
        lambda now: _free(now, map, id),
        lambda now: connect_answer(now, map, id, question),
        map=map,
    )


def _joined(draft: Debate, map: str, id: str, argument: str) -> Edit:
    if id in draft[Argument]:
        return join(draft, map, id, argument)
    use = _use(draft, map, id)
    if use is not None:
        return move_premise(draft, map, use.id, argument)
    return together(
        draft,
        Message("Connect as co-premise"),
        lambda now: _free(now, map, id),
        lambda now: connect_premise(now, map, id, argument),
        map=map,
    )


def _aimed(draft: Debate, map: str, id: str, onto: str, polarity: Polarity | None) -> Edit:
    if id in draft[Argument]:
        return move_argument(draft, map, id, onto, polarity or draft[Argument][id].polarity)
    use = _use(draft, map, id)
    if use is None:
        return together(
            draft,
            Message("Connect as reason"),
            lambda now: _free(now, map, id),
            lambda now: connect(now, map, id, onto, polarity or Polarity.SUPPORT),
            map=map,
        )
    way = polarity or draft[Argument][use.argument].polarity
    if len(premises_of(draft, use.argument)) == 1:
        return move_argument(draft, map, use.argument, onto, way)
    own = new_id()
    return together(
        draft,
        Message("Move claim"),
        lambda now: separate(now, map, use.id, lambda: own),
        lambda now: move_argument(now, map, own, onto, way),
        map=map,
    )
