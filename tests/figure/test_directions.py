"""Maps that grow to the right, and indented ones."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.changes import Change, Edit
from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Direction
from debatemap.domain.model import Map, Placement
from debatemap.figure.geometry import Rect
from debatemap.figure.look import Look
from debatemap.figure.picture import Picture, picture
from debatemap.figure.routes import EndKind
from debatemap.i18n import Message
from tests.figure.fixtures import MAP, Writer, ghosts, tangle

RIGHT, INDENTED = Look(direction=Direction.RIGHT), Look(direction=Direction.INDENTED)
TANGLES = st.builds(tangle, st.integers(0, 2**32), st.integers(1, 36))


def steps(shown: Picture) -> Iterator[tuple[Rect, Rect, Rect]]:
    """Yield each claim's rectangle with those of a pill on it and of a premise of that."""
    for joint in shown.outline.joints.values():
        for spot in joint.spots:
            yield tuple(shown.by_id[id].rect for id in (joint.target, joint.id, spot))  # type: ignore[misc]


@given(TANGLES)
def test_to_the_right_each_premise_begins_right_of_its_pill_and_that_right_of_the_claim(debate: Debate) -> None:
    shown = picture(debate, MAP, RIGHT)
    joints = shown.outline.joints
    for upper, pill, lower in steps(shown):
        assert pill.right < lower.x
        assert upper.x < pill.x
    assert all(
        shown.by_id[joint.target].rect.right < shown.by_id[joint.id].rect.x
        for joint in joints.values()
        if joint.target not in joints
    )


@given(TANGLES)
def test_to_the_right_the_boxes_of_the_arguments_for_a_claim_are_aligned(debate: Debate) -> None:
    shown = picture(debate, MAP, RIGHT)
    hosts = {frame.id: frame.rect.x for frame in shown.frames}
    for spot in shown.outline.spots.values():
        drawn = [shown.outline.joints[id] for id in spot.joints if shown.outline.joints[id].spots]
        places = {hosts.get(one.id, shown.by_id[one.spots[0]].rect.x) for one in drawn}
        assert len(places) <= 1


@given(TANGLES)
def test_indented_each_premise_stands_below_its_claim_and_farther_right(debate: Debate) -> None:
    shown = picture(debate, MAP, INDENTED)
    for id, joint in shown.outline.joints.items():
        if joint.target in shown.outline.spots:
            for spot in joint.spots:
                upper, pill, lower = (shown.by_id[one].rect for one in (joint.target, id, spot))
                assert upper.bottom < pill.y < lower.y
                assert upper.x < lower.x


@given(TANGLES)
def test_indented_the_reasons_come_before_the_objections_and_all_below_each_other(debate: Debate) -> None:
    shown = picture(debate, MAP, INDENTED)
    for spot in shown.outline.spots.values():
        pills = [shown.by_id[id].rect for id in spot.joints]
        assert all(upper.bottom < lower.y for upper, lower in pairwise(pills))


@pytest.mark.parametrize(("look", "facing"), [(RIGHT, (1, 0)), (INDENTED, (0, 1))])
def test_end_marks_face_the_way_the_map_grows(look: Look, facing: tuple[int, int]) -> None:
    ends = [end for route in picture(ghosts(), MAP, look).routes for end in route.ends]
    assert {end.facing for end in ends if end.kind is not EndKind.CIRCLE} == {facing}


def test_indented_lines_down_to_reasons_and_objections_leave_the_box_apart() -> None:
    shown = picture(ghosts(), MAP, INDENTED)
    ports = {end.kind: end.x for route in shown.routes for end in route.ends if end.y == shown.by_id["c"].rect.bottom}
    assert ports[EndKind.TRIANGLE] - ports[EndKind.BAR] == 12


def test_premises_in_one_frame_stand_above_each_other_with_one_width_when_the_map_grows_to_the_right() -> None:
    shown = picture(ghosts(), MAP, RIGHT)
    first, second = shown.by_id["1a"].rect, shown.by_id["1b"].rect
    assert (first.x, first.width) == (second.x, second.width)
    assert first.bottom < second.y


@pytest.mark.parametrize("direction", Direction)
def test_a_map_grows_its_own_way_unless_the_look_says_otherwise(direction: Direction) -> None:
    debate = ghosts()
    before = picture(debate, MAP)
    debate.apply(Edit(Message("Grow"), (Change(debate[Map][MAP], replace(debate[Map][MAP], direction=direction)),)))
    assert picture(debate, MAP) == picture(ghosts(), MAP, Look(direction=direction))
    assert picture(debate, MAP, Look(direction=Direction.DOWN)) == before


def test_paper_grows_downwards() -> None:
    debate = ghosts()
    right = replace(debate[Map][MAP], direction=Direction.RIGHT)
    debate.apply(Edit(Message("Grow"), (Change(debate[Map][MAP], right),)))
    assert picture(debate, MAP, Look(shape=0.7)) == picture(ghosts(), MAP, Look(shape=0.7))


@pytest.mark.parametrize("look", [RIGHT, INDENTED])
def test_a_pinned_branch_takes_its_lines_along(look: Look) -> None:
    debate = ghosts()
    before = picture(debate, MAP, look)
    pinned = replace(debate[Placement]["map/4"], pinned=True, dx=2400, dy=300)
    debate.apply(Edit(Message("Pin"), (Change(debate[Placement]["map/4"], pinned),)))
    (old,), (new,) = (picture_.routes_by_id["a4.1"][:1] for picture_ in (before, picture(debate, MAP, look)))
    assert new.points == tuple((x + 2400, y + 300) for x, y in old.points)


def test_answers_to_one_question_stand_below_each_other_when_the_map_grows_to_the_right() -> None:
    writer = Writer(contention="c", roots=("d",))
    for claim, reason in (("c", "p"), ("d", "q")):
        writer.argue(writer.claim(claim), writer.claim(reason))
    writer.question("which", "Which?", answers=["c", "d"])
    shown = picture(writer.debate(), MAP, RIGHT)
    question, first, second = (shown.by_id[id].rect for id in ("which", "c", "d"))
    assert question.right < first.x == second.x
    assert first.bottom < second.y
