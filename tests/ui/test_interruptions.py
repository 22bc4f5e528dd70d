"""What comes at the wrong moment (hazards 80-89): while editing, with broken settings, at impossible sizes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from debatemap.domain.edits.removal import delete
from debatemap.domain.model import Map
from debatemap.services.settings import Settings, load_settings
from debatemap.ui.dialogs.settings import SettingsDialog
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.ui.answering import Answers
from tests.ui.looking import claim


def test_broken_settings_are_the_usual_ones(home: Path) -> None:
    folder = home / "settings"
    folder.mkdir()
    for content in (b"", b"\x00\xff", b"[]", b'{"theme": 7, "window_shape": "\\ud800"}', b"{" * 5000):
        (folder / "settings.json").write_bytes(content)
        assert load_settings(folder) == Settings()


@pytest.mark.parametrize("shape", ["?", "[]", '{"geometry": "AAAA", "widths": {"left": "x"}}', "{" * 5000])
def test_a_broken_shape_gives_a_window_on_the_screen(program: Program, shape: str) -> None:
    program.change_settings(window_shape=shape)

    window = program.new_window()

    assert window.screen().availableGeometry().intersects(window.geometry())
    assert min(window.width(), window.height()) >= 400


def test_closing_while_editing_keeps_what_is_typed(program: Program, sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    type_into(sample, one.id, "A zebra walks.")
    answers = Answers("keep")

    assert sample.leave()

    (kept,) = program.unsaved()
    program.open_unsaved(kept, sample)
    assert answers.all_given
    assert sample.workspace.debate.record(one.id) == claim(sample, "A zebra walks.")


@pytest.mark.parametrize("values", [{"interface_language": "zh-Hans"}, {"theme": "dark"}, {"text_language": "zh-Hans"}])
def test_a_change_of_settings_with_editor_and_dialog_open_loses_nothing(
    program: Program, sample: MainWindow, values: dict[str, str]
) -> None:
    one = claim(sample, "zebra")
    type_into(sample, one.id, "A zebra walks.")
    dialog = SettingsDialog(program, sample)
    dialog.show()

    program.change_settings(**values)
    QApplication.processEvents()
    sample.finish_editing()

    assert claim(sample, "A zebra walks.").id == one.id
    dialog.close()


def test_deleting_the_claim_that_is_being_written_closes_the_editor(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    type_into(sample, one.id, "A zebra")

    sample.commit(delete(sample.workspace.debate, [one.id]))
    QApplication.processEvents()

    assert not sample.canvas.is_editing
    assert one.id not in sample.workspace.debate


def test_undo_of_the_map_on_screen_shows_another(sample: MainWindow) -> None:
    first = sample.workspace.map
    sample.run("map")
    assert sample.workspace.map != first

    sample.run("undo")

    assert sample.workspace.map == first
    assert len(sample.workspace.debate[Map]) == 1


@pytest.mark.parametrize("size", [(1, 1), (4000, 1), (1, 4000), (8000, 6000)])
def test_no_size_of_the_window_or_the_map_breaks_anything(sample: MainWindow, size: tuple[int, int]) -> None:
    type_into(sample, claim(sample, "zebra").id, "A zebra")

    for widget in (sample, sample.canvas):
        widget.resize(*size)
        QApplication.processEvents()
        sample.canvas.grab()
    sample.run("fit")
    sample.resize(1600, 1000)
    QApplication.processEvents()

    assert 0.1 <= sample.canvas.zoom <= 4


def test_a_flood_of_wheel_turns_stays_within_the_zoom(sample: MainWindow) -> None:
    for turn in (120, -120, 1, -32000, 32000):
        for _ in range(100):
            place = QPointF(200, 200)
            event = QWheelEvent(
                place, place, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(sample.canvas, event)
        QApplication.processEvents()

        assert 0.1 <= sample.canvas.zoom <= 4


def test_two_windows_on_one_file_are_one(program: Program, sample: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "one.debatemap"
    sample.workspace.saver.save_as(path, lambda _: None)
    qtbot.waitUntil(lambda: sample.workspace.document.path == path, timeout=5000)

    program.open(path, sample)
    program.open(path, program.new_window())
    QTest.qWait(100)

    assert [window for window in program.windows if not window.is_empty] == [sample]


def type_into(window: MainWindow, id: str, words: str) -> None:
    """Open the editor on a claim and write other words."""
    window.workspace.show(id)
    window.canvas.setFocus()
    window.canvas.edit_text(id)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, words)


def test_undo_takes_back_what_is_only_typed_so_far(sample: MainWindow) -> None:
    one = claim(sample, "zebra")
    assert not sample.dispatcher["undo"].isEnabled()
    type_into(sample, one.id, "A zebra walks.")

    assert sample.dispatcher["undo"].isEnabled()
    sample.dispatcher["undo"].trigger()

    assert sample.workspace.debate.record(one.id) == one
    assert not sample.canvas.is_editing
