"""Sentences of a text in both scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.sentences import sentences


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("One. Two! Three? Four", ("One.", "Two!", "Three?", "Four")),
        ("一。二！三？四", ("一。", "二！", "三？", "四")),
        ("“Is it?” “Yes.” 他说：“是。”好", ("“Is it?”", "“Yes.”", "他说：“是。”", "好")),
        ("Dr. Smith, e.g. J. Doe et al. agree. So do I.", ("Dr. Smith, e.g. J. Doe et al. agree.", "So do I.")),
        ("It grew by 3.5 percent... really", ("It grew by 3.5 percent...", "really")),
        ("One\nTwo", ("One", "Two")),
        ("", ()),
        (" . ", (".",)),
    ],
)
def test_a_text_has_these_sentences(words: str, expected: tuple[str, ...]) -> None:
    assert sentences(words) == expected


@given(st.text('ab.!?。 \n”"e.g', max_size=60))
def test_no_character_but_space_is_lost(words: str) -> None:
    assert "".join("".join(sentences(words)).split()) == "".join(words.split())
