"""The rule that gives a box its width and its lines."""

from itertools import pairwise

import pytest

from debatemap.figure.lines import Line, break_lines
from debatemap.figure.sizing import (
    CLAIM_MEASURE,
    CONTENTION_MEASURE,
    LEAST,
    QUESTION_MEASURE,
    SHORT_END,
    SIDE,
    Measure,
    evened,
    fitted,
)
from debatemap.figure.type import CLAIM
from debatemap.figure.words import is_split

Lines = tuple[Line, ...]
LONG = "Animals and models come out of quite different optimisation processes, and that alone decides what they are."
HAN = "动物与模型出自截然不同的优化过程，单凭这一点就决定了它们各自是什么样的心智。"


@pytest.mark.parametrize(
    ("text", "language", "measure", "most_lines"),
    [
        (LONG[:70], "en", CLAIM_MEASURE, 4),
        (HAN, "zh-Hans", CLAIM_MEASURE, 3),
        (LONG[:70], "en", CONTENTION_MEASURE, 2),
        (LONG[:50], "en", QUESTION_MEASURE, 1),
    ],
)
def test_a_text_gets_the_lines_its_kind_of_box_aims_at(
    text: str, language: str, measure: Measure, most_lines: int
) -> None:
    box = fitted(text, language, measure, 0)
    assert box.lines <= most_lines
    assert LEAST <= box.width <= measure.most


@pytest.mark.parametrize("text", ["A.", LONG, LONG * 3, HAN * 4, "x" * 400])
def test_widths_are_multiples_of_eight_that_hold_every_line(text: str) -> None:
    box = fitted(text, "en", CLAIM_MEASURE, 0)
    assert box.width % 8 == 0
    assert max(line.width for line in lines_of(text)) <= box.width - 2 * SIDE


@pytest.mark.parametrize("text", ["A.", LONG, LONG * 3, HAN * 4, "x" * 400, "Two\nlines"])
def test_a_box_is_fitted_to_as_many_lines_as_are_shown(text: str) -> None:
    assert fitted(text, "en", CLAIM_MEASURE, 0).lines == len(lines_of(text))


def test_a_text_too_long_for_the_widest_box_grows_downwards() -> None:
    box = fitted(LONG * 4, "en", CLAIM_MEASURE, 0)
    assert box.width > CLAIM_MEASURE.most - 40
    assert "".join("".join(line.text for line in lines_of(LONG * 4)).split()) == "".join((LONG * 4).split())


def test_the_header_sets_the_least_width_even_beyond_the_widest() -> None:
    assert fitted("A.", "en", CLAIM_MEASURE, 201).width == 208
    assert fitted("A.", "en", CLAIM_MEASURE, 301).width == 304


def test_a_short_last_line_widens_the_box_where_that_helps() -> None:
    text = "Tesla has a software problem while Waymo has a hardware problem now."
    box = fitted(text, "en", CLAIM_MEASURE, 0)
    assert lines_of(text)[-1].width >= SHORT_END * (box.width - 2 * SIDE)


def test_a_box_widened_for_a_chain_breaks_its_text_evenly() -> None:
    lines = evened("后来变得相像，并不改变它们的来处。", "zh-Hans", CLAIM, 216)
    assert len(lines) == 2
    assert lines[-1].width >= SHORT_END * (216 - 2 * SIDE)


def test_lines_end_between_chinese_words_where_no_further_line_is_needed_for_that() -> None:
    text = "如果最要紧的部分已经有了，其余的问题就只是工程。"
    widths = range(LEAST, 264, 8)
    kept = [evened(text, "zh-Hans", CLAIM, width) for width in widths]
    plain = [break_lines(text, width - 2 * SIDE, CLAIM, "zh-Hans") for width in widths]
    assert [len(lines) for lines in kept] == [len(lines) for lines in plain]
    assert sum(map(splits, kept)) < sum(map(splits, plain)) / 2


def lines_of(text: str) -> Lines:
    """Return the lines of a claim in the box that suits it."""
    return evened(text, "en", CLAIM, fitted(text, "en", CLAIM_MEASURE, 0).width)


def splits(lines: Lines) -> int:
    return sum(is_split(one.text, other.text) for one, other in pairwise(lines))


def test_a_word_is_split_where_it_begins_on_one_line_and_ends_on_the_next() -> None:
    assert is_split("要紧的部", "分已经有了")
    assert is_split("这是卡帕", "西说的")
    assert not is_split("要紧的", "部分已经有了")
    assert not is_split("", "部分")
