"""Words that Qt might take for markup, keys or files show as themselves wherever the window shows words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from debatemap.domain.edits.people import attribute, name_participant
from debatemap.domain.edits.wording import reword
from debatemap.domain.model import Map
from debatemap.ui.outline.view import OutlineView
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
