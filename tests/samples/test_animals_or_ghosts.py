"""The first sample shows every figure of an argument map, and reads from its contention down."""

from collections.abc import Iterator

from debatemap.domain.kinds import Act, Polarity
from debatemap.domain.model import Argument, Claim, Map, Participant, Premise
from debatemap.domain.relations import arguments_for, attributions_of, premises_of, speakers_of
from tests.samples.library import sample

DEBATE = sample("animals-or-ghosts")
(MAP,) = DEBATE[Map]


def attackers(target: str) -> Iterator[str]:
    for argument in arguments_for(DEBATE, target):
        if argument.polarity is Polarity.ATTACK:
            yield from (premise.claim for premise in premises_of(DEBATE, argument.id))


def depth(id: str) -> int:
    below = [premise.claim for argument in arguments_for(DEBATE, id) for premise in premises_of(DEBATE, argument.id)]
    undercuts = [under.id for argument in arguments_for(DEBATE, id) for under in arguments_for(DEBATE, argument.id)]
    under = [premise.claim for argument in undercuts for premise in premises_of(DEBATE, argument)]
    return 1 + max(map(depth, below + under), default=-1)


def test_the_contention_is_karpathys_with_reasons_and_objections_in_balance() -> None:
    assert MAP.contention is not None
    polarities = [argument.polarity for argument in arguments_for(DEBATE, MAP.contention)]

    assert [one.name.shown("en") for one in speakers_of(DEBATE, MAP.contention)] == ["Andrej Karpathy"]
    assert 2 <= polarities.count(Polarity.SUPPORT) <= 4
    assert 2 <= polarities.count(Polarity.ATTACK) <= 3
    assert depth(MAP.contention) <= 5


def test_the_map_is_rich_enough_to_teach_from() -> None:
    assert len(DEBATE[Claim]) >= 24
    assert any(len(premises_of(DEBATE, argument.id)) > 1 for argument in DEBATE[Argument])
    assert any(argument.target in DEBATE[Argument] for argument in DEBATE[Argument])
    assert any(premise.implicit for premise in DEBATE[Premise])


def test_an_objection_meets_a_rebuttal_and_the_rebuttal_a_reply() -> None:
    assert MAP.contention is not None
    replies = [
        reply
        for objection in attackers(MAP.contention)
        for rebuttal in attackers(objection)
        for reply in attackers(rebuttal)
    ]

    assert replies


def test_suttons_view_is_told_as_karpathy_reports_it() -> None:
    (sutton,) = [one for one in DEBATE[Participant] if one.mark == "RS"]
    told = [claim for claim in DEBATE[Claim] if sutton in speakers_of(DEBATE, claim.id)]

    assert told
    for claim in told:
        assert {one.act for one in attributions_of(DEBATE, claim.id)} == {Act.ASSERTS, Act.REPORTS}


def test_the_host_and_both_sides_are_there_with_monograms() -> None:
    assert {one.name.shown("en"): one.mark for one in DEBATE[Participant]} == {
        "Andrej Karpathy": "AK",
        "Dwarkesh Patel": "DP",
        "Richard Sutton": "RS",
    }
