"""Fractional order keys."""

import pytest

from debatemap.domain.order import between, spread


@pytest.mark.parametrize(
    ("low", "high"),
    [
        (None, None),
        (None, "1"),
        (None, "01"),
        ("z", None),
        ("zz", None),
        ("1", "2"),
        ("1", "11"),
        ("A", "A1"),
        ("Az", "B"),
    ],
)
def test_there_is_a_key_between_any_two(low: str | None, high: str | None) -> None:
    key = between(low, high)
    assert low is None or low < key
    assert high is None or key < high
    assert not key.endswith("0")


@pytest.mark.parametrize(("low", "high"), [("B", "A"), ("A", "A"), ("A1", "A")])
def test_keys_out_of_order_are_an_error(low: str, high: str) -> None:
    with pytest.raises(ValueError, match="does not sort before"):
        between(low, high)


def test_spread_keys_leave_room_on_all_sides() -> None:
    keys = spread(3)
    assert [*keys] == sorted(keys)
    assert between(None, keys[0]) < keys[0]
    assert keys[2] < between(keys[2], None)
    assert spread(0) == ()
