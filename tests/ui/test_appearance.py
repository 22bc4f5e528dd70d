"""Themes put in force while the window is open."""

from itertools import product

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from debatemap.ui.actions import ACTIONS
from debatemap.ui.dialogs.versions import VersionsDialog
from debatemap.ui.inspector.editors import Choice
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.figure.colours import contrast
from tests.ui.dialogs import VERSION
from tests.ui.looking import claim, shown

THEMES = ("light", "dark", "hc_light", "hc_dark")


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


def test_a_theme_leaves_nothing_behind_when_another_takes_its_place(program: Program, sample: MainWindow) -> None:
    sample.workspace.show(claim(sample, "zebra").id)
    settle()
    before = sample.grab().toImage()

    program.change_settings(theme="dark")
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


@pytest.mark.parametrize("name", THEMES)
def test_the_sign_of_a_chosen_entry_of_a_menu_is_seen_in_every_theme(
    program: Program, window: MainWindow, name: str
) -> None:
    program.change_settings(theme=name)
    menu = window.menuBar().actions()[0].menu()
    assert isinstance(menu, QMenu)
    menu.popup(QPoint())
    new = window.dispatcher["new"]
    menu.setActiveAction(new)
    picture, place = menu.grab().toImage(), menu.actionGeometry(new)
    menu.hide()

    ground = picture.pixelColor(place.right() - 12, place.center().y()).name()
    sign = [
        picture.pixelColor(x, y).name()
        for x, y in product(range(place.left() + 12, place.left() + 30), range(place.top() + 4, place.bottom() - 4))
    ]
    assert max(contrast(one, ground) for one in sign) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_the_chosen_row_of_a_list_is_told_from_the_others_in_every_theme(
    program: Program, sample: MainWindow, name: str
) -> None:
    program.change_settings(theme=name)
    dialog = VersionsDialog(sample, (VERSION, VERSION), sample)
    dialog.show()
    QApplication.processEvents()
    rows = dialog.rows.viewport().grab().toImage()
    chosen, other = (dialog.rows.visualItemRect(dialog.rows.item(place)).center().y() for place in (0, 1))

    assert rows.pixelColor(rows.width() - 12, chosen) != rows.pixelColor(rows.width() - 12, other)
    assert dialog.grab().toImage().pixelColor(4, 4).name().upper() == program.appearance.theme.panel
    dialog.close()


def test_what_is_switched_on_has_its_tick_in_the_menu_where_others_have_their_sign(window: MainWindow) -> None:
    switches = [made for made in (window.dispatcher[one.id] for one in ACTIONS) if made.isCheckable()]

    assert len(switches) > 10
    assert not [one.objectName() for one in switches if one.isIconVisibleInMenu()]
