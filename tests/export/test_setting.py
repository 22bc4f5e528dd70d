"""How text is set on paper."""

from itertools import pairwise

import pytest

from debatemap.domain.model import Claim
from debatemap.export.handout.setting import Set, paragraph
from debatemap.figure.lines import break_lines
from debatemap.figure.primitives import TextRun
from debatemap.figure.type import PAPER_TEXT
from debatemap.figure.words import is_split
from debatemap.services.samples import sample

CLAIMS = tuple(one.text.shown("zh-Hans") for one in sample("animals-or-ghosts")[Claim])


def said(text: str, language: str = "zh-Hans") -> Set:
    return Set(text, PAPER_TEXT, language, "#000000")


def splits(lines: list[str]) -> int:
    return sum(is_split(one, other) for one, other in pairwise(lines))


@pytest.mark.parametrize("room", [150, 220, 310])
def test_chinese_lines_split_fewer_words_than_full_ones_and_are_no_more(room: int) -> None:
    set_lines = [[line.text for line in said(text).lines(room)] for text in CLAIMS]
    full = [[line.text for line in break_lines(text, room, PAPER_TEXT, "zh-Hans")] for text in CLAIMS]

    assert [len(lines) for lines in set_lines] == [len(lines) for lines in full]
    assert sum(map(splits, set_lines)) < sum(map(splits, full)) * 0.7


@pytest.mark.parametrize(("text", "language", "hung"), [("《庄子》", "zh-Hans", True), ("“So”", "en", False)])
def test_the_blank_half_of_an_opening_chinese_mark_hangs_out(text: str, language: str, hung: bool) -> None:
    (block,) = paragraph(None, said(text, language), 100, 300)
    ((run,),) = (piece.marks for piece in block.drawn())
    assert isinstance(run, TextRun)

    assert run.x == (100 - PAPER_TEXT.size_in(language) / 2 if hung else 100)
