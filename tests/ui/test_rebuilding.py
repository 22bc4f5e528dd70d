"""A textbook argument is rebuilt by mouse and again by keyboard: the same steps, each undone at once, the same end."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from debatemap.domain.model import Argument, Question
from debatemap.services import formats
from debatemap.ui.dialogs.choosing import ChoiceDialog
from debatemap.ui.program import Program
from debatemap.ui.prompts.frame import Frame
from debatemap.ui.window import MainWindow
from tests.ui.canonical import canonical
from tests.ui.hands import AFTER, BEFORE, LEFT, NONE, ON_LEFT, ON_RIGHT, Keyboard, Mouse, in_dialog
from tests.ui.textbook import ZOOS, written

SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
MOUSE, KEYS = "mouse", "keyboard"


@dataclass(frozen=True)
class Step:
    """One restructuring, by mouse and by keyboard."""

    name: str
    mouse: Callable[[Mouse], object]
    keys: Callable[[Keyboard], object]


def alike(name: str, action: str, *words: str) -> Step:
    """Return a step whose action is in the context menu and has a key."""
    return Step(name, lambda mouse: mouse.do(action, *words), lambda keys: keys.do(action, *words))


def dragged(
    name: str, words: str, onto: str | None, across: float, says: str, keys: Callable[[Keyboard], object]
) -> Step:
    return Step(name, lambda mouse: mouse.drag(words, onto, across, says), keys)


def moved_to(keys: Keyboard, words: str, search: str, downs: int, answer: str) -> None:
    """Move a branch to what is found by words, so many rows down, by one of the buttons."""

    def answered(dialog: Frame) -> None:
        assert isinstance(dialog, ChoiceDialog)
        keys.type(search)
        for _ in range(downs):
            keys.press("Down")
        while not dialog.buttons[answer].hasFocus():
            keys.press("Tab")
        keys.press("Enter")

    keys.go(words)
    with in_dialog(answered):
        keys.press("Ctrl+M")


def pasted(keys: Keyboard, words: str, onto: str) -> None:
    keys.go(words)
    keys.press("Ctrl+X")
    keys.go(onto)
    keys.press("Ctrl+V")


def grouped_by_keys(keys: Keyboard) -> None:
    keys.go("Sanctuaries")
    keys.go("Some would be set free", SHIFT)
    keys.press("Ctrl+G")


def placed_by_mouse(mouse: Mouse) -> None:
    def answered(dialog: Frame) -> None:
        assert isinstance(dialog, ChoiceDialog)
        (row,) = dialog.rows.findItems("Keepers get hurt", Qt.MatchFlag.MatchExactly)
        QTest.mouseClick(dialog.rows.viewport(), LEFT, pos=dialog.rows.visualItemRect(row).center())
        QTest.mouseClick(dialog.buttons["reason"], LEFT)

    with in_dialog(answered):
        mouse.do("place-existing", "Zoos teach visitors")


def placed_by_keys(keys: Keyboard) -> None:
    def answered(dialog: Frame) -> None:
        keys.type("keepers get hurt")
        while not dialog.buttons["reason"].hasFocus():
            keys.press("Tab")
        keys.press("Enter")

    keys.go("Zoos teach visitors")
    with in_dialog(answered):
        keys.press("Ctrl+Shift+U")


STEPS: Final = (
    dragged(
        "reason into objection", "Keepers get hurt", "Zoos should be closed", ON_RIGHT,
        "becomes an objection to A", lambda keys: keys.do("flip", "Keepers get hurt"),
    ),
    dragged(
        "objection into reason", "Children love zoos", "Zoos should be closed", ON_LEFT,
        "becomes a reason for A", lambda keys: keys.do("flip", "Children love zoos"),
    ),
    dragged(
        "co-premise into separate reason", "Captivity harms animals", None, 0,
        "becomes an argument of its own", lambda keys: keys.do("relink", "Captivity harms animals"),
    ),
    dragged(
        "separate reason into co-premise", "Captivity harms animals", "→ Zoos keep animals captive", ON_LEFT,
        "becomes a co-premise here", lambda keys: keys.do("relink", "Captivity harms animals"),
    ),
    dragged(
        "out of a frame", "Breeding saves species", "Parks save species better", ON_LEFT,
        "becomes a reason for A4.2", lambda keys: pasted(keys, "Breeding saves species", "Parks save species better"),
    ),
    dragged(
        "into a frame", "Bears attack keepers", "Captivity harms animals", AFTER,
        "becomes a co-premise beside A1b", lambda keys: pasted(keys, "Bears attack", "→ Zoos keep animals captive"),
    ),
    dragged(
        "among siblings", "Caged animals die younger", "Caged animals pace", BEFORE,
        "goes before A1b.1", lambda keys: keys.do("move-earlier", "Caged animals die younger"),
    ),
    dragged(
        "onto a joint as undercut", "Children love farms too", "→ Zoos are for amusement", 0.8,
        "undercuts this inference",
        lambda keys: moved_to(keys, "Children love farms too", "for amusement", 1, "objection"),
    ),
    dragged(
        "onto a claim as reason", "Surveys say so", "Zoos teach visitors", ON_LEFT,
        "becomes a reason for A2.2", lambda keys: moved_to(keys, "Surveys say so", "zoos teach", 0, "keep"),
    ),
    Step(
        "onto a claim as objection",
        lambda mouse: mouse.drag(
            "Parks keep whole habitats", "Zoos breed rare animals", ON_LEFT, "becomes an objection to A4.1", SHIFT
        ),
        lambda keys: moved_to(keys, "Parks keep whole habitats", "breed rare", 0, "objection"),
    ),
    alike("claim into question", "convert", "Fences stay around them"),
    alike("question into claim", "convert", "Where would the animals go"),
    alike("a claim between", "insert-between", "Release costs much"),
    alike("implicit", "implicit", "Animals cannot leave"),
    alike("contradiction", "contradiction", "Zoos teach visitors", "Visitors hardly read the signs"),
    alike("merging", "merge", "A cage is captivity", "Animals cannot leave"),
    alike("splitting", "split", "Bears attack keepers"),
    Step(
        "grouping",
        lambda mouse: mouse.do("group", "Sanctuaries would take them", "Some would be set free"),
        grouped_by_keys,
    ),
    alike("a map of its own", "extract", "Zoos teach visitors"),
    Step("an existing claim", placed_by_mouse, placed_by_keys),
)  # fmt: skip
"""Twenty restructurings in turn; after the last but one the new map is on screen."""


@pytest.fixture
def zoos(program: Program, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Return a window on the textbook's argument."""
    program.change_settings(text_language="en")
    file = tmp_path / "zoos.debatemap"
    formats.write(written(ZOOS), file)
    program.open(file, window)
    qtbot.waitUntil(lambda: not window.is_empty)
    window.activateWindow()
    window.canvas.setFocus()
    return window


