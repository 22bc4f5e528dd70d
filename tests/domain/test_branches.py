"""What hangs on what."""

from itertools import pairwise

import pytest

from debatemap.domain.branches import above, below, branch_of, hangs, shows
from debatemap.domain.debate import Debate
from debatemap.domain.model import About, Answer, Argument, Claim, Map, Placement, Premise, Question, Record


def _debate(*records: Record, on: str, roots: tuple[str, ...] = ()) -> Debate:
    placements = [Placement(id=f"on {item}", map="map", item=item) for item in on]
    return Debate([About(id="about"), Map(id="map", roots=roots), *records, *placements])


def _argument(id: str, target: str, *claims: str) -> list[Record]:
    premises = [Premise(id=f"{id} {claim}", argument=id, claim=claim) for claim in claims]
    return [Argument(id=id, target=target), *premises]


CIRCLE = [
    *(Claim(id=id) for id in "abc"),
    *_argument("1", "a", "b"),
    *_argument("2", "b", "c"),
    *_argument("3", "c", "a"),
]


def test_a_step_down_and_a_step_up_meet() -> None:
    debate = _debate(*CIRCLE, Question(id="q"), Answer(id="answer", question="q", claim="a"), on="abcq")
    assert [*below(debate, "map", "q")] == ["a"]
    assert [*below(debate, "map", "a")] == ["1"]
    assert [*below(debate, "map", "1")] == ["b"]
    assert [*above(debate, "map", "a")] == ["3", "q"]


def test_a_circle_ends() -> None:
    assert set(branch_of(_debate(*CIRCLE, on="abc"), "map", ["a"])) == {*"abc123"}


def test_a_branch_stops_at_a_root_even_in_a_circle() -> None:
    assert branch_of(_debate(*CIRCLE, on="abc", roots=("b",)), "map", ["a"]) == ("a", "1")


@pytest.mark.parametrize(("roots", "expected"), [((), False), (("b",), True), (("a",), False)])
def test_a_claim_in_a_circle_hangs_only_on_another_root(roots: tuple[str, ...], expected: bool) -> None:
    assert hangs(_debate(*CIRCLE, on="abc", roots=roots), "map", "a") is expected


def test_inferences_that_undercut_each_other_are_on_no_map_and_end() -> None:
    debate = _debate(Claim(id="a"), *_argument("1", "2", "a"), *_argument("2", "1", "a"), on="a")
    assert not shows(debate, "map", "1")
    assert set(branch_of(debate, None, ["1"])) == {"1", "2"}


def test_what_is_not_placed_is_not_on_the_way() -> None:
    debate = _debate(*CIRCLE, on="ab")
    assert [*below(debate, "map", "b")] == []
    assert [*below(debate, None, "b")] == ["2"]


def test_hanging_of_every_item_of_a_chain_is_found_by_climbing_it_once() -> None:
    items = "abcdefgh"
    links = [one for pair in pairwise(items) for one in _argument("".join(pair), *pair)]
    debate = _debate(*(Claim(id=id) for id in items), *links, on=items, roots=("a",))
    known: set[str] = set()

    assert hangs(debate, "map", "h", known)

    assert known >= set(items[1:])
    assert "a" not in known
    assert [hangs(debate, "map", id, set(known)) for id in items] == [hangs(debate, "map", id) for id in items]
