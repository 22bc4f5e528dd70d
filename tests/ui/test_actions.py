"""The table of actions and what is made of it."""

from collections import Counter
from itertools import chain

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from debatemap.domain.model import Argument
from debatemap.i18n import Words
from debatemap.paths import resources
from debatemap.ui.action import Action
from debatemap.ui.actions import ACTIONS
from debatemap.ui.canvas.editor import Editor
from debatemap.ui.icons import JOINTS, box_icon, icon, joint_icon
from debatemap.ui.menus import MENUS
from debatemap.ui.situation import Situation
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim

BY_ID = {action.id: action for action in ACTIONS}


def test_no_two_actions_share_an_id_or_a_key() -> None:
    ids = Counter(action.id for action in ACTIONS)
    keys = Counter(QKeySequence(key).toString() for action in ACTIONS for key in action.keys)

    assert [one for one, count in chain(ids.items(), keys.items()) if count > 1] == []


def test_every_action_stands_in_a_menu_and_every_entry_is_an_action() -> None:
    in_menus = set(chain.from_iterable(menu.actions() for menu in MENUS))

    assert in_menus - BY_ID.keys() == set()
    assert BY_ID.keys() - in_menus == set()


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_an_action_has_a_name_a_status_tip_and_an_icon_that_is_there(action: Action) -> None:
    chinese = Words("zh-Hans")

    assert action.tip.text.endswith(".")
    assert chinese.say(action.tip) != action.tip.text
    assert chinese.say(action.text)
    assert not action.icon or action.icon in JOINTS or (resources() / "icons" / f"{action.icon}.svg").exists()


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_an_action_can_be_judged_without_a_debate(action: Action) -> None:
    action.when(Situation())
    assert action.words(Situation())


def test_the_welcome_page_offers_only_what_needs_no_debate(window: MainWindow) -> None:
    possible = {id for id in BY_ID if window.dispatcher[id].isEnabled()}

    assert {"new", "open", "settings", "keys"} <= possible
    assert possible & {"reason", "save-as", "undo", "export-pdf", "close"} == set()


def test_undo_names_what_it_takes_back_with_a_single_ampersand(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    sample.workspace.show(one.id)
    sample.dispatcher.run("implicit")

    assert sample.dispatcher["undo"].text() == "Undo: Change implicit premise"
    sample.dispatcher.run("undo")
    assert not sample.dispatcher["undo"].isEnabled()


def test_undo_names_the_typing_that_it_would_take_back(sample: MainWindow) -> None:
    sample.workspace.show(claim(sample, "zebra").id)
    sample.dispatcher.run("implicit")
    sample.dispatcher.run("edit-text")
    assert sample.dispatcher["undo"].text() == "Undo: Change implicit premise"

    (editor,) = sample.canvas.findChildren(Editor)
    QTest.keyClicks(editor, "x")
    assert sample.dispatcher["undo"].text() == "Undo: Typing"
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert sample.dispatcher["undo"].text() == "Undo: Change implicit premise"

    QTest.keyClicks(editor, "x")
    sample.finish_editing()
    assert sample.dispatcher["undo"].text() == "Undo: Reword claim"


def test_an_action_that_is_not_possible_does_not_run(sample: MainWindow) -> None:
    sample.workspace.selection.clear()

    assert not sample.dispatcher.run("reason")


@pytest.mark.parametrize(
    ("id", "more"),
    [("reason", 1), ("objection", 1), ("co-premise", 0), ("undercut", 1), ("sibling", 1)],
)
def test_writing_beside_a_premise_adds_a_claim_and_selects_it(sample: MainWindow, id: str, more: int) -> None:
    arguments = len(sample.workspace.debate[Argument])
    sample.workspace.show(claim(sample, "zebra").id)

    assert sample.dispatcher.run(id)

    assert len(sample.workspace.debate[Argument]) == arguments + more
    assert sample.situation.one is not None
    assert sample.situation.one.text.languages == ()  # type: ignore[attr-defined]


def test_menus_speak_the_language_they_are_asked_to(sample: MainWindow) -> None:
    menus = [action.menu() for action in sample.menuBar().actions()]
    assert all(isinstance(menu, QMenu) for menu in menus)

    sample.program.change_settings(interface_language="zh-Hans")

    assert sample.dispatcher["open"].text() == "打开…"
    sample.program.change_settings(interface_language="en")
    assert sample.dispatcher["open"].text() == "Open…"


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_glyphs_are_as_large_as_other_icons_at_every_scale_of_the_screen(window: MainWindow, scale: float) -> None:
    theme = window.program.appearance.theme
    glyphs = [joint_icon(kind, theme) for kind in JOINTS] + [box_icon(theme), icon("plus", theme.text2)]

    sizes = {glyph.pixmap(QSize(16, 16), scale).deviceIndependentSize().toTuple() for glyph in glyphs}
    assert sizes == {(16.0, 16.0)}
