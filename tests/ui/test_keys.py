"""The table of keys: what each key does on each kind of selection, on the map and in the outline."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from debatemap.domain import edits
from debatemap.domain.model import Answer, Argument, Claim, Premise, Question
from debatemap.domain.relations import premises_of, uses_of
from debatemap.ui.outline.view import OutlineView
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim, shown

Key, Modifier = Qt.Key, Qt.KeyboardModifier
ENTER = (Key.Key_Return, Modifier.NoModifier)
TAB = (Key.Key_Tab, Modifier.NoModifier)
SHIFT_TAB = (Key.Key_Backtab, Modifier.ShiftModifier)
CONTROL_ENTER = (Key.Key_Return, Modifier.ControlModifier)
KINDS = (Claim, Question, Argument, Premise, Answer)
NOTHING = (0, 0, 0, 0, 0)
NEW_ARGUMENT = (1, 0, 1, 1, 0)
NEW_PREMISE = (1, 0, 0, 1, 0)
NEW_ANSWER = (1, 0, 0, 0, 1)
NEW_QUESTION = (0, 1, 0, 0, 0)

TABLE = [
    ("contention", ENTER, NOTHING),
    ("contention", TAB, NEW_ARGUMENT),
    ("contention", SHIFT_TAB, NEW_ARGUMENT),
    ("contention", CONTROL_ENTER, NOTHING),
    ("premise", ENTER, NEW_ARGUMENT),
    ("premise", TAB, NEW_ARGUMENT),
    ("premise", SHIFT_TAB, NEW_ARGUMENT),
    ("premise", CONTROL_ENTER, NEW_PREMISE),
    ("co-premise", ENTER, NEW_ARGUMENT),
    ("co-premise", TAB, NEW_ARGUMENT),
    ("co-premise", SHIFT_TAB, NEW_ARGUMENT),
    ("co-premise", CONTROL_ENTER, NEW_PREMISE),
    ("joint", ENTER, NEW_ARGUMENT),
    ("joint", TAB, NEW_PREMISE),
    ("joint", SHIFT_TAB, NEW_ARGUMENT),
    ("joint", CONTROL_ENTER, NEW_PREMISE),
    ("question", ENTER, NEW_QUESTION),
    ("question", TAB, NEW_ANSWER),
    ("question", SHIFT_TAB, NEW_QUESTION),
    ("question", CONTROL_ENTER, NOTHING),
]


def _chosen(window: MainWindow, kind: str) -> str:
    debate, map = window.workspace.debate, window.workspace.map or ""
    single = claim(window, "zebra").id
    linked = next(one for one in debate[Argument] if len(premises_of(debate, one.id)) > 1)
    match kind:
        case "contention":
            window.workspace.choose_contention()
            return window.workspace.selection.ids[0]
        case "premise":
            return single
        case "co-premise":
            return premises_of(debate, linked.id)[0].claim
        case "joint":
            return uses_of(debate, single)[0].argument
        case _:
            window.commit(edits.ask(debate, map, "What now?", "en"))
            return next(one.id for one in debate[Question] if one.text.shown("en") == "What now?")


@pytest.mark.parametrize("pane", ["map", "outline"])
@pytest.mark.parametrize(("kind", "key", "gained"), TABLE)
def test_a_key_on_a_selection_adds(
    sample: MainWindow,
    kind: str,
    key: tuple[Qt.Key, Qt.KeyboardModifier],
    gained: tuple[int, ...],
    pane: str,
) -> None:
    id = _chosen(sample, kind)
    sample.workspace.selection.choose(id)
    before = [len(sample.workspace.debate[one]) for one in KINDS]
    steps = len(sample.workspace.document.history.names)
    widget: QWidget = sample.canvas if pane == "map" else shown(sample, OutlineView)[0]
    widget.setFocus()

    QTest.keyClick(widget, *key)

    now = [len(sample.workspace.debate[one]) for one in KINDS]
    assert tuple(after - one for after, one in zip(now, before, strict=True)) == gained
    assert len(sample.workspace.document.history.names) - steps == int(any(gained))
    assert sample.canvas.is_editing == any(gained)
