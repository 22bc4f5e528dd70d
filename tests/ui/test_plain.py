"""Users' words in menus, tooltips and sentences."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from debatemap.ui.plain import isolated, label, menu_text, one_line, tooltip, visible

PAYLOADS = (
    '<img src="file:///srv/canary.png">',
    '<a href="file:///etc/passwd">ok</a>',
    "&lt;b&gt;",
    "<!DOCTYPE x>",
    "%1 %s {0} {} $x ' \" ; --",
    "Tom & Jerry",
)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_tooltip_shows_words_as_they_are(payload: str) -> None:
    shown = QTextDocument()
    shown.setHtml(tooltip(payload))

    assert shown.toPlainText() == payload


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.usefixtures("application")
def test_a_label_never_takes_words_for_markup(payload: str) -> None:
    made = label()
    made.setText(payload)

    assert made.textFormat() is Qt.TextFormat.PlainText
    assert made.text() == payload


def test_an_ampersand_is_shown_in_menus() -> None:
    assert menu_text("Tom & Jerry") == "Tom && Jerry"


def test_what_turns_text_around_is_shown_and_ends_with_the_words() -> None:
    assert visible("photo\u202egnp.exe") == "photo\ufffdgnp.exe"
    assert isolated("a") == "\u2068a\u2069"


def test_a_long_text_is_cut_on_one_line() -> None:
    assert one_line("a\nb  c") == "a b c"
    assert one_line("x" * 100, 10) == "x" * 9 + "…"
