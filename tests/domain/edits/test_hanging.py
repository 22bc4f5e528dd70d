"""Moving branches by what they come to hang on."""

import pytest

from debatemap.domain import edits
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Claim, Question
from debatemap.domain.relations import answers_to, questions_about
from tests.domain.workbench import Workbench, made


def _bench() -> tuple[Workbench, str, str, str]:
    bench = Workbench()
    contention = bench.contention("C")
    return bench, contention, bench.reason(contention, "R"), bench.objection(contention, "O")


def _hang(bench: Workbench, items: list[str], onto: str | None, polarity: Polarity | None = None) -> None:
    bench.do(edits.hang(bench.debate, bench.map, items, onto, polarity))


def test_an_objection_stays_an_objection_with_all_below_it() -> None:
    bench, _, reason, objection = _bench()
    bench.reason(objection, "below")
    _hang(bench, [objection], reason)
    assert bench.drawn() == ["R + C", "O - R", "below + O"]


def test_a_told_polarity_wins() -> None:
    bench, _, reason, objection = _bench()
    _hang(bench, [objection], reason, Polarity.SUPPORT)
    assert bench.drawn() == ["R + C", "O + R"]


def test_a_co_premise_leaves_the_others_behind() -> None:
    bench, _, reason, objection = _bench()
    other = bench.co_premise(reason, "R2")
    _hang(bench, [other], objection)
    assert bench.drawn() == ["R + C", "O - C", "R2 + O"]


def test_on_an_argument_a_claim_becomes_a_co_premise_or_an_undercut() -> None:
    bench, _, reason, objection = _bench()
    loose = bench.loose("L")
    argument = bench.argument(reason)
    _hang(bench, [loose], argument)
    _hang(bench, [objection], argument, Polarity.ATTACK)
    assert bench.drawn() == ["R & L + C", "O - (R & L + C)"]


def test_several_move_in_one_step_in_their_order() -> None:
    bench, contention, reason, _ = _bench()
    second, third = bench.reason(contention, "S"), bench.reason(contention, "T")
    _hang(bench, [third, second], reason)
    assert bench.drawn() == ["R + C", "O - C", "T + R", "S + R"]


def test_a_joint_moves_with_all_its_premises_even_when_they_are_chosen_too() -> None:
    bench, _, reason, objection = _bench()
    other = bench.co_premise(reason, "R2")
    _hang(bench, [reason, bench.argument(reason), other], objection)
    assert bench.drawn() == ["O - C", "R & R2 + O"]


def test_claims_move_to_questions_and_from_answers() -> None:
    bench, contention, reason, _ = _bench()
    question = bench.question("Q")
    _hang(bench, [reason], question)
    assert [one.claim for one in answers_to(bench.debate, question)] == [reason]
    assert bench.drawn() == ["O - C"]
    _hang(bench, [reason], contention)
    assert not answers_to(bench.debate, question)
    assert bench.drawn() == ["R + C", "O - C"]


def test_a_question_moves_below_a_claim_and_to_the_top_again() -> None:
    bench, contention, _, _ = _bench()
    question = made(bench.do(edits.ask(bench.debate, bench.map, "Q", "en")), Question)
    _hang(bench, [question], contention)
    assert [one.id for one in questions_about(bench.debate, contention)] == [question]
    _hang(bench, [question], None)
    assert bench.roots() == ["C", "Q"]


def test_a_branch_is_made_loose() -> None:
    bench, _, reason, _ = _bench()
    bench.reason(reason, "below")
    _hang(bench, [reason], None)
    assert bench.roots() == ["C", "R"]
    assert set(bench.drawn()) == {"O - C", "below + R"}


def test_nothing_moves_below_itself() -> None:
    bench, contention, reason, _ = _bench()
    below = bench.reason(reason, "below")
    for onto in (below, reason, bench.argument(below)):
        with pytest.raises(EditRefused, match="below itself"):
            edits.hang(bench.debate, bench.map, [reason], onto)
    assert bench.debate[Claim][contention]
