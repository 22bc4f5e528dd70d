"""Text broken into lines: where lines may end, what stays whole, and what never happens."""

import math
import re
import sys
from collections import Counter
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.figure.breaks import NO_END, NO_START
from debatemap.figure.clusters import clusters
from debatemap.figure.lines import Line, blank_before, break_lines
from debatemap.figure.metrics import width
from debatemap.figure.type import CLAIM, CONTENTION, PAPER_TEXT, SECONDARY, TextStyle

SPACES = re.compile("[\\s\u200b]+")
LANGUAGES = st.sampled_from(["en", "zh-Hans"])
STYLES = st.sampled_from([CLAIM, CONTENTION, SECONDARY, PAPER_TEXT])
WIDTHS = st.floats(1, 400)
ANY_TEXT = st.text(
    st.characters(codec=None)
    | st.sampled_from("ab—…“”‘’（）。，-/%$5年 \n\t\u3000\u200b🙂👩\u200d\u0301\ufe0f\U0001f1e8\ud800\0"),
    max_size=60,
)
SENTENCES = st.lists(
    st.from_regex(
        r"[(“]?[a-z]{1,8}(?:[’'][a-z])?[)”]?[,.;:?!…]?|\$?[0-9]{1,4}(?:\.[0-9])?%?"
        r"|[《“（]?[\u4e00-\u9fff]{1,12}[》”）]?[，。、；：？！]?",
        fullmatch=True,
    ),
    min_size=1,
    max_size=30,
)


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


def as_broken(text: str, expected: list[str], language: str) -> list[str]:
    """Break a text at the width of its widest expected line."""
    widest = max(width(line, CLAIM, language) for line in expected)
    return texts(break_lines(text, widest, CLAIM, language))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("to be or not", ["to be", "or not"]),
        ("a well-known fact", ["a well-", "known", "fact"]),
        ("send an e-mail now", ["send an", "e-mail", "now"]),
        ("rated as A-1 today", ["rated as", "A-1", "today"]),
        ("travel 100 km on", ["travel", "100 km", "on"]),
        ("over the 15 trillion words", ["over the", "15 trillion", "words"]),
        ("nearly 5 GW, it says", ["nearly", "5 GW, it", "says"]),
        ("about 40 % of it", ["about", "40 % of", "it"]),
        ("they pay $ 100", ["they", "pay", "$ 100"]),
        ("he said “yes” twice", ["he said", "“yes”", "twice"]),
        ("say “we are” twice", ["say “we", "are”", "twice"]),
        ("ghosts — not us", ["ghosts —", "not us"]),
        ("ghosts—not us", ["ghosts—", "not us"]),
        ("in 1990–2025 only", ["in", "1990–2025", "only"]),
        ("no don’t they’ll", ["no don’t", "they’ll"]),
        ("and/or claim(s) f(x)", ["and/or", "claim(s)", "f(x)"]),
        ("one\ntwo\r\n\nthree\n", ["one", "two", "", "three", ""]),
        ("  padded  ", ["padded"]),
        ("a\u00a0b c", ["a\u00a0b", "c"]),
        ("un\u200bbreak", ["un", "break"]),
        ("abcdefgh", ["abcd", "efgh"]),
        ("", [""]),
    ],
)
def test_english_lines_end_where_a_reader_expects(text: str, expected: list[str]) -> None:
    assert as_broken(text, expected, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("人工智能不是动物", ["人工智能", "不是动物"]),
        ("模型是幽灵，不是动物", ["模型是幽", "灵，不是", "动物"]),
        ("他说“好”吗", ["他说", "“好”", "吗"]),
        ("见《苦涩的教训》一文", ["见《苦", "涩的教", "训》一", "文"]),
        ("他想……走了", ["他", "想……", "走了"]),
        ("这是——幽灵", ["这是", "——", "幽灵"]),
        ("我用Python写", ["我用", "Python", "写"]),
        ("到了今天2025年吧", ["到了今天", "2025年", "吧"]),
        ("大约增长100%以上", ["大约增长", "100%以", "上"]),
        ("就在第3章里", ["就在", "第3章", "里"]),
        ("埃隆·马斯克", ["埃", "隆·", "马斯", "克"]),
        ("第一\u3000第二", ["第一", "第二"]),
        ("我们俩don’t知道", ["我们俩", "don’t", "知道"]),
        ("模型（LLM）是", ["模型", "（LLM）", "是"]),
    ],
)
def test_chinese_lines_end_where_a_reader_expects(text: str, expected: list[str]) -> None:
    assert as_broken(text, expected, "zh-Hans") == expected


