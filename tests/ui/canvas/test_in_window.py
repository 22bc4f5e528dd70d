"""The canvas in the window: commands see what is typed, whatever happens to the window meanwhile."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from debatemap.domain.edits.claims import add_claim
from debatemap.domain.model import Claim
from debatemap.ui.canvas.editor import Editor
from debatemap.ui.canvas.minimap import Minimap
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim

WORDS = "DNA somehow packs"


def typed(window: MainWindow, more: str = " Really.") -> str:
    """Type into a box without leaving it, and return the id of its claim."""
    one = claim(window, WORDS)
    window.workspace.selection.choose(one.id)
    window.canvas.edit_text(one.id, seed=more)
    return one.id


def text(window: MainWindow, id: str) -> str:
    return window.workspace.debate[Claim][id].text.shown("en")


def test_undo_takes_back_what_is_being_typed_and_redo_brings_it_again(sample: MainWindow) -> None:
    before = claim(sample, WORDS).text.shown("en")
    sample.commit(add_claim(sample.workspace.debate, sample.workspace.map or "", "Something else.", "en"))
    id = typed(sample)

    sample.run("undo")
    assert text(sample, id) == before

    sample.run("redo")
    assert text(sample, id) == before + " Really."


@pytest.mark.parametrize("setting", [{"text_language": "zh-Hans"}, {"theme": "dark"}, {"said": False}])
def test_a_change_of_settings_loses_no_typed_word(
    sample: MainWindow, program: Program, setting: dict[str, object]
) -> None:
    id = typed(sample)

    program.change_settings(**setting)
    sample.finish_editing()

    assert text(sample, id).endswith(" Really.")


def test_the_interface_can_change_its_language_while_somebody_writes(sample: MainWindow, program: Program) -> None:
    id = typed(sample)

    program.change_settings(interface_language="zh-Hans")
    sample.finish_editing()

    assert text(sample, id).endswith(" Really.")
    program.change_settings(interface_language="en")


def test_another_map_commits_what_is_typed(sample: MainWindow) -> None:
    id = typed(sample)

    sample.run("map")

    assert text(sample, id).endswith(" Really.")


def test_a_new_box_opens_its_editor_and_enter_goes_on_beside(sample: MainWindow, qtbot: QtBot) -> None:
    one = claim(sample, WORDS)
    sample.workspace.selection.choose(one.id)
    before = len(sample.workspace.debate[Claim])

    sample.run("reason")
    (editor,) = [found for found in sample.canvas.findChildren(Editor) if not found.isHidden()]
    qtbot.keyClicks(editor, "Weights are compressed.")
    editor.left.emit("sibling")

    assert len(sample.workspace.debate[Claim]) == before + 2
    assert claim(sample, "Weights are compressed.")
    assert sample.canvas.is_editing


def test_the_small_map_is_switched_in_the_menu(sample: MainWindow) -> None:
    assert sample.canvas.has_minimap

    sample.run("minimap")

    assert not sample.canvas.has_minimap
    assert not sample.dispatcher["minimap"].isChecked()


def test_what_is_searched_for_is_marked_on_the_small_map(sample: MainWindow, qtbot: QtBot) -> None:
    (small,) = sample.canvas.findChildren(Minimap)
    sample.canvas.zoom_to(2.0)
    qtbot.waitUntil(small.isVisible)
    theme = sample.program.appearance.theme
    colours = {QColor(theme.passage_line).rgb(), QColor(theme.passage).rgb()}
    before = small.grab().toImage()

    sample.workspace.reading.seek("zebra")

    after = small.grab().toImage()
    places = [(x, y) for x in range(after.width()) for y in range(after.height()) if after.pixel(x, y) in colours]
    assert 0 < len(places) < after.width() * after.height() / 50
    assert not any(before.pixel(*place) in colours for place in places)
    sample.workspace.reading.seek("")
    assert small.grab().toImage() == before
