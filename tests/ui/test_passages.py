"""A text is read, and its passages become claims."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Excerpt
from debatemap.domain.relations import uses_of
from debatemap.domain.text import plain
from debatemap.services.beginning import Given, begun
from debatemap.services.templates import template
from debatemap.ui.dialogs.passages import PassagesDialog
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow

WORDS = "𠀀 动物园。\r\nZoos keep animals."


@pytest.fixture
def reading(program: Program, window: MainWindow) -> MainWindow:
    """Return a window on a text to be analysed, its contention selected."""
    made = begun(template("text"), plain("On zoos", "en"), Given("On zoos", "en", WORDS))
    program.show(program.desk.copy(made.debate), window)
    window.workspace.show(made.start)
    return window


def select(dialog: PassagesDialog, words: str) -> None:
    caret = dialog.page.document().find(words)
    assert not caret.isNull()
    dialog.page.setTextCursor(QTextCursor(caret))


@pytest.mark.parametrize(
    ("held", "polarity"),
    [
        (Qt.KeyboardModifier.NoModifier, Polarity.SUPPORT),
        (Qt.KeyboardModifier.ShiftModifier, Polarity.ATTACK),
        (Qt.KeyboardModifier.ControlModifier, None),
    ],
)
def test_the_selected_words_become_a_claim_by_enter(
    reading: MainWindow, held: Qt.KeyboardModifier, polarity: Polarity | None
) -> None:
    dialog = PassagesDialog(reading, reading)
    select(dialog, "Zoos keep animals")

    QTest.keyClick(dialog.page, Qt.Key.Key_Return, held)

    debate = reading.workspace.debate
    (excerpt,) = debate[Excerpt]
    assert WORDS[excerpt.start : excerpt.end] == excerpt.quote == "Zoos keep animals"
    claim = next(one for one in debate[Claim] if one.text.shown("en") == "Zoos keep animals")
    uses = [debate[Argument][use.argument].polarity for use in uses_of(debate, claim.id)]
    assert uses == ([] if polarity is None else [polarity])
    assert len(dialog.page.extraSelections()) == 1
    assert len(reading.workspace.document.history.names) == 1
    dialog.deleteLater()


def test_the_buttons_wait_for_words_and_for_a_claim(reading: MainWindow) -> None:
    dialog = PassagesDialog(reading, reading)
    assert not any(button.isEnabled() for button in dialog.ways.values())
    select(dialog, "动物园")
    assert all(button.isEnabled() for button in dialog.ways.values())
    dialog.deleteLater()

    reading.workspace.selection.clear()
    dialog = PassagesDialog(reading, reading)
    select(dialog, "动物园")
    assert [way for way, button in dialog.ways.items() if button.isEnabled()] == ["loose"]
    dialog.ways["loose"].click()
    assert any(one.text.shown("en") == "动物园" for one in reading.workspace.debate[Claim])
    dialog.deleteLater()
