"""Rows of records."""

import pytest

from debatemap.domain import codec
from debatemap.domain.kinds import ClaimType
from debatemap.domain.model import Claim, Map, Placement, Premise
from debatemap.domain.text import plain, text


def test_a_row_holds_plain_values_in_the_order_of_the_fields() -> None:
    claim = Claim(id="c", text=text({"en": "Hi", "zh-Hans": "你好"}, unchecked=["en"]), links=("a", "b"))
    said = '{"en":"Hi","zh-Hans":"你好","first":"en","unchecked":["en"]}'
    assert codec.row(claim) == ("c", said, "", "fact", "unstated", "", "open", '["a","b"]')
    assert codec.row(Premise(id="p", argument="a", claim="c", implicit=True))[-2:] == (1, 0)
    assert codec.row(Map(id="m"))[2:4] == (None, "")


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (1, "[]"),
        (1, '{"en":3}'),
        (1, "{"),
        (1, 7),
        (3, "rumour"),
        (4, None),
        (7, '{"a":"b"}'),
        (7, "[1]"),
    ],
)
def test_a_value_that_does_not_fit_its_field_is_an_error(place: int, value: codec.Value) -> None:
    values = [*codec.row(Claim(id="c", text=plain("x", "en"), type=ClaimType.FACT))]
    values[place] = value
    with pytest.raises((ValueError, TypeError)):
        codec.record(Claim, values)


@pytest.mark.parametrize("value", [2, -1, "1", None])
def test_a_truth_value_is_nought_or_one(value: codec.Value) -> None:
    row = codec.row(Placement(id="p", map="m", item="i"))
    with pytest.raises((ValueError, TypeError)):
        codec.record(Placement, (*row[:5], value, *row[6:]))


def test_a_row_of_another_length_is_an_error() -> None:
    with pytest.raises(ValueError, match="fields"):
        codec.record(Claim, codec.row(Claim(id="c"))[:-1])


def test_a_signed_zero_is_no_difference() -> None:
    zero, signed = (Placement(id="p", map="m", item="i", dx=dx) for dx in (0.0, -0.0))
    assert codec.fingerprint(zero) == codec.fingerprint(signed)
    assert codec.row(zero) == codec.row(signed)


def test_fingerprints_differ_between_kinds_and_values() -> None:
    records = (Claim(id="x"), Map(id="x"), Claim(id="x", short=plain("x")), Claim(id="y"))
    assert len({codec.fingerprint(record) for record in records}) == len(records)
