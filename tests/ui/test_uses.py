"""A claim that is drawn twice: the keys act on the box that was chosen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from debatemap.domain import edits
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Premise
from debatemap.domain.relations import arguments_for, premises_of, uses_of
from debatemap.figure.picture import Box
from debatemap.services import formats
from debatemap.ui.outline.model import Role
from debatemap.ui.outline.view import OutlineView
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim, shown
from tests.ui.textbook import written

SHARED = "Cages are cruel"
OUTLINE = f"""\
Zoos should be closed
    + {SHARED}
    - Zoos save species
        + Zoos breed animals
            + Breeding needs space
        & Breeding saves species
"""


@pytest.fixture
def zoos(program: Program, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Return a window on a claim that is a reason in one place and a co-premise in another."""
    debate = written(OUTLINE)
    program.change_settings(text_language="en")
    file = tmp_path / "zoos.debatemap"
    formats.write(debate, file)
    program.open(file, window)
    qtbot.waitUntil(lambda: not window.is_empty)
    beside = argument_of(window, "Zoos breed animals")
    work = window.workspace
    window.commit(edits.connect_premise(work.debate, work.map or "", claim(window, SHARED).id, beside.id))
    return window


def argument_of(window: MainWindow, words: str) -> Argument:
    debate = window.workspace.debate
    return debate[Argument][uses_of(debate, claim(window, words).id)[0].argument]


def copy_of(window: MainWindow) -> Box:
    (found,) = [one for one in window.canvas.picture.uses_of(claim(window, SHARED).id) if one.id != one.item]
    return found


def click(window: MainWindow, box: Box) -> None:
    place = window.canvas.camera.rect_to_view(box.rect).centre
    QTest.mouseClick(window.canvas, Qt.MouseButton.LeftButton, pos=QPoint(*(round(one) for one in place)))


def choose_row(window: MainWindow, key: str) -> None:
    (view,) = shown(window, OutlineView)
    row = view.model().find(key)  # type: ignore[attr-defined]
    assert row.data(Role.ID) == claim(window, SHARED).id
    view.setCurrentIndex(row)


@pytest.fixture(params=["map", "outline"])
def chosen(zoos: MainWindow, request: pytest.FixtureRequest) -> MainWindow:
    """Return the window with the second box chosen, on the map or in the outline."""
    box = copy_of(zoos)
    click(zoos, box) if request.param == "map" else choose_row(zoos, box.id)
    return zoos


def test_the_claim_is_selected_with_its_box(chosen: MainWindow) -> None:
    assert chosen.workspace.selection.ids == (claim(chosen, SHARED).id,)
    assert chosen.situation.spot == copy_of(chosen).id


def test_a_co_premise_goes_beside_the_chosen_box(chosen: MainWindow) -> None:
    beside = argument_of(chosen, "Zoos breed animals").id

    assert chosen.run("co-premise")

    assert len(premises_of(chosen.workspace.debate, beside)) == 4


def test_the_chosen_box_becomes_an_argument_of_its_own(chosen: MainWindow) -> None:
    beside = argument_of(chosen, "Zoos breed animals").id

    assert chosen.run("relink")

    assert len(premises_of(chosen.workspace.debate, beside)) == 2


def test_the_argument_of_the_chosen_box_is_turned(chosen: MainWindow) -> None:
    assert chosen.run("flip")

    assert argument_of(chosen, "Zoos breed animals").polarity is Polarity.ATTACK
    own = arguments_for(chosen.workspace.debate, claim(chosen, "closed").id)[0]
    assert own.polarity is Polarity.SUPPORT


def test_only_the_chosen_use_is_implicit(chosen: MainWindow) -> None:
    use = copy_of(chosen).id

    assert chosen.run("implicit")

    assert [one.id for one in chosen.workspace.debate[Premise] if one.implicit] == [use]


def test_the_arrow_keys_go_on_from_the_chosen_box(zoos: MainWindow) -> None:
    click(zoos, copy_of(zoos))

    QTest.keyClick(zoos.canvas, Qt.Key.Key_Left)

    assert zoos.workspace.selection.ids == (claim(zoos, "Breeding saves species").id,)


def test_the_outline_marks_the_row_of_the_chosen_box(zoos: MainWindow) -> None:
    click(zoos, copy_of(zoos))

    (view,) = shown(zoos, OutlineView)
    assert view.currentIndex().data(Role.KEY) == copy_of(zoos).id


def test_only_the_chosen_box_has_the_ring(zoos: MainWindow) -> None:
    canvas, copy = zoos.canvas, copy_of(zoos)
    for box in (copy, canvas.picture.by_id[copy.item]):
        assert isinstance(box, Box)
        click(zoos, box)

        assert canvas._surface._states(canvas._drawing.plate()).selected == {box.id}


def test_a_use_that_was_taken_out_comes_back_selected(chosen: MainWindow) -> None:
    assert chosen.run("remove")

    assert chosen.run("undo")

    assert chosen.workspace.selection.ids == (claim(chosen, SHARED).id,)
