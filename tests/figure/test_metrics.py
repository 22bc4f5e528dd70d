"""Which font shows what, how wide it is, and what is done about what no font has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.figure.metrics import FACES, PLACEHOLDER, Run, advance, missing, runs, width
from debatemap.figure.type import CLAIM, CONTENTION, MONOGRAM, REGULAR, SEMIBOLD

ANY_TEXT = st.text(
    st.characters(codec=None) | st.sampled_from("aé“”—…中文，🙂\u200d\u0301\ufe0f\ud800\0 "), max_size=30
)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("plain", "en", [("plain", "sans")]),
        ("“Yes” — so…", "en", [("“Yes” — so…", "sans")]),
        ("“好”——不……", "zh-Hans", [("“好”——不……", "sc")]),
        ("埃隆·马斯克", "zh-Hant", [("埃隆·马斯克", "sc")]),
        ("用 Python 写", "zh-Hans", [("用", "sc"), (" Python ", "sans"), ("写", "sc")]),
        ("see 好", "en", [("see ", "sans"), ("好", "sc")]),
        ("שלום", "he", [("שלום", "hebrew")]),
        ("سلام", "ar", [("سلام", "arabic")]),
        ("𝔸 ⟹", "en", [("𝔸", "math"), (" ", "sans"), ("⟹", "math")]),
        ("✗", "en", [("✗", "symbols")]),
        ("🙂", "en", [("🙂", "emoji")]),
        ("1️⃣", "en", [("1⃣", "emoji")]),
        ("e\u0301", "en", [("e\u0301", "sans")]),
        ("", "en", []),
    ],
)
def test_each_character_is_shown_by_the_face_its_language_asks_for(
    text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    assert runs(text, language) == tuple(Run(part, face) for part, face in expected)


def test_a_semibold_text_takes_semibold_faces_where_they_exist() -> None:
    assert [run.face for run in runs("a好🙂", "zh-Hans", SEMIBOLD)] == ["sans-600", "sc-600", "emoji"]


def test_rare_han_in_a_semibold_text_falls_back_to_the_regular_face() -> None:
    assert runs("㐀", "zh-Hans", SEMIBOLD) == (Run("㐀", "sc"),)


@pytest.mark.parametrize("character", ["\0", "\x1b", "\x7f", "\x9f", "\ud800", "\ufffe", "\u202e", "𠮷", "가"])
def test_what_no_font_shows_becomes_a_visible_mark_and_is_reported(character: str) -> None:
    assert runs(f"a{character}b", "en") == (Run(f"a{PLACEHOLDER}b", "sans"),)
    assert missing(f"a{character}b{character}", "en") == (character,)
    assert advance(character, REGULAR, "en") == advance(PLACEHOLDER, REGULAR, "en") > 0


def test_a_placeholder_that_was_typed_is_not_reported() -> None:
    assert missing(PLACEHOLDER, "en") == ()


@pytest.mark.parametrize("character", ["\u200b", "\u200e", "\u00ad", "\ufeff", "\u2060", "\ufe0f"])
def test_invisible_characters_are_neither_drawn_nor_measured(character: str) -> None:
    assert runs(f"a{character}b", "en") == (Run("ab", "sans"),)
    assert advance(character, REGULAR, "en") == 0


def test_a_text_of_invisible_characters_draws_nothing() -> None:
    assert runs("\ufeff\u200e", "en") == ()


def test_tabs_and_newlines_are_shown_as_spaces() -> None:
    assert runs("a\tb\nc", "en") == (Run("a b c", "sans"),)


def test_a_letter_under_a_thousand_marks_is_as_wide_as_the_letter() -> None:
    assert width("Z" + "\u0300" * 1000, CLAIM, "en") == width("Z", CLAIM, "en")
    assert width("Z" + "\u1cd0" * 1000, CLAIM, "en") == width("Z", CLAIM, "en")


def test_chinese_characters_are_square() -> None:
    assert width("辩论，", CLAIM, "zh-Hans") == 3 * CLAIM.size


def test_the_two_dashes_of_chinese_fill_two_squares() -> None:
    assert width("——", CLAIM, "zh-Hans") == width("――", CLAIM, "zh-Hans") == 2 * CLAIM.size


def test_chinese_quotes_are_wider_than_english_ones() -> None:
    assert width("“”", CLAIM, "zh-Hans") == 2 * CLAIM.size > width("“”", CLAIM, "en")


def test_width_follows_the_size_and_weight_of_the_style() -> None:
    assert width("claim", CONTENTION, "en") > width("claim", CLAIM, "en")
    assert width("字", MONOGRAM, "zh-Hans") == MONOGRAM.han_size


@given(ANY_TEXT, st.sampled_from(["en", "zh-Hans"]), st.sampled_from([REGULAR, SEMIBOLD]))
def test_every_text_can_be_drawn_by_bundled_faces(text: str, language: str, weight: int) -> None:
    for run in runs(text, language, weight):
        assert run.face in FACES
        assert run.text
        run.text.encode()


@given(ANY_TEXT, st.sampled_from(["en", "zh-Hans"]))
def test_drawing_what_is_drawn_changes_nothing(text: str, language: str) -> None:
    shown = "".join(run.text for run in runs(text, language))
    assert "".join(run.text for run in runs(shown, language)) == shown
