"""The sheet of keys, where any action can be given others."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from debatemap.services.settings import load_settings
from debatemap.ui.actions import ACTIONS
from debatemap.ui.dialogs.keys import KeysDialog
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
Opened = Callable[[MainWindow, str], KeysDialog]


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    """Return what opens the dialog on the row of an action."""

    def made(window: MainWindow, id: str) -> KeysDialog:
        dialog = KeysDialog(window.dispatcher, window)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(dialog.sheet.hasFocus)
        dialog.choose(id)
        return dialog

    return made


def press(dialog: KeysDialog, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press Change… and then the keys."""
    QTest.keyClick(dialog.change, Qt.Key.Key_Space)
    assert "Press the keys" in dialog.line.text()
    QTest.keyClick(dialog.focusWidget(), key, modifiers)


def keys(window: MainWindow, id: str) -> list[str]:
    return [one.toString() for one in window.dispatcher[id].shortcuts()]


def test_every_action_has_a_row_once(sample: MainWindow, opened: Opened) -> None:
    dialog = opened(sample, "undo")

    rows = [dialog.sheet.topLevelItem(place) for place in range(dialog.sheet.topLevelItemCount())]
    told = [row.data(0, Qt.ItemDataRole.UserRole) for row in rows if row is not None]
    assert sorted(filter(None, told)) == sorted(action.id for action in ACTIONS)
    assert dialog.keys_of("undo") == QKeySequence("Ctrl+Z").toString(QKeySequence.SequenceFormat.NativeText)


def test_a_free_key_runs_the_action_at_once_in_every_window_and_after_a_restart(
    program: Program, sample: MainWindow, opened: Opened
) -> None:
    other = program.new_window()

    press(opened(sample, "fit"), Qt.Key.Key_K, CONTROL | ALT)

    assert keys(sample, "fit") == keys(other, "fit") == keys(program.new_window(), "fit") == ["Ctrl+Alt+K"]
    assert load_settings().keys == (("fit", ("Ctrl+Alt+K",)),)


def test_the_new_key_is_heard_on_the_map(sample: MainWindow, opened: Opened, qtbot: QtBot) -> None:
    dialog = opened(sample, "minimap")
    press(dialog, Qt.Key.Key_F12)
    dialog.close()
    sample.activateWindow()
    sample.canvas.setFocus()
    qtbot.waitUntil(sample.canvas.hasFocus)
    before = sample.canvas.has_minimap

    QTest.keyClick(sample.canvas, Qt.Key.Key_F12)

    assert sample.canvas.has_minimap is not before


def test_a_key_that_runs_something_is_taken_only_when_that_is_said(sample: MainWindow, opened: Opened) -> None:
    dialog = opened(sample, "fit")

    press(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.line.text() == "Ctrl+Z runs “Undo” already."
    assert keys(sample, "undo") == ["Ctrl+Z"]

    assert dialog.take.hasFocus()
    QTest.keyClick(dialog.take, Qt.Key.Key_Space)
    assert (keys(sample, "undo"), keys(sample, "fit")) == ([], ["Ctrl+Z"])
    assert (dialog.keys_of("undo"), dialog.keys_of("fit")) == ("", "Ctrl+Z")


def test_another_row_drops_the_question(sample: MainWindow, opened: Opened) -> None:
    dialog = opened(sample, "fit")
    press(dialog, Qt.Key.Key_Z, CONTROL)

    dialog.choose("redo")

    assert not dialog.take.isVisible()
    assert not dialog.line.isVisible()


def test_reset_takes_the_keys_of_the_table_back(sample: MainWindow, opened: Opened) -> None:
    dialog = opened(sample, "fit")
    before = keys(sample, "fit")
    press(dialog, Qt.Key.Key_Z, CONTROL)
    dialog.take.click()

    dialog.choose("undo")
    dialog.reset.click()

    assert (keys(sample, "undo"), keys(sample, "fit")) == (["Ctrl+Z"], before)
    assert load_settings().keys == ()


def test_reset_all_puts_every_key_back(sample: MainWindow, opened: Opened) -> None:
    before = {action.id: keys(sample, action.id) for action in ACTIONS}
    dialog = opened(sample, "fit")
    press(dialog, Qt.Key.Key_F12)
    dialog.choose("redo")
    press(dialog, Qt.Key.Key_F12, SHIFT)
    assert (keys(sample, "fit"), keys(sample, "redo")) == (["F12"], ["Shift+F12"])

    dialog.reset_all.click()

    assert {action.id: keys(sample, action.id) for action in ACTIONS} == before


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_that_write_or_move_about_are_refused(sample: MainWindow, opened: Opened, key: Qt.Key) -> None:
    dialog = opened(sample, "fit")
    before = keys(sample, "fit")

    press(dialog, key)

    assert "take it with Ctrl or Alt" in dialog.line.text()
    assert keys(sample, "fit") == before
    assert dialog.sheet.hasFocus()


def test_escape_ends_the_waiting_and_not_the_dialog(sample: MainWindow, opened: Opened) -> None:
    dialog = opened(sample, "fit")
    before = keys(sample, "fit")

    press(dialog, Qt.Key.Key_Escape)

    assert dialog.isVisible()
    assert keys(sample, "fit") == before
    assert not dialog.line.isVisible()


def test_a_modifier_alone_is_waited_out(sample: MainWindow, opened: Opened) -> None:
    dialog = opened(sample, "fit")
    press(dialog, Qt.Key.Key_Control)
    assert "Press the keys" in dialog.line.text()

    QTest.keyClick(dialog.line, Qt.Key.Key_F12)

    assert keys(sample, "fit") == ["F12"]


def test_the_sheet_speaks_chinese(program: Program, sample: MainWindow, opened: Opened) -> None:
    dialog = opened(sample, "fit")

    program.change_settings(interface_language="zh-Hans")
    QApplication.processEvents()
    QTest.keyClick(dialog.change, Qt.Key.Key_Space)

    assert not dialog.line.text().isascii()
    assert not dialog.change.text().isascii()
