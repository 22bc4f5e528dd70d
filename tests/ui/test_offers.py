"""While a claim is typed, those that say the same are offered in its place."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from debatemap.domain.model import Claim
from debatemap.domain.relations import uses_of
from debatemap.ui.canvas.editor import Editor
from debatemap.ui.canvas.offers import Offers
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


def offers(window: MainWindow) -> Offers:
    (found,) = window.canvas.findChildren(Offers)
    return found


def editor(window: MainWindow) -> Editor:
    (found,) = [one for one in window.canvas.findChildren(Editor) if not one.isHidden()]
    return found


def typed(window: MainWindow, qtbot: QtBot, action: str = "reason", language: str = "en") -> Claim:
    """Begin a reason for the contention that says what a claim of the sample says; return that claim."""
    zebra = claim(window, "zebra")
    assert window.run(action)
    editor(window).insertPlainText(zebra.text.shown(language))
    qtbot.waitUntil(lambda: not offers(window).isHidden())
    return zebra


def taking() -> list[Callable[[MainWindow], None]]:
    def by_digit(window: MainWindow) -> None:
        QTest.keyClick(editor(window), Key.Key_1, ALT)

    def by_arrow(window: MainWindow) -> None:
        QTest.keyClick(editor(window), Key.Key_Down)
        QTest.keyClick(editor(window), Key.Key_Return)

    def by_mouse(window: MainWindow) -> None:
        QTest.mouseClick(offers(window).rows[0], Qt.MouseButton.LeftButton)

    return [by_digit, by_arrow, by_mouse]


@pytest.mark.parametrize("take", taking())
def test_the_claim_that_is_there_takes_the_place_of_the_new_one_in_one_step(
    sample: MainWindow, qtbot: QtBot, take: Callable[[MainWindow], None]
) -> None:
    work = sample.workspace
    digest, claims = work.debate.digest, len(work.debate[Claim])
    zebra = typed(sample, qtbot)
    uses = len(uses_of(work.debate, zebra.id))

    take(sample)

    assert len(uses_of(work.debate, zebra.id)) == uses + 1
    assert len(work.debate[Claim]) == claims
    assert not sample.canvas.is_editing
    assert work.selection.ids == (zebra.id,)
    work.undo()
    assert work.debate.digest == digest


def test_a_claim_that_had_words_is_merged_into_the_other(sample: MainWindow, qtbot: QtBot) -> None:
    work, zebra, other = sample.workspace, claim(sample, "zebra"), claim(sample, "machinery")
    digest = work.debate.digest
    work.show(other.id)
    sample.run("edit-text")
    editor(sample).selectAll()
    editor(sample).insertPlainText(zebra.text.shown("en"))
    qtbot.waitUntil(lambda: not offers(sample).isHidden())

    QTest.keyClick(editor(sample), Key.Key_1, ALT)

    assert other.id not in work.debate
    work.undo()
    assert work.debate.digest == digest


def test_chinese_words_find_the_claim_too(sample: MainWindow, qtbot: QtBot) -> None:
    zebra = typed(sample, qtbot, language="zh-Hans")

    assert [row.alike.id for row in offers(sample).rows] == [zebra.id]


def test_esc_closes_only_the_float_and_the_same_is_not_offered_again(sample: MainWindow, qtbot: QtBot) -> None:
    typed(sample, qtbot)

    QTest.keyClick(editor(sample), Key.Key_Escape)
    assert offers(sample).isHidden()
    assert sample.canvas.is_editing
    QTest.keyClicks(editor(sample), " ")
    qtbot.wait(400)
    assert offers(sample).isHidden()

    QTest.keyClick(editor(sample), Key.Key_Escape)
    assert not sample.canvas.is_editing


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Tab])
def test_the_keys_of_writing_go_on_writing(sample: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    zebra = typed(sample, qtbot)
    claims = len(sample.workspace.debate[Claim])

    QTest.keyClick(editor(sample), key)

    assert len(sample.workspace.debate[Claim]) == claims + 1
    said = [one for one in sample.workspace.debate[Claim] if one.text.shown("en") == zebra.text.shown("en")]
    assert len(said) == 2
    assert offers(sample).isHidden()


def test_the_arrows_move_in_the_text_until_its_last_line(sample: MainWindow, qtbot: QtBot) -> None:
    typed(sample, qtbot)
    editor(sample).moveCursor(editor(sample).textCursor().MoveOperation.Start)

    QTest.keyClick(editor(sample), Key.Key_Down)

    assert not any(row.isChecked() for row in offers(sample).rows)
    assert editor(sample).textCursor().position() > 0


def test_a_letter_after_the_arrow_goes_into_the_text(sample: MainWindow, qtbot: QtBot) -> None:
    typed(sample, qtbot)
    QTest.keyClick(editor(sample), Key.Key_Down)
    assert offers(sample).rows[0].isChecked()

    QTest.keyClicks(editor(sample), "x")

    assert editor(sample).words.endswith("x")
    assert not any(row.isChecked() for row in offers(sample).rows)


@pytest.mark.parametrize("width", [1600, 700])
def test_the_float_covers_neither_the_text_nor_leaves_the_map(sample: MainWindow, qtbot: QtBot, width: int) -> None:
    sample.resize(width, 900)
    QApplication.processEvents()
    typed(sample, qtbot)

    assert not offers(sample).geometry().intersects(editor(sample).geometry())
    assert sample.canvas.rect().contains(offers(sample).geometry().center())


def test_what_a_claim_is_to_stand_for_is_not_offered(sample: MainWindow, qtbot: QtBot) -> None:
    contention = sample.workspace.debate[Claim][sample.workspace.selection.ids[0]]
    sample.run("reason")
    editor(sample).insertPlainText(contention.text.shown("en"))

    qtbot.wait(400)

    assert offers(sample).isHidden()
