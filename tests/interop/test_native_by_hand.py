"""The text form as somebody writes it by hand."""

import json
from typing import Any

import pytest

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Act, ClaimType, Polarity
from debatemap.domain.model import Answer, Argument, Attribution, Claim, Excerpt, Map, Placement, Premise, Source
from debatemap.domain.order import spread
from debatemap.domain.relations import premises_of
from debatemap.domain.text import UNKNOWN, plain
from debatemap.interop.native import read_native, write_native

UUID = "9a1f4a52-8c3e-4c0f-9a55-0d6a3f3f1c11"


def hand_written(**lists: Any) -> str:
    return json.dumps({"format": "debatemap", "version": 1, "about": {"id": "mine"}, **lists}, ensure_ascii=False)


def read(**lists: Any) -> Debate:
    return read_native(hand_written(**lists), "mine.json")


def test_short_ids_become_the_same_uuids_at_each_reading() -> None:
    first, second = (read(claims=[{"id": "zebra", "text": "It runs."}]) for _ in range(2))

    (claim,) = first[Claim]
    assert second[Claim][claim.id] == claim
    assert len(claim.id) == 36


def test_the_same_short_id_in_another_debate_is_another_record() -> None:
    here = read(claims=[{"id": "zebra"}])
    there = read_native(hand_written(claims=[{"id": "zebra"}]).replace("mine", "yours"), "yours.json")

    assert {claim.id for claim in here[Claim]}.isdisjoint(claim.id for claim in there[Claim])


def test_whole_uuids_stay_and_other_ids_stay_when_marked() -> None:
    debate = read(claims=[{"id": UUID}, {"id": "=c1"}], maps=[{"contention": "=c1", "roots": [UUID]}])

    assert [claim.id for claim in debate[Claim]] == [UUID, "c1"]
    (map,) = debate[Map]
    assert (map.contention, map.roots) == ("c1", (UUID,))


def test_records_without_an_id_keep_theirs_when_what_stands_elsewhere_changes() -> None:
    claims = [{"id": "a"}, {"id": "b"}]
    before = read(claims=claims, arguments=[{"target": "a", "premises": ["b"]}])
    after = read(claims=claims, arguments=[{"target": "b", "premises": ["a"]}, {"target": "a", "premises": ["b"]}])

    assert {argument.id for argument in before[Argument]} < {argument.id for argument in after[Argument]}
    assert {premise.id for premise in before[Premise]} < {premise.id for premise in after[Premise]}


def test_premises_in_a_list_are_ordered_by_their_place() -> None:
    debate = read(
        claims=[{"id": "a"}, {"id": "b"}, {"id": "c"}],
        arguments=[{"target": "a", "polarity": "attack", "premises": ["b", {"claim": "c", "implicit": True}]}],
    )

    (argument,) = debate[Argument]
    assert argument.polarity is Polarity.ATTACK
    premises = premises_of(debate, argument.id)
    assert [premise.order for premise in premises] == list(spread(2))
    assert [premise.implicit for premise in premises] == [False, True]


def test_arguments_for_different_claims_are_ordered_each_among_its_own() -> None:
    arguments = [{"target": target} for target in "abaab"]
    debate = read(claims=[{"id": "a"}, {"id": "b"}], arguments=arguments)

    orders = [argument.order for argument in debate[Argument]]
    assert [orders[0], orders[2], orders[3]] == list(spread(3))
    assert [orders[1], orders[4]] == list(spread(2))


def test_listed_records_belong_to_what_they_are_listed_in() -> None:
    debate = read(
        claims=[{"id": "a", "type": "value", "attributions": [{"participant": "p", "excerpt": "x", "act": "asks"}]}],
        questions=[{"answers": ["a"]}],
        maps=[{"placements": ["a"]}],
        participants=[{"id": "p"}],
        sources=[{"excerpts": [{"id": "x", "locator": "Part 1"}]}],
    )

    (claim,), (attribution,), (excerpt,) = debate[Claim], debate[Attribution], debate[Excerpt]
    assert claim.type is ClaimType.VALUE
    assert (attribution.item, attribution.excerpt, attribution.act) == (claim.id, excerpt.id, Act.ASKS)
    assert excerpt.source == next(iter(debate[Source])).id
    assert [answer.claim for answer in debate[Answer]] == [claim.id]
    assert [placement.item for placement in debate[Placement]] == [claim.id]


def test_a_bare_string_is_a_text_in_no_known_language() -> None:
    (claim,) = read(claims=[{"text": "42"}])[Claim]

    assert claim.text == plain("42", UNKNOWN)


def test_the_first_language_written_is_the_one_first_said_unless_told() -> None:
    first, told = read(claims=[{"text": {"zh-Hans": "一", "en": "One"}}, {"text": {"zh-Hans": "一", "first": "en"}}])[
        Claim
    ]

    assert first.text.first == "zh-Hans"
    assert told.text.first == "en"


def test_data_for_other_programs_is_written_as_json_not_as_a_string() -> None:
    debate = read(sources=[{"citation": {"type": "book", "issued": [2025]}}])

    (source,) = debate[Source]
    assert source.citation == '{"type":"book","issued":[2025]}'
    assert json.loads(write_native(debate))["sources"][0]["citation"] == {"type": "book", "issued": [2025]}


def test_what_was_left_out_by_hand_is_left_out_again_when_written() -> None:
    debate = read(
        claims=[{"id": "a", "text": {"en": "One"}}, {"id": "b", "text": {"en": "Two"}}],
        arguments=[{"target": "a", "premises": ["b"]}],
        maps=[{"contention": "a", "placements": ["a", "b"]}],
    )

    written = json.loads(write_native(debate))

    one, two = (claim["id"] for claim in written["claims"])
    assert written["arguments"] == [{"target": one, "premises": [two]}]
    assert written["maps"] == [{"contention": one, "placements": [one, two]}]


@pytest.mark.parametrize("mark", ["\ufeff", ""])
def test_a_byte_order_mark_is_no_hindrance(mark: str) -> None:
    written = mark + hand_written()

    assert read_native(written, "mine.json").digest == read_native(written.encode(), "mine.json").digest
