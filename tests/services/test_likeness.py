"""Claims that say the same in other words are found in either language."""

import pytest

from debatemap.domain.debate import Debate
from debatemap.domain.model import About, Claim
from debatemap.domain.text import text
from debatemap.services.likeness import like

CLAIMS = (
    Claim(id="cats", text=text({"en": "Cats sleep most of the day.", "zh-Hans": "猫一天大部分时间都在睡觉。"})),
    Claim(id="dogs", text=text({"en": "Dogs guard the house.", "zh-Hans": "狗看守房子。"})),
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cats sleep most of a day", ("cats",)),
        ("Most of the day, cats sleep", ("cats",)),
        ("猫一天的大部分时间都在睡觉", ("cats",)),
        ("Dogs guard a house", ("dogs",)),
        ("Birds sing", ()),
        ("cat", ()),
        ("", ()),
    ],
)
def test_words_are_like(words: str, found: tuple[str, ...]) -> None:
    assert like(Debate([About(id="about"), *CLAIMS]), words) == found


def test_a_claim_is_not_like_itself_when_it_is_left_out() -> None:
    debate = Debate([About(id="about"), *CLAIMS])
    assert like(debate, "Cats sleep most of the day.", but="cats") == ()
