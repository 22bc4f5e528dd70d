"""A map that is too large to be read at once opens folded, says so, and unfolds where somebody wants to see more."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from debatemap.domain.debate import Debate
from debatemap.domain.edits.wording import reword
from debatemap.domain.fields import Order
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Map, Placement, Premise, Record
from debatemap.domain.text import plain
from debatemap.figure.folds import LEGIBLE
from debatemap.figure.outline import Outline
from debatemap.ui.foldbar import FoldBar
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.benchmarks.debates import MAP, debate
from tests.ui.looking import claim, shown

CLAIMS = 500


@pytest.fixture
def large(program: Program, window: MainWindow) -> MainWindow:
    """Return a window on a map that is too large to be read at once."""
    program.show(program.desk.copy(debate(CLAIMS)), window)
    return window


def words(window: MainWindow) -> list[str]:
    """Return what the lines under the map say."""
    return [label.text() for bar in shown(window, FoldBar) for label in shown(bar, QLabel)]


def button(window: MainWindow, name: str) -> QPushButton:
    (bar,) = shown(window, FoldBar)
    return next(one for one in shown(bar, QPushButton) if one.text() == name)


def drawn(window: MainWindow) -> Outline:
    return window.canvas.picture.outline


def hidden(window: MainWindow) -> str:
    """Return a claim that is folded away, the last one there is."""
    assert f"c{CLAIMS - 1}" not in drawn(window)
    return f"c{CLAIMS - 1}"


def test_a_large_map_opens_folded_and_says_so_in_both_languages(large: MainWindow, program: Program) -> None:
    assert 100 < len(drawn(large).spots) <= LEGIBLE
    assert words(large) == ["This map of 500 claims opened folded below level 5."]

    program.change_settings(interface_language="zh-Hans")
    QApplication.processEvents()

    assert words(large) == ["本图有 500 个论点，打开时折叠了第 5 层以下的内容。"]


def test_a_small_map_opens_whole_and_says_nothing(sample: MainWindow) -> None:
    assert sample.workspace.folded == frozenset()
    assert words(sample) == []


def test_unfolding_everything_draws_it_and_the_line_goes(large: MainWindow) -> None:
    button(large, "Unfold everything").click()

    assert large.workspace.debate[Claim].records.keys() <= drawn(large).spots.keys()
    assert words(large) == []
    assert not large.workspace.folded


def test_the_line_can_be_closed_and_the_map_stays_folded(large: MainWindow) -> None:
    large.activateWindow()
    button(large, "Close").setFocus()
    QTest.keyClick(QApplication.focusWidget() or large, Qt.Key.Key_Space)

    assert words(large) == []
    assert large.workspace.folded
    assert large.canvas.hasFocus()


def test_what_is_gone_to_is_unfolded_and_nothing_else(large: MainWindow) -> None:
    sought, before = hidden(large), len(large.workspace.folded)

    large.workspace.show(sought)

    assert sought in drawn(large)
    assert before - len(large.workspace.folded) <= 2
    assert words(large) == []


def test_a_row_of_the_outline_that_is_chosen_is_unfolded_on_the_map(large: MainWindow) -> None:
    sought = hidden(large)

    large.workspace.selection.choose(sought)

    assert sought in drawn(large)


def test_a_reason_for_a_folded_claim_is_written_in_its_box(large: MainWindow) -> None:
    folded = min(large.workspace.folded)
    large.workspace.selection.choose(folded)

    assert large.run("reason")

    assert large.canvas.is_editing
    assert large.workspace.selection.current in drawn(large)


def test_undo_shows_where_it_acted(large: MainWindow) -> None:
    sought = hidden(large)
    large.commit(reword(large.workspace.debate, sought, "en", "Other words."))
    assert sought not in drawn(large)

    assert large.run("undo")

    assert sought in drawn(large)


def test_another_map_is_folded_when_it_is_first_looked_at_and_stays_as_its_reader_left_it(
    program: Program, window: MainWindow
) -> None:
    program.show(program.desk.copy(Debate((*debate(CLAIMS), *_small()))), window)
    work = window.workspace
    assert work.map == "a small map"
    assert words(window) == []

    work.show_map(MAP)
    assert words(window)

    work.fold(frozenset())
    work.show_map("a small map")
    work.show_map(MAP)
    assert not work.folded
    assert words(window) == []


def test_folding_one_map_leaves_the_others_as_they_are(program: Program, window: MainWindow) -> None:
    program.show(program.desk.copy(Debate((*debate(CLAIMS), *_small()))), window)
    work = window.workspace
    work.show_map(MAP)
    folded = work.folded
    work.show_map("a small map")

    assert not window.run("unfold-all")
    work.fold(frozenset({"top"}))
    work.show_map(MAP)

    assert work.folded == folded


def _small() -> Iterator[Record]:
    """Yield a map with two claims that comes before the other one."""
    yield Map(id="a small map", title=plain("Small", "en"), contention="top", order=Order("A"))
    for id in ("top", "below"):
        yield Claim(id=id, text=plain(f"The {id} one.", "en"))
        yield Placement(id=f"{id} placed", map="a small map", item=id)
    yield Argument(id="why", target="top", polarity=Polarity.SUPPORT, order=Order("a"))
    yield Premise(id="because", argument="why", claim="below")


@pytest.mark.parametrize("key", ["fold-to-1", "fold-others"])
def test_what_is_left_of_a_map_is_in_the_view(sample: MainWindow, key: str) -> None:
    sample.canvas.zoom_to(1.0)
    sample.workspace.show(claim(sample, "hippocampus").id)

    sample.run(key)

    canvas = sample.canvas
    seen = canvas.camera.seen(canvas.width(), canvas.height())
    low = min(box.rect.bottom for box in canvas.picture.boxes)
    assert all(seen.overlaps(box.rect) for box in canvas.picture.boxes if box.item in sample.workspace.selection.ids)
    assert seen.height >= canvas.picture.bounds.height or seen.bottom <= canvas.picture.bounds.bottom + 30
    assert key == "fold-others" or seen.y < low
