"""Maps that are no tree, untangled in layers."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.changes import Change, Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.placing import pin
from debatemap.domain.kinds import Direction, Layout
from debatemap.domain.model import Map
from debatemap.figure.look import Look
from debatemap.figure.picture import picture
from debatemap.figure.routes import EndKind
from debatemap.i18n import Message
from tests.figure.fixtures import MAP, Writer, ghosts, tangle
from tests.figure.geometry_faults import faults

UNTANGLED = Look(layout=Layout.UNTANGLED)
TANGLES = st.builds(tangle, st.integers(0, 2**32), st.integers(1, 40))


def shared() -> Debate:
    """Return a debate in which two contentions rest on one claim."""
    writer = Writer(contention="c", roots=("d",))
    writer.claim("c")
    writer.claim("d")
    writer.argue("c", writer.claim("p"), id="first")
    writer.argue("p", writer.claim("q"), id="deep")
    writer.argue("d", "q", id="second")
    return writer.debate()


@given(TANGLES, st.sampled_from(["en", "zh-Hans", "both"]))
def test_nothing_overlaps_and_no_line_crosses_a_box(debate: Debate, language: str) -> None:
    assert faults(picture(debate, MAP, replace(UNTANGLED, language=language))) == []


@given(TANGLES)
def test_every_argument_has_its_line(debate: Debate) -> None:
    shown = picture(debate, MAP, UNTANGLED)
    served = {id for route in shown.routes for id in route.serves}
    assert served >= set(shown.outline.joints)


def test_a_claim_used_twice_has_one_box_and_a_line_from_each_use() -> None:
    shown = picture(shared(), MAP, UNTANGLED)
    (box,) = shown.uses_of("q")
    stems = [route for id in ("deep", "second") for route in shown.routes_by_id[id] if not route.ends]
    assert {route.points[-1] for route in stems} == {(box.rect.middle, box.rect.y)}


@given(TANGLES, st.data())
def test_pinned_boxes_keep_their_offset_and_every_line_finds_its_way(debate: Debate, data: st.DataObject) -> None:
    automatic = picture(debate, MAP, UNTANGLED)
    item = data.draw(st.sampled_from(sorted({box.item for box in automatic.boxes})))
    across, down = data.draw(st.integers(-400, 400)), data.draw(st.integers(-400, 400))
    debate.apply(pin(debate, MAP, [item], across, down))

    shown = picture(debate, MAP, UNTANGLED)

    assert faults(shown) == []
    assert {id for route in shown.routes for id in route.serves} >= set(shown.outline.joints)


def test_a_pinned_box_takes_its_joint_and_what_hangs_on_it_along() -> None:
    debate = shared()
    before = picture(debate, MAP, UNTANGLED)
    debate.apply(pin(debate, MAP, ["p"], -300, 20))

    after = picture(debate, MAP, UNTANGLED)

    moved = {id for id, one in after.by_id.items() if one.rect == before.by_id[id].rect.moved(-300, 20)}
    assert moved == {"p", "first", "deep", "q"}
    assert {"c", "d", "second"}.isdisjoint(moved)
    assert faults(after) == []


def test_an_offset_of_nothing_changes_nothing() -> None:
    debate = shared()
    before = picture(debate, MAP, UNTANGLED)
    debate.apply(pin(debate, MAP, ["p"], 0, 0))

    after = picture(debate, MAP, UNTANGLED)

    assert (after.routes, [box.rect for box in after.boxes]) == (before.routes, [box.rect for box in before.boxes])


def test_premises_stand_below_every_claim_they_speak_for() -> None:
    shown = picture(shared(), MAP, UNTANGLED)
    upper = max(shown.by_id[id].rect.bottom for id in ("p", "d"))
    assert upper < shown.by_id["q"].rect.y


def test_a_claim_that_rests_on_itself_in_the_end_is_still_drawn() -> None:
    writer = Writer(contention="c")
    writer.argue(writer.claim("c"), writer.claim("p"))
    writer.argue("p", "c", id="round")
    shown = picture(writer.debate(), MAP, UNTANGLED)
    assert faults(shown) == []
    assert len(shown.routes_by_id["round"]) == 2


def test_pills_stand_over_the_middle_of_their_premises() -> None:
    shown = picture(ghosts(), MAP, UNTANGLED)
    hosts = {frame.id: frame.rect for frame in shown.frames}
    for id, joint in shown.outline.joints.items():
        host = hosts.get(id) or shown.by_id[joint.spots[0]].rect
        assert shown.by_id[id].rect.middle == host.middle


def test_reasons_and_objections_leave_their_claim_apart_with_one_mark_each() -> None:
    shown = picture(ghosts(), MAP, UNTANGLED)
    contention = shown.by_id["c"].rect
    ends = [end for route in shown.routes for end in route.ends if end.y == contention.bottom]
    assert sorted((end.kind, end.x - contention.middle) for end in ends) == [(EndKind.BAR, 9), (EndKind.TRIANGLE, -9)]


def test_an_undercut_begins_at_the_side_of_its_pill() -> None:
    shown = picture(ghosts(), MAP, UNTANGLED)
    pill = shown.by_id["a1b.1.1"].rect
    (end,) = (end for route in shown.routes for end in route.ends if end.kind is EndKind.CIRCLE)
    assert (end.x, end.y) == (pill.right + 4, pill.centre[1])


def test_a_map_is_untangled_by_its_own_layout_and_not_on_paper() -> None:
    debate = ghosts()
    layered = replace(debate[Map][MAP], layout=Layout.UNTANGLED, direction=Direction.RIGHT)
    debate.apply(Edit(Message("Untangle"), (Change(debate[Map][MAP], layered),)))
    assert picture(debate, MAP) == picture(ghosts(), MAP, UNTANGLED)
    assert picture(debate, MAP, Look(shape=0.7)) == picture(ghosts(), MAP, Look(shape=0.7))
