"""Claims that become questions, and back."""

from debatemap.domain import edits
from debatemap.domain.kinds import ParticipantKind
from debatemap.domain.model import Answer, Attribution, Claim, Group, Participant, Question
from debatemap.domain.relations import answers_to, memberships, questions_about
from tests.domain.workbench import Workbench, made


def _words(bench: Workbench, ids: list[str]) -> list[str]:
    return [bench.debate[Claim][id].text.shown("en") for id in ids]


def test_the_premises_of_a_claims_reasons_and_objections_answer_the_question_it_becomes() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    bench.objection(contention, "O")
    reason = bench.reason(contention, "R")
    bench.co_premise(reason, "R2")
    bench.reason(reason, "below")

    question = made(bench.do(edits.into_question(bench.debate, contention, bench.map)), Question)

    assert bench.debate[Question][question].text.shown("en") == "C"
    assert _words(bench, [one.claim for one in answers_to(bench.debate, question)]) == ["R", "R2", "O"]
    assert bench.drawn() == ["below + R"]
    assert bench.roots()[1:] == ["C"]


def test_a_reason_becomes_a_question_about_what_it_supported_and_a_reason_again() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    reason = bench.reason(contention, "R")
    bench.reason(reason, "below")

    question = made(bench.do(edits.into_question(bench.debate, reason, bench.map)), Question)
    assert [one.id for one in questions_about(bench.debate, contention)] == [question]
    bench.do(edits.into_claim(bench.debate, question, bench.map))

    assert bench.drawn() == ["R + C", "below + R"]
    assert not [*bench.debate[Question], *bench.debate[Answer]]


def test_a_co_premise_becomes_a_question_about_its_argument_and_a_co_premise_again() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "R")
    other = bench.co_premise(reason, "R2")

    question = made(bench.do(edits.into_question(bench.debate, other, bench.map)), Question)
    assert bench.debate[Question][question].about == bench.argument(reason)
    bench.do(edits.into_claim(bench.debate, question, bench.map))

    assert bench.drawn() == ["R & R2 + C"]


def test_an_answer_becomes_a_question_below_its_question_and_an_answer_again() -> None:
    bench = Workbench()
    asked = bench.question("Q")
    answer = made(bench.do(edits.answer(bench.debate, bench.map, asked, "A", "en")), Claim)

    question = made(bench.do(edits.into_question(bench.debate, answer, bench.map)), Question)
    assert bench.debate[Question][question].about == asked
    bench.do(edits.into_claim(bench.debate, question, bench.map))

    assert _words(bench, [one.claim for one in answers_to(bench.debate, asked)]) == ["A"]


def test_what_both_kinds_can_have_goes_along_and_the_rest_goes() -> None:
    bench = Workbench()
    claim = bench.loose("L")
    group = made(bench.do(edits.group(bench.debate, bench.map, [claim], "G", "en")), Group)
    person = made(bench.do(edits.name_participant(bench.debate, "P", "en", ParticipantKind.PERSON)), Participant)
    bench.do(edits.attribute(bench.debate, claim, person))

    question = made(bench.do(edits.into_question(bench.debate, claim, bench.map)), Question)

    assert [one.group for one in memberships(bench.debate, bench.map, question)] == [group]
    assert bench.is_placed(question)
    assert not list(bench.debate[Attribution])
