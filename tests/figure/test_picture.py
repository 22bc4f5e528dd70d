"""What holds for the picture of every map."""

from dataclasses import replace
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.changes import Change, Edit
from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Direction
from debatemap.domain.model import Comment, Map, Placement
from debatemap.figure.geometry import Rect
from debatemap.figure.header import Role
from debatemap.figure.look import WIDEST_FRAME, Look
from debatemap.figure.picture import Picture, picture
from debatemap.i18n import Message
from tests.figure.fixtures import MAP, Writer, ghosts, tangle
from tests.figure.geometry_faults import faults
from tests.properties.strategies import debates

LOOKS = st.builds(
    Look,
    language=st.sampled_from(["en", "zh-Hans", "both"]),
    said=st.booleans(),
    judged=st.booleans(),
    shape=st.sampled_from([None, 0.7, 1.6]),
    direction=st.sampled_from([None, *Direction]),
    frame=st.sampled_from([250, WIDEST_FRAME]),
)
TANGLES = st.builds(tangle, st.integers(0, 2**32), st.integers(1, 36))


def places(shown: Picture) -> dict[str, tuple[float, float]]:
    return {id: part.rect[:2] for id, part in shown.by_id.items()}


@pytest.mark.parametrize("language", ["en", "zh-Hans", "both"])
def test_the_sample_map_is_sound(language: str) -> None:
    assert faults(picture(ghosts(), MAP, Look(language=language))) == []


@given(TANGLES, LOOKS)
def test_nothing_overlaps_and_no_line_crosses_a_box(debate: Debate, look: Look) -> None:
    assert faults(picture(debate, MAP, look)) == []


@given(TANGLES, LOOKS)
def test_bounds_hold_every_line(debate: Debate, look: Look) -> None:
    shown = picture(debate, MAP, look)
    for route in shown.routes:
        for x, y in route.points:
            assert shown.bounds.holds(Rect(x, y, 0, 0))


@given(debates(others=3), LOOKS)
def test_any_debate_has_a_picture_of_each_map(debate: Debate, look: Look) -> None:
    for map in debate[Map]:
        shown = picture(debate, map.id, look)
        placed = {one.item for one in debate[Placement].referring("map", map.id)}
        assert {box.item for box in shown.boxes} == placed
        assert all(isfinite(number) for box in shown.boxes for number in box.rect)


@given(TANGLES, st.data())
def test_pinned_boxes_and_what_gives_way_to_them_never_overlap(debate: Debate, data: st.DataObject) -> None:
    offsets = st.tuples(st.floats(-400, 400), st.floats(-400, 400))
    for placement in data.draw(st.lists(st.sampled_from(list(debate[Placement])), max_size=4, unique=True)):
        dx, dy = data.draw(offsets)
        pinned = replace(placement, pinned=True, dx=round(dx), dy=round(dy))
        debate.apply(Edit(Message("Pin"), (Change(placement, pinned),)))
    for direction in Direction:
        assert faults(picture(debate, MAP, Look(direction=direction))) == []


def test_lines_are_led_around_an_unconnected_box_that_is_pinned_on_them() -> None:
    debate = tangle(1, 6)
    placement = debate[Placement]["map/q1"]
    debate.apply(Edit(Message("Pin"), (Change(placement, replace(placement, pinned=True, dy=-153)),)))
    assert faults(picture(debate, MAP, Look(direction=Direction.RIGHT))) == []
    assert faults(picture(debate, MAP)) == []


@given(TANGLES, st.data())
def test_folding_hides_what_is_below_and_counts_it(debate: Debate, data: st.DataObject) -> None:
    whole = picture(debate, MAP)
    closed = data.draw(st.sets(st.sampled_from(sorted(whole.by_id)), max_size=4))
    shown = picture(debate, MAP, Look(folded=frozenset(closed)))
    hidden = sum(part.hidden for part in shown.by_id.values())
    assert faults(shown) == []
    assert hidden >= len({box.item for box in whole.boxes} - {box.item for box in shown.boxes})


@given(TANGLES)
def test_the_same_debate_gives_the_same_picture(debate: Debate) -> None:
    assert picture(debate, MAP) == picture(debate.snapshot(), MAP)


@pytest.mark.parametrize("look", [Look(said=False), Look(reconstructed=False), Look(judged=False)])
def test_a_layer_moves_no_box_sideways(look: Look) -> None:
    whole, less = picture(ghosts(), MAP), picture(ghosts(), MAP, look)
    sideways = {box.id: (box.rect.x, box.rect.width) for box in whole.boxes}
    assert {box.id: (box.rect.x, box.rect.width) for box in less.boxes} == sideways


def test_without_what_is_reconstructed_pills_are_empty_and_boxes_unnumbered() -> None:
    shown = picture(ghosts(), MAP, Look(reconstructed=False))
    assert {joint.word for joint in shown.joints} == {""}
    assert places(shown) == places(picture(ghosts(), MAP))
    assert not any(label.role is Role.NUMBER for box in shown.boxes for label in box.content.header.labels)


def test_a_first_comment_moves_nothing() -> None:
    debate = ghosts()
    before = places(picture(debate, MAP))
    comment = Comment(id="new", annotator="annotator1", target="2")
    debate.apply(Edit(Message("Comment"), (Change(None, comment),)))
    assert places(picture(debate, MAP)) == before


def test_pins_count_for_the_screen_and_not_for_paper() -> None:
    debate = ghosts()
    automatic = places(picture(debate, MAP))
    placement = debate[Placement]["map/4"]
    debate.apply(Edit(Message("Pin"), (Change(placement, replace(placement, pinned=True, dx=300, dy=40)),)))
    x, y = automatic["4"]
    assert places(picture(debate, MAP))["4"] == (x + 300, y + 40)
    assert places(picture(debate, MAP, Look(pins=False))) == automatic


@pytest.mark.parametrize("shape", ["chain", "fan", "undercuts"])
def test_very_deep_and_very_wide_maps_have_pictures(shape: str) -> None:
    writer = Writer(contention="c0")
    target = writer.claim("c0")
    for number in range(1, 2000):
        claim = writer.claim(f"c{number}")
        argument = writer.argue(target, claim, id=f"a{number}", attack=shape == "undercuts" and number > 1)
        target = {"chain": claim, "fan": "c0", "undercuts": argument}[shape]
    assert len(picture(writer.debate(), MAP).boxes) == 2000
