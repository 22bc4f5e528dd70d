"""The search for cycles is paused while a file is opened, and goes on afterwards, come what may."""

import gc

import pytest

from debatemap.domain.collecting import give_back, uncollected


def test_the_search_for_cycles_pauses_and_goes_on() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_failure() -> None:
    with pytest.raises(ValueError, match="damaged"), uncollected():
        raise ValueError("damaged")
    assert gc.isenabled()


def test_who_does_without_it_is_left_alone() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_giving_back_leaves_what_is_in_use() -> None:
    held = [bytes([number % 256]) * 1_000 for number in range(1_000)]

    give_back()

    assert all(set(one) == {number % 256} for number, one in enumerate(held))
