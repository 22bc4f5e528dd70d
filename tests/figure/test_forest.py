"""Which box stands where: the forest that is drawn of a map."""

from itertools import pairwise

import pytest

from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Map
from debatemap.figure.forest import forest
from debatemap.figure.outline import JointKind, branches, folded, joint_kind
from tests.figure.fixtures import MAP, Writer, ghosts, said


def chain(*claims: str) -> Writer:
    writer = Writer(contention=claims[0])
    for claim in claims:
        writer.claim(claim)
    for upper, lower in pairwise(claims):
        writer.argue(upper, lower)
    return writer


@pytest.mark.parametrize(
    ("polarity", "on_argument", "answers_attack", "kind"),
    [
        (Polarity.SUPPORT, False, True, JointKind.BECAUSE),
        (Polarity.ATTACK, False, False, JointKind.BUT),
        (Polarity.ATTACK, False, True, JointKind.HOWEVER),
        (Polarity.ATTACK, True, True, JointKind.UNDERCUT),
        (Polarity.SUPPORT, True, False, JointKind.BECAUSE),
    ],
)
def test_a_joint_is_named_by_what_it_does(
    polarity: Polarity, on_argument: bool, answers_attack: bool, kind: JointKind
) -> None:
    assert joint_kind(polarity, on_argument, answers_attack) is kind


def test_a_question_stands_above_the_contention_that_answers_it() -> None:
    outline = forest(ghosts(), MAP)
    assert (outline.heads, outline.spots["c"].above, outline.contentions) == (("q",), "q", ("c",))


def test_a_question_holds_all_its_answers_and_its_sub_questions_stand_below() -> None:
    writer = chain("c", "p")
    writer.claim("d")
    writer.question("q", "Which?", answers=["c", "d"])
    assert forest(writer.debate(), MAP).spots["q"].answers == ("c", "d")


def test_a_claim_stands_under_its_use_nearest_to_the_root() -> None:
    writer = chain("c", "p", "deep", "shared")
    near = writer.argue("c", "shared", id="near")
    outline = forest(writer.debate(), MAP)
    assert outline.spots["shared"].above == near
    assert outline.joints["deep<shared"].link == "shared"


def test_a_second_use_among_co_premises_is_a_copy_in_the_frame() -> None:
    writer = chain("c", "shared")
    writer.claim("p")
    frame = writer.argue("c", "p", "shared", id="frame")
    outline = forest(writer.debate(), MAP)
    copy = outline.spots["frame:shared"]
    assert (copy.item, copy.copy, copy.above) == ("shared", True, frame)
    assert copy.joints == ()


def test_a_second_use_under_another_root_is_a_copy() -> None:
    writer = chain("c", "shared")
    writer.roots = ("d",)
    writer.argue(writer.claim("d"), "shared", id="other")
    outline = forest(writer.debate(), MAP)
    assert outline.joints["other"].link is None
    assert outline.spots[outline.joints["other"].spots[0]].copy


def test_a_cycle_ends_at_the_claim_met_again() -> None:
    writer = chain("c", "p", "q")
    writer.argue("q", "c", id="round")
    outline = forest(writer.debate(), MAP)
    assert outline.joints["round"].link == "c"
    assert sorted(outline.spots) == ["c", "p", "q"]


def test_claims_that_only_support_each_other_have_a_place() -> None:
    writer = Writer()
    for claim in ("a", "b"):
        writer.claim(claim)
    writer.argue("a", "b")
    writer.argue("b", "a")
    assert sorted(forest(writer.debate(), MAP).spots) == ["a", "b"]


def test_an_argument_with_a_premise_elsewhere_is_counted_by_a_stub() -> None:
    writer = chain("c", "p")
    writer.records.append(Map(id="other", title=said("Map B")))
    writer.claim("far", map="other")
    writer.place("c", "other")
    writer.argue("c", "far", id="elsewhere")
    outline = forest(writer.debate(), MAP)
    assert "elsewhere" not in outline.joints
    assert [(stub.map, stub.count) for stub in outline.spots["c"].stubs] == [("other", 1)]


def test_unconnected_claims_and_questions_are_loose() -> None:
    writer = chain("c", "p")
    writer.claim("alone")
    writer.question("q", "And?")
    assert set(forest(writer.debate(), MAP).loose) == {"alone", "q"}


def test_a_branch_is_drawn_alone_as_a_contention() -> None:
    outline = branches(forest(ghosts(), MAP), ["1b", "1b.1", "2"])
    assert outline.contentions == ("1b", "2")
    assert "1a" not in outline.spots
    assert "1b.1.2.1.1" in outline.spots


def test_a_cross_link_out_of_a_branch_becomes_a_copy() -> None:
    writer = chain("c", "p", "q")
    writer.claim("other")
    writer.argue("c", "other")
    writer.argue("q", "other", id="link")
    outline = branches(forest(writer.debate(), MAP), ["p"])
    (spot,) = outline.joints["link"].spots
    assert (outline.spots[spot].item, outline.spots[spot].copy) == ("other", True)


def test_folding_counts_the_claims_below_a_claim_or_joint() -> None:
    outline = folded(forest(ghosts(), MAP), frozenset({"1b", "a4"}))
    assert outline.spots["1b"].hidden == 7
    assert outline.joints["a4"].hidden == 3
    assert "4" not in outline.spots
