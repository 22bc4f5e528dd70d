"""Properties of single records, texts and order keys."""

import json
from bisect import bisect_left

from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain import codec
from debatemap.domain.debate import Debate
from debatemap.domain.model import Record
from debatemap.domain.order import DIGITS, between, spread
from debatemap.domain.text import Text
from debatemap.domain.validity import faults
from tests.properties.strategies import LANGUAGES, any_record, debates, strings, texts

KEYS = st.text(DIGITS, min_size=1, max_size=6).map(lambda digits: digits + "1")


@given(any_record())
def test_a_record_comes_back_from_its_row(record: Record) -> None:
    assert codec.record(type(record), codec.row(record)) == record


@given(any_record())
def test_a_row_survives_json(record: Record) -> None:
    values = json.loads(json.dumps(codec.row(record)))
    assert codec.record(type(record), values) == record


@given(any_record())
def test_every_drawn_record_is_sound(record: Record) -> None:
    assert faults(record) == ()


@given(any_record(), any_record())
def test_equal_records_have_equal_fingerprints(one: Record, other: Record) -> None:
    again = codec.record(type(one), codec.row(one))
    assert codec.fingerprint(again) == codec.fingerprint(one)
    if codec.fingerprint(one) == codec.fingerprint(other):
        assert type(one) is type(other)


@given(debates())
def test_the_order_of_records_does_not_change_the_digest(debate: Debate) -> None:
    assert Debate(reversed([*debate])).digest == debate.digest


@given(st.lists(KEYS, min_size=2, max_size=2, unique=True).map(sorted))
def test_between_two_keys_there_is_a_key(pair: list[str]) -> None:
    low, high = pair
    assert low < between(low, high) < high
    assert between(None, low) < low
    assert between(high, None) > high


@given(st.lists(st.integers(0, 40), max_size=60))
def test_insertions_anywhere_keep_the_order(places: list[int]) -> None:
    keys: list[str] = []
    for wanted in places:
        place = min(wanted, len(keys))
        low = keys[place - 1] if place else None
        keys.insert(place, between(low, keys[place] if place < len(keys) else None))
    assert keys == sorted(set(keys))
    assert not any(key.endswith(DIGITS[0]) for key in keys)


@given(st.integers(0, 5000))
def test_spread_keys_are_in_order_and_short(count: int) -> None:
    keys = spread(count)
    assert len(keys) == count
    assert [*keys] == sorted(set(keys))
    assert all(0 < len(key) <= 3 and not key.endswith(DIGITS[0]) for key in keys)
    assert bisect_left(keys, between(None, keys[0]) if keys else "") == 0


@given(texts(), st.sampled_from(LANGUAGES), strings)
def test_a_reworded_text_shows_the_new_words_and_is_sound(text: Text, language: str, string: str) -> None:
    changed = text.reworded(language, string)
    assert dict(changed.said).get(language, "") == string
    assert language not in changed.unchecked or changed == text
    assert changed.first in changed.languages or changed == text or not changed
    assert set(changed.unchecked) <= set(changed.languages)
