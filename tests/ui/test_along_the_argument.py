"""Keys that go along the argument: up to what something hangs on, down, to what is beside, to the contention."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from debatemap.figure.picture import picture
from debatemap.services import formats
from debatemap.ui.bar import Bar
from debatemap.ui.kin import above, below, beside
from debatemap.ui.outline.view import OutlineView
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.figure.fixtures import MAP, Writer
from tests.ui.canvas.conftest import small
from tests.ui.keyboard import pressed
from tests.ui.looking import shown

STEPS = {
    ("c", "Ctrl+Down"): "r1",
    ("r1", "Ctrl+Up"): "c",
    ("r1", "Ctrl+Right"): "r2",
    ("r2", "Ctrl+Right"): "o",
    ("o", "Ctrl+Left"): "r2",
    ("r1", "Ctrl+Down"): "x",
    ("x", "Ctrl+Right"): "y",
    ("y", "Ctrl+Up"): "r1",
    ("u", "Ctrl+Up"): "a2",
    ("a2", "Ctrl+Up"): "c",
    ("a2", "Ctrl+Down"): "r2",
    ("a1", "Ctrl+Right"): "a2",
    ("y", "Ctrl+Home"): "c",
}
ENDS = (("c", "Ctrl+Up"), ("x", "Ctrl+Down"), ("r1", "Ctrl+Left"), ("o", "Ctrl+Right"), ("u", "Ctrl+Right"))


@pytest.fixture
def window(program: Program, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Return a window on a small debate."""
    path = tmp_path / "small.debatemap"
    formats.write(small(), path)
    program.open(path, window)
    qtbot.waitUntil(lambda: not window.is_empty)
    window.activateWindow()
    return window


@pytest.mark.parametrize("pane", ["map", "outline"])
def test_each_key_goes_along_the_argument(window: MainWindow, pane: str) -> None:
    widget: QWidget = window.canvas if pane == "map" else shown(window, OutlineView)[0]
    for (start, key), goal in STEPS.items():
        window.workspace.selection.choose(start)
        widget.setFocus()
        QTest.keyClick(widget, *pressed(key))
        assert window.workspace.selection.current == goal, (start, key)


@pytest.mark.parametrize(("start", "key"), ENDS)
def test_at_an_end_the_key_says_so_and_stays(window: MainWindow, start: str, key: str) -> None:
    window.workspace.selection.choose(start)
    window.canvas.setFocus()

    QTest.keyClick(window.canvas, *pressed(key))

    (bar,) = shown(window, Bar)
    assert bar.accessibleName()
    assert window.workspace.selection.current == start


def test_going_down_unfolds(window: MainWindow) -> None:
    window.run("fold-to-0")
    window.workspace.selection.choose("c")
    window.canvas.setFocus()

    QTest.keyClick(window.canvas, *pressed("Ctrl+Down"))

    assert window.workspace.selection.current == "r1"
    assert "r1" in window.canvas.picture.by_id


def test_from_where_a_claim_is_used_again_one_goes_by_the_joint_to_its_box() -> None:
    writer = Writer(contention="c")
    for id in ("c", "r", "o", "x"):
        writer.claim(id)
    for premise in ("r", "o"):
        writer.argue("c", premise)
        writer.argue(premise, "x", id=f"{premise}<x")
    outline = picture(writer.debate(), MAP).outline

    assert below(outline, "o") == "o<x"
    assert below(outline, "o<x") == "x"
    assert above(outline, "x") == "r"
    assert beside(outline, "x", 1) is None
