"""The page without a debate: samples, recent files, what was never saved, empty forms."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from debatemap.domain.creation import new_debate
from debatemap.domain.edits.wording import reword
from debatemap.domain.model import Answer, Argument, Claim, Question
from debatemap.domain.text import plain
from debatemap.services import formats
from debatemap.ui.forms import FORMS
from debatemap.ui.program import Program
from debatemap.ui.welcome.gallery import Card
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim, shown


def button(window: MainWindow, words: str) -> QPushButton:
    QApplication.processEvents()
    (found,) = [one for one in shown(window.welcome, QPushButton) if words in one.accessibleName()]
    return found


def test_the_first_samples_are_cards_with_pictures_drawn_from_them(window: MainWindow, qtbot: QtBot) -> None:
    cards = shown(window.pages, Card)

    assert len(cards) == 3
    qtbot.waitUntil(lambda: all(card.has_picture for card in cards), timeout=20000)


def test_a_card_opens_its_sample_as_an_unnamed_copy(window: MainWindow) -> None:
    shown(window.pages, Card)[0].click()

    assert not window.is_empty
    assert window.workspace.document.path is None
    assert claim(window, "zebra")


def test_a_recent_file_is_offered_and_a_missing_one_cannot_be_chosen(
    program: Program, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "class.debatemap"
    formats.write(new_debate(plain("A class debate", "en")), path)
    program.open(path, window)
    qtbot.waitUntil(lambda: not window.is_empty)
    window.leave()
    recent = button(window, "A class debate")
    assert recent.isEnabled()

    path.unlink()
    window.show_welcome()
    assert not button(window, "A class debate").isEnabled()


def test_what_was_never_saved_waits_under_unsaved(program: Program, window: MainWindow) -> None:
    program.new(window)
    (one,) = window.workspace.debate[Claim]
    window.commit(reword(window.workspace.debate, one.id, "en", "Unsaved words."))
    window.workspace.opened.close()

    window.show_welcome()
    button(window, "Untitled debate").click()

    assert claim(window, "Unsaved words.")


@pytest.mark.parametrize(("form", "claims", "others"), [(0, 2, 3), (1, 3, 2)])
def test_an_empty_form_begins_a_debate_with_the_editor_in_its_first_box(
    program: Program, window: MainWindow, form: int, claims: int, others: int
) -> None:
    program.new_from(FORMS[form], window)

    debate = window.workspace.debate
    assert len(debate[Claim]) == claims
    assert len(debate[Argument]) + len(debate[Question]) + len(debate[Answer]) == others
    assert window.canvas.is_editing


def test_the_language_is_chosen_on_the_page_itself(window: MainWindow) -> None:
    window.run("interface-zh")

    assert button(window, "新建辩论").isVisible()