@pytest.mark.parametrize(
    "whole",
    ["e\u0301", "👩\u200d👩\u200d👧", "👍🏽", "🇨🇳", "1\ufe0f\u20e3", "नि", "각", "——", "……", "Z" + "\u0300" * 20_000],
)
def test_what_readers_see_as_one_is_never_split(whole: str) -> None:
    assert texts(break_lines(whole * 3, 1, CLAIM, "zh-Hans")) == [whole] * 3


def test_a_hostile_chain_of_joined_emoji_is_split_after_all() -> None:
    lines = break_lines("👩\u200d" * 1000, 200, CLAIM, "en")
    assert len(lines) > 50
    assert all(line.width <= 200 for line in lines)


def test_a_cut_word_leaves_its_last_stop_with_the_letters_before_it() -> None:
    assert texts(break_lines("abcd.", width("abcd", CLAIM, "en"), CLAIM, "en")) == ["abc", "d."]


def test_a_long_address_is_cut_after_a_slash() -> None:
    address = "https://example.org/transcripts/animals-or-ghosts"
    assert as_broken(address, ["https://example.org/", "transcripts/animals-", "or-ghosts"], "en") == [
        "https://example.org/",
        "transcripts/animals-",
        "or-ghosts",
    ]


def test_a_line_without_end_takes_everything_up_to_a_newline() -> None:
    assert texts(break_lines("a b\nc", math.inf, CLAIM, "en")) == ["a b", "c"]


@given(ANY_TEXT, WIDTHS, STYLES, LANGUAGES)
def test_lines_hold_the_whole_text_but_spaces(text: str, limit: float, style: TextStyle, language: str) -> None:
    lines = break_lines(text, limit, style, language)
    assert SPACES.sub("", "".join(texts(lines))) == SPACES.sub("", text)


@given(ANY_TEXT, WIDTHS, STYLES, LANGUAGES)
def test_a_line_is_too_wide_only_when_it_is_one_character(
    text: str, limit: float, style: TextStyle, language: str
) -> None:
    for line in break_lines(text, limit, style, language):
        assert line.width <= limit + 1e-3 or len(list(clusters(line.text.strip(" ")))) == 1


@given(ANY_TEXT, WIDTHS, STYLES, LANGUAGES)
def test_a_line_is_as_wide_as_its_text(text: str, limit: float, style: TextStyle, language: str) -> None:
    for line in break_lines(text, limit, style, language):
        assert line.width == pytest.approx(width(line.text, style, language))


@given(SENTENCES, st.sampled_from(["", " "]), st.floats(150, 400), STYLES, LANGUAGES)
def test_no_line_starts_or_ends_with_a_forbidden_mark(
    words: list[str], between: str, limit: float, style: TextStyle, language: str
) -> None:
    lines = break_lines(between.join(words), limit, style, language)
    assert not [line for line in lines[1:] if line.text[0] in NO_START]
    assert not [line for line in lines[:-1] if line.text[-1] in NO_END]


@given(SENTENCES, st.floats(150, 400), STYLES, LANGUAGES)
def test_each_line_is_as_full_as_it_can_be(words: list[str], limit: float, style: TextStyle, language: str) -> None:
    text = " ".join(words)
    count = len(break_lines(text, limit, style, language))
    assert len(break_lines(text, limit + 50, style, language)) <= count


def steps(text: str) -> int:
    """Count Python and library calls made while a text is broken."""
    counted: Counter[str] = Counter()

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        counted[event] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        break_lines(text, 200, CLAIM, "en")
    finally:
        sys.setprofile(before)
    return counted["call"] + counted["c_call"]


@pytest.mark.parametrize(
    "pattern", ["plain words in a row ", "汉字，没有空格。", "x", ". ", "（", "👩\u200d", "Z\u0300\u0301", "a\n"]
)
def test_twice_the_text_takes_twice_the_steps(pattern: str) -> None:
    once = pattern * (10_000 // len(pattern))
    assert steps(once * 2) <= 2.1 * steps(once)


def test_forty_thousand_words_are_measured_in_a_bounded_number_of_steps() -> None:
    assert steps("word " * 40_000) < 40 * 40_000


@pytest.mark.parametrize("mark", "“‘（《「【")
def test_an_opening_mark_hangs_out_with_its_blank_half_in_chinese_only(mark: str) -> None:
    assert blank_before(f"{mark}好的", CLAIM, "zh-Hans") == CLAIM.size_in("zh-Hans") / 2
    assert blank_before(f"{mark}好的", CLAIM, "en") == 0
    assert blank_before(f"好{mark}的", CLAIM, "zh-Hans") == 0
    assert blank_before("", CLAIM, "zh-Hans") == 0
