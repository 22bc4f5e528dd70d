"""The window around a debate: opening, saving, leaving, docks, focus."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from debatemap.domain.edits.wording import reword
from debatemap.domain.model import Claim, Map
from debatemap.services import formats
from debatemap.services.samples import sample as sample_debate
from debatemap.services.save_state import SaveKind
from debatemap.ui.leftdock import LeftDock
from debatemap.ui.panes import Panes
from debatemap.ui.program import Program
from debatemap.ui.rightdock import RightDock
from debatemap.ui.tabs import MapTabs
from debatemap.ui.window import MainWindow
from tests.journeys.exhibit import exhibit
from tests.ui.answering import Answers
from tests.ui.looking import claim, shown


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ghosts.debatemap"
    formats.write(sample_debate("animals-or-ghosts"), path)
    return path


@pytest.fixture
def opened(program: Program, window: MainWindow, file: Path, qtbot: QtBot) -> MainWindow:
    program.open(file, window)
    qtbot.waitUntil(lambda: not window.is_empty)
    return window


def write(window: MainWindow, words: str) -> None:
    window.commit(reword(window.workspace.debate, claim(window, "zebra").id, "en", f"A zebra: {words}"))


def test_a_file_is_named_in_the_title_and_saved_by_itself(opened: MainWindow, file: Path, qtbot: QtBot) -> None:
    write(opened, "one")

    qtbot.waitUntil(lambda: opened.workspace.saver.state.kind is SaveKind.SAVED, timeout=5000)

    assert opened.windowTitle() == "\u2068ghosts\u2069 – Debatemap"
    assert formats.read(file).digest == opened.workspace.debate.digest


def test_a_file_that_is_open_comes_to_the_front_instead_of_opening_twice(
    opened: MainWindow, program: Program, file: Path
) -> None:
    program.open(file, opened)

    assert [window for window in program.windows if not window.is_empty] == [opened]


def test_a_second_debate_gets_a_window_of_its_own(opened: MainWindow, program: Program) -> None:
    program.open_sample("animals-or-ghosts", opened)

    assert len(program.windows) == 2
    assert opened.windowTitle() == "\u2068ghosts\u2069 – Debatemap"


def test_what_is_no_debate_is_refused_with_a_sentence(
    program: Program, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "poem.debatemap"
    path.write_text("roses are red")
    answers = Answers("")

    program.open(path, window)
    qtbot.waitUntil(lambda: answers.all_given)

    assert window.is_empty


def test_leaving_an_untouched_new_debate_asks_nothing(program: Program, window: MainWindow) -> None:
    program.new(window)

    assert window.leave()
    assert window.is_empty
    assert program.unsaved() == ()


def test_an_unnamed_debate_can_be_kept_and_opened_again(program: Program, sample: MainWindow) -> None:
    write(sample, "kept")
    digest, answers = sample.workspace.debate.digest, Answers("keep")

    assert sample.leave()
    assert answers.titles == ["Save this debate to a file?"]
    (kept,) = program.unsaved()

    program.open_unsaved(kept, sample)
    assert sample.workspace.debate.digest == digest


def test_an_unnamed_debate_can_be_discarded(program: Program, sample: MainWindow) -> None:
    answers = Answers("discard")

    assert sample.leave()
    assert answers.all_given
    assert program.unsaved() == ()


def test_escape_stays_with_the_debate(sample: MainWindow) -> None:
    Answers("")

    assert not sample.leave()
    assert not sample.is_empty


def test_saving_asks_an_unnamed_debate_for_its_file(sample: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "new.debatemap"
    answers = Answers(path)

    sample.run("save-version")

    qtbot.waitUntil(lambda: sample.workspace.document.path == path, timeout=5000)
    assert answers.all_given
    assert formats.read(path).digest == sample.workspace.debate.digest
    assert sample.program.recent()[0].path == path


def test_saving_a_named_debate_keeps_a_version(opened: MainWindow, program: Program, qtbot: QtBot) -> None:
    about = opened.workspace.debate.about.id

    opened.run("save-version")

    qtbot.waitUntil(lambda: len(program.desk.versions.of(about)) == 1, timeout=5000)


def test_a_file_that_somebody_else_changed_is_asked_about(opened: MainWindow, file: Path, qtbot: QtBot) -> None:
    theirs = sample_debate("growth-curve")
    formats.write(theirs, file, force=True)
    answers = Answers("theirs")

    write(opened, "mine")

    qtbot.waitUntil(lambda: answers.all_given, timeout=5000)
    assert opened.workspace.debate.digest == theirs.digest
    opened.run("undo")
    assert claim(opened, "A zebra: mine")


def test_a_read_only_file_says_so_and_offers_no_changes(
    program: Program, window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    file.chmod(0o444)

    program.open(file, window)
    qtbot.waitUntil(lambda: not window.is_empty)
    window.workspace.show(claim(window, "zebra").id)

    assert window.windowTitle() == "\u2068ghosts\u2069 (read-only) – Debatemap"
    assert not window.dispatcher["reason"].isEnabled()
    assert window.dispatcher["save-as"].isEnabled()


def test_reverting_can_itself_be_undone(opened: MainWindow) -> None:
    before = opened.workspace.debate.digest
    write(opened, "one")
    after = opened.workspace.debate.digest

    opened.run("revert")
    assert opened.workspace.debate.digest == before
    opened.run("undo")
    assert opened.workspace.debate.digest == after


def test_undo_shows_the_map_where_it_acted(sample: MainWindow) -> None:
    first = sample.workspace.map
    write(sample, "here")
    sample.run("map")
    assert sample.workspace.map != first
    sample.run("claim")
    sample.run("undo")

    sample.run("undo")

    assert sample.workspace.map == first
    assert len(sample.workspace.debate[Map]) == 1


def test_deleting_says_so_and_offers_to_take_it_back(sample: MainWindow) -> None:
    count = len(sample.workspace.debate[Claim])
    sample.workspace.show(claim(sample, "zebra").id)

    sample.run("delete")

    assert len(sample.workspace.debate[Claim]) < count
    sample.run("undo")
    assert len(sample.workspace.debate[Claim]) == count


def test_docks_lie_over_a_narrow_window_and_close_on_escape(sample: MainWindow) -> None:
    (panes,) = shown(sample, Panes)
    assert panes.shown() == {"left", "right"}

    sample.resize(1024, 600)
    assert panes.shown() == frozenset()
    sample.run("left-dock")
    assert panes.shown() == {"left"}
    dock = QApplication.focusWidget()
    assert dock is not None
    QTest.keyClick(dock, Qt.Key.Key_Escape)
    assert panes.shown() == frozenset()

    sample.resize(1600, 1000)
    assert panes.shown() == {"left", "right"}


def test_f6_goes_round_the_whole_window(sample: MainWindow, qtbot: QtBot) -> None:
    sample.canvas.setFocus()
    qtbot.waitUntil(sample.canvas.hasFocus)
    seen = []

    for _ in range(6):
        sample.run("next-pane")
        seen.append(QApplication.focusWidget())

    assert len(set(seen)) == 6
    assert seen[-1] is sample.canvas


def test_the_window_remembers_its_shape(program: Program, sample: MainWindow) -> None:
    sample.run("left-dock")
    sample.resize(1500, 900)
    Answers("discard")
    sample.leave()

    program.open_sample("animals-or-ghosts", sample)

    (panes,) = shown(sample, Panes)
    assert panes.shown() == {"right"}


def test_a_new_debate_begins_with_its_contention(program: Program, window: MainWindow) -> None:
    program.new(window)

    (one,) = window.workspace.debate[Claim]
    (map,) = window.workspace.debate[Map]
    assert map.contention == one.id
    assert window.canvas.is_editing


def test_a_window_that_awaits_a_debate_shows_the_welcome_page_where_its_file_is_none(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "broken.debatemap"
    path.write_text("broken", "utf-8")
    window = program.new_window(awaits_debate=True)
    assert not window.welcome.isVisible()

    Answers("")
    program.open(path, window)
    qtbot.waitUntil(window.welcome.isVisible)

    assert window.is_empty


def test_both_docks_stand_on_the_colour_of_panels(sample: MainWindow) -> None:
    sample.resize(1600, 1000)
    QApplication.processEvents()
    panel, picture = QColor(sample.program.appearance.theme.panel), sample.grab().toImage()

    for dock in (*shown(sample, LeftDock), *shown(sample, RightDock)):
        place = dock.mapTo(sample, QPoint(8, dock.height() - 4))
        assert picture.pixelColor(place) == panel


def test_a_tab_is_closed_by_its_cross_and_by_the_delete_key(program: Program, window: MainWindow) -> None:
    program.show(program.desk.copy(exhibit()), window)
    work = window.workspace
    for map in work.debate[Map]:
        work.show_map(map.id)
    (tabs,) = shown(window, MapTabs)
    (cross,) = crosses(tabs)

    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    QTest.keyClick(tabs, Qt.Key.Key_Delete)
    assert tabs.count() == 2
    QTest.keyClick(tabs, Qt.Key.Key_Delete)
    QTest.keyClick(tabs, Qt.Key.Key_Delete)

    assert (tabs.count(), tabs.tabData(0)) == (1, work.map)
    assert crosses(tabs) == []


def crosses(tabs: MapTabs) -> list[QToolButton]:
    return [one for one in shown(tabs, QToolButton) if one.accessibleName() == "Close this tab"]
