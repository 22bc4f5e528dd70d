"""Clicks and keys that come before a window has its actions: none is lost, and what is typed next is written."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from debatemap.domain.model import Claim
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.ui.keyboard import pressed
from tests.ui.looking import shown

LETTERS = "abcdefghij"


@pytest.fixture
def fresh(program: Program) -> MainWindow:
    """Return a window that has the keyboard and was not painted, so that nothing followed its first paint."""
    made = program.new_window()
    made.setUpdatesEnabled(False)
    made.activateWindow()
    QApplication.processEvents()
    assert not made.is_ready
    return made


def keyboard() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def written(window: MainWindow) -> list[str]:
    window.finish_editing()
    return [one.text.shown("en") for one in window.workspace.debate[Claim]]


def click_new(window: MainWindow) -> None:
    (new,) = [one for one in shown(window.welcome, QPushButton) if one.accessibleName() == "New debate"]
    QTest.mouseClick(new, Qt.MouseButton.LeftButton)


def press_new(_: MainWindow) -> None:
    QTest.keyClick(keyboard(), *pressed("Ctrl+N"))


def press_space(_: MainWindow) -> None:
    QTest.keyClick(keyboard(), Qt.Key.Key_Space)


@pytest.mark.parametrize("begin", [click_new, press_new, press_space])
def test_letters_typed_after_a_debate_was_begun_early_are_written(
    fresh: MainWindow, begin: Callable[[MainWindow], None]
) -> None:
    begin(fresh)
    QTest.keyClicks(keyboard(), LETTERS)

    assert written(fresh) == [LETTERS]


def test_steps_after_the_first_paint_leave_the_keyboard_where_somebody_writes(fresh: MainWindow) -> None:
    click_new(fresh)
    writing = keyboard()

    fresh.setUpdatesEnabled(True)
    fresh.repaint()
    for _ in range(20):
        QApplication.processEvents()
    QTest.keyClicks(keyboard(), LETTERS)

    assert keyboard() is writing
    assert written(fresh) == [LETTERS]


def test_an_early_click_begins_one_debate(fresh: MainWindow, program: Program) -> None:
    click_new(fresh)

    assert program.windows == [fresh]


def test_an_early_key_opens_the_palette(fresh: MainWindow) -> None:
    QTest.keyClick(keyboard(), *pressed("Ctrl+K"))
    QTest.keyClicks(keyboard(), "theme")

    assert fresh.palette_float.isAncestorOf(keyboard())


def test_an_early_key_ends_the_program(fresh: MainWindow) -> None:
    QTest.keyClick(keyboard(), *pressed("Ctrl+Q"))

    assert not fresh.isVisible()


def test_a_menu_that_is_opened_early_is_full(fresh: MainWindow) -> None:
    file = fresh.menuBar().actions()[0].menu()
    assert isinstance(file, QMenu)
    assert file.isEmpty()

    file.popup(fresh.pos())

    assert not file.isEmpty()
    file.close()
