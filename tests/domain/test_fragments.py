"""Parts of a debate that are carried elsewhere."""

import pytest

from debatemap.domain import edits
from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate, dangling
from debatemap.domain.edits.grafting import graft
from debatemap.domain.errors import EditRefused
from debatemap.domain.fragments import fragment, hanging, left_behind
from debatemap.domain.model import Attribution, Claim, Comment, Excerpt, Map, Participant, Question, Source
from debatemap.domain.relations import answers_to, maps
from debatemap.domain.text import Text, plain
from tests.domain.workbench import Workbench, made


def _bench() -> tuple[Workbench, str, str, str]:
    bench = Workbench()
    contention = bench.contention("C")
    reason, objection = bench.reason(contention, "R"), bench.objection(contention, "O")
    bench.co_premise(reason, "R2")
    bench.reason(reason, "below")
    bench.undercut(objection, "U")
    return bench, contention, reason, objection


def _copied(bench: Workbench, *ids: str) -> Debate:
    part = fragment(bench.debate, bench.map, ids)
    assert not list(dangling(part))
    return part


def _other() -> Workbench:
    bench = Workbench()
    bench.contention("X")
    return bench


def test_a_branch_keeps_how_it_hung() -> None:
    bench, _, _, objection = _bench()
    part = _copied(bench, objection)
    assert {claim.text.shown("en") for claim in part[Claim]} == {"", "O", "U"}
    (hung,) = hanging(part)
    assert hung.target == left_behind(part)


def test_an_objection_is_pasted_into_another_debate_as_an_objection_with_the_same_ids() -> None:
    bench, _, _, objection = _bench()
    other = _other()
    top = other.debate[Map][other.map].contention

    other.do(graft(other.debate, other.map, _copied(bench, objection), top))

    assert other.drawn() == ["O - X", "U - (O - X)"]
    assert objection in other.debate


def test_pasting_again_uses_what_is_there_and_new_claims_only_when_asked() -> None:
    bench, _, _, objection = _bench()
    other = _other()
    top = other.debate[Map][other.map].contention
    part = _copied(bench, objection)
    other.do(graft(other.debate, other.map, part, top))

    with pytest.raises(EditRefused, match="already connected"):
        graft(other.debate, other.map, part, top)
    other.do(graft(other.debate, other.map, part, top, fresh=True))

    assert sorted(other.drawn()) == ["O - X", "O - X", "U - (O - X)", "U - (O - X)"]
    assert sum(claim.text.shown("en") == "O" for claim in other.debate[Claim]) == 2


def test_within_a_debate_the_same_claims_are_used_on_another_map() -> None:
    bench, _, reason, _ = _bench()
    second = bench.second_map()
    count = len(bench.debate[Claim])

    bench.do(graft(bench.debate, second, _copied(bench, bench.argument(reason))))

    assert bench.shown(second) == {"R", "R2", "below"}
    assert bench.roots(second) == ["R", "R2"]
    assert len(bench.debate[Claim]) == count


def test_one_co_premise_comes_alone() -> None:
    bench, _, reason, _ = _bench()
    other = _other()
    other.do(graft(other.debate, other.map, _copied(bench, reason), other.debate[Map][other.map].contention))
    assert other.drawn() == ["R + X", "below + R"]


def test_reasons_become_co_premises_on_an_argument_and_objections_undercuts() -> None:
    bench, _, reason, objection = _bench()
    other = _other()
    argument = other.argument(other.reason(other.debate[Map][other.map].contention or "", "Y"))
    other.do(graft(other.debate, other.map, _copied(bench, reason), argument))
    other.do(graft(other.debate, other.map, _copied(bench, objection), argument))
    assert set(other.drawn()) == {"Y & R + X", "below + R", "O - (Y & R + X)", "U - (O - (Y & R + X))"}


def test_claims_become_answers_on_a_question_and_questions_ask_about_a_claim() -> None:
    bench, _, reason, _ = _bench()
    asked = bench.question("Q")
    other = _other()
    question = other.question("Z")
    other.do(graft(other.debate, other.map, _copied(bench, reason), question))
    assert [one.claim for one in answers_to(other.debate, question)] == [reason]
    other.do(graft(other.debate, other.map, _copied(bench, asked), reason))
    assert other.debate[Question][asked].about == reason


def test_on_an_empty_map_the_first_claim_is_the_contention() -> None:
    bench, contention, _, _ = _bench()
    target = Debate(new_debate(plain("New", "en")))
    (sheet,) = maps(target)
    edit = graft(target, sheet.id, _copied(bench, contention))
    target.check(edit)
    target.apply(edit)
    assert target[Map][sheet.id].contention == contention


def test_who_said_it_where_comes_along_and_what_people_think_of_it_does_not() -> None:
    bench, _, reason, _ = _bench()
    person = made(bench.do(edits.name_participant(bench.debate, "P", "en")), Participant)
    source = made(bench.do(edits.add_source(bench.debate, "S", "en")), Source)
    excerpt = made(bench.do(edits.add_excerpt(bench.debate, source, Text(), "words")), Excerpt)
    bench.do(edits.attribute(bench.debate, reason, person, excerpt=excerpt))
    other = _other()
    there = made(other.do(edits.name_participant(other.debate, "P", "en")), Participant)

    other.do(graft(other.debate, other.map, _copied(bench, reason)))

    (said,) = other.debate[Attribution]
    assert (said.item, said.participant, said.excerpt) == (reason, there, excerpt)
    assert not list(other.debate[Comment])


def test_a_claim_is_not_pasted_below_itself() -> None:
    bench, _, reason, _ = _bench()
    with pytest.raises(EditRefused):
        graft(bench.debate, bench.map, _copied(bench, reason), reason)
