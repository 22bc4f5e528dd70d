"""A debate comes back from its text form as it was."""

import json
from collections.abc import Iterable
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.debate import Debate
from debatemap.domain.fields import Order
from debatemap.domain.model import About, Answer, Argument, Claim, Map, Premise, Question, Record, new_id
from debatemap.domain.order import spread
from debatemap.domain.text import plain, text
from debatemap.interop.native import read_native, write_native
from tests.interop.any_debate import debates


def by_id(records: Iterable[Record]) -> dict[str, Record]:
    return {record.id: record for record in records}


def debate_with(*records: Record) -> Debate:
    return Debate([About(id=new_id(), title=plain("A debate", "en")), *records])


@given(debates())
def test_any_debate_comes_back_with_every_record_and_its_digest(debate: Debate) -> None:
    read = read_native(write_native(debate), "debate.json")

    assert by_id(read) == by_id(debate)
    assert read.digest == debate.digest


@given(debates(), st.randoms())
def test_equal_debates_give_equal_texts_in_whatever_order_their_records_came(debate: Debate, random: Random) -> None:
    shuffled = list(debate)
    random.shuffle(shuffled)

    assert write_native(Debate(shuffled)) == write_native(debate)


@given(debates())
def test_reading_and_writing_again_changes_nothing(debate: Debate) -> None:
    written = write_native(debate)

    assert write_native(read_native(written, "debate.json")) == written


def test_a_debate_without_anything_in_it_is_written_as_its_title_block_alone() -> None:
    written = json.loads(write_native(debate_with()))

    assert list(written) == ["format", "version", "about"]
    assert list(written["about"]) == ["id", "title"]


def test_order_keys_are_written_only_where_the_place_in_the_list_does_not_tell_them() -> None:
    claim, other = Claim(id=new_id()), Claim(id=new_id())
    argument = Argument(id=new_id(), target=claim.id)
    told = [
        Premise(id=new_id(), argument=argument.id, claim=one.id, order=Order(key))
        for one, key in zip((claim, other), spread(2), strict=True)
    ]
    untold = [
        Premise(id=one.id, argument=one.argument, claim=one.claim, order=Order(key))
        for one, key in zip(told, "7k", strict=True)
    ]

    def orders(premises: list[Premise]) -> list[object]:
        written = json.loads(write_native(debate_with(claim, other, argument, *premises)))
        return [premise.get("order") for premise in written["arguments"][0]["premises"]]

    assert orders(told) == [None, None]
    assert orders(untold) == ["7", "k"]


def test_claims_are_written_as_the_map_is_read_from_its_contention_down() -> None:
    low, high, loose = (Claim(id=new_id(), text=plain(word, "en")) for word in ("low", "high", "loose"))
    argument = Argument(id=new_id(), target=high.id)
    premise = Premise(id=new_id(), argument=argument.id, claim=low.id)
    debate = debate_with(loose, low, high, argument, premise, Map(id=new_id(), contention=high.id))

    written = json.loads(write_native(debate))

    assert [claim["text"]["en"] for claim in written["claims"]] == ["high", "low", "loose"]


def test_the_language_first_said_is_written_first_and_read_as_such() -> None:
    chinese_first = Claim(id=new_id(), text=text({"en": "One", "zh-Hans": "一"}, first="zh-Hans"))

    written = json.loads(write_native(debate_with(chinese_first)))

    assert list(written["claims"][0]["text"].items()) == [("zh-Hans", "一"), ("en", "One")]


def test_questions_are_written_below_what_they_are_about() -> None:
    first, second = Question(id=new_id(), text=plain("first", "en")), Question(id=new_id(), text=plain("second", "en"))
    under_second = Question(id=new_id(), text=plain("under second", "en"), about=second.id)
    under_first = Question(id=new_id(), text=plain("under first", "en"), about=first.id)
    asked = Map(id=new_id(), roots=(first.id, second.id))
    claims = [Claim(id=new_id(), text=plain(word, "en")) for word in ("one", "two")]
    answers = [
        Answer(id=new_id(), question=question.id, claim=claim.id)
        for question, claim in zip((under_first, under_second), claims, strict=True)
    ]

    debate = debate_with(*reversed(claims), under_second, second, under_first, first, asked, *answers)

    assert [claim["text"]["en"] for claim in json.loads(write_native(debate))["claims"]] == ["one", "two"]
