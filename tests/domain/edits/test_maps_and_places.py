"""Maps, groups, and what is where."""

import pytest

from debatemap.domain import edits
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Claim, Group, GroupMember, Map, Placement
from debatemap.domain.relations import maps, placement_of
from debatemap.domain.validity import FARTHEST
from tests.domain.workbench import Workbench, made


def _place(bench: Workbench, item: str) -> Placement:
    place = placement_of(bench.debate, bench.map, item)
    assert place is not None
    return place


def test_a_reason_placed_before_its_target_is_a_root_until_the_target_comes() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    reason = bench.reason(contention, "R")
    second = bench.second_map(reason)
    assert bench.roots(second) == ["", "R"]
    bench.do(edits.place(bench.debate, second, [contention]))
    assert bench.roots(second) == ["", "C"]
    assert bench.drawn(second) == ["R + C"]


def test_placing_what_is_there_is_refused_unless_something_is_new() -> None:
    bench = Workbench()
    claim = bench.contention("C")
    with pytest.raises(EditRefused, match="already on this map"):
        edits.place(bench.debate, bench.map, [claim])
    with pytest.raises(EditRefused, match="Only claims and questions"):
        edits.place(bench.debate, bench.map, [bench.map])


def test_a_pinned_claim_holds_its_offset_until_unpinned() -> None:
    bench = Workbench()
    claim = bench.contention("C")
    bench.do(edits.pin(bench.debate, bench.map, [claim], 10.0, -5.0))
    bench.do(edits.pin(bench.debate, bench.map, [claim], 2.5, 0.0))
    assert (_place(bench, claim).dx, _place(bench, claim).dy, _place(bench, claim).pinned) == (12.5, -5.0, True)
    bench.do(edits.unpin(bench.debate, bench.map, [claim]))
    assert (_place(bench, claim).dx, _place(bench, claim).dy, _place(bench, claim).pinned) == (0.0, 0.0, False)


def test_nothing_is_pinned_beyond_the_farthest_place() -> None:
    bench = Workbench()
    claim = bench.contention("C")
    bench.do(edits.pin(bench.debate, bench.map, [claim], 1e300, 0.0))
    assert _place(bench, claim).dx == FARTHEST


def test_pinning_what_is_not_on_the_map_is_refused() -> None:
    bench = Workbench()
    claim = bench.contention("C")
    second = bench.second_map()
    with pytest.raises(EditRefused, match="not on this map"):
        edits.pin(bench.debate, second, [claim], 1.0, 1.0)


def test_a_new_map_comes_after_the_one_named_and_can_be_moved() -> None:
    bench = Workbench()
    last = bench.second_map()
    between = made(bench.do(edits.add_map(bench.debate, "Between", "en", after=bench.map)), Map)
    assert [map.id for map in maps(bench.debate)] == [bench.map, between, last]
    bench.do(edits.reorder(bench.debate, last, None))
    assert [map.id for map in maps(bench.debate)] == [last, bench.map, between]


def test_a_renamed_map_keeps_its_other_language() -> None:
    bench = Workbench()
    bench.do(edits.rename_map(bench.debate, bench.map, "zh-Hans", "测试"))
    title = bench.debate[Map][bench.map].title
    assert (title.shown("en"), title.shown("zh-Hans"), title.unchecked) == ("Test", "测试", ())


def test_a_group_within_a_group_belongs_to_it_and_gives_its_members_back() -> None:
    bench = Workbench()
    a, b = bench.loose("A"), bench.loose("B")
    outer = made(bench.do(edits.group(bench.debate, bench.map, [a, b], "outer", "en")), Group)
    inner = made(bench.do(edits.group(bench.debate, bench.map, [b], "inner", "en")), Group)
    assert bench.debate[Group][inner].parent == outer
    assert {(one.group, one.item) for one in bench.debate[GroupMember]} == {(outer, a), (inner, b)}
    bench.do(edits.ungroup(bench.debate, inner))
    assert {(one.group, one.item) for one in bench.debate[GroupMember]} == {(outer, a), (outer, b)}


def test_ungrouping_the_outermost_group_frees_its_members_and_keeps_inner_groups() -> None:
    bench = Workbench()
    a, b = bench.loose("A"), bench.loose("B")
    outer = made(bench.do(edits.group(bench.debate, bench.map, [a, b], "outer", "en")), Group)
    inner = made(bench.do(edits.group(bench.debate, bench.map, [b], "inner", "en")), Group)
    bench.do(edits.ungroup(bench.debate, outer))
    assert [(one.id, one.parent) for one in bench.debate[Group]] == [(inner, None)]
    assert [(one.group, one.item) for one in bench.debate[GroupMember]] == [(inner, b)]


def test_an_empty_group_is_refused() -> None:
    bench = Workbench()
    with pytest.raises(EditRefused, match="at least one claim"):
        edits.group(bench.debate, bench.map, [], "G", "en")


def test_edits_put_together_see_each_other_and_are_one_step() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    name = edits.add_term(bench.debate, "any", "en").name
    reason = edits.add_reason(bench.debate, bench.map, contention, "R", "en")
    edit = edits.together(
        bench.debate,
        name,
        lambda _: reason,
        lambda debate: edits.reword(debate, made(reason, Claim), "en", "R reworded"),
    )
    bench.do(edit)
    assert bench.drawn() == ["R reworded + C"]
    assert len({change.id for change in edit.changes}) == len(edit.changes)


def test_a_frame_is_taken_away_from_frames_that_hold_each_other() -> None:
    bench = Workbench()
    a, b = (made(bench.do(edits.group(bench.debate, bench.map, [bench.loose(one)], one, "en")), Group) for one in "AB")
    bench.do(edits.set_field(bench.debate, a, parent=b))
    bench.do(edits.set_field(bench.debate, b, parent=a))
    bench.do(edits.ungroup(bench.debate, a))
    assert bench.debate[Group][b].parent is None
