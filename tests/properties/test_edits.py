"""Properties that hold for every edit of every debate."""

from collections import Counter
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.branches import above, branch_of, hangs, roots_of
from debatemap.domain.changes import added, combined
from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate, dangling
from debatemap.domain.model import KINDS, Argument, Claim, Map, Placement, Premise
from debatemap.domain.relations import arguments_on, is_on, items_on
from debatemap.domain.table import Table
from debatemap.domain.text import Text
from tests.properties.edits import edits_of
from tests.properties.strategies import debates


def contents(debate: Debate) -> dict[str, object]:
    return {record.id: record for record in debate}


@given(st.data())
def test_an_edit_passes_the_check_and_leaves_nothing_dangling(data: st.DataObject) -> None:
    debate = data.draw(debates())
    for _ in range(4):
        edit = data.draw(edits_of(debate))
        debate.check(edit)
        debate.apply(edit)
        assert not list(dangling(debate))


@given(st.data())
def test_an_edit_and_its_inverse_leave_everything_as_it_was(data: st.DataObject) -> None:
    debate = data.draw(debates())
    before, digest = contents(debate), debate.digest
    edit = data.draw(edits_of(debate))
    debate.apply(edit)
    debate.check(edit.inverted())
    debate.apply(edit.inverted())
    assert (contents(debate), debate.digest) == (before, digest)


@given(st.data())
def test_making_an_edit_leaves_the_debate_alone(data: st.DataObject) -> None:
    debate = data.draw(debates())
    before, digest = contents(debate), debate.digest
    data.draw(edits_of(debate))
    assert (contents(debate), debate.digest) == (before, digest)


@given(st.data())
def test_the_digest_and_the_indexes_are_those_of_a_debate_made_from_scratch(data: st.DataObject) -> None:
    debate = data.draw(debates())
    for _ in range(3):
        edit = data.draw(edits_of(debate))
        expected = debate.digest_after(edit)
        debate.apply(edit)
        assert debate.digest == expected == Debate(debate).digest
        for kind in KINDS:
            assert debate[kind].indexes == Table(kind, debate[kind]).indexes


@given(st.data())
def test_a_draft_reads_like_the_debate_it_foretells(data: st.DataObject) -> None:
    debate = data.draw(debates())
    edit = data.draw(edits_of(debate))
    draft, real = debate.draft(edit.changes), debate.snapshot()
    real.apply(edit)
    assert (contents(draft), draft.digest, len(draft)) == (contents(real), real.digest, len(real))
    for id in [*contents(debate), *contents(real)]:
        assert (id in draft, draft.find(id)) == (id in real, real.find(id))
        assert _referring(draft, id) == _referring(real, id)


def _referring(debate: Debate, id: str) -> set[tuple[str, str]]:
    return {(record.id, field.name) for record, field in debate.referring(id)}


@given(st.data())
def test_a_snapshot_is_left_alone_by_later_edits(data: st.DataObject) -> None:
    debate = data.draw(debates())
    snapshot = debate.snapshot()
    before, digest = contents(snapshot), snapshot.digest
    debate.apply(data.draw(edits_of(debate)))
    assert (contents(snapshot), snapshot.digest) == (before, digest)


@given(st.data())
def test_combined_changes_lead_where_the_changes_in_turn_lead(data: st.DataObject) -> None:
    debate = data.draw(debates())
    start, changes = debate.snapshot(), added()
    for _ in range(4):
        edit = data.draw(edits_of(debate))
        debate.apply(edit)
        changes = (*changes, *edit.changes)
    merged = combined(changes)
    assert len({change.id for change in merged}) == len(merged)
    assert contents(start.draft(merged)) == contents(debate)


@given(st.data())
def test_whatever_hangs_on_nothing_is_the_contention_or_a_root(data: st.DataObject) -> None:
    debate = new_debate(Text())
    for _ in range(10):
        debate.apply(data.draw(edits_of(debate)))
        for map in debate[Map]:
            roots = roots_of(map)
            items = [item.id for item in items_on(debate, map.id)]
            assert len(set(roots)) == len(roots)
            assert set(roots) <= set(items)
            assert {item for item in items if not hangs(debate, map.id, item)} <= set(roots)


@given(st.data())
def test_no_item_is_on_a_map_twice_and_no_claim_twice_in_an_argument(data: st.DataObject) -> None:
    debate = new_debate(Text())
    for _ in range(10):
        debate.apply(data.draw(edits_of(debate)))
        assert _unique((place.map, place.item) for place in debate[Placement])
        assert _unique((premise.argument, premise.claim) for premise in debate[Premise])
        assert all(debate[Argument][one.argument].target != one.claim for one in debate[Premise])


def _unique(pairs: Iterable[tuple[str, str]]) -> bool:
    return max(Counter(pairs).values(), default=1) == 1


@given(debates())
def test_the_arguments_on_a_map_are_those_whose_ends_all_are(debate: Debate) -> None:
    for map in debate[Map]:
        shown = [argument.id for argument in arguments_on(debate, map.id)]
        assert len(set(shown)) == len(shown)
        assert set(shown) == {argument.id for argument in debate[Argument] if is_on(debate, map.id, argument)}


@given(st.data())
def test_a_branch_ends_and_holds_nothing_that_is_reached_from_outside_it(data: st.DataObject) -> None:
    debate = data.draw(debates())
    map = data.draw(st.sampled_from([None, *(map.id for map in debate[Map])]))
    start = data.draw(st.sampled_from([claim.id for claim in debate[Claim]]))
    branch = branch_of(debate, map, [start])
    assert branch[0] == start
    for id in branch[1:]:
        assert any(above(debate, map, id))
        assert set(above(debate, map, id)) <= set(branch)
