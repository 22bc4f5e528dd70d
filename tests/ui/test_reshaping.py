"""One key gives what is selected another form, as one step of undo."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Group, Map, Premise, Question, Record
from debatemap.domain.relations import premises_of, uses_of
from debatemap.ui.canvas.editor import Editor
from debatemap.ui.outline.model import Role
from debatemap.ui.outline.view import OutlineView
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim


def choose(window: MainWindow, *words: str) -> list[Claim]:
    found = [claim(window, one) for one in words]
    window.workspace.selection.choose(*(one.id for one in found))
    return found


def argument_of(window: MainWindow, one: Record) -> Argument:
    debate = window.workspace.debate
    return debate[Argument][uses_of(debate, one.id)[0].argument]


def steps(window: MainWindow) -> int:
    return len(window.workspace.document.history.names)


def test_flip_turns_a_reason_into_an_objection_and_back(sample: MainWindow) -> None:
    (one,) = choose(sample, "zebra")
    before = argument_of(sample, one).polarity

    assert sample.run("flip")
    assert argument_of(sample, one).polarity is not before
    assert sample.run("flip")
    assert argument_of(sample, one).polarity is before


def test_relink_separates_a_co_premise_and_joins_a_separate_reason(sample: MainWindow) -> None:
    debate = sample.workspace.debate
    linked = next(one for one in debate[Argument] if len(premises_of(debate, one.id)) == 2)
    last = premises_of(debate, linked.id)[-1].claim
    sample.workspace.show(last)

    assert sample.run("relink")
    assert len(premises_of(sample.workspace.debate, linked.id)) == 1
    assert sample.run("relink")
    assert [len(premises_of(sample.workspace.debate, one.argument)) for one in uses_of(debate, last)] == [2]
    assert steps(sample) == 2


def test_a_claim_is_written_between(sample: MainWindow) -> None:
    (one,) = choose(sample, "zebra")
    target = argument_of(sample, one).target

    assert sample.run("insert-between")

    between = sample.situation.one
    assert isinstance(between, Claim)
    assert sample.canvas.is_editing
    assert argument_of(sample, one).target == between.id
    assert argument_of(sample, between).target == target


def test_a_claim_becomes_a_question_and_a_claim_again(sample: MainWindow) -> None:
    (one,) = choose(sample, "zebra")

    assert sample.run("convert")
    assert isinstance(sample.situation.one, Question)
    assert sample.situation.one.text == one.text
    assert sample.dispatcher["convert"].text() == "Turn into a claim"
    assert sample.run("convert")
    assert isinstance(sample.situation.one, Claim)
    assert argument_of(sample, sample.situation.one).polarity is Polarity.SUPPORT


def test_two_claims_are_merged_into_the_one_selected_first(sample: MainWindow) -> None:
    kept, merged = choose(sample, "zebra", "Reward from the world")

    assert sample.run("merge")

    assert merged.id not in sample.workspace.debate
    assert sample.workspace.selection.ids == (kept.id,)
    sample.workspace.undo()
    assert merged.id in sample.workspace.debate


def test_sentences_are_split_and_one_sentence_is_not(sample: MainWindow) -> None:
    (one,) = choose(sample, "zebra")
    assert not sample.run("split")
    sample.canvas.edit_text(one.id, " It runs! Soon.")
    sample.finish_editing()
    count = len(sample.workspace.debate[Claim])

    assert sample.run("split")

    assert len(sample.workspace.debate[Claim]) > count


def test_a_branch_gets_a_map_of_its_own_and_undo_leads_back(sample: MainWindow) -> None:
    (one,) = choose(sample, "zebra")
    target = argument_of(sample, one).target
    sample.workspace.selection.choose(target)
    before = sample.workspace.map

    assert sample.run("extract")

    assert sample.workspace.map != before
    assert sample.situation.chosen[0].id == target
    sample.workspace.undo()
    assert sample.workspace.map == before
    assert len(sample.workspace.debate[Map]) == 1


def test_claims_are_grouped_and_ungrouped(sample: MainWindow) -> None:
    choose(sample, "zebra", "Reward from the world")
    before = len(sample.workspace.debate[Group])

    assert sample.run("group")
    assert len(sample.workspace.debate[Group]) == before + 1
    assert sample.run("ungroup")
    assert len(sample.workspace.debate[Group]) == before


def test_two_claims_are_said_to_contradict_each_other(sample: MainWindow) -> None:
    choose(sample, "zebra", "Reward from the world")

    assert sample.run("contradiction")
    assert not sample.run("contradiction") or steps(sample) == 1


@pytest.mark.parametrize("id", ["flip", "relink", "insert-between", "split", "merge", "ungroup"])
def test_nothing_of_this_is_possible_on_the_contention(sample: MainWindow, id: str) -> None:
    sample.workspace.choose_contention()

    assert not sample.run(id)


def test_premises_are_counted_where_they_were(sample: MainWindow) -> None:
    premises = len(sample.workspace.debate[Premise])
    choose(sample, "zebra")
    for id in ("flip", "implicit", "undo", "undo"):
        assert sample.run(id), id

    assert len(sample.workspace.debate[Premise]) == premises


@pytest.mark.parametrize("by_key", [True, False])
def test_a_claim_is_split_at_the_cursor_and_writing_goes_on_behind_it(sample: MainWindow, by_key: bool) -> None:
    (one,) = choose(sample, "zebra")
    work, words = sample.workspace, one.text.shown("en")
    place = words.index("runs")
    sample.canvas.setFocus()
    sample.run("edit-text")
    (editor,) = [found for found in sample.canvas.findChildren(Editor) if not found.isHidden()]
    caret = editor.textCursor()
    caret.setPosition(place)
    editor.setTextCursor(caret)
    QApplication.processEvents()

    if by_key:
        QTest.keyClick(
            editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    else:
        editor.asked.emit("split")

    behind = sample.situation.one
    assert isinstance(behind, Claim)
    assert sample.canvas.is_editing
    assert work.debate[Claim][one.id].text.shown("en") == words[:place].strip()
    assert behind.text.shown("en") == words[place:].strip()
    assert uses_of(work.debate, behind.id)[0].argument == uses_of(work.debate, one.id)[0].argument
    work.undo()
    assert work.debate[Claim][one.id].text == one.text


def test_the_words_of_splitting_follow_whether_somebody_writes(sample: MainWindow) -> None:
    choose(sample, "zebra")
    sample.canvas.setFocus()
    assert sample.dispatcher["split"].text() == "Split into sentences"

    sample.run("edit-text")
    assert sample.dispatcher["split"].text() == "Split at the cursor"
    assert sample.dispatcher["split"].isEnabled()

    sample.finish_editing()
    assert sample.dispatcher["split"].text() == "Split into sentences"


def test_what_was_cut_is_faint_on_map_and_outline_until_it_is_pasted(sample: MainWindow) -> None:
    one, other = claim(sample, "zebra"), claim(sample, "machinery")
    sample.workspace.selection.choose(one.id)

    sample.run("cut")
    assert faint(sample) == {one.id}
    assert dimmed(sample) >= {one.id}
    assert sample.workspace.selection.ids != (one.id,)

    sample.run("unmark")
    assert faint(sample) == set()
    assert dimmed(sample) == set()
    assert sample.workspace.selection.ids == (one.id,)

    sample.run("cut")
    sample.workspace.selection.choose(other.id)
    sample.run("paste")
    assert dimmed(sample) == set()


def test_what_is_to_be_linked_is_faint_too(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    sample.workspace.selection.choose(one.id)

    sample.run("link")

    assert faint(sample) == {one.id}
    assert dimmed(sample) == {one.id}


def faint(window: MainWindow) -> set[str]:
    """Return the ids of the outline's faint rows."""
    (outline,) = window.findChildren(OutlineView)
    model = outline.model()
    waiting, found = [QModelIndex()], set()
    while waiting:
        index = waiting.pop()
        waiting += [model.index(row, 0, index) for row in range(model.rowCount(index))]
        if index.data(Role.FAINT):
            found.add(index.data(Role.ID))
    return found


def dimmed(window: MainWindow) -> set[str]:
    """Return what the map shows faintly."""
    return set(window.canvas._drawing.plate().states.dimmed)
