"""Themes put in force while the window is open."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from debatemap.ui.inspector.editors import Choice
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim, shown


class Restyled(QObject):
    """Counts how often a widget is told that its style changed."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        self.count += event.type() == QEvent.Type.StyleChange
        return False


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


@pytest.mark.parametrize("other", ["dark", "hc_light"])
def test_a_theme_leaves_nothing_behind_when_another_takes_its_place(
    program: Program, sample: MainWindow, other: str
) -> None:
    sample.workspace.show(claim(sample, "zebra").id)
    settle()
    before = sample.grab().toImage()

    program.change_settings(theme=other)
    settle()
    assert sample.grab().toImage() != before

    program.change_settings(theme="light")
    settle()
    assert sample.grab().toImage() == before


def test_a_theme_reaches_a_field_deep_in_the_window_twice_and_not_once_for_each_of_its_parents(
    program: Program, sample: MainWindow
) -> None:
    sample.workspace.show(claim(sample, "zebra").id)
    restyled = Restyled()
    shown(sample, Choice)[0].installEventFilter(restyled)

    program.change_settings(theme="dark")

    assert 1 <= restyled.count <= 3


def test_a_theme_leaves_the_map_as_it_is_looked_at(program: Program, sample: MainWindow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sample.workspace.look_changed):
        program.change_settings(theme="dark")

    with qtbot.waitSignal(sample.workspace.look_changed):
        program.change_settings(motion="on")
