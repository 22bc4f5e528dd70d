"""The page without a debate: samples, recent files, what was never saved, empty forms."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from debatemap.domain.creation import new_debate
from debatemap.domain.edits.wording import reword
from debatemap.domain.model import Claim, SourceText
from debatemap.domain.prompts import is_prompt
from debatemap.domain.text import plain
from debatemap.services import formats
from debatemap.services.samples import Kind, samples
from debatemap.services.templates import Template, template, templates
from debatemap.ui.canvas.editor import Editor
from debatemap.ui.dialogs.giving import GivingDialog
from debatemap.ui.program import Program
from debatemap.ui.secondclick import SecondClick
from debatemap.ui.welcome.buttons import Entry, Faced
from debatemap.ui.welcome.gallery import Card, told
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim, shown
from tests.ui.widget_faults import check


def button(window: MainWindow, words: str) -> QPushButton:
    QApplication.processEvents()
    (found,) = [one for one in shown(window.welcome, QPushButton) if words in one.accessibleName()]
    return found


def link(window: MainWindow) -> QPushButton:
    (found,) = [one for one in shown(window.welcome, QPushButton) if one.property("role") == "all"]
    return found


def listed(window: MainWindow, role: str = "row") -> list[Entry]:
    return [one for one in shown(window.welcome, Entry) if one.property("role") == role]


def settle() -> None:
    """Let the layouts find their heights, which follow from widths that other layouts give."""
    for _ in range(4):
        QApplication.processEvents()


def overlaps(parts: Sequence[QWidget]) -> Iterator[tuple[str, str]]:
    places = [(one.accessibleName(), QRect(one.mapToGlobal(QPoint()), one.size())) for one in parts]
    yield from ((a, b) for (a, one), (b, other) in combinations(places, 2) if one.intersects(other))


def test_the_first_samples_are_cards_with_pictures_drawn_from_them(window: MainWindow, qtbot: QtBot) -> None:
    cards = shown(window.pages, Card)

    assert len(cards) == 3
    qtbot.waitUntil(lambda: all(card.has_picture for card in cards), timeout=20000)


def test_a_card_opens_its_sample_as_an_unnamed_copy(window: MainWindow) -> None:
    shown(window.pages, Card)[0].click()

    assert not window.is_empty
    assert window.workspace.document.path is None
    assert claim(window, "zebra")


def test_a_card_asks_the_question_of_its_debate_and_says_who_speaks(window: MainWindow, program: Program) -> None:
    def first() -> list[str]:
        return [one.text() for one in shown(shown(window.pages, Card)[0], QLabel) if one.text()]

    assert first() == ["Are we building animals or summoning ghosts?", "Karpathy, Sutton and others · 34 claims"]
    program.change_settings(interface_language="zh-Hans")
    QApplication.processEvents()
    assert first() == ["我们是在造动物，还是在召唤幽灵？", "卡帕西、萨顿等 · 34 个论点"]


@pytest.mark.usefixtures("program")
@pytest.mark.parametrize(
    ("names", "words"), [((), "2 claims"), (("A",), "A · 2 claims"), (("A", "B"), "A and B · 2 claims")]
)
def test_up_to_two_speakers_are_named(names: tuple[str, ...], words: str) -> None:
    (one, *_) = samples()

    assert told(replace(one, speakers=tuple(map(plain, names)), claims=2)) == words


def test_eight_further_debates_are_listed_until_all_are_asked_for(window: MainWindow, program: Program) -> None:
    assert len(listed(window)) == 8
    link(window).setFocus()
    QTest.keyClick(link(window), Qt.Key.Key_Space)
    assert len(listed(window)) == 23
    assert QApplication.focusWidget() is listed(window)[8]

    program.new(window)
    window.workspace.opened.close()
    window.show_welcome()
    program.change_settings(interface_language="zh-Hans")
    QApplication.processEvents()
    assert len(listed(window)) == 23

    link(window).click()
    assert len(listed(window)) == 8


def test_every_debate_of_the_library_is_on_the_page(window: MainWindow) -> None:
    link(window).click()
    names = [one.accessibleName() for one in (*shown(window.welcome, Card), *shown(window.welcome, Entry))]

    for one in samples():
        if one.kind is not Kind.KEY:
            assert any(one.question.shown("en") in name for name in names)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_page_needs_no_scrolling_in_a_large_window(program: Program, window: MainWindow, language: str) -> None:
    program.change_settings(interface_language=language)
    settle()

    assert [area.verticalScrollBar().maximum() for area in shown(window.welcome, QScrollArea)] == [0, 0]
    assert len({one.mapTo(window, QPoint()).x() for one in listed(window)}) == 4


@pytest.mark.parametrize("size", [(1600, 1000), (1280, 800), (1024, 600), (683, 420)])
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_no_words_of_the_page_are_cut_and_no_parts_overlap(
    program: Program, window: MainWindow, size: tuple[int, int], language: str
) -> None:
    program.change_settings(interface_language=language)
    for place in range(6):
        program.desk.recent.note(Path(f"{place}/a.debatemap"), f"Seminar {place}, with a title for two lines or so")
    window.show_welcome()
    window.resize(*size)
    settle()

    check(window.welcome)
    for area in shown(window.welcome, QScrollArea):
        assert list(overlaps(shown(area, Faced))) == []


def test_a_window_without_recent_files_says_so(window: MainWindow, program: Program, tmp_path: Path) -> None:
    said = "Files that you open or save are listed here."
    assert said in [one.text() for one in shown(window.welcome, QLabel)]

    program.desk.recent.note(tmp_path / "seminar.debatemap", "Seminar")
    window.show_welcome()
    assert said not in [one.text() for one in shown(window.welcome, QLabel)]


def test_recent_files_with_one_title_are_told_apart_by_their_folders(
    window: MainWindow, program: Program, tmp_path: Path
) -> None:
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
        formats.write(new_debate(plain("Seminar", "en")), tmp_path / folder / "a.debatemap")
        program.desk.recent.note(tmp_path / folder / "a.debatemap", "Seminar")

    window.show_welcome()

    names = [one.accessibleName() for one in listed(window, "recent")]
    assert [name.rpartition(" · ")[2] for name in names] == ["other", "one"]
    assert all("Today, " in name for name in names)


@pytest.mark.parametrize("words", ["Are we building", "For and against"])
def test_the_second_click_of_a_double_click_does_nothing_to_the_debate_that_the_first_one_opens(
    window: MainWindow, words: str, qtbot: QtBot
) -> None:
    place = button(window, words).mapTo(window, button(window, words).rect().center())
    screen = window.windowHandle()
    QTest.mouseClick(screen, Qt.MouseButton.LeftButton, pos=place)
    work = window.workspace
    before, chosen = work.debate.digest, work.selection.ids

    QTest.mouseClick(screen, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(screen, Qt.MouseButton.LeftButton, pos=place)

    assert (work.debate.digest, work.selection.ids) == (before, chosen)
    qtbot.waitUntil(lambda: not window.findChildren(SecondClick))


def test_a_double_click_on_a_recent_file_opens_it_once(
    program: Program, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "class.debatemap"
    formats.write(new_debate(plain("A class debate", "en")), path)
    program.desk.recent.note(path, "A class debate")
    window.show_welcome()

    QTest.mouseClick(button(window, "A class debate"), Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button(window, "A class debate"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: not window.is_empty)
    assert program.windows == [window]
    assert window.workspace.document.read_only is None


def test_a_theme_tints_the_signs_of_the_page(window: MainWindow, program: Program) -> None:
    def sign() -> QImage:
        return listed(window)[0].findChildren(QLabel)[0].pixmap().toImage()

    light = sign()
    program.change_settings(theme="dark")
    assert sign() != light


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

    assert [area.horizontalScrollBar().maximum() for area in shown(window.welcome, QScrollArea)] == [0, 0]
