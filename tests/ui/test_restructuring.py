"""Branches go elsewhere by keyboard: cut and paste, Move to…, linking, claims used again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Citation, Claim, Map, Source
from debatemap.domain.relations import maps, maps_with, premises_of, uses_of
from debatemap.ui.bar import Bar
from debatemap.ui.clipboard import MIME
from debatemap.ui.dialogs.choosing import ChoiceDialog
from debatemap.ui.dialogs.pasting import PasteDialog
from debatemap.ui.marked import Mark
from debatemap.ui.program import Program
from debatemap.ui.prompts.frame import Frame
from debatemap.ui.window import MainWindow
from tests.ui.hands import in_dialog
from tests.ui.looking import claim, shown

Key, Modifier = Qt.Key, Qt.KeyboardModifier
ZEBRA, REWARD, HELPLESS = "zebra runs", "Reward from the world", "One early walker"


def choose(window: MainWindow, *words: str) -> Claim:
    found = [claim(window, one) for one in words]
    window.workspace.selection.choose(*(one.id for one in found))
    return found[0]


def argument_of(window: MainWindow, one: Claim) -> Argument:
    debate = window.workspace.debate
    return debate[Argument][uses_of(debate, one.id)[0].argument]


def steps(window: MainWindow) -> int:
    return len(window.workspace.document.history.names)


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    window.activateWindow()
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, key, modifiers)


def put_text(words: str) -> None:
    QGuiApplication.clipboard().setText(words)


def test_what_is_cut_stays_until_it_is_pasted_and_moves_with_its_id(sample: MainWindow) -> None:
    target, moved = claim(sample, REWARD), choose(sample, ZEBRA)
    press(sample, Key.Key_X, Modifier.ControlModifier)
    assert (steps(sample), sample.situation.marked) == (0, Mark.CUT)

    sample.workspace.selection.choose(target.id)
    press(sample, Key.Key_V, Modifier.ControlModifier)

    assert argument_of(sample, moved).target == target.id
    assert (steps(sample), sample.situation.marked) == (1, Mark.NOTHING)
    assert sample.workspace.selection.ids == (moved.id,)


def test_escape_leaves_what_was_cut_where_it_is(sample: MainWindow) -> None:
    moved = choose(sample, ZEBRA)
    target = argument_of(sample, moved).target
    sample.run("cut")

    press(sample, Key.Key_Escape)

    assert sample.situation.marked is Mark.NOTHING
    assert argument_of(sample, moved).target == target


def test_a_branch_cut_on_one_map_moves_to_another(sample: MainWindow) -> None:
    first, moved = sample.workspace.map, choose(sample, ZEBRA)
    sample.run("cut")
    sample.run("map")
    second = sample.workspace.map
    before = steps(sample)

    assert sample.run("paste")

    assert [one.id for one in maps_with(sample.workspace.debate, moved.id)] == [second]
    assert steps(sample) == before + 1
    sample.workspace.undo()
    assert [one.id for one in maps_with(sample.workspace.debate, moved.id)] == [first]


def test_a_copied_branch_is_used_again_on_another_map(sample: MainWindow) -> None:
    one = choose(sample, ZEBRA)
    count = len(sample.workspace.debate[Claim])
    sample.run("copy")
    sample.run("map")

    assert sample.run("paste")

    assert len(maps_with(sample.workspace.debate, one.id)) == 2
    assert len(sample.workspace.debate[Claim]) == count
    assert sample.workspace.debate[Map][sample.workspace.map or ""].contention == one.id


def test_paste_as_new_claims_makes_copies(sample: MainWindow) -> None:
    one = choose(sample, ZEBRA)
    count = len(sample.workspace.debate[Claim])
    sample.run("copy")
    choose(sample, REWARD)

    assert sample.run("paste-new")

    assert len(sample.workspace.debate[Claim]) > count
    assert sample.situation.one is not None
    assert sample.situation.one.id != one.id
    assert sample.situation.one.text == one.text  # type: ignore[attr-defined]


def test_a_branch_goes_to_another_debate(sample: MainWindow, program: Program) -> None:
    one = choose(sample, ZEBRA)
    sample.run("copy")
    program.new(sample)
    other = program.windows[-1]
    other.canvas.drop_editing()
    other.workspace.selection.clear()

    assert other.run("paste")

    assert one.id in other.workspace.debate[Claim]
    assert other.workspace.debate[Claim][one.id].text == one.text


def test_other_programs_get_an_outline(sample: MainWindow) -> None:
    one = choose(sample, ZEBRA)
    sample.run("copy")

    words = QGuiApplication.clipboard().mimeData().text()

    assert words.startswith("+ " + one.text.shown(sample.workspace.language))


def test_an_outline_is_pasted_as_a_branch_after_a_preview(sample: MainWindow) -> None:
    target = choose(sample, ZEBRA)
    put_text("+ Because of this\n    - Not so\n- But that")
    seen: list[str] = []

    def accept(dialog: Frame) -> None:
        assert isinstance(dialog, PasteDialog)
        seen.append(dialog.preview.toPlainText())
        dialog.buttons["paste"].click()

    with in_dialog(accept):
        assert sample.run("paste")

    assert seen == ["+ Because of this\n    - Not so\n- But that\n"]
    polarities = {one.polarity for one in sample.workspace.debate[Argument].referring("target", target.id)}
    assert polarities == {Polarity.ATTACK, Polarity.SUPPORT}
    assert steps(sample) == 1


def test_copied_files_are_not_pasted_as_claims(sample: MainWindow, tmp_path: Path) -> None:
    choose(sample, ZEBRA)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    QGuiApplication.clipboard().setMimeData(data)

    sample.run("paste")

    assert steps(sample) == 0


def test_cancelling_the_preview_pastes_nothing(sample: MainWindow) -> None:
    choose(sample, ZEBRA)
    put_text("one\ntwo")
    with in_dialog(lambda dialog: dialog.reject()):
        sample.run("paste")

    assert steps(sample) == 0


def test_one_line_is_pasted_at_once_and_a_web_address_becomes_a_citation(sample: MainWindow) -> None:
    target = choose(sample, ZEBRA)
    put_text("A single line")
    assert sample.run("paste")
    assert argument_of(sample, claim(sample, "A single line")).target == target.id

    sample.workspace.selection.choose(target.id)
    put_text("https://example.org/zebra")
    count = len(sample.workspace.debate[Citation])
    assert sample.run("paste")
    assert len(sample.workspace.debate[Citation]) == count + 1
    assert "https://example.org/zebra" in {one.address for one in sample.workspace.debate[Source]}


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b'{"format": "debatemap", "version": 99}', b"[" * 100_000])
def test_hostile_bytes_on_the_clipboard_are_refused_in_a_sentence(sample: MainWindow, content: bytes) -> None:
    choose(sample, ZEBRA)
    data = QMimeData()
    data.setData(MIME, content)
    QGuiApplication.clipboard().setMimeData(data)
    seen: list[str] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, Frame):
            seen.append(dialog.accessibleName())
            dialog.reject()

    QTimer.singleShot(0, close)
    sample.run("paste")
    QApplication.processEvents()

    assert steps(sample) == 0
    assert seen or [bar.accessibleName() for bar in shown(sample, Bar)]


def test_move_to_finds_the_place_by_words(sample: MainWindow) -> None:
    target, moved = claim(sample, REWARD), choose(sample, ZEBRA)

    def move(dialog: Frame) -> None:
        assert isinstance(dialog, ChoiceDialog)
        dialog.field.setText("nobody has written")
        assert dialog.chosen == target.id
        dialog.buttons["objection"].click()

    with in_dialog(move):
        press(sample, Key.Key_M, Modifier.ControlModifier)

    argument = argument_of(sample, moved)
    assert (argument.target, argument.polarity) == (target.id, Polarity.ATTACK)
    assert steps(sample) == 1


@pytest.mark.parametrize(
    ("key", "modifiers", "polarity"),
    [
        (Key.Key_Return, Modifier.NoModifier, Polarity.SUPPORT),
        (Key.Key_Tab, Modifier.NoModifier, Polarity.SUPPORT),
        (Key.Key_Backtab, Modifier.ShiftModifier, Polarity.ATTACK),
    ],
)
def test_a_marked_claim_is_linked_by_the_keys_that_write_a_new_one(
    sample: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier, polarity: Polarity
) -> None:
    target, linked = claim(sample, REWARD), choose(sample, ZEBRA)
    press(sample, Key.Key_K, Modifier.ControlModifier | Modifier.ShiftModifier)
    sample.workspace.selection.choose(target.id)

    press(sample, key, modifiers)

    debate = sample.workspace.debate
    arguments = [debate[Argument][use.argument] for use in uses_of(debate, linked.id)]
    assert (target.id, polarity) in {(one.target, one.polarity) for one in arguments}
    assert len(arguments) == 2
    assert (steps(sample), sample.situation.marked) == (1, Mark.NOTHING)


def test_a_marked_claim_is_linked_as_a_co_premise(sample: MainWindow) -> None:
    target, linked = claim(sample, REWARD), choose(sample, ZEBRA)
    sample.run("link")
    sample.workspace.selection.choose(target.id)

    assert sample.run("co-premise")

    beside = premises_of(sample.workspace.debate, argument_of(sample, target).id)
    assert linked.id in {one.claim for one in beside}


def test_a_claim_of_the_debate_is_used_on_this_map_too(sample: MainWindow) -> None:
    one = claim(sample, ZEBRA)
    sample.run("map")

    def use(dialog: Frame) -> None:
        assert isinstance(dialog, ChoiceDialog)
        dialog.field.setText("斑马")
        dialog.buttons["place"].click()

    with in_dialog(use):
        assert sample.run("place-existing")

    assert len(maps_with(sample.workspace.debate, one.id)) == 2
    assert len(maps(sample.workspace.debate)) == 2
