"""Taking things off a map, and deleting them."""

import pytest

from debatemap.domain import edits
from debatemap.domain.debate import dangling
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import (
    Argument,
    Attribution,
    Claim,
    GroupMember,
    Map,
    Participant,
    Placement,
    Premise,
    Question,
    Source,
    Step,
    Term,
    View,
)
from debatemap.domain.relations import unplaced
from tests.domain.workbench import Workbench, made


def test_a_claim_taken_off_its_last_map_is_unplaced_and_comes_back_with_its_argument() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "R")
    bench.do(edits.remove_from_map(bench.debate, bench.map, [reason]))
    assert [item.id for item in unplaced(bench.debate)] == [reason]
    assert bench.drawn() == []
    bench.do(edits.place(bench.debate, bench.map, [reason]))
    assert bench.drawn() == ["R + C"]
    assert bench.roots() == ["C"]


def test_a_branch_goes_with_its_claim_undercuts_included() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "R")
    bench.undercut(bench.reason(reason, "below"), "undercut below")
    bench.undercut(reason, "undercut")
    bench.do(edits.remove_from_map(bench.debate, bench.map, [reason]))
    assert bench.shown() == {"C"}
    assert len(bench.debate[Argument]) == 4


def test_a_branch_stops_at_a_claim_reached_from_outside() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    reason, objection = bench.reason(contention, "R"), bench.objection(contention, "O")
    shared = bench.reason(reason, "shared")
    bench.reason(shared, "below shared")
    bench.reason(reason, "own")
    bench.connect(shared, objection)
    bench.do(edits.remove_from_map(bench.debate, bench.map, [reason]))
    assert bench.shown() == {"C", "O", "shared", "below shared"}
    assert bench.drawn() == ["O - C", "shared + O", "below shared + shared"]


def test_a_branch_ends_in_a_circle() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "R")
    below = bench.reason(reason, "below")
    bench.connect(reason, below)
    bench.do(edits.remove_from_map(bench.debate, bench.map, [reason]))
    assert bench.shown() == {"C"}


def test_a_premise_left_without_its_co_premise_becomes_a_root() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "R")
    other = bench.co_premise(reason, "P")
    bench.do(edits.remove_from_map(bench.debate, bench.map, [other]))
    assert bench.drawn() == []
    assert bench.roots() == ["C", "R"]


def test_taking_off_an_argument_takes_off_its_premises() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "R")
    bench.co_premise(reason, "P")
    bench.do(edits.remove_from_map(bench.debate, bench.map, [bench.argument(reason)]))
    assert bench.shown() == {"C"}


def test_an_argument_whose_premises_are_used_elsewhere_cannot_be_taken_off_alone() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    shared = bench.reason(contention, "shared")
    argument = bench.argument(shared)
    bench.connect(shared, contention, Polarity.ATTACK)
    with pytest.raises(EditRefused, match="delete it from the debate instead"):
        edits.remove_from_map(bench.debate, bench.map, [argument])


def test_groups_views_and_steps_of_the_map_forget_what_leaves_it() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "R")
    bench.do(edits.group(bench.debate, bench.map, [reason], "G", "en"))
    view = View(id="view", map=bench.map, folded=(reason,), focus=reason)
    bench.do(edits.add(bench.debate, view, Step(id="step", map=bench.map, targets=(reason,))))
    bench.do(edits.remove_from_map(bench.debate, bench.map, [reason]))
    assert len(bench.debate[GroupMember]) == 0
    assert (bench.debate[View]["view"].folded, bench.debate[View]["view"].focus) == ((), None)
    assert bench.debate[Step]["step"].targets == ()


def test_deleting_a_claim_deletes_its_arguments_and_their_premises() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "R")
    bench.undercut(reason, "U")
    bench.do(edits.delete(bench.debate, [reason], bench.map))
    assert [claim.text.shown("en") for claim in bench.debate[Claim]] == ["C"]
    assert (len(bench.debate[Argument]), len(bench.debate[Premise]), len(bench.debate[Placement])) == (0, 0, 1)


def test_deleting_a_co_premise_leaves_the_rest_of_the_argument() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "R")
    other = bench.co_premise(reason, "P")
    bench.do(edits.delete(bench.debate, [other], bench.map))
    assert bench.drawn() == ["R + C"]


def test_an_argument_that_never_had_a_premise_stays() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    bench.do(edits.add(bench.debate, Argument(id="empty", target=contention)))
    bench.do(edits.delete(bench.debate, [bench.reason(contention, "R")]))
    assert [argument.id for argument in bench.debate[Argument]] == ["empty"]


def test_deleting_spares_what_another_map_uses_but_takes_it_off_this_one() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "R")
    shared = bench.reason(reason, "shared")
    second = bench.second_map()
    other = made(bench.do(edits.add_contention(bench.debate, second, "D", "en")), Claim)
    bench.connect(shared, other, map=second)
    bench.do(edits.delete(bench.debate, [reason], bench.map))
    assert bench.shown() == {"C"}
    assert bench.drawn(second) == ["shared + D"]


def test_the_maps_that_lose_something_are_named_in_order() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "R")
    second = bench.second_map(reason)
    bench.second_map()
    assert [map.id for map in edits.maps_left(bench.debate, [reason])] == [bench.map, second]


def test_deleting_a_participant_deletes_attributions_but_no_claims() -> None:
    bench = Workbench()
    claim = bench.contention("C")
    speaker = made(bench.do(edits.name_participant(bench.debate, "Student 1", "en")), Participant)
    bench.do(edits.attribute(bench.debate, claim, speaker))
    bench.do(edits.delete(bench.debate, [speaker]))
    assert (len(bench.debate[Attribution]), len(bench.debate[Claim])) == (0, 1)


def test_deleting_a_source_clears_the_terms_that_named_it() -> None:
    bench = Workbench()
    source = made(bench.do(edits.add_source(bench.debate, "S", "en")), Source)
    bench.do(edits.add(bench.debate, Term(id="term", source=source)))
    bench.do(edits.delete(bench.debate, [source]))
    assert bench.debate[Term]["term"].source is None
    assert not [*dangling(bench.debate)]


def test_a_deleted_map_leaves_its_claims_unplaced() -> None:
    bench = Workbench()
    second = bench.second_map()
    claim = made(bench.do(edits.add_contention(bench.debate, second, "D", "en")), Claim)
    bench.do(edits.delete_map(bench.debate, second))
    assert second not in bench.debate[Map]
    assert [item.id for item in unplaced(bench.debate)] == [claim]


def test_the_last_map_and_the_title_block_cannot_be_deleted() -> None:
    bench = Workbench()
    with pytest.raises(EditRefused, match="at least one map"):
        edits.delete_map(bench.debate, bench.map)
    with pytest.raises(EditRefused, match="title block"):
        edits.delete(bench.debate, [bench.debate.about.id])


def test_a_question_takes_its_answers_and_the_questions_about_it() -> None:
    bench = Workbench()
    question = bench.question("Q")
    bench.do(edits.answer(bench.debate, bench.map, question, "A", "en"))
    bench.do(edits.ask_about(bench.debate, bench.map, question, "sub", "en"))
    bench.do(edits.delete(bench.debate, [question], bench.map))
    assert (len(bench.debate[Question]), len(bench.debate[Claim])) == (0, 0)
    assert bench.roots() == [""]
