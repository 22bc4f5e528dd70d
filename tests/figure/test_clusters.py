"""Characters as readers see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.figure.clusters import clusters, extends

MARKS = st.characters(codec=None) | st.sampled_from("a—…字👩🏽\u200d\u0301\ufe0f\U0001f1e8\U0001f1f3\ud800")


@pytest.mark.parametrize(
    "parts",
    [
        ["a", "b", "字"],
        ["e\u0301", "e\u0301\u0302", "x"],
        ["👩\u200d👩\u200d👧", "👧"],
        ["❤\ufe0f\u200d🔥"],
        ["👍🏽", "👍"],
        ["🇨🇳", "🇩🇪"],
        ["1\ufe0f\u20e3", "2"],
        ["——", "——", "—"],
        ["……", "…", "—"],
        ["a\u200d", "b"],
        ["a", "\u202e", "b"],
        ["\u0301", "a"],
        [],
    ],
)
def test_a_text_falls_into_what_readers_see_as_one(parts: list[str]) -> None:
    assert list(clusters("".join(parts))) == parts


@given(st.text(MARKS, max_size=40))
def test_clusters_are_the_text_and_begin_with_what_can_stand_alone(text: str) -> None:
    parts = list(clusters(text))
    assert "".join(parts) == text
    assert not [part for part in parts[1:] if extends(part[0])]
