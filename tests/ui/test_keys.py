"""The table of keys: what each key does on each kind of selection, on the map and in the outline."""

from pathlib import Path
from typing import Final

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from debatemap.i18n import say
from debatemap.services import formats
from debatemap.ui.bar import Bar
from debatemap.ui.outline.view import OutlineView
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.ui.keyboard import KEYS, Zoo, pressed
from tests.ui.looking import shown

WRITES: Final = "writes"
COPIES: Final = "copies"
REFUSED: Final = "refused"
BEGINNING: Final = (
    "Add reason", "Add objection", "Add argument", "Add co-premise", "Add undercut", "Add answer", "Ask question",
    "Insert claim",
)  # fmt: skip
"""Steps after which the new box is open for writing."""

ITEM: Final = {
    "F2": WRITES,
    "Del": "Take claim off the map",
    "Ctrl+G": "Group claim",
    "Ctrl+X": "cut",
    "Ctrl+C": COPIES,
}
CLAIM: Final = {
    **ITEM,
    "Tab": "Add reason",
    "Shift+Tab": "Add objection",
    "Shift+Del": "Delete claim",
    "Ctrl+/": "Turn into a question",
    "Ctrl+Shift+K": "link",
}
INFERENCE: Final = {
    "Enter": "Add argument",
    "Ctrl+Enter": "Add co-premise",
    "Ctrl+U": "Add undercut",
    "Ctrl+B": "Insert claim",
}
PREMISE: Final = {**CLAIM, **INFERENCE, "Ctrl+I": "Change implicit premise"}
JOINT: Final = {
    **INFERENCE,
    "Tab": "Add co-premise",
    "Shift+Tab": "Add undercut",
    "Del": "Take argument off the map",
    "Shift+Del": "Delete argument",
    "Ctrl+X": "cut",
    "Ctrl+C": COPIES,
}
EXTRACTS: Final = {"Ctrl+Shift+E": "Make a map of the branch"}
AGAINST: Final = {"Ctrl+R": "Turn into an objection"}
PARTS: Final = {"Ctrl+J": "Make it a separate argument"}
LATER, EARLIER = "Alt+Down", "Alt+Up"

TABLE: Final[dict[str, dict[str, str]]] = {
    "nothing": {},
    "contention": {**CLAIM, **EXTRACTS},
    "single premise": {**PREMISE, **EXTRACTS, "Ctrl+R": "Turn into a reason"},
    "co-premise": {**PREMISE, **AGAINST, **PARTS, EARLIER: "Move premise"},
    "claim of two sentences": {**PREMISE, **AGAINST, "Ctrl+Shift+Enter": "Split claim"},
    "claim used twice": {
        **PREMISE,
        **EXTRACTS,
        **AGAINST,
        "Ctrl+J": "Join as co-premises",
        LATER: "Move argument",
    },
    "its copy": {**PREMISE, **EXTRACTS, **AGAINST, **PARTS, EARLIER: "Move premise", "Del": "Detach claim"},
    "joint": {**JOINT, "Ctrl+R": "Turn into a reason"},
    "joint of two": {**JOINT, **AGAINST, **PARTS, EARLIER: "Move argument"},
    "undercut": PREMISE,
    "joint of an undercut": JOINT,
    "question": {
        **ITEM,
        **EXTRACTS,
        "Enter": "Ask question",
        "Tab": "Add answer",
        "Shift+Tab": "Ask question",
        "Del": "Take question off the map",
        "Ctrl+G": "Group question",
        "Shift+Del": "Delete question",
        "Ctrl+/": "Turn into a claim",
    },
    "answer": {**CLAIM, "Enter": "Add answer", LATER: "Move answer"},
    "claim with a stub": {**PREMISE, **AGAINST, **PARTS, LATER: "Move premise"},
    "two claims": {
        "Del": "Take 2 claims off the map",
        "Shift+Del": "Delete 2 claims",
        "Ctrl+D": "Connect as contradiction",
        "Ctrl+Shift+J": "Merge claims",
        "Ctrl+G": "Group 2 claims",
        "Ctrl+X": "cut",
        "Ctrl+C": COPIES,
    },
    "loose claim": {**CLAIM, LATER: "Move root"},
    "grouped claim": {**CLAIM, EARLIER: "Move root", "Ctrl+Shift+G": "Ungroup"},
    "claim on no map": {
        "Shift+Del": "Delete claim",
        "Ctrl+/": "Turn into a question",
        "Ctrl+C": COPIES,
        "Ctrl+Shift+K": "link",
        "Ctrl+Shift+U": "Place claim on the map",
    },
    "participant": {"Shift+Del": "Delete participant"},
    "source": {"Shift+Del": "Delete source"},
    "term": {"Shift+Del": "Delete term"},
}
TABLE["claims of two branches"] = TABLE["two claims"]


