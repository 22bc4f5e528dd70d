"""Keys faster than the eye and edits at bad moments (hazards 80 to 83): no word is lost and nothing is done twice.

What else may go wrong while somebody writes is in `test_interruptions`, `canvas/test_editing`, `canvas/test_dragging`,
`canvas/test_input_methods`, `test_random_actions` and the journeys.
"""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from debatemap.domain.changes import Edit
from debatemap.domain.edits.removal import delete
from debatemap.domain.model import Claim, Source
from debatemap.services import formats
from debatemap.ui.bar import Bar
from debatemap.ui.outline.view import OutlineView
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.ui.hands import LEFT, NONE, Mouse
from tests.ui.keyboard import pressed
from tests.ui.looking import claim, shown
from tests.ui.stepping import out_of_step

HURRIED = ("Tab", "Enter", "Del", "Ctrl+Z", "Shift+Tab", "Ctrl+Enter", "Up", "Down", "Ctrl+R", "Ctrl+J", "Alt+Up")
WORDS = "A zebra walks."


def keyboard(window: MainWindow) -> QWidget:
    if QApplication.activeWindow() is not window:
        window.activateWindow()
        QApplication.processEvents()
    return QApplication.focusWidget() or window.canvas


def write(window: MainWindow, id: str, words: str = WORDS) -> None:
    """Open the editor on a claim and type other words, without leaving it."""
    window.workspace.show(id)
    window.activateWindow()
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, *pressed("F2"))
    QTest.keyClick(keyboard(window), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(keyboard(window), words)


@pytest.mark.parametrize("seed", range(3))
def test_keys_in_a_hurry_leave_what_their_edits_say(sample: MainWindow, seed: int, soaking: bool) -> None:
    chance, document = random.Random(seed), sample.workspace.document
    heard, mirror, before = list[Edit](), document.debate.snapshot(), document.debate.digest
    document.subscribe(heard.append)
    sample.workspace.choose_contention()
    for _ in range(2000 if soaking else 120):
        if chance.random() < 0.3:
            QTest.keyClicks(keyboard(sample), chance.choice(("a", "Zoo.", "+", "_")))
        else:
            QTest.keyClick(keyboard(sample), *pressed(chance.choice(HURRIED)))
        if not sample.workspace.selection.ids:
            sample.workspace.choose_contention()
    sample.finish_editing()

    for edit in heard:
        mirror.apply(edit)
    assert mirror.digest == document.debate.digest
    assert out_of_step(sample) == []
    while sample.run("undo"):
        pass
    assert document.debate.digest == before


def test_undo_in_the_editor_takes_back_letters_and_never_a_step(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    sample.workspace.selection.choose(one.id)
    assert sample.run("flip")
    history, digest = sample.workspace.document.history, sample.workspace.debate.digest
    write(sample, one.id)

    for _ in range(30):
        QTest.keyClick(keyboard(sample), *pressed("Ctrl+Z"))

    assert sample.canvas.is_editing
    assert (history.position, sample.workspace.debate.digest) == (1, digest)
    QTest.keyClick(keyboard(sample), Qt.Key.Key_Escape)
    assert sample.workspace.debate.digest == digest

    QTest.keyClick(keyboard(sample), *pressed("Ctrl+Z"))
    assert history.position == 0


def test_a_second_press_of_undo_outside_the_editor_takes_back_one_more_step(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    sample.workspace.selection.choose(one.id)
    sample.run("flip")
    write(sample, one.id)
    QTest.keyClick(keyboard(sample), Qt.Key.Key_Escape)
    assert sample.workspace.document.history.position == 2

    QTest.keyClick(keyboard(sample), *pressed("Ctrl+Z"))

    assert claim(sample, "zebra").text == one.text
    assert sample.workspace.document.history.position == 1


def saved(window: MainWindow) -> None:
    QTest.keyClick(keyboard(window), *pressed("Ctrl+S"))


def left_for_another_window(window: MainWindow) -> None:
    keyboard(window).clearFocus()


def outline_clicked(window: MainWindow) -> None:
    shown(window, OutlineView)[0].setFocus()


@pytest.mark.parametrize("leave", [saved, left_for_another_window, outline_clicked])
def test_whatever_ends_the_writing_keeps_the_words(
    program: Program, sample: MainWindow, tmp_path: Path, qtbot: QtBot, leave: Callable[[MainWindow], None]
) -> None:
    file = tmp_path / "zebra.debatemap"
    program.save_as(file, sample)
    qtbot.waitUntil(lambda: sample.workspace.document.path is not None)
    write(sample, claim(sample, "zebra").id)

    leave(sample)

    assert claim(sample, WORDS)
    sample.workspace.saver.flush()
    qtbot.waitUntil(lambda: any(one.text.shown("en") == WORDS for one in formats.read(file)[Claim]))


def test_a_claim_deleted_elsewhere_while_it_is_carried_is_not_put_down(sample: MainWindow) -> None:
    mouse, one = Mouse(sample), claim(sample, "zebra")
    sample.canvas.fit()
    start = mouse.point("zebra")
    QTest.mousePress(sample.canvas, LEFT, NONE, start)
    mouse.carry(start + QPoint(60, 60))

    sample.commit(delete(sample.workspace.debate, [one.id]))
    mouse.carry(start)
    QTest.mouseRelease(sample.canvas, LEFT, NONE, start)

    assert one.id not in sample.workspace.debate
    assert sample.workspace.document.history.position == 1
    assert out_of_step(sample) == []


def test_a_claim_deleted_while_the_map_is_gliding_is_gone(sample: MainWindow, program: Program, qtbot: QtBot) -> None:
    program.change_settings(motion="on")
    one = claim(sample, "zebra")
    sample.workspace.selection.choose(one.id)
    assert sample.run("flip")
    sample.canvas.repaint()

    assert sample.run("delete")

    sample.canvas.repaint()
    qtbot.wait(400)
    sample.canvas.repaint()
    assert one.id not in sample.canvas.picture.by_id


def test_a_key_that_cannot_go_on_leaves_the_editor_open_and_says_why(sample: MainWindow) -> None:
    sample.workspace.choose_contention()
    (one,) = sample.workspace.selection.ids
    write(sample, one)

    QTest.keyClick(keyboard(sample), *pressed("Ctrl+Enter"))
    QTest.keyClicks(keyboard(sample), " And?")

    assert sample.canvas.is_editing
    (bar,) = sample.findChildren(Bar)
    assert bar.accessibleName().startswith("Select a reason or an objection")
    QTest.keyClick(keyboard(sample), Qt.Key.Key_Escape)
    assert claim(sample, WORDS + " And?").id == one


def test_a_new_source_is_named_at_once(sample: MainWindow) -> None:
    assert sample.run("source")
    assert sample.run("source")

    QTest.keyClicks(keyboard(sample), "A handbook")
    sample.finish_editing()

    assert "A handbook" in [one.title.shown("en") for one in sample.workspace.debate[Source]]
