"""Outlines as plain text, read as parts of a debate and written again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate, dangling
from debatemap.domain.edits.grafting import graft
from debatemap.domain.errors import UserError
from debatemap.domain.fragments import left_behind
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Question
from debatemap.domain.relations import arguments_for, maps, premises_of
from debatemap.domain.text import Text
from debatemap.interop.outline_building import read_outline
from debatemap.interop.outline_text import LONGEST, MOST, Sign, lines_of
from debatemap.interop.outline_writing import write_outline

LETTERS = "abc +-_&?#>*\\[]()<>:：.1２（一、。…\u3000\tTherefore所以"


def _written(text: str, bullets: bool | None = None) -> str:
    return write_outline(read_outline(text, "en", bullets), "en")


def _sentences(part: Debate) -> list[str]:
    def words(id: str) -> str:
        if id in part[Argument]:
            return f"({sentence(part[Argument][id])})"
        return part[Claim][id].text.shown("en") if id in part[Claim] else part[Question][id].text.shown("en")

    def sentence(one: Argument) -> str:
        sign = "+" if one.polarity is Polarity.SUPPORT else "-"
        return f"{' & '.join(words(premise.claim) for premise in premises_of(part, one.id))} {sign} {words(one.target)}"

    return sorted(sentence(one) for one in part[Argument])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C\n  + R\n  - O\n    + below", ["O - C", "R + C", "below + O"]),
        ("C\n\t+ R\n\t\t_ U", ["R + C", "U - (R + C)"]),
        ("C\n  + R\n  & R2\n    - O\n  + S", ["O - R2", "R & R2 + C", "S + C"]),
        ("# C\n- R\n- S\n  * T", ["R + C", "S + C", "T + S"]),
        ("## C\n\n1. P\n2. Q\n", ["P & Q + C"]),
        ("(1) P\n(2) Q\n-----\n(3) C", ["P & Q + C"]),
        ("1. P\n2. Q\nTherefore, C", ["P & Q + C"]),
        ("（1）甲\n（2）乙\n所以，丙", ["甲 & 乙 + 丙"]),
        ("一、甲\n二、乙\n———\n丙\n\u3000－ 丁\n\u3000＋ 戊", ["丁 - 丙", "戊 + 丙", "甲 & 乙 + 丙"]),
        ("[T]: C\n  <+ <A>: R\n  <- O", ["O - C", "R + C"]),
        ("C\n  - R\n  - S", ["R + C", "S + C"]),
        ("- [x] C\n  - [ ] R", ["R + C"]),
        ("> C\n>   + R", ["R + C"]),
        ("A\nB\n\nC", []),
        ("", []),
    ],
)
def test_an_outline_is_read_as(text: str, expected: list[str]) -> None:
    part = read_outline(text, "en")
    assert not list(dangling(part))
    assert _sentences(part) == sorted(expected)


def test_a_sign_with_nothing_above_hangs_on_what_the_part_is_put_on() -> None:
    part = read_outline("+ R\n- O\nL", "en")
    anchor = left_behind(part)
    assert anchor is not None
    assert [one.polarity for one in arguments_for(part, anchor)] == [Polarity.SUPPORT, Polarity.ATTACK]


def test_hyphens_are_what_one_is_told_they_are() -> None:
    text = "C\n  - R"
    assert _sentences(read_outline(text, "en", bullets=True)) == ["R + C"]
    assert _sentences(read_outline(text, "en", bullets=False)) == ["R - C"]


def test_questions_are_answered_by_what_is_below_them() -> None:
    assert _written("? Q\n  A\n  + B\n  ? Q2") == "? Q\n    A\n    B\n    ? Q2\n"


def test_a_short_title_is_kept() -> None:
    (claim,) = read_outline("[Title]: The claim.", "en")[Claim]
    assert (claim.short.shown("en"), claim.text.shown("en")) == ("Title", "The claim.")


@pytest.mark.parametrize("words", ["- 5 is less", "1. item", "# x", "[T]: x", "Therefore C", "\\ back", "3.5 %", "_x_"])
def test_words_that_look_like_signs_survive(words: str) -> None:
    found = {one.text.shown("en") for one in read_outline(_written(f"\\{words}"), "en")[Claim]}
    assert found == {words}


@given(st.text(LETTERS + "\n", max_size=80))
def test_any_text_is_read_and_what_is_written_reads_the_same(text: str) -> None:
    part = read_outline(text, "en", bullets=False)
    assert not list(dangling(part))
    once = write_outline(part, "en")
    again = read_outline(once, "en", bullets=False)
    assert write_outline(again, "en") == once
    assert _sentences(again) == _sentences(part)


@pytest.mark.parametrize(
    "hostile",
    [
        "\n".join(" " * depth + "x" for depth in range(1200)),
        "[" * 50_000,
        "(" * 50_000 + ")",
        "- " * 50_000,
        "\u3000" * 50_000,
        "+ " + "&" * 100_000,
        "Therefore " * 20_000,
        "\x00\ud800\u202e",
        "1. " * 30_000,
        "\n".join("-----" for _ in range(1500)),
        "\n".join("1. x\nTherefore y" for _ in range(900)),
    ],
)
def test_hostile_text_is_read(hostile: str) -> None:
    part = read_outline(hostile, "en")
    assert not list(dangling(part))
    debate = new_debate(Text())
    edit = graft(debate, maps(debate)[0].id, part)
    debate.check(edit)
    assert write_outline(part, "en").count("\n") == len(part[Claim]) - (left_behind(part) is not None)


def test_too_much_text_is_refused() -> None:
    for text in ("x" * (LONGEST + 1), "x\n" * (MOST + 1)):
        with pytest.raises(UserError):
            lines_of(text)


def test_a_numbered_line_has_that_sign() -> None:
    assert [line.sign for line in lines_of("1. a\n(2) b\n３．c\n①d\n1.5 e\n12345. f")] == [
        *(Sign.NUMBER for _ in range(4)),
        Sign.NONE,
        Sign.NONE,
    ]
