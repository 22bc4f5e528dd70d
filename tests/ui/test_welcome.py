"""The page without a debate: samples, recent files, what was never saved, empty forms."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from debatemap.domain.creation import new_debate
from debatemap.domain.edits.wording import reword
from debatemap.domain.model import Claim, SourceText
from debatemap.domain.prompts import is_prompt
from debatemap.domain.text import plain
from debatemap.services import formats
from debatemap.services.templates import Template, template, templates
from debatemap.ui.canvas.editor import Editor
from debatemap.ui.dialogs.giving import GivingDialog
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


@pytest.mark.parametrize("one", [one for one in templates() if not one.asks_for_text], ids=lambda one: one.id)
def test_a_form_begins_a_debate_with_the_editor_where_it_begins(window: MainWindow, one: Template) -> None:
    button(window, one.title.shown("en")).click()

    (editor,) = window.canvas.findChildren(Editor)
    assert is_prompt(editor.words)
    assert not window.workspace.document.history.names


def test_typing_takes_the_place_of_a_prompt_and_leaving_it_keeps_it(program: Program, window: MainWindow) -> None:
    program.new_from(template("for-and-against"), window)
    work, (start,) = window.workspace, window.workspace.selection.ids
    prompt = work.debate[Claim][start].text

    QTest.keyClick(window.canvas.findChildren(Editor)[0], Qt.Key.Key_Escape)
    assert work.debate[Claim][start].text == prompt

    QTest.keyClicks(window.canvas, "Zoos")
    window.finish_editing()
    assert work.debate[Claim][start].text.said == (("en", "Zoos"),)


def test_a_text_is_asked_for_and_kept_as_a_source(program: Program, window: MainWindow) -> None:
    def give() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, GivingDialog)
        assert not dialog.buttons["begin"].isEnabled()
        dialog.title.setText("论动物园")
        dialog.words.setPlainText("动物园囚禁动物。它们应当关闭。")
        dialog.buttons["begin"].click()

    QTimer.singleShot(0, give)
    program.new_from(template("text"), window)

    (kept,) = window.workspace.debate[SourceText]
    assert (kept.language, kept.text) == ("zh-Hans", "动物园囚禁动物。它们应当关闭。")
    assert window.workspace.title == "论动物园"


def test_the_language_is_chosen_on_the_page_itself(window: MainWindow) -> None:
    window.run("interface-zh")

    assert button(window, "新建辩论").isVisible()


@pytest.mark.parametrize("size", [(1600, 1000), (1024, 600), (683, 420)])
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_welcome_page_never_scrolls_sideways(
    program: Program, window: MainWindow, size: tuple[int, int], language: str
) -> None:
    program.change_settings(interface_language=language)

    window.resize(*size)
    QApplication.processEvents()

    (area,) = [one for one in window.welcome.findChildren(QScrollArea) if one.isVisible()]
    assert area.horizontalScrollBar().maximum() == 0
