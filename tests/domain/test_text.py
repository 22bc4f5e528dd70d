"""Texts in several languages."""

import pytest

from debatemap.domain.text import Text, plain, text

BOTH = text({"en": "Dogs bark.", "zh-Hans": "狗叫。"})


@pytest.mark.parametrize(
    ("said", "language", "shown", "tag"),
    [
        (BOTH, "en", "Dogs bark.", "en"),
        (BOTH, "zh-Hans", "狗叫。", "zh-Hans"),
        (BOTH, "zh-Hant", "狗叫。", "zh-Hans"),
        (BOTH, "de", "Dogs bark.", "en"),
        (text({"fr": "Oui", "de": "Ja"}, first="de"), "en", "Ja", "de"),
        (plain("?"), "en", "?", "und"),
        (Text(), "en", "", "und"),
    ],
)
def test_the_nearest_language_is_shown(said: Text, language: str, shown: str, tag: str) -> None:
    assert said.shown(language) == shown
    if shown:
        assert said.shown_tag(language) == tag


def test_a_text_has_a_language_when_a_script_of_it_is_there() -> None:
    assert BOTH.has("zh")
    assert BOTH.has("zh-Hant")
    assert not BOTH.has("de")
    assert BOTH.languages == ("en", "zh-Hans")


def test_empty_strings_are_left_out_and_an_empty_text_is_false() -> None:
    assert text({"en": "", "zh-Hans": ""}, first="en") == Text()
    assert not Text()
    assert plain("x", "en")


def test_a_first_translation_leaves_nothing_unchecked() -> None:
    assert plain("Dogs bark.", "en").reworded("zh-Hans", "狗叫。") == BOTH


def test_changed_words_leave_the_other_languages_unchecked() -> None:
    assert BOTH.reworded("en", "Cats mew.").unchecked == ("zh-Hans",)
    assert BOTH.reworded("en", "Cats mew.").reworded("zh-Hans", "猫叫。").unchecked == ("en",)
    assert BOTH.reworded("en", "Cats mew.").checked("zh-Hans").unchecked == ()


def test_the_same_words_change_nothing() -> None:
    assert BOTH.reworded("en", "Dogs bark.") is BOTH


def test_taking_a_language_away_leaves_the_others_as_they_are() -> None:
    assert BOTH.reworded("zh-Hans", "") == plain("Dogs bark.", "en")
    assert BOTH.reworded("en", "") == plain("狗叫。", "zh-Hans")
    assert plain("x", "en").reworded("en", "") == Text()


def test_words_in_an_unknown_language_are_replaced_where_they_stood_in() -> None:
    assert plain("bark").reworded("en", "Dogs bark.") == plain("Dogs bark.", "en")
