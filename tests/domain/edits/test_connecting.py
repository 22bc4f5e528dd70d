"""Relations between claims that are already there."""

import pytest

from debatemap.domain import edits
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Answer, Claim, Contradiction
from tests.domain.workbench import Workbench, made


def test_a_loose_claim_that_becomes_a_reason_is_no_longer_a_root() -> None:
    bench = Workbench()
    contention, loose = bench.contention("C"), bench.loose("L")
    bench.connect(loose, contention)
    assert bench.drawn() == ["L + C"]
    assert bench.roots() == ["C"]


def test_a_claim_of_another_map_is_placed_where_it_is_connected() -> None:
    bench = Workbench()
    shared = bench.loose("S")
    second = bench.second_map()
    contention = made(bench.do(edits.add_contention(bench.debate, second, "D", "en")), Claim)
    bench.connect(shared, contention, Polarity.ATTACK, second)
    assert bench.drawn(second) == ["S - D"]
    assert bench.roots(second) == ["D"]
    assert bench.roots() == ["", "S"]


def test_a_root_that_supports_its_own_reason_stays_the_root_of_the_circle() -> None:
    bench = Workbench()
    loose = bench.loose("L")
    reason = bench.reason(loose, "R")
    bench.connect(loose, reason)
    assert bench.roots() == ["", "L"]
    assert sorted(bench.drawn()) == ["L + R", "R + L"]


def test_a_claim_undercuts_an_inference() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "R")
    bench.connect(bench.loose("L"), bench.argument(reason), Polarity.ATTACK)
    assert bench.drawn() == ["R + C", "L - (R + C)"]


def test_a_claim_becomes_a_co_premise_after_the_one_named() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    reason = bench.reason(contention, "R")
    bench.co_premise(reason, "last")
    edit = edits.connect_premise(
        bench.debate, bench.map, bench.loose("L"), bench.argument(reason), after=bench.premise(reason)
    )
    bench.do(edit)
    assert bench.drawn() == ["R & L & last + C"]
    assert bench.roots() == ["C"]


def test_a_claim_answers_a_question_once() -> None:
    bench = Workbench()
    question, claim = bench.question("Q"), bench.loose("A")
    bench.do(edits.connect_answer(bench.debate, bench.map, claim, question))
    assert [answer.claim for answer in bench.debate[Answer]] == [claim]
    assert bench.roots() == ["", "Q"]
    with pytest.raises(EditRefused, match="already an answer"):
        edits.connect_answer(bench.debate, bench.map, claim, question)


def test_two_claims_contradict_each_other_once_whichever_comes_first() -> None:
    bench = Workbench()
    a, b = bench.loose("A"), bench.loose("B")
    bench.do(edits.contradict(bench.debate, a, b))
    assert len(bench.debate[Contradiction]) == 1
    for pair in ((a, b), (b, a)):
        with pytest.raises(EditRefused, match="already contradict each other"):
            edits.contradict(bench.debate, *pair)


def test_a_claim_cannot_stand_against_itself() -> None:
    bench = Workbench()
    claim = bench.contention("C")
    argument = bench.argument(bench.reason(claim, "R"))
    with pytest.raises(EditRefused, match="cannot support itself"):
        bench.connect(claim, claim)
    with pytest.raises(EditRefused, match="cannot attack itself"):
        bench.connect(claim, claim, Polarity.ATTACK)
    with pytest.raises(EditRefused, match="cannot support itself"):
        edits.connect_premise(bench.debate, bench.map, claim, argument)
    with pytest.raises(EditRefused, match="cannot contradict itself"):
        edits.contradict(bench.debate, claim, claim)


def test_the_same_connection_is_refused_but_its_opposite_is_not() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    reason = bench.reason(contention, "R")
    with pytest.raises(EditRefused, match="already connected"):
        bench.connect(reason, contention)
    bench.connect(reason, contention, Polarity.ATTACK)
    assert bench.drawn() == ["R + C", "R - C"]


def test_a_claim_is_a_premise_of_an_argument_only_once() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "R")
    with pytest.raises(EditRefused, match="already a premise"):
        edits.connect_premise(bench.debate, bench.map, reason, bench.argument(reason))


def test_an_inference_cannot_be_supported() -> None:
    bench = Workbench()
    argument = bench.argument(bench.reason(bench.contention("C"), "R"))
    with pytest.raises(EditRefused, match="can only be undercut"):
        bench.connect(bench.loose("L"), argument)


def test_only_claims_have_reasons() -> None:
    bench = Workbench()
    question, claim = bench.question("Q"), bench.loose("L")
    with pytest.raises(EditRefused, match="Only a claim can have reasons"):
        bench.connect(claim, question)
