"""The outline: the same claims as the map, in step with it, with the same keys."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from debatemap.domain.branches import branch_of
from debatemap.domain.edits.claims import add_claim
from debatemap.domain.edits.questions import answer
from debatemap.domain.edits.removal import remove_from_map
from debatemap.domain.edits.wording import reword
from debatemap.domain.model import Argument, Claim, Map, Question
from debatemap.domain.relations import items_on, uses_of
from debatemap.figure.folds import LEGIBLE
from debatemap.figure.forest import forest
from debatemap.figure.numbers import numbers
from debatemap.ui.outline.dropping import Where, dropped
from debatemap.ui.outline.model import Role
from debatemap.ui.outline.view import OutlineView
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.benchmarks.debates import MAP, debate
from tests.ui.looking import claim, shown


def outline(window: MainWindow) -> OutlineView:
    (found,) = shown(window, OutlineView)
    return found


def rows(view: OutlineView) -> list[QModelIndex]:
    model, found = view.model(), []

    def walk(parent: QModelIndex) -> None:
        for row in range(model.rowCount(parent)):
            found.append(model.index(row, 0, parent))
            walk(found[-1])

    walk(QModelIndex())
    return found


def test_the_outline_has_everything_on_the_map_with_its_number(sample: MainWindow) -> None:
    work = sample.workspace
    assert work.map is not None
    told = {index.data(Role.ID): index.data(Role.NUMBER) for index in rows(outline(sample))}

    assert {item.id for item in items_on(work.debate, work.map)} <= told.keys()
    numbered = numbers(work.debate, work.map)
    assert all(told[id] == numbered.get(id, "") for id in told if id in work.debate[Claim])


def test_the_model_keeps_qts_promises_while_it_follows_edits(sample: MainWindow, qtlog: Any) -> None:
    tester = QAbstractItemModelTester(outline(sample).model(), QAbstractItemModelTester.FailureReportingMode.Warning)
    tester.setUseFetchMore(False)  # it would ask for rows in the middle of an insertion
    sample.workspace.show(claim(sample, "zebra").id)

    for id in ("reason", "objection", "undo", "remove", "undo", "delete", "undo", "redo"):
        assert sample.dispatcher.run(id), id
    for section in rows(outline(sample))[-3:]:
        outline(sample).expand(section)

    assert [record.message for record in qtlog.records if "FAIL" in record.message] == []


def test_an_edit_leaves_unfolded_and_selected_what_was(sample: MainWindow) -> None:
    view, one = outline(sample), claim(sample, "zebra")
    sample.workspace.show(one.id)
    opened = sum(view.isExpanded(index) for index in rows(view))

    sample.commit(reword(sample.workspace.debate, one.id, "en", "A foal gets up."))

    assert sum(view.isExpanded(index) for index in rows(view)) == opened
    assert [index.data() for index in view.selectedIndexes()] == ["A foal gets up."]


def test_selecting_a_row_selects_its_claim_and_the_other_way_round(sample: MainWindow) -> None:
    view, one = outline(sample), claim(sample, "zebra")
    (index,) = [index for index in rows(view) if index.data(Role.ID) == one.id]

    view.setCurrentIndex(index)
    assert sample.workspace.selection.ids == (one.id,)

    other = claim(sample, "genome")
    sample.workspace.selection.choose(other.id)
    assert [index.data(Role.ID) for index in view.selectedIndexes()] == [other.id]


def test_tab_in_the_outline_writes_a_reason(sample: MainWindow, qtbot: QtBot) -> None:
    view = outline(sample)
    sample.workspace.show(claim(sample, "zebra").id)
    arguments = len(sample.workspace.debate[Argument])
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)

    QTest.keyClick(view, Qt.Key.Key_Tab)

    assert len(sample.workspace.debate[Argument]) == arguments + 1


def test_people_sources_and_terms_stand_below_the_map(sample: MainWindow) -> None:
    top = [index.data() for index in rows(outline(sample)) if not index.parent().isValid()]

    assert top[-3:] == ["People", "Sources", "Terms"]


def test_rows_speak_the_language_of_texts(sample: MainWindow, program: Program) -> None:
    program.change_settings(text_language="zh-Hans")

    assert any("斑马" in index.data() for index in rows(outline(sample)))


def drop(window: MainWindow, carried: str, target: str, where: Where) -> None:
    work = window.workspace
    assert work.map is not None
    map = work.map
    window.attempt(lambda: dropped(work.debate, map, claim(window, carried).id, claim(window, target).id, where))


def order(window: MainWindow, *words: str) -> list[str]:
    """Return the words in the order in which the outline has their claims."""
    shown_rows = [str(index.data()) for index in rows(outline(window))]
    return sorted(words, key=lambda one: next(place for place, row in enumerate(shown_rows) if one in row))


def test_letting_go_between_rows_of_one_parent_changes_their_order(sample: MainWindow) -> None:
    first, second = "trained by imitating", "born with much machinery"
    assert order(sample, first, second) == [first, second]

    drop(sample, second, first, Where.ABOVE)
    assert order(sample, first, second) == [second, first]

    drop(sample, second, first, Where.BELOW)
    assert order(sample, first, second) == [first, second]


def test_answers_and_roots_are_put_in_another_order_between_rows(sample: MainWindow) -> None:
    work = sample.workspace
    (sheet,) = work.debate[Map]
    (asked,) = work.debate[Question]
    for words in ("Neither of them.", "Both of them."):
        sample.commit(answer(work.debate, sheet.id, asked.id, words, "en"))
    sample.commit(add_claim(work.debate, sheet.id, "A loose end.", "en"))
    sample.commit(add_claim(work.debate, sheet.id, "Another loose end.", "en"))

    drop(sample, "Both of them.", "Neither of them.", Where.ABOVE)
    drop(sample, "Another loose end.", "A loose end.", Where.ABOVE)

    assert order(sample, "Neither of them.", "Both of them.") == ["Both of them.", "Neither of them."]
    assert order(sample, "A loose end.", "Another loose end.") == ["Another loose end.", "A loose end."]


def test_letting_go_on_a_row_makes_the_claim_hang_there(sample: MainWindow) -> None:
    drop(sample, "trained by imitating", "wholly", Where.ON)

    use = uses_of(sample.workspace.debate, claim(sample, "trained by imitating").id)[0]
    assert sample.workspace.debate[Argument][use.argument].target == claim(sample, "wholly").id


def test_a_claim_cannot_be_let_go_on_what_hangs_below_it(sample: MainWindow) -> None:
    before = sample.workspace.debate.digest

    drop(sample, "born with much machinery", "zebra", Where.ON)

    assert sample.workspace.debate.digest == before


def test_an_outline_with_nothing_in_it_says_what_to_do(program: Program, window: MainWindow) -> None:
    program.new(window)
    window.canvas.drop_editing()
    hint = "Claims appear here as you write them."
    assert hint not in [label.text() for label in shown(window, QLabel)]

    window.run("select-all")
    window.run("delete")

    assert hint in [label.text() for label in shown(window, QLabel)]


def test_what_is_typed_on_a_row_is_written_in_its_box_and_the_list_gets_the_keyboard_back(sample: MainWindow) -> None:
    view, one = outline(sample), claim(sample, "zebra")
    sample.activateWindow()
    sample.workspace.show(one.id)
    view.setFocus()

    QTest.keyClick(view, Qt.Key.Key_X)
    QTest.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget() or view, "Because.")
    QTest.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_Escape)

    assert sample.workspace.debate[Claim][one.id].text.shown("en") == one.text.shown("en") + "x"
    assert uses_of(sample.workspace.debate, claim(sample, "Because.").id)
    assert view.hasFocus()


def test_choosing_a_row_shows_its_box_on_the_map(sample: MainWindow) -> None:
    view, far = outline(sample), claim(sample, "zebra")
    sample.canvas.zoom_to(2)
    sample.canvas.show_contention()
    sample.canvas.zoom_to(4)
    box = sample.canvas.picture.by_id[far.id]
    assert not sample.canvas._viewport.seen.holds(box.rect)

    (index,) = [index for index in rows(view) if index.data(Role.ID) == far.id]
    view.setCurrentIndex(index)

    assert sample.canvas._viewport.seen.holds(box.rect)


@pytest.fixture
def large(program: Program, window: MainWindow) -> MainWindow:
    program.show(program.desk.copy(debate(1000)), window)
    return window


def test_of_a_large_map_only_rows_are_made_that_are_unfolded(large: MainWindow) -> None:
    view = outline(large)
    assert len(rows(view)) < 2 * LEGIBLE
    shut = next(index for index in rows(view) if view.model().canFetchMore(index))
    assert not view.isExpanded(shut)

    view.expand(shut)

    drawn = forest(large.workspace.debate, MAP)
    below = [view.model().index(row, 0, shut).data(Role.KEY) for row in range(view.model().rowCount(shut))]
    assert below == [spot for joint in drawn.spots[shut.data(Role.KEY)].joints for spot in drawn.joints[joint].spots]


def test_a_row_that_was_never_made_is_found(large: MainWindow) -> None:
    view, last = outline(large), "c999"
    assert last not in [index.data(Role.ID) for index in rows(view)]

    large.workspace.show(last)

    assert [index.data(Role.ID) for index in view.selectedIndexes()] == [last]
    assert view.visualRect(view.currentIndex()).isValid()
    assert len(rows(view)) < 2 * LEGIBLE


def test_a_row_whose_last_row_goes_before_it_was_made_has_none(large: MainWindow) -> None:
    view, model = outline(large), outline(large).model()
    shut = next(index for index in rows(view) if model.canFetchMore(index))
    work, id = large.workspace, shut.data(Role.ID)
    key, below = shut.data(Role.KEY), branch_of(work.debate, MAP, (id,))

    large.commit(remove_from_map(work.debate, MAP, [one for one in below if one != id]))

    (again,) = [index for index in rows(view) if index.data(Role.KEY) == key]
    assert not model.hasChildren(again)
