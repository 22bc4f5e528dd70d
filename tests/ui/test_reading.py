"""Reading a part of a map: filter, focus, folds, gaps, numbers, the way back, saved views, crumbs."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from debatemap.domain.analysis.gaps import unanswered, unsourced
from debatemap.domain.edits import reword
from debatemap.domain.model import Argument, Question, View
from debatemap.domain.relations import premises_of
from debatemap.domain.text import plain
from debatemap.figure.numbers import numbers
from debatemap.i18n import Words
from debatemap.ui.filtering.bar import FilterBar
from debatemap.ui.prompts.name import NameDialog
from debatemap.ui.speech import speak
from debatemap.ui.tour import next_of
from debatemap.ui.viewmenu import fill_views
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim, shown

Key = Qt.Key
NONE, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    window.canvas.setFocus()
    qtbot.waitUntil(window.canvas.hasFocus)
    QTest.keyClick(window.canvas, key, modifiers)


def filtering(window: MainWindow, qtbot: QtBot, typed: str) -> FilterBar:
    """Open the filter by its keys and type into it."""
    press(window, qtbot, Key.Key_F, CONTROL | SHIFT)
    (bar,) = shown(window, FilterBar)
    (field,) = shown(bar, QLineEdit)
    qtbot.waitUntil(field.hasFocus)
    field.insert(typed)
    return bar


def drawn(window: MainWindow) -> set[str]:
    return {box.item for box in window.canvas.picture.boxes}


def objecting(window: MainWindow) -> list[str]:
    """Return the claims that unanswered objections begin with."""
    debate = window.workspace.debate
    return [premises_of(debate, one)[0].claim for one in unanswered(debate, window.workspace.map or "")]


def answer(words: str) -> None:
    """Fill in the dialog that is about to ask for a name."""

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NameDialog)
        dialog.line.setText(words)
        QTest.keyClick(dialog.line, Key.Key_Return)

    QTimer.singleShot(0, fill)


def test_typing_into_the_filter_dims_what_says_something_else(sample: MainWindow, qtbot: QtBot) -> None:
    filtering(sample, qtbot, "斑马")

    zebra = claim(sample, "zebra")
    lit = sample.workspace.reading.lit
    assert lit is not None
    assert zebra.id in lit
    assert claim(sample, "Today’s AI").id not in lit
    assert sample.workspace.reading.marked == "斑马"
    assert "1 found" in [part.accessibleName() for part in shown(sample, QWidget)]


def test_hiding_leaves_the_hits_and_what_joins_them_to_the_contention(sample: MainWindow, qtbot: QtBot) -> None:
    everything = drawn(sample)
    filtering(sample, qtbot, "zebra")

    press(sample, qtbot, Key.Key_F7, SHIFT)

    assert {claim(sample, "zebra").id, claim(sample, "Today’s AI").id} <= drawn(sample) < everything
    press(sample, qtbot, Key.Key_X, CONTROL | SHIFT)
    assert drawn(sample) == everything


def test_a_speaker_is_chosen_from_a_menu(sample: MainWindow, qtbot: QtBot) -> None:
    bar = filtering(sample, qtbot, "")
    (button,) = [one for one in shown(bar, QToolButton) if one.accessibleName() == "Said by"]
    menu = button.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()

    next(action for action in menu.actions() if "Sutton" in action.text()).trigger()

    found = sample.workspace.reading.passing
    people = sample.workspace.reading.filter.speakers
    assert 0 < len(found) < len(drawn(sample))
    assert len(people) == 1
    assert button.text() == "Said by · 1"


def test_escape_in_the_filter_reads_everything_again(sample: MainWindow, qtbot: QtBot) -> None:
    bar = filtering(sample, qtbot, "zebra")

    QTest.keyClick(shown(bar, QLineEdit)[0], Key.Key_Escape)

    assert sample.workspace.reading.lit is None
    assert not bar.isVisible()
    assert sample.canvas.hasFocus()


def test_a_reworded_claim_joins_what_passes_the_filter(sample: MainWindow, qtbot: QtBot) -> None:
    filtering(sample, qtbot, "quagga")
    assert sample.workspace.reading.passing == frozenset()

    sample.commit(reword(sample.workspace.debate, claim(sample, "zebra").id, "en", "A quagga runs."))

    assert sample.workspace.reading.passing == {claim(sample, "quagga").id}


def test_the_keys_for_gaps_go_round_in_drawn_order_and_say_how_many(sample: MainWindow, qtbot: QtBot) -> None:
    gaps = objecting(sample)
    seen = []
    for _ in range(len(gaps) + 1):
        press(sample, qtbot, Key.Key_F8)
        seen.append(sample.workspace.selection.current)

    assert set(seen) == set(gaps)
    assert seen[0] == seen[-1]
    press(sample, qtbot, Key.Key_F8, SHIFT)
    assert sample.workspace.selection.current == seen[-2]
    (words,) = [part.accessibleName() for part in shown(sample, QWidget) if "objection" in part.accessibleName()]
    assert words == f"Unanswered objection {len(gaps)} of {len(gaps)}"


def test_a_gap_in_a_folded_branch_is_unfolded(sample: MainWindow, qtbot: QtBot) -> None:
    press(sample, qtbot, Key.Key_5, CONTROL)
    gaps = set(objecting(sample))
    assert not gaps & sample.canvas.picture.by_id.keys()

    press(sample, qtbot, Key.Key_F8)

    assert sample.workspace.selection.current in gaps & sample.canvas.picture.by_id.keys()


def test_where_nothing_is_missing_that_is_said(sample: MainWindow, qtbot: QtBot) -> None:
    assert not unsourced(sample.workspace.debate, sample.workspace.map or "")

    press(sample, qtbot, Key.Key_F9)

    words = [part.accessibleName() for part in shown(sample, QWidget)]
    assert "Every claim on this map that needs a source has one." in words


def test_nothing_is_next_where_there_is_nothing() -> None:
    assert next_of([], "a", 1, {"a": 0}) is None


def test_what_comes_next_is_seen_from_a_place_that_is_not_among_them() -> None:
    places = {"a": 0, "b": 1, "c": 2, "d": 3}

    assert next_of(["a", "c"], "b", 1, places) == ("c", 2)
    assert next_of(["a", "c"], "b", -1, places) == ("a", 1)
    assert next_of(["a", "c"], "d", 1, places) == ("a", 1)
    assert next_of(["a", "c"], None, -1, places) == ("c", 2)


def test_focus_reads_what_is_near_and_grows_by_steps(sample: MainWindow, qtbot: QtBot) -> None:
    reading = sample.workspace.reading
    sample.workspace.show(claim(sample, "zebra").id)

    press(sample, qtbot, Key.Key_F7)
    near = reading.passing
    press(sample, qtbot, Key.Key_F7, CONTROL)
    wider = reading.passing
    press(sample, qtbot, Key.Key_F7)

    assert claim(sample, "zebra").id in near
    assert near < wider
    assert reading.lit is None


def test_folding_to_a_level_and_beside_the_way_to_the_selection(sample: MainWindow, qtbot: QtBot) -> None:
    zebra = claim(sample, "zebra").id
    sample.workspace.show(zebra)
    everything = drawn(sample)

    press(sample, qtbot, Key.Key_6, CONTROL)
    level = drawn(sample)
    sample.workspace.show(zebra)
    press(sample, qtbot, Key.Key_P, CONTROL | SHIFT)

    assert zebra not in level
    assert level < everything
    assert zebra in drawn(sample) < everything


def test_folding_from_afar_comes_near_enough_to_read_what_is_left(sample: MainWindow, qtbot: QtBot) -> None:
    sample.canvas.zoom_to(0.2)

    press(sample, qtbot, Key.Key_6, CONTROL)

    picture = sample.canvas.picture
    assert sample.canvas.zoom > 0.8
    assert sample.canvas.camera.seen(*sample.canvas.size().toTuple()).holds(picture.boxes[0].rect)


def test_what_folding_hides_gives_the_selection_to_what_hides_it(sample: MainWindow, qtbot: QtBot) -> None:
    work = sample.workspace
    work.show(claim(sample, "zebra").id)

    press(sample, qtbot, Key.Key_6, CONTROL)

    assert work.selection.ids == (claim(sample, "entirely different optimisation").id,)
    assert work.selection.current in drawn(sample)
    press(sample, qtbot, Key.Key_5, CONTROL)
    assert work.selection.ids == (claim(sample, "Today’s AI").id,)
    sample.run("unfold-all")
    assert work.selection.ids == (claim(sample, "Today’s AI").id,)


def test_back_returns_to_map_selection_and_place(sample: MainWindow, qtbot: QtBot) -> None:
    work = sample.workspace
    work.show(claim(sample, "zebra").id)
    sample.canvas.zoom_to(1.5)
    seen = sample.canvas.camera

    work.show(claim(sample, "Today’s AI").id)
    sample.canvas.fit()
    press(sample, qtbot, Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert sample.situation.one == claim(sample, "zebra")
    assert sample.canvas.camera == seen
    press(sample, qtbot, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert sample.situation.one == claim(sample, "Today’s AI")


def test_a_number_leads_to_its_claim(sample: MainWindow, qtbot: QtBot) -> None:
    zebra = claim(sample, "zebra").id
    number = numbers(sample.workspace.debate, sample.workspace.map or "")[zebra]

    answer(number.upper())
    press(sample, qtbot, Key.Key_O, CONTROL | SHIFT)

    assert sample.workspace.selection.current == zebra


def test_a_number_that_no_claim_has_is_told(sample: MainWindow, qtbot: QtBot) -> None:
    answer("99z")
    press(sample, qtbot, Key.Key_O, CONTROL | SHIFT)

    assert any("There is no claim" in part.accessibleName() for part in shown(sample, QWidget))


def test_a_saved_view_brings_folds_filter_and_focus_back_and_lives_in_the_debate(
    sample: MainWindow, qtbot: QtBot
) -> None:
    reading = sample.workspace.reading
    filtering(sample, qtbot, "animals")
    press(sample, qtbot, Key.Key_F7, SHIFT)
    (question,) = sample.workspace.debate[Question]
    folded = frozenset({claim(sample, "zebra").id, question.id})
    sample.workspace.change_look(folded=folded)
    answer("What animals do")
    press(sample, qtbot, Key.Key_D, CONTROL | SHIFT)
    (view,) = sample.workspace.debate[View]
    sample.run("read-all")
    sample.run("hide-rest")
    sample.run("unfold-all")

    menu = QMenu(sample)
    fill_views(sample, menu)
    next(action for action in menu.actions() if action.text() == "What animals do").trigger()

    assert (reading.filter.text, reading.hides) == ("animals", True)
    seen = sample.canvas.camera.seen(sample.canvas.width(), sample.canvas.height())
    assert any(seen.holds(box.rect) for box in sample.canvas.picture.boxes)
    assert sample.workspace.look.folded == folded
    sample.run("undo")
    assert view.id not in sample.workspace.debate


def test_a_view_is_kept_as_the_map_is_looked_at_now(sample: MainWindow) -> None:
    answer("First")
    sample.run("save-view")
    (before,) = sample.workspace.debate[View]
    sample.run("fold-to-1")

    assert sample.run("update-view")

    (after,) = sample.workspace.debate[View]
    assert (after.id, after.name) == (before.id, before.name)
    assert set(after.folded) == sample.workspace.look.folded != set(before.folded)
    sample.run("undo")
    assert sample.workspace.debate[View][before.id] == before


def test_a_view_is_renamed_and_deleted_and_comes_back_with_undo(sample: MainWindow, qtbot: QtBot) -> None:
    answer("First")
    press(sample, qtbot, Key.Key_D, CONTROL | SHIFT)
    answer("Second")
    sample.run("rename-view")
    (view,) = sample.workspace.debate[View]
    assert view.name == plain("Second", "en")

    sample.run("delete-view")
    assert len(sample.workspace.debate[View]) == 0
    sample.run("undo")
    assert view.id in sample.workspace.debate


def test_a_jump_to_what_is_hidden_dims_the_rest_instead(sample: MainWindow, qtbot: QtBot) -> None:
    filtering(sample, qtbot, "zebra")
    sample.run("hide-rest")

    far = next(iter(sample.workspace.debate[Argument])).id
    sample.workspace.show(claim(sample, "hippocampus").id, far)

    assert claim(sample, "hippocampus").id in drawn(sample)
    assert not sample.workspace.reading.hides


def test_the_filter_speaks_chinese(sample: MainWindow, qtbot: QtBot) -> None:
    bar = filtering(sample, qtbot, "斑马")

    speak("zh-Hans")
    try:
        qtbot.waitUntil(lambda: Words("zh-Hans")("Said by") in {one.text() for one in shown(bar, QToolButton)})
    finally:
        speak("en")
