"""The strip over the map that shows the way from the contention to what is selected."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from debatemap.domain.edits import add_reason
from debatemap.domain.model import Claim, Map
from debatemap.ui.crumbs import LEAST, WIDEST, Crumbs, fitted, way_to
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim, shown

Key = Qt.Key


def steps(crumbs: Crumbs) -> dict[str, QPushButton]:
    return {step.accessibleName(): step for step in shown(crumbs, QPushButton)}


def test_crumbs_name_the_map_while_nothing_is_selected(sample: MainWindow, qtbot: QtBot) -> None:
    sample.workspace.selection.choose()
    (crumbs,) = shown(sample, Crumbs)
    title = sample.workspace.debate[Map][sample.workspace.map or ""].title.shown("en")

    qtbot.waitUntil(lambda: [one.text() for one in shown(crumbs, QLabel)] == [title])


def test_crumbs_lead_from_the_contention_to_the_selection_in_the_language_of_texts(
    sample: MainWindow, qtbot: QtBot
) -> None:
    sample.workspace.show(claim(sample, "zebra").id)
    (crumbs,) = shown(sample, Crumbs)
    short = claim(sample, "Today’s AI").short

    qtbot.waitUntil(lambda: short.shown("en") in steps(crumbs))
    sample.program.change_settings(text_language="zh-Hans")
    qtbot.waitUntil(lambda: short.shown("zh-Hans") in steps(crumbs))
    QTest.mouseClick(steps(crumbs)[short.shown("zh-Hans")], Qt.MouseButton.LeftButton)

    assert sample.situation.one == claim(sample, "Today’s AI")


@pytest.mark.parametrize(
    ("wide", "room", "places", "most"),
    [
        ((100, 100, 100), 600, (0, 1, 2), WIDEST),
        ((50, 200, 200), 384, (0, 1, 2), 125),
        ((200, 200, 200, 200), 300, (0, 3), 98),
        ((200,), 40, (0,), LEAST),
    ],
)
def test_crumbs_share_their_room_and_leave_out_the_middle(
    wide: tuple[int, ...], room: int, places: tuple[int, ...], most: int
) -> None:
    assert fitted(wide, room) == (places, most)


LONG = "A step of the way has many more words than there is room for them in the strip above the map."


def test_crumbs_without_room_are_in_a_menu_that_keys_open(sample: MainWindow, qtbot: QtBot) -> None:
    (crumbs,) = shown(sample, Crumbs)
    work, below = sample.workspace, claim(sample, "zebra").id
    for _ in range(8):
        before = {one.id for one in work.debate[Claim]}
        sample.commit(add_reason(work.debate, work.map or "", below, LONG, "en"))
        (below,) = {one.id for one in work.debate[Claim]} - before
    work.show(below)
    way = way_to(sample.canvas.picture, below)

    sample.resize(760, 700)

    qtbot.waitUntil(lambda: any(name.endswith("more steps") for name in steps(crumbs)))
    (more,) = [step for name, step in steps(crumbs).items() if name.endswith("more steps")]
    menu = more.menu()
    assert len(menu.actions()) == len(way) - len(shown(crumbs, QPushButton))
    more.setFocus()
    QTimer.singleShot(0, lambda: QTest.keyClick(menu, Key.Key_Escape))
    QTest.keyClick(more, Key.Key_Space)
    menu.actions()[-1].trigger()
    assert sample.workspace.selection.current in way[1:-1]
    assert sample.canvas.hasFocus()
