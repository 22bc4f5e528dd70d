"""Words that Qt might take for markup, keys or files show as themselves wherever the window shows words."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QMenu, QWidget
from pytestqt.qtbot import QtBot

from debatemap.domain.edits.people import attribute, name_participant
from debatemap.domain.edits.wording import reword
from debatemap.domain.model import Map
from debatemap.ui.menus import RECENT
from debatemap.ui.openings import opening_menus
from debatemap.ui.outline.view import OutlineView
from debatemap.ui.program import Program
from debatemap.ui.tabs import MapTabs
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim, shown

PAYLOADS = (
    '<img src="file:///srv/canary.png">',
    "<style>*{color:red}</style>",
    '<a href="file:///etc/passwd">ok</a>',
    "&lt;b&gt;",
    "<!DOCTYPE x>",
    "%1 %s {0} {} $x ' \" ; --",
    "&File",
    "photo\u202egnp.exe",
    "'); DROP TABLE claim; --",
    "   ",
    "\U0001f469\u200d\U0001f680",
)


@pytest.fixture(params=PAYLOADS)
def payload(request: pytest.FixtureRequest, sample: MainWindow) -> str:
    """Put the words into a claim, a map's title, a person's name and the debate's title, and show that claim."""
    words, work = str(request.param), sample.workspace
    id = claim(sample, "zebra").id
    assert work.map is not None
    sample.commit(reword(work.debate, id, "en", words))
    sample.commit(reword(work.debate, work.map, "en", words, field="title"))
    sample.commit(reword(work.debate, work.debate.about.id, "en", words, field="title"))
    edit = name_participant(work.debate, words, "en")
    sample.commit(edit)
    sample.commit(attribute(work.debate, id, edit.changes[0].id))
    work.show(id)
    QApplication.processEvents()
    return words


def test_no_label_is_rich_and_no_tooltip_shows_more_or_less_than_the_words(sample: MainWindow, payload: str) -> None:
    for widget in sample.findChildren(QWidget):
        if isinstance(widget, QLabel):
            assert widget.textFormat() is Qt.TextFormat.PlainText
        if payload.strip() and payload in read(widget.toolTip()):
            assert read(widget.toolTip()).count(payload) == 1


def test_outline_and_tabs_show_the_words(sample: MainWindow, payload: str) -> None:
    (view,), (tabs,) = shown(sample, OutlineView), shown(sample, MapTabs)
    line = " ".join(payload.replace("\u202e", "\ufffd").split())

    assert [index.data() for index in view.selectedIndexes()] == [line]
    if line:
        assert tabs.tabText(tabs.currentIndex()).replace("&&", "&") == (line if len(line) <= 40 else line[:39] + "…")


def test_buttons_underline_nothing_in_the_words(sample: MainWindow, payload: str) -> None:
    for button in sample.findChildren(QAbstractButton):
        assert payload not in button.text().replace("&&", "") or "&" not in payload


def test_the_undo_menu_names_the_edit_with_the_words_as_they_are(sample: MainWindow, payload: str) -> None:
    sample.dispatcher.refresh(sample.situation)

    assert "&&" not in sample.dispatcher["undo"].text().replace("&&", "") or "&" not in payload
    assert sample.windowTitle().endswith("– Debatemap")


def test_a_claim_without_visible_words_stays_a_target_of_24_pixels(sample: MainWindow) -> None:
    id = claim(sample, "zebra").id

    for words in ("", "   ", "\u0301\u0301"):
        sample.commit(reword(sample.workspace.debate, id, "en", words))
        box = sample.canvas.picture.by_id[id]
        assert min(box.rect.width, box.rect.height) >= 24


def test_a_debate_without_words_in_its_titles_can_still_be_told_apart(sample: MainWindow) -> None:
    (map,) = sample.workspace.debate[Map]
    for language in ("en", "zh-Hans"):
        sample.commit(reword(sample.workspace.debate, map.id, language, "", field="title"))

    (tabs,) = shown(sample, MapTabs)
    assert tabs.tabText(0) == "Map without a title"


def read(tip: str) -> str:
    """Return what a tooltip shows."""
    shown = QTextDocument()
    shown.setHtml(tip)
    return shown.toPlainText()


def test_the_palette_finds_the_words_and_shows_them_as_they_are(sample: MainWindow, payload: str) -> None:
    if not payload.strip():
        pytest.skip("nothing to find")
    sample.show_palette()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)

    field.setText(payload)

    rows = sample.palette_float.findChild(QListView)
    assert rows is not None
    told = [rows.model().index(row, 0).data() for row in range(rows.model().rowCount())]
    assert " ".join(payload.replace("\u202e", "\ufffd").split()) in told


def test_title_and_undo_keep_the_direction_of_the_words_to_themselves(sample: MainWindow, payload: str) -> None:
    for words in (sample.windowTitle(), sample.dispatcher["undo"].text()):
        assert words.count("\u2068") == words.count("\u2069")
        assert "\u202e" not in words
    shown_title = " ".join(payload.replace("\u202e", "\ufffd").split())
    assert sample.windowTitle() == f"\u2068{shown_title}\u2069 – Debatemap"


def test_a_file_with_such_a_name_shows_it_in_title_menu_and_welcome_page(
    program: Program, sample: MainWindow, payload: str, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / (payload.replace("/", "").strip()[:40] or "blank")
    path = path.with_name(path.name + ".debatemap")
    program.save_as(path, sample)
    qtbot.waitUntil(lambda: sample.workspace.document.path == path)
    stem = " ".join(path.stem.replace("\u202e", "\ufffd").split())

    menu = QMenu()
    opening_menus(sample)[RECENT][1](menu)
    welcome = program.new_window().welcome
    welcome.refresh()

    assert sample.windowTitle() == f"\u2068{stem}\u2069 – Debatemap"
    (entry,) = menu.actions()
    assert f"\u2068{stem}.debatemap"[:30] in entry.text().replace("&&", "&")
    assert "\u202e" not in entry.text() + entry.statusTip()
    labels = [label for label in welcome.findChildren(QLabel) if label.textFormat() is not Qt.TextFormat.PlainText]
    assert labels == []


def test_the_status_bar_shows_tips_as_plain_words(sample: MainWindow, payload: str) -> None:
    sample.equipment.status.showMessage(payload)
    QApplication.processEvents()

    assert payload in [label.text() for label in sample.equipment.status.findChildren(QLabel)]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in sample.equipment.status.findChildren(QLabel))