def rebuilt(window: MainWindow, way: str) -> list[tuple[str, ...]]:
    """Take all steps in one way, each as one step of undo; return the form of the debate after each."""
    history, forms = window.workspace.document.history, list[tuple[str, ...]]()
    for number, step in enumerate(STEPS):
        step.mouse(Mouse(window)) if way == MOUSE else step.keys(Keyboard(window))
        window.canvas.drop_editing()
        assert history.position == number + 1, step.name
        forms.append(canonical(window.workspace.debate))
    return forms


def test_twenty_restructurings_end_alike_by_mouse_and_by_keyboard(zoos: MainWindow) -> None:
    work = zoos.workspace
    before = work.debate.digest
    by_mouse = rebuilt(zoos, MOUSE)
    for _ in STEPS:
        assert zoos.run("undo")
    assert work.debate.digest == before

    work.choose_contention()
    zoos.activateWindow()
    zoos.canvas.setFocus()
    by_keys = rebuilt(zoos, KEYS)

    for step, mouse, keys in zip(STEPS, by_mouse, by_keys, strict=True):
        assert mouse == keys, step.name
    for _ in STEPS:
        assert zoos.run("undo")
    assert work.debate.digest == before
    assert len(STEPS) == 20


def test_a_branch_is_carried_to_a_place_out_of_sight(zoos: MainWindow, qtbot: QtBot) -> None:
    mouse, canvas, edge = Mouse(zoos), zoos.canvas, QPoint(zoos.canvas.width() - 3, zoos.canvas.height() // 2)
    canvas.zoom_to(1.6)
    canvas.reveal(mouse.item("Keepers get hurt"))
    inner = canvas.rect().adjusted(60, 60, -60, -60)
    assert not inner.contains(mouse.point("Parks keep whole habitats", ON_LEFT))

    start = mouse.point("Keepers get hurt")
    QTest.mousePress(canvas, LEFT, NONE, start)
    mouse.carry(start + QPoint(20, 0))
    mouse.carry(edge)
    qtbot.waitUntil(lambda: mouse.point("Parks keep whole habitats", ON_LEFT).x() < inner.right())
    end = mouse.point("Parks keep whole habitats", ON_LEFT)
    mouse.carry(end)
    assert mouse.announced == "becomes a reason for A4.2.1"
    QTest.mouseRelease(canvas, LEFT, NONE, end)

    work = zoos.workspace
    assert work.debate[Argument][mouse.item("→ Keepers get hurt")].target == mouse.item("Parks keep whole habitats")
    assert work.document.history.position == 1


def test_escape_leaves_what_is_carried_where_it_was(zoos: MainWindow) -> None:
    mouse, before = Mouse(zoos), zoos.workspace.debate.digest
    zoos.canvas.fit()
    start, end = mouse.point("Keepers get hurt"), mouse.point("Parks keep whole habitats", ON_LEFT)
    QTest.mousePress(zoos.canvas, LEFT, NONE, start)
    mouse.carry((start + end) / 2)
    mouse.carry(end)
    assert mouse.announced == "becomes a reason for A4.2.1"

    QTest.keyClick(zoos.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(zoos.canvas, LEFT, NONE, end)

    assert mouse.announced == ""
    assert (zoos.workspace.debate.digest, zoos.workspace.document.history.position) == (before, 0)


def test_what_cannot_be_dropped_says_why_and_stays(zoos: MainWindow) -> None:
    mouse, before = Mouse(zoos), zoos.workspace.debate.digest

    mouse.drag("Zoos save species", "Parks keep whole habitats", ON_LEFT, "A claim cannot hang below itself.")

    assert zoos.workspace.debate.digest == before


def test_a_marked_claim_can_be_linked_to_itself_in_no_way(zoos: MainWindow) -> None:
    keys, before = Keyboard(zoos), zoos.workspace.debate.digest
    keys.go("Keepers get hurt")
    keys.press("Ctrl+Shift+K")

    for key in ("Tab", "Shift+Tab", "Ctrl+D", "Ctrl+Shift+J"):
        keys.press(key)
        assert zoos.workspace.debate.digest == before, key


def test_the_menu_of_free_ground_writes_what_hangs_on_nothing(zoos: MainWindow) -> None:
    mouse = Mouse(zoos)
    mouse.click("Zoos save species")

    mouse.do("question")

    assert zoos.canvas.is_editing
    assert zoos.workspace.document.history.position == 1
    assert isinstance(zoos.situation.one, Question)


def test_the_menu_key_opens_the_menu_at_the_box_that_is_selected(zoos: MainWindow) -> None:
    mouse, seen = Mouse(zoos), list[QPoint]()
    zoos.canvas.fit()
    mouse.click("Zoos save species")

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert menu is not None
        seen.append(menu.pos())
        menu.close()

    QTimer.singleShot(0, look)
    canvas = zoos.canvas
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), canvas.mapToGlobal(QPoint()))
    QApplication.sendEvent(canvas, event)

    assert seen
    assert (seen[0] - canvas.mapToGlobal(mouse.point("Zoos save species"))).manhattanLength() < 800
