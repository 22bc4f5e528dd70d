"""The numbers that name claims and arguments."""

from dataclasses import replace

from debatemap.domain.changes import Change, Edit
from debatemap.domain.debate import Debate
from debatemap.domain.model import Placement
from debatemap.figure.numbers import LONGEST, numbers
from debatemap.i18n import Message
from tests.figure.fixtures import MAP, Writer, ghosts


def freeze(debate: Debate, item: str, number: str) -> None:
    placement = debate[Placement][f"{MAP}/{item}"]
    debate.apply(Edit(Message("Freeze"), (Change(placement, replace(placement, number=number)),)))


def test_claims_of_the_sample_are_named_by_their_way_from_the_contention() -> None:
    found = numbers(ghosts(), MAP)
    claims = [id for id in found if not id.startswith("a")]
    assert {id: found[id] for id in claims if id != "c"} == {id: id for id in claims if id != "c"}


def test_the_sole_contention_has_no_number() -> None:
    assert numbers(ghosts(), MAP)["c"] == ""


def test_an_argument_is_named_like_its_premises_without_their_letter() -> None:
    found = numbers(ghosts(), MAP)
    assert (found["a1"], found["a1b.1"], found["a1b.1.1u"]) == ("1", "1b.1", "1b.1.1u")


def test_a_second_undercut_counts() -> None:
    writer = Writer(contention=None)
    writer.claim("c")
    reason = writer.argue("c", writer.claim("p"))
    for claim in ("u", "v"):
        writer.argue(reason, writer.claim(claim), attack=True)
    found = numbers(writer.debate(), MAP)
    assert (found["u"], found["v"]) == ("1u", "1u2")


def test_several_contentions_are_letters_that_begin_the_numbers_below() -> None:
    writer = Writer(contention="c", roots=("d",))
    for claim in ("c", "d"):
        writer.argue(writer.claim(claim), writer.claim(f"under {claim}"))
    found = numbers(writer.debate(), MAP)
    assert [found[id] for id in ("c", "under c", "d", "under d")] == ["A", "A1", "B", "B1"]


def test_a_loose_claim_leaves_the_numbers_of_the_map_alone() -> None:
    writer = Writer(contention="c", roots=("loose",))
    writer.argue(writer.claim("c"), writer.claim("p"))
    writer.claim("loose")
    found = numbers(writer.debate(), MAP)
    assert (found["c"], found["p"], found["loose"]) == ("", "1", "A")


def test_a_frozen_number_stays_and_no_other_claim_gets_it() -> None:
    debate = ghosts()
    freeze(debate, "3", "1")
    found = numbers(debate, MAP)
    assert (found["3"], found["3.1"], found["a3"]) == ("1", "1.1", "1")
    assert (found["1a"], found["1b"], found["2"]) == ("2a", "2b", "3")


def test_a_claim_used_twice_has_one_number() -> None:
    writer = Writer(contention="c")
    for claim in ("c", "p", "q"):
        writer.claim(claim)
    writer.argue("c", "p")
    writer.argue("c", "q")
    writer.argue("q", "p", id="again")
    found = numbers(writer.debate(), MAP)
    assert (found["p"], found["again"]) == ("1", "2.1")


def test_numbers_of_very_deep_maps_stay_short_and_different() -> None:
    writer = Writer(contention="c0")
    writer.claim("c0")
    for place in range(1, 400):
        writer.argue(f"c{place - 1}", writer.claim(f"c{place}"))
    found = numbers(writer.debate(), MAP)
    named = [number for id, number in found.items() if not id.startswith("c0") and "<" not in id]
    assert len(set(named)) == 399
    assert max(map(len, named)) <= LONGEST + 2
