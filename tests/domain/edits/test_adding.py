"""New claims, arguments and questions."""

import pytest

from debatemap.domain import edits
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Argument, Claim, Map, Question
from debatemap.domain.relations import answers_to, questions_about
from debatemap.domain.text import plain
from tests.domain.workbench import Workbench, made


def test_a_first_contention_is_placed_and_leads_the_map() -> None:
    bench = Workbench()
    claim = bench.contention("C")
    assert bench.debate[Map][bench.map].contention == claim
    assert bench.debate[Claim][claim].text == plain("C", "en")
    assert bench.shown() == {"C"}


def test_an_earlier_contention_becomes_the_first_other_root() -> None:
    bench = Workbench()
    bench.contention("old")
    bench.loose("loose")
    bench.contention("new")
    assert bench.roots() == ["new", "old", "loose"]


def test_an_earlier_contention_that_hangs_on_a_claim_is_no_root() -> None:
    bench = Workbench()
    old = bench.contention("old")
    new = bench.loose("new")
    bench.connect(old, new)
    bench.do(edits.set_contention(bench.debate, bench.map, new))
    assert bench.roots() == ["new"]


def test_loose_claims_are_roots_in_the_order_asked_for() -> None:
    bench = Workbench()
    contention, first = bench.contention("C"), bench.loose("first")
    bench.loose("last")
    bench.do(edits.add_claim(bench.debate, bench.map, "second", "en", after=first))
    bench.do(edits.add_claim(bench.debate, bench.map, "zeroth", "en", after=contention))
    assert bench.roots() == ["C", "zeroth", "first", "second", "last"]


def test_a_reason_places_its_premise_so_that_its_argument_shows() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    bench.reason(contention, "R")
    bench.objection(contention, "O")
    assert bench.drawn() == ["R + C", "O - C"]
    assert bench.roots() == ["C"]


def test_a_reason_can_be_put_after_another_one() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    first = bench.argument(bench.reason(contention, "1"))
    bench.reason(contention, "3")
    bench.do(edits.add_reason(bench.debate, bench.map, contention, "2", "en", after=first))
    assert bench.drawn() == ["1 + C", "2 + C", "3 + C"]


def test_a_sibling_is_of_the_same_kind_and_follows_at_once() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    first = bench.argument(bench.objection(contention, "1"))
    bench.objection(contention, "3")
    bench.do(edits.add_sibling(bench.debate, bench.map, first, "2", "en"))
    assert bench.drawn() == ["1 - C", "2 - C", "3 - C"]


def test_hundreds_of_insertions_in_one_place_keep_keys_short_and_order_right() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    first = bench.argument(bench.reason(contention, "first"))
    for number in range(300):
        edit = edits.add_reason(bench.debate, bench.map, contention, str(number), "en", after=first)
        bench.debate.check(edit)
        bench.debate.apply(edit)
    assert [sentence.split()[0] for sentence in bench.drawn()] == ["first", *map(str, reversed(range(300)))]
    assert max(len(argument.order) for argument in bench.debate[Argument]) <= 24


def test_an_undercut_of_an_undercut_shows_below_it() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "R")
    undercut = bench.undercut(reason, "U")
    bench.undercut(undercut, "UU")
    assert bench.drawn() == ["R + C", "U - (R + C)", "UU - (U - (R + C))"]


def test_a_co_premise_is_placed_on_every_map_that_shows_the_argument() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    reason = bench.reason(contention, "R")
    second = bench.second_map(contention, reason)
    bench.co_premise(reason, "P")
    assert bench.drawn() == ["R & P + C"]
    assert bench.drawn(second) == ["R & P + C"]


def test_a_claim_is_inserted_between_an_argument_and_its_target() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    objection = bench.objection(contention, "O")
    bench.undercut(objection, "U")
    bench.do(edits.insert_between(bench.debate, bench.map, bench.argument(objection), "M", "en"))
    assert bench.drawn() == ["M - C", "O + M", "U - (O + M)"]


def test_answers_hang_on_their_question_in_order() -> None:
    bench = Workbench()
    question = bench.question("Q")
    first = made(bench.do(edits.answer(bench.debate, bench.map, question, "1", "en")), Claim)
    bench.do(edits.answer(bench.debate, bench.map, question, "3", "en"))
    after = answers_to(bench.debate, question)[0].id
    bench.do(edits.answer(bench.debate, bench.map, question, "2", "en", after=after))
    claims = [bench.debate[Claim][answer.claim].text.shown("en") for answer in answers_to(bench.debate, question)]
    assert claims == ["1", "2", "3"]
    assert bench.roots() == ["", "Q"]
    assert bench.is_placed(first)


def test_questions_about_something_keep_their_order_and_are_no_roots() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    first = made(bench.do(edits.ask_about(bench.debate, bench.map, contention, "1", "en")), Question)
    bench.do(edits.ask_about(bench.debate, bench.map, contention, "3", "en"))
    bench.do(edits.ask_about(bench.debate, bench.map, contention, "2", "en", after=first))
    asked = [question.text.shown("en") for question in questions_about(bench.debate, contention)]
    assert asked == ["1", "2", "3"]
    assert bench.roots() == ["C"]


def test_a_reason_for_a_claim_that_is_not_on_the_map_is_refused() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    second = bench.second_map()
    with pytest.raises(EditRefused, match="This claim is not on this map"):
        edits.add_reason(bench.debate, second, contention, "R", "en")


def test_a_reason_for_what_is_gone_is_refused() -> None:
    bench = Workbench()
    with pytest.raises(EditRefused, match="There is no such claim"):
        edits.add_reason(bench.debate, bench.map, "gone", "R", "en")
