"""The outline: the same claims as the map, in step with it, with the same keys."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from debatemap.domain.edits.wording import reword
from debatemap.domain.model import Argument, Claim
from debatemap.domain.relations import items_on
from debatemap.figure.numbers import numbers
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
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    sample.workspace.show(claim(sample, "zebra").id)

    for id in ("reason", "objection", "undo", "remove", "undo", "delete", "undo", "redo"):
        assert sample.dispatcher.run(id), id

    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


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
