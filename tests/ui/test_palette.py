"""The palette: every command, claim, map and person by a few letters."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from debatemap.domain.edits import reword
from debatemap.domain.model import Argument, Participant
from debatemap.ui.palette.palette import Palette
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim, shown


def opened(window: MainWindow, qtbot: QtBot, typed: str) -> QLineEdit:
    window.show_palette()
    (palette,) = shown(window, Palette)
    field = palette.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    qtbot.waitUntil(field.hasFocus)
    field.insert(typed)
    return field


def test_enter_runs_the_command_that_is_found(sample: MainWindow, qtbot: QtBot) -> None:
    sample.workspace.show(claim(sample, "zebra").id)
    arguments = len(sample.workspace.debate[Argument])

    QTest.keyClick(opened(sample, qtbot, "undercut inf"), Qt.Key.Key_Return)

    assert len(sample.workspace.debate[Argument]) == arguments + 1
    assert shown(sample, Palette) == []


def test_a_claim_is_found_by_its_words_in_either_language(sample: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(opened(sample, qtbot, "斑马"), Qt.Key.Key_Return)
    assert sample.situation.one == claim(sample, "zebra")


def test_a_person_is_found(sample: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(opened(sample, qtbot, "richard sutton"), Qt.Key.Key_Return)

    assert isinstance(sample.situation.one, Participant)


def test_escape_gives_the_keyboard_back(sample: MainWindow, qtbot: QtBot) -> None:
    sample.canvas.setFocus()
    qtbot.waitUntil(sample.canvas.hasFocus)

    QTest.keyClick(opened(sample, qtbot, "zzz"), Qt.Key.Key_Escape)

    assert sample.canvas.hasFocus()


def test_only_what_is_possible_is_offered(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot, "reason")

    assert shown(window, Palette)[0].current_words() == ""


def test_a_long_text_is_shown_from_where_the_words_stand(sample: MainWindow, qtbot: QtBot) -> None:
    sample.commit(reword(sample.workspace.debate, claim(sample, "zebra").id, "en", "Many words " * 9 + "on quaggas."))

    opened(sample, qtbot, "quagga")

    words = shown(sample, Palette)[0].current_words()
    assert words.startswith("…")
    assert words.endswith("on quaggas.")


def test_what_was_reworded_is_found_at_once(sample: MainWindow, qtbot: QtBot) -> None:
    sample.commit(reword(sample.workspace.debate, claim(sample, "zebra").id, "en", "A quagga runs."))

    opened(sample, qtbot, "quagga")

    assert shown(sample, Palette)[0].current_words() == "A quagga runs."
