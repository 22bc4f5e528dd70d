"""The search for cycles is paused while a file is opened, and goes on afterwards, come what may."""

import gc
from weakref import ref

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


def test_what_lasts_counts_as_old_when_it_goes_on() -> None:
    with uncollected(lasting=True):
        made = [["a value"]]
    assert any(one is made for one in gc.get_objects(generation=2))


def test_what_was_in_a_cycle_before_is_still_collected() -> None:
    lost = _Looped()
    seen = ref(lost)
    del lost
    with uncollected(lasting=True):
        pass
    assert seen() is None


class _Looped:
    def __init__(self) -> None:
        self.own = self


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
