"""Arguments in another shape or for another target."""

import pytest

from debatemap.domain import edits
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Annotator, Argument, Comment, Premise
from tests.domain.workbench import Workbench


def _with_reason_and_objection() -> tuple[Workbench, str, str, str]:
    bench = Workbench()
    contention = bench.contention("C")
    return bench, contention, bench.reason(contention, "R"), bench.objection(contention, "O")


def test_flipping_twice_changes_nothing() -> None:
    bench, _, reason, _ = _with_reason_and_objection()
    digest = bench.debate.digest
    bench.do(edits.flip(bench.debate, bench.argument(reason)))
    assert set(bench.drawn()) == {"R - C", "O - C"}
    bench.do(edits.flip(bench.debate, bench.argument(reason)))
    assert bench.debate.digest == digest


def test_an_undercut_cannot_be_flipped() -> None:
    bench, _, reason, _ = _with_reason_and_objection()
    undercut = bench.undercut(reason, "U")
    with pytest.raises(EditRefused, match="cannot be turned into a reason"):
        edits.flip(bench.debate, bench.argument(undercut))


def test_an_argument_moves_with_its_branch() -> None:
    bench, _, reason, objection = _with_reason_and_objection()
    bench.reason(objection, "below")
    bench.do(edits.move_argument(bench.debate, bench.map, bench.argument(objection), reason, Polarity.SUPPORT))
    assert bench.drawn() == ["R + C", "O + R", "below + O"]


def test_an_argument_moved_onto_an_inference_undercuts_it() -> None:
    bench, _, reason, objection = _with_reason_and_objection()
    argument = bench.argument(reason)
    bench.do(edits.move_argument(bench.debate, bench.map, bench.argument(objection), argument, Polarity.ATTACK))
    assert bench.drawn() == ["R + C", "O - (R + C)"]


def test_an_argument_cannot_be_aimed_at_itself_by_any_way_round() -> None:
    bench, _, reason, _ = _with_reason_and_objection()
    argument = bench.argument(reason)
    undercut = bench.argument(bench.undercut(reason, "U"))
    for target in (argument, undercut):
        with pytest.raises(EditRefused, match="cannot be aimed at itself"):
            edits.move_argument(bench.debate, bench.map, argument, target, Polarity.ATTACK)
    with pytest.raises(EditRefused, match="cannot support itself"):
        edits.move_argument(bench.debate, bench.map, argument, reason, Polarity.SUPPORT)


def test_a_co_premise_becomes_a_separate_reason_right_after() -> None:
    bench, contention, reason, _ = _with_reason_and_objection()
    other = bench.co_premise(reason, "P")
    bench.reason(contention, "last")
    bench.do(edits.separate(bench.debate, bench.map, bench.premise(other)))
    assert bench.drawn() == ["R + C", "P + C", "last + C", "O - C"]


def test_a_premise_that_stands_alone_cannot_be_separated() -> None:
    bench, _, reason, _ = _with_reason_and_objection()
    with pytest.raises(EditRefused, match="already stands alone"):
        edits.separate(bench.debate, bench.map, bench.premise(reason))


def test_separate_reasons_become_co_premises_and_keep_what_was_said_of_them() -> None:
    bench, contention, reason, _ = _with_reason_and_objection()
    other = bench.reason(contention, "P")
    bench.undercut(other, "U")
    comment = Comment(id="comment", annotator="student", target=bench.argument(other))
    bench.do(edits.add(bench.debate, Annotator(id="student", name="Student 1"), comment))
    bench.do(edits.join(bench.debate, bench.map, bench.argument(other), bench.argument(reason)))
    assert bench.drawn() == ["R & P + C", "U - (R & P + C)", "O - C"]
    assert bench.debate[Comment]["comment"].target == bench.argument(reason)
    assert len(bench.debate[Argument]) == 3


def test_a_claim_in_both_of_two_joined_arguments_is_in_the_one_once() -> None:
    bench, contention, reason, objection = _with_reason_and_objection()
    both = bench.connect(reason, contention, Polarity.ATTACK)
    bench.do(edits.join(bench.debate, bench.map, bench.argument(objection), both))
    assert bench.drawn() == ["R + C", "R & O - C"]
    (first,) = (one.argument for one in bench.debate[Premise].referring("claim", reason) if one.argument != both)
    bench.do(edits.join(bench.debate, bench.map, first, both))
    assert bench.drawn() == ["R & O - C"]


def test_an_argument_cannot_be_joined_with_what_undercuts_it() -> None:
    bench, _, reason, _ = _with_reason_and_objection()
    undercut = bench.undercut(reason, "U")
    with pytest.raises(EditRefused, match="cannot be joined"):
        edits.join(bench.debate, bench.map, bench.argument(reason), bench.argument(undercut))


def test_a_co_premise_moves_into_another_argument() -> None:
    bench, _, reason, objection = _with_reason_and_objection()
    other = bench.co_premise(reason, "P")
    bench.do(edits.move_premise(bench.debate, bench.map, bench.premise(other), bench.argument(objection)))
    assert bench.drawn() == ["R + C", "O & P - C"]


def test_a_premise_that_stood_alone_takes_its_undercuts_along() -> None:
    bench, _, reason, objection = _with_reason_and_objection()
    bench.undercut(objection, "U")
    bench.do(edits.move_premise(bench.debate, bench.map, bench.premise(objection), bench.argument(reason)))
    assert bench.drawn() == ["R & O + C", "U - (R & O + C)"]


def test_a_detached_claim_is_loose_and_its_argument_gone() -> None:
    bench, _, reason, _ = _with_reason_and_objection()
    bench.do(edits.detach(bench.debate, bench.map, bench.premise(reason)))
    assert bench.drawn() == ["O - C"]
    assert bench.roots() == ["C", "R"]


def test_arguments_are_reordered_among_those_of_their_side() -> None:
    bench, contention, reason, objection = _with_reason_and_objection()
    last = bench.argument(bench.reason(contention, "last"))
    bench.do(edits.reorder(bench.debate, last, None, bench.map))
    assert bench.drawn() == ["last + C", "R + C", "O - C"]
    bench.do(edits.reorder(bench.debate, last, bench.argument(reason)))
    assert bench.drawn() == ["R + C", "last + C", "O - C"]
    with pytest.raises(EditRefused, match="only be moved among its siblings"):
        edits.reorder(bench.debate, last, bench.argument(objection))


def test_roots_are_reordered_below_the_contention() -> None:
    bench = Workbench()
    bench.contention("C")
    bench.loose("1")
    second = bench.loose("2")
    bench.do(edits.reorder_root(bench.debate, bench.map, second, None))
    assert bench.roots() == ["C", "2", "1"]
    with pytest.raises(EditRefused, match="Only the roots"):
        edits.reorder_root(bench.debate, bench.map, bench.map, None)
