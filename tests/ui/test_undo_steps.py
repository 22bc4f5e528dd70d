"""How much one press of undo takes back."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from debatemap.domain.edits.ordering import arguments_beside
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Map
from debatemap.domain.relations import uses_of
from debatemap.ui.window import MainWindow
from tests.ui.keyboard import pressed
from tests.ui.looking import claim

WORDS = "A foal stands up within the hour."
OTHER_WORDS = "A foal walks on its first day."


def press(window: MainWindow, *keys: str) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window.canvas, *pressed(key))


def write(words: str) -> None:
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, words)


def begin(window: MainWindow) -> Claim:
    one = claim(window, "zebra")
    window.workspace.show(one.id)
    window.activateWindow()
    window.canvas.setFocus()
    return one


def reasons(window: MainWindow) -> tuple[Argument, ...]:
    """Return the reasons for the contention, in order."""
    debate = window.workspace.debate
    (sheet,) = debate[Map]
    return arguments_beside(debate, sheet.contention or "", Polarity.SUPPORT)


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab", "Ctrl+Enter"])
def test_a_new_claim_goes_with_its_words_and_comes_back_with_them(sample: MainWindow, key: str) -> None:
    one = begin(sample)
    (use,) = uses_of(sample.workspace.debate, one.id)
    digest = sample.workspace.debate.digest
    press(sample, key)
    write(WORDS)
    press(sample, "Esc")
    written = sample.workspace.debate.digest

    press(sample, "Ctrl+Z")
    assert sample.workspace.debate.digest == digest
    assert sample.workspace.selection.current == (use.argument if key == "Ctrl+Enter" else one.id)

    press(sample, "Ctrl+Y")
    assert sample.workspace.debate.digest == written
    assert sample.workspace.selection.ids == (claim(sample, WORDS).id,)


def test_each_of_two_claims_written_in_one_go_is_a_step(sample: MainWindow) -> None:
    begin(sample)
    digest = sample.workspace.debate.digest
    press(sample, "Tab")
    write(WORDS)
    press(sample, "Enter")
    write(OTHER_WORDS)
    press(sample, "Esc")
    assert len(sample.workspace.document.history) == 2

    press(sample, "Ctrl+Z")
    assert claim(sample, WORDS)
    assert not [one for one in sample.workspace.debate[Claim] if OTHER_WORDS in one.text.shown("en")]

    press(sample, "Ctrl+Z")
    assert sample.workspace.debate.digest == digest


def test_a_sign_before_the_first_words_belongs_to_the_new_claim(sample: MainWindow) -> None:
    begin(sample)
    digest = sample.workspace.debate.digest
    press(sample, "Tab")
    write("-" + WORDS)
    press(sample, "Esc")
    (use,) = uses_of(sample.workspace.debate, claim(sample, WORDS).id)
    assert sample.workspace.debate[Argument][use.argument].polarity == "attack"

    press(sample, "Ctrl+Z")

    assert sample.workspace.debate.digest == digest


def test_writing_in_a_box_again_is_a_step_of_its_own(sample: MainWindow) -> None:
    begin(sample)
    press(sample, "Tab")
    write(WORDS)
    press(sample, "Esc", "F2", "Ctrl+A")
    write(OTHER_WORDS)
    press(sample, "Esc")

    press(sample, "Ctrl+Z")

    assert claim(sample, WORDS)


def test_places_changed_in_a_burst_are_one_step(sample: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    document = sample.workspace.document
    moment = document._now()
    monkeypatch.setattr(document, "_now", lambda: moment)
    begin(sample)
    first = reasons(sample)[0]
    sample.workspace.selection.choose(first.id)
    digest = document.debate.digest

    press(sample, "Alt+Down", "Alt+Down")
    assert reasons(sample)[2].id == first.id
    assert len(document.history) == 1

    press(sample, "Ctrl+Z")
    assert document.debate.digest == digest