@pytest.fixture
def zoo() -> Zoo:
    return Zoo()


@pytest.fixture
def window(zoo: Zoo, program: Program, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Return a window on the debate with one of each kind."""
    program.change_settings(text_language="en")
    file = tmp_path / "zoo.debatemap"
    formats.write(zoo.debate, file)
    program.open(file, window)
    qtbot.waitUntil(lambda: not window.is_empty)
    window.activateWindow()
    return window


def outcome(window: MainWindow, steps: int) -> str:
    """Return what a key has done: the name of its one step, or what else has come of it."""
    history, (bar,) = window.workspace.document.history, window.findChildren(Bar)
    if history.position > steps:
        assert history.position == steps + 1
        return say(history.names[-1])
    if window.canvas.is_editing:
        return WRITES
    if window.situation.marked:
        return window.situation.marked.value
    if QApplication.clipboard().text():
        return COPIES
    return REFUSED if bar.isVisible() and bar.accessibleName() else ""


def put_back(window: MainWindow, steps: int) -> None:
    window.canvas.drop_editing()
    while window.workspace.document.history.position > steps:
        window.workspace.undo()
    window.workspace.marked.clear()
    QApplication.clipboard().clear()
    for bar in window.findChildren(Bar):
        bar.hide()


@pytest.mark.parametrize("pane", ["map", "outline"])
@pytest.mark.parametrize("kind", TABLE)
def test_each_key_does_what_the_table_says_or_says_what_it_needs(
    window: MainWindow, zoo: Zoo, kind: str, pane: str
) -> None:
    found = dict[str, str]()
    ids, spot = zoo.ids(kind)
    steps, before = window.workspace.document.history.position, window.workspace.debate.digest
    for key in KEYS if kind == "claim on no map" else KEYS[:-1]:
        window.workspace.show_map(zoo.map)
        window.workspace.selection.choose(*ids, spot=spot)
        widget: QWidget = window.canvas if pane == "map" else shown(window, OutlineView)[0]
        widget.setFocus()
        QTest.keyClick(widget, *pressed(key))
        found[key] = outcome(window, steps)
        assert window.canvas.is_editing == (found[key] in (*BEGINNING, WRITES)), key
        put_back(window, steps)

    assert {key: done for key, done in found.items() if done != REFUSED} == TABLE[kind]
    assert window.workspace.debate.digest == before


def test_a_key_that_is_refused_says_why_the_debate_cannot_be_changed(window: MainWindow, zoo: Zoo) -> None:
    from debatemap.i18n import Message

    window.workspace.document.read_only = Message("This file is open in another window.")
    window.refresh()
    window.workspace.selection.choose(*zoo.ids("single premise")[0])
    window.canvas.setFocus()

    QTest.keyClick(window.canvas, *pressed("Tab"))

    (bar,) = window.findChildren(Bar)
    assert bar.accessibleName() == say(Message("This file is open in another window."))


def test_every_kind_of_selection_of_the_debate_is_in_the_table(zoo: Zoo) -> None:
    assert set(zoo.kinds) == set(TABLE)
