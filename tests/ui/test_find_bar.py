"""Words are found one place after the other, and lit on the map."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from debatemap.domain.edits.claims import add_claim
from debatemap.domain.edits.maps import add_map
from debatemap.domain.model import Map
from debatemap.ui.dialogs.replacing import ReplaceDialog
from debatemap.ui.finding import FindBar
from debatemap.ui.tour import places_on
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def bar(window: MainWindow) -> FindBar:
    (found,) = window.findChildren(FindBar)
    return found


def seek(window: MainWindow, words: str) -> tuple[str, ...]:
    """Type words into the bar; return the hits in the order of the map."""
    assert window.run("find")
    bar(window).field.clear()
    QTest.keyClicks(bar(window).field, words)
    work = window.workspace
    assert work.whole is not None
    places = places_on(work.whole.outline)
    return tuple(sorted((id for id in work.reading.hits if id in places), key=places.__getitem__))


def test_typing_lights_the_words_and_shows_the_first_hit(sample: MainWindow, qtbot: QtBot) -> None:
    hits = seek(sample, "models")

    assert len(hits) > 2
    assert sample.workspace.reading.query == "models"
    qtbot.waitUntil(lambda: sample.workspace.selection.current in hits)


def test_enter_and_f3_go_on_and_back_and_the_bar_counts(sample: MainWindow, qtbot: QtBot) -> None:
    hits = seek(sample, "models")
    qtbot.waitUntil(lambda: sample.workspace.selection.current in hits)
    sample.workspace.selection.choose(hits[0])
    assert bar(sample).count.text() == f"1 of {len(hits)}"

    QTest.keyClick(bar(sample).field, Key.Key_Return)
    assert sample.workspace.selection.current == hits[1]
    assert bar(sample).count.text() == f"2 of {len(hits)}"
    sample.run("find-next")
    assert sample.workspace.selection.current == hits[2]
    sample.run("find-previous")
    sample.run("find-previous")
    assert sample.workspace.selection.current == hits[0]
    QTest.keyClick(bar(sample).field, Key.Key_Return, SHIFT)
    assert sample.workspace.selection.current == hits[-1]


def test_esc_ends_and_shows_again_what_was_seen_before(sample: MainWindow, qtbot: QtBot) -> None:
    chosen, camera = sample.workspace.selection.ids, sample.canvas.camera
    hits = seek(sample, "zebra")
    qtbot.waitUntil(lambda: sample.workspace.selection.current in hits)

    QTest.keyClick(bar(sample).field, Key.Key_Escape)

    assert bar(sample).isHidden()
    assert sample.workspace.reading.query == ""
    assert sample.workspace.selection.ids == chosen
    assert sample.canvas.camera == camera
    assert QApplication.focusWidget() is sample.canvas


def test_the_button_ends_and_stays_and_f3_finds_again(sample: MainWindow, qtbot: QtBot) -> None:
    hits = seek(sample, "zebra")
    qtbot.waitUntil(lambda: sample.workspace.selection.current in hits)

    bar(sample).close_bar()
    assert sample.workspace.selection.ids == hits
    sample.run("find-next")

    assert bar(sample).field.text() == "zebra"
    assert sample.workspace.reading.query == "zebra"


def test_what_is_only_on_another_map_is_gone_to_there(sample: MainWindow) -> None:
    work = sample.workspace
    here = work.map
    sample.commit(add_map(work.debate, "Elsewhere", "en"))
    other = next(one.id for one in work.debate[Map] if one.id != here)
    sample.commit(add_claim(work.debate, other, "Quokkas smile.", "en"))

    seek(sample, "quokkas")
    assert bar(sample).count.text() == "1 found elsewhere"
    QTest.keyClick(bar(sample).field, Key.Key_Return)

    assert work.map == other
    assert work.selection.ids == (claim(sample, "Quokkas").id,)
    QTest.keyClick(bar(sample).field, Key.Key_Escape)
    assert work.map == here


def test_words_that_are_nowhere_are_said_to_be_not_found(sample: MainWindow) -> None:
    seek(sample, "xyzzy")

    assert bar(sample).count.text() == "Not found"


def test_the_words_go_along_to_replacing(sample: MainWindow) -> None:
    seek(sample, "zebra")

    dialog = ReplaceDialog(sample, sample)

    assert dialog.sought.text() == "zebra"
    assert dialog.rows.count() == 1
    dialog.deleteLater()
