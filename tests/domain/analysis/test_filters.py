"""Filters keep what holds of a claim, gaps are what a map lacks, and near is what few steps reach."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain import edits
from debatemap.domain.analysis.filters import Filter, from_json, passing, to_json, with_arguments
from debatemap.domain.analysis.gaps import unanswered, unsourced
from debatemap.domain.analysis.neighbourhood import near
from debatemap.domain.debate import Debate
from debatemap.domain.kinds import ClaimType, ParticipantKind, SourceKind
from debatemap.domain.model import Argument, Claim, Excerpt, Map, Participant, Premise, Source, Tag
from tests.domain.workbench import Workbench, made
from tests.properties.strategies import debates


@pytest.fixture
def bench() -> Workbench:
    """Return a map: a contention, a reason with a reason of its own, and an objection that is answered by nobody."""
    bench = Workbench()
    top = bench.contention("Ghosts learn.")
    reason = bench.reason(top, "Ghosts imitate.")
    bench.reason(reason, "Texts are imitated.")
    bench.objection(top, "Animals learn better.")
    return bench


def words(bench: Workbench, ids: frozenset[str] | tuple[str, ...]) -> set[str]:
    return {bench.debate[Claim][id].text.shown("en") for id in ids if id in bench.debate[Claim]}


def named(bench: Workbench, text: str) -> str:
    (found,) = [claim.id for claim in bench.debate[Claim] if text in claim.text.shown("en")]
    return found


def kept(bench: Workbench, filter: Filter) -> set[str]:
    return words(bench, passing(bench.debate, bench.map, filter))


def test_an_empty_filter_keeps_everything(bench: Workbench) -> None:
    assert not Filter()
    assert len(kept(bench, Filter())) == 4


def test_text_is_found_in_either_language(bench: Workbench) -> None:
    bench.do(edits.reword(bench.debate, named(bench, "imitate."), "zh-Hans", "幽灵只会模仿。"))

    assert kept(bench, Filter(text="模")) == {"Ghosts imitate."}
    assert kept(bench, Filter(text="GHOSTS learn")) == {"Ghosts learn."}


def test_speakers_tags_and_kinds_keep_what_has_one_of_them(bench: Workbench) -> None:
    reason = named(bench, "Ghosts imitate")
    person = made(
        bench.do(edits.name_participant(bench.debate, "Student 1", "en", ParticipantKind.PERSON)), Participant
    )
    bench.do(edits.attribute(bench.debate, reason, person))
    tag = made(bench.do(edits.tag(bench.debate, [reason], "key", "en")), Tag)
    bench.do(edits.set_field(bench.debate, reason, type=ClaimType.VALUE))

    for filter in (
        Filter(speakers=frozenset({person})),
        Filter(tags=frozenset({tag})),
        Filter(kinds=frozenset({"value"})),
        Filter(speakers=frozenset({person, "somebody"}), tags=frozenset({tag}), text="imitate"),
    ):
        assert kept(bench, filter) == {"Ghosts imitate."}
    assert kept(bench, Filter(speakers=frozenset({person}), kinds=frozenset({"fact"}))) == set()


def test_a_source_keeps_what_rests_on_it_and_the_rest_is_unsourced(bench: Workbench) -> None:
    source = made(bench.do(edits.add_source(bench.debate, "Interview", "en", SourceKind.INTERVIEW)), Source)
    excerpt = made(bench.do(edits.add_excerpt(bench.debate, source, replace(bench.debate.about.title))), Excerpt)
    bench.do(edits.cite(bench.debate, named(bench, "Texts"), excerpt))

    assert kept(bench, Filter(sources=frozenset({source}))) == {"Texts are imitated."}
    assert "Texts are imitated." not in words(bench, unsourced(bench.debate, bench.map))
    assert len(kept(bench, Filter(unsourced=True))) == 3


def test_what_is_only_used_unsaid_is_implicit_and_needs_no_source(bench: Workbench) -> None:
    bench.do(edits.set_field(bench.debate, bench.premise(named(bench, "Texts")), implicit=True))

    assert kept(bench, Filter(implicit=True)) == {"Texts are imitated."}
    assert "Texts are imitated." not in words(bench, unsourced(bench.debate, bench.map))


def test_a_translation_that_nobody_checked_is_found(bench: Workbench) -> None:
    top = named(bench, "Ghosts learn")
    bench.do(edits.reword(bench.debate, top, "zh-Hans", "幽灵会学习。"))
    bench.do(edits.reword(bench.debate, top, "en", "Ghosts do learn."))

    assert kept(bench, Filter(unchecked=True)) == {"Ghosts do learn."}


def test_an_objection_is_answered_by_an_objection_to_it_or_to_its_inference(bench: Workbench) -> None:
    animals = named(bench, "Animals")
    assert unanswered(bench.debate, bench.map) == (bench.argument(animals),)
    assert kept(bench, Filter(unanswered=True)) == {"Animals learn better."}

    undercut = bench.do(edits.add_undercut(bench.debate, bench.map, bench.argument(animals), "Not the point.", "en"))
    assert unanswered(bench.debate, bench.map) == (made(undercut, Argument),)

    bench.objection(named(bench, "Not the point"), "It is.")
    assert bench.argument(animals) not in unanswered(bench.debate, bench.map)


@pytest.mark.parametrize(
    ("steps", "reached"),
    [
        (0, {"Ghosts imitate."}),
        (1, {"Ghosts imitate.", "Ghosts learn.", "Texts are imitated."}),
        (2, {"Ghosts imitate.", "Ghosts learn.", "Texts are imitated.", "Animals learn better."}),
    ],
)
def test_a_step_leads_up_down_and_aside(bench: Workbench, steps: int, reached: set[str]) -> None:
    found = near(bench.debate, bench.map, named(bench, "Ghosts imitate"), steps)

    assert words(bench, found) == reached
    assert all(_leads_somewhere(bench, found, id) for id in found if id in bench.debate[Argument])


def test_one_step_from_an_argument_are_its_ends(bench: Workbench) -> None:
    argument = bench.argument(named(bench, "Animals"))

    found = near(bench.debate, bench.map, argument, 1)

    assert found == {argument, named(bench, "Animals"), named(bench, "Ghosts learn")}


def test_arguments_belong_to_the_claims_they_use(bench: Workbench) -> None:
    animals = named(bench, "Animals")

    assert with_arguments(bench.debate, bench.map, frozenset({animals})) == {animals, bench.argument(animals)}


FILTERS = st.builds(
    Filter,
    text=st.text(max_size=5),
    speakers=st.frozensets(st.sampled_from(["participant0", "participant1"])),
    kinds=st.frozensets(st.sampled_from(["fact", "value", "question"])),
    tags=st.frozensets(st.sampled_from(["tag0", "tag1"])),
    sources=st.frozensets(st.sampled_from(["source0"])),
    unsourced=st.booleans(),
    unanswered=st.booleans(),
    implicit=st.booleans(),
    unchecked=st.booleans(),
)


@given(FILTERS)
def test_a_filter_is_the_same_after_a_saved_view_held_it(filter: Filter) -> None:
    assert from_json(to_json(filter)) == filter


@pytest.mark.parametrize("data", ["", "[]", "3", '{"text": 5, "tags": "x", "kinds": [1], "new": true}', "{"])
def test_what_is_not_understood_in_a_saved_view_asks_for_nothing(data: str) -> None:
    assert from_json(data) == Filter()


@given(debates(), FILTERS)
def test_asking_for_more_keeps_less(debate: Debate, filter: Filter) -> None:
    map = next(iter(debate[Map])).id
    weaker = replace(filter, text="", unsourced=False)

    assert passing(debate, map, filter) <= passing(debate, map, weaker) <= passing(debate, map, Filter())


def _leads_somewhere(bench: Workbench, found: frozenset[str], argument: str) -> bool:
    ends = {bench.debate[Argument][argument].target}
    ends |= {premise.claim for premise in bench.debate[Premise].referring("argument", argument)}
    return len(ends & found) >= 2
