"""Texts are compared without what people write now one way and now another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.folding import folded, parts, spans
from tests.properties.strategies import NASTY, strings


@pytest.mark.parametrize(
    ("written", "sought"),
    [
        ("Animals learn.", "ANIMALS"),
        ("Straße", "strasse"),
        ("naïve", "naive"),
        ("nai\u0308ve", "naïve"),
        ("ＡＩ", "ai"),
        ("ﬁsh", "fish"),
        ("他说：“对。”", '他说:"对."'),
        ("「对」、「错」", '"对","错"'),
        ("then — now", "then - now"),
        ("don’t", "don't"),
        ("AI 导师", "AI导师"),
        ("AI导师", "AI 导师"),
        ("one\n\t two", "one two"),
        ("全角　空格", "全角空格"),
    ],
)
def test_two_ways_of_writing_are_the_same(written: str, sought: str) -> None:
    assert folded(sought) in folded(written)


def test_words_stay_apart_where_a_space_tells_them_apart() -> None:
    assert folded("therapist") not in folded("the rapist")


def test_a_query_is_its_words_and_what_is_quoted() -> None:
    query = ' Ghosts  not “the  Animals” 动 物 ghosts "open'

    assert parts(query) == ("ghosts", "not", "the animals", "动", "物", "open")


@pytest.mark.parametrize("query", ["", "  ", '""', "“”", "\u200b"])
def test_an_empty_query_asks_for_nothing(query: str) -> None:
    assert parts(query) == ()


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("The Naïve ghosts", "naive", ["Naïve"]),
        ("nai\u0308ve", "naive", ["nai\u0308ve"]),
        ("用ＡＩ 导师上课", "ai导师", ["ＡＩ 导师"]),
        ("so ﬁne", "f", ["ﬁ"]),
        ("anagram", "ana nag", ["anag"]),
        ("动物，动物", "动物", ["动物", "动物"]),
        ("nothing", "some", []),
    ],
)
def test_what_is_found_is_told_as_places_in_the_text_itself(text: str, query: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text, parts(query))] == found


@given(strings | st.lists(st.sampled_from(NASTY), max_size=3).map(" ".join))
def test_folding_twice_is_folding_once(string: str) -> None:
    assert folded(folded(string)) == folded(string)


@given(st.data())
def test_every_piece_of_a_text_finds_it_and_has_a_place_in_it(data: st.DataObject) -> None:
    text = data.draw(strings | st.lists(st.sampled_from(NASTY), max_size=3).map("".join))
    start = data.draw(st.integers(0, len(text)))
    wanted = parts(text[start : start + data.draw(st.integers(0, 6))])

    assert all(part in folded(text) for part in wanted)
    assert bool(spans(text, wanted)) is bool(wanted)
