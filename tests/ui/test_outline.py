"""The outline: the same claims as the map, in step with it, with the same keys."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from debatemap.domain.edits.claims import add_claim
from debatemap.domain.edits.questions import answer
from debatemap.domain.edits.wording import reword
from debatemap.domain.model import Argument, Claim, Map, Question
from debatemap.domain.relations import items_on, uses_of
from debatemap.figure.numbers import numbers
from debatemap.ui.outline.dropping import Where, dropped
from debatemap.ui.outline.model import OutlineModel, Role
from debatemap.ui.outline.view import OutlineView
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
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


def test_the_model_keeps_qts_promises_while_it_follows_edits(sample: MainWindow, qtmodeltester: ModelTester) -> None:
    model = outline(sample).model()
    assert isinstance(model, OutlineModel)
    qtmodeltester.check(model)
    sample.workspace.show(claim(sample, "zebra").id)

    for id in ("reason", "objection", "undo", "remove", "undo", "delete", "undo", "redo"):
        assert sample.dispatcher.run(id), id

    qtmodeltester.check(model)


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
