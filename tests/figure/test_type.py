"""The named text styles keep to the sizes that can be read."""

import pytest

from debatemap.figure import type as styles
from debatemap.figure.type import CLAIM, MONOGRAM, REGULAR, SEMIBOLD, TextStyle

NAMED = {name: style for name, style in vars(styles).items() if isinstance(style, TextStyle)}
ON_SCREEN = [name for name in NAMED if not name.startswith("PAPER") and name != "MONOGRAM"]
ON_PAPER = [name for name in NAMED if name.startswith("PAPER")]
POINT = 0.75
"""Points in a pixel on paper."""


@pytest.mark.parametrize("name", ON_SCREEN)
def test_no_text_on_screen_is_under_11_pixels(name: str) -> None:
    assert min(NAMED[name].size, NAMED[name].han_size) >= 11


@pytest.mark.parametrize("name", ON_PAPER)
def test_no_text_on_paper_is_under_8_points_and_no_han_under_8_and_a_half(name: str) -> None:
    assert round(NAMED[name].size * POINT, 3) >= 8
    assert round(NAMED[name].han_size * POINT, 3) >= 8.5


@pytest.mark.parametrize("name", NAMED)
def test_only_two_weights_are_used(name: str) -> None:
    assert NAMED[name].weight in {REGULAR, SEMIBOLD}


@pytest.mark.parametrize("name", NAMED)
def test_lines_stand_clear_of_each_other_and_han_never_closer_than_latin(name: str) -> None:
    style = NAMED[name]
    assert style.line_height >= 1.2 * style.size
    assert style.han_line_height >= max(1.2 * style.han_size, style.line_height)


@pytest.mark.parametrize(
    ("language", "height"), [("en", 18), ("und", 18), ("zh-Hans", 20), ("zh-Hant", 20), ("zh", 20)]
)
def test_a_claim_in_chinese_is_set_wider_apart(language: str, height: float) -> None:
    assert CLAIM.line_height_in(language) == height


def test_a_monogram_sets_chinese_larger() -> None:
    assert (MONOGRAM.size_in("en"), MONOGRAM.size_in("zh-Hans")) == (8, 9.5)
