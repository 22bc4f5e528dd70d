"""The palette: every command, claim, map and person by a few letters."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from debatemap.domain.edits import reword
from debatemap.domain.model import Argument, Claim, Map, Participant
from debatemap.ui.icons import BOX, JOINTS
from debatemap.ui.palette.entries import Entry, Found, Kind
from debatemap.ui.palette.palette import Palette
from debatemap.ui.palette.rows import FOUND
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.journeys.exhibit import exhibit
from tests.ui.looking import claim, shown


def opened(window: MainWindow, qtbot: QtBot, typed: str) -> QLineEdit:
    window.show_palette()
    (palette,) = shown(window, Palette)
    field = palette.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    qtbot.waitUntil(field.hasFocus)
    field.insert(typed)
    return field


def test_enter_runs_the_command_that_is_found(sample: MainWindow, qtbot: QtBot) -> None:
    sample.workspace.show(claim(sample, "zebra").id)
    arguments = len(sample.workspace.debate[Argument])

    QTest.keyClick(opened(sample, qtbot, "undercut inf"), Qt.Key.Key_Return)

    assert len(sample.workspace.debate[Argument]) == arguments + 1
    assert shown(sample, Palette) == []


def test_a_claim_is_found_by_its_words_in_either_language(sample: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(opened(sample, qtbot, "斑马"), Qt.Key.Key_Return)
    assert sample.situation.one == claim(sample, "zebra")


def test_a_person_is_found(sample: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(opened(sample, qtbot, "richard sutton"), Qt.Key.Key_Return)

    assert isinstance(sample.situation.one, Participant)


def test_escape_gives_the_keyboard_back(sample: MainWindow, qtbot: QtBot) -> None:
    sample.canvas.setFocus()
    qtbot.waitUntil(sample.canvas.hasFocus)

    QTest.keyClick(opened(sample, qtbot, "zzz"), Qt.Key.Key_Escape)

    assert sample.canvas.hasFocus()


def test_only_what_is_possible_is_offered(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot, "reason")

    assert shown(window, Palette)[0].current_words() == ""


def test_a_long_text_is_shown_from_where_the_words_stand(sample: MainWindow, qtbot: QtBot) -> None:
    sample.commit(reword(sample.workspace.debate, claim(sample, "zebra").id, "en", "Many words " * 9 + "on quaggas."))

    opened(sample, qtbot, "quagga")

    words = shown(sample, Palette)[0].current_words()
    assert words.startswith("…")
    assert words.endswith("on quaggas.")


def test_what_was_reworded_is_found_at_once(sample: MainWindow, qtbot: QtBot) -> None:
    sample.commit(reword(sample.workspace.debate, claim(sample, "zebra").id, "en", "A quagga runs."))

    opened(sample, qtbot, "quagga")

    assert shown(sample, Palette)[0].current_words() == "A quagga runs."


def rows(window: MainWindow) -> list[Entry]:
    """Return what the palette offers, from top to bottom."""
    (found,) = shown(shown(window, Palette)[0], QListView)
    model = found.model()
    offered = [model.index(row, 0).data(FOUND) for row in range(model.rowCount())]
    return [one.entry for one in offered if isinstance(one, Found)]


def test_a_person_is_named_first_also_when_found_by_something_else(sample: MainWindow, qtbot: QtBot) -> None:
    opened(sample, qtbot, "openai")

    (person,) = [one for one in rows(sample) if one.kind is Kind.PERSON]
    assert person.words.startswith("Andrej Karpathy · …")
    assert "OpenAI" in person.words


def test_every_claim_has_a_glyph_and_its_number_on_its_map(program: Program, window: MainWindow, qtbot: QtBot) -> None:
    debate = exhibit()
    program.show(program.desk.copy(debate), window)
    (here,) = [one for one in debate[Map] if "ghosts" in one.title.shown("en")]
    window.workspace.show_map(here.id)

    opened(window, qtbot, "understanding")
    (contention, *others) = [one for one in rows(window) if one.kind is Kind.CLAIM and one.note][::-1]
    field = opened(window, qtbot, "poor man")
    (evolution,) = [one for one in rows(window) if one.kind is Kind.CLAIM]

    assert {one.note for one in (contention, *others)} == {"Control or understanding?"}
    assert all(one.sign in JOINTS and one.number for one in others if one.sign != BOX)
    assert (evolution.sign, evolution.number, evolution.note) == ("because", "3", "")
    assert field.text() == "poor man"


def test_no_words_are_cut_within_a_word(sample: MainWindow, qtbot: QtBot) -> None:
    opened(sample, qtbot, "people")

    texts = [one.text.shown("en") for one in sample.workspace.debate[Claim]]
    cut = [one.words[1:] for one in rows(sample) if one.words.startswith("…")]
    assert cut
    assert all(any(f" {words}" in text for text in texts) for words in cut)
