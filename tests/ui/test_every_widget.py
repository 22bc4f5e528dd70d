"""What holds for every widget of the window, of the welcome page and of every dialog, in both languages."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from debatemap.domain.model import Map
from debatemap.ui.leaving import untitled_question
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.ui.dialogs import DIALOGS
from tests.ui.looking import claim
from tests.ui.widget_faults import check, widget_faults

LARGER = {"handout": (1000, 760)}
"""Dialogs that are larger than the others: this one shows pages, as large as there is room on the screen."""


@pytest.fixture(params=["en", "zh-Hans"])
def spoken(request: pytest.FixtureRequest, program: Program) -> str:
    program.change_settings(interface_language=request.param)
    return str(request.param)


@pytest.mark.usefixtures("spoken")
def test_every_part_of_the_welcome_page_is_named_whole_and_large_enough(window: MainWindow) -> None:
    check(window.pages)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("size", [(1600, 1000), (1400, 900), (1160, 800), (1024, 600)])
def test_every_part_of_the_window_is_named_whole_and_large_enough(sample: MainWindow, size: tuple[int, int]) -> None:
    sample.resize(*size)
    sample.workspace.show(claim(sample, "zebra").id)

    check(sample)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("size", [(1600, 1000), (1400, 900), (1160, 800), (1024, 600)])
@pytest.mark.parametrize("theme", ["hc_light", "dark"])
def test_lines_of_two_pixels_cut_nothing(
    sample: MainWindow, program: Program, size: tuple[int, int], theme: str
) -> None:
    program.change_settings(theme=theme)
    sample.resize(*size)
    sample.workspace.show(claim(sample, "zebra").id)

    check(sample)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("size", [(1600, 1000), (1024, 600)])
@pytest.mark.parametrize("shown", ["left-dock", "right-dock", "filter", "find", "palette"])
def test_what_is_called_up_is_whole_and_large_enough(sample: MainWindow, size: tuple[int, int], shown: str) -> None:
    sample.resize(*size)
    sample.workspace.show(claim(sample, "zebra").id)

    sample.run(shown)

    check(sample)


@pytest.mark.usefixtures("spoken")
def test_every_map_of_the_course_is_shown_with_whole_tabs_and_docks(program: Program, window: MainWindow) -> None:
    program.open_sample("course", window)
    window.resize(1100, 700)
    for map in list(window.workspace.debate[Map]):
        window.workspace.show_map(map.id)
        check(window)


@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_every_part_is_whole_and_large_enough_at_other_scales_of_the_screen(scale: str, tmp_path: Path) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": scale}
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        environment[name] = str(tmp_path)
    command = [sys.executable, "-m", "tests.ui.scaled"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=180, check=False)

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("kind", ["participants", "sources", "terms", "nothing", "several"])
def test_the_details_of_every_kind_are_named_whole_and_large_enough(sample: MainWindow, kind: str) -> None:
    chosen = {
        "participants": ["Person"],
        "sources": ["Source"],
        "terms": ["Term"],
        "nothing": [],
        "several": ["Claim", "Claim"],
    }[kind]
    sample.workspace.selection.choose(*list(_first(sample, chosen)))

    check(sample)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_is_named_whole_and_large_enough(sample: MainWindow, name: str) -> None:
    dialog = DIALOGS[name](sample)
    dialog.show()

    check(dialog)

    width, height = LARGER.get(name, (480, 570))
    assert dialog.width() <= width
    assert dialog.height() <= height
    dialog.close()


def test_a_dialog_follows_a_change_of_language(sample: MainWindow, program: Program) -> None:
    dialog = untitled_question(sample)
    dialog.show()

    program.change_settings(interface_language="zh-Hans")
    QApplication.processEvents()

    assert {button.text() for button in dialog.buttons.values()} == {"丢弃", "保留在“未保存”", "保存…"}
    dialog.close()


def _first(window: MainWindow, kinds: list[str]) -> Iterator[str]:
    from debatemap.domain.model import Claim, Participant, Source, Term

    tables = {"Person": Participant, "Source": Source, "Term": Term, "Claim": Claim}
    for place, kind in enumerate(kinds):
        yield list(window.workspace.debate[tables[kind]])[place].id


def test_what_is_wrong_with_widgets_is_found(qtbot: QtBot) -> None:
    spoilt = QWidget()
    qtbot.addWidget(spoilt)
    row = QHBoxLayout(spoilt)
    cut, marked, small, nameless = QLabel("Some words"), QLabel("<b>"), QPushButton("A"), QLineEdit()
    for one in (cut, marked, small, nameless):
        row.addWidget(one)
    cut.setTextFormat(Qt.TextFormat.PlainText)
    cut.setMaximumWidth(20)
    small.setFixedSize(20, 20)
    nameless.setPlaceholderText("Far too many words for such a field")
    nameless.setFixedWidth(60)
    spoilt.show()
    spoilt.resize(400, 60)
    QApplication.processEvents()
    row.setEnabled(False)
    marked.move(nameless.pos())

    found = widget_faults(spoilt)

    for fault in ("'Some words' is cut", "markup", "20 × ", "has no name", "cuts 'Far too", "lies on"):
        assert any(fault in one for one in found), (fault, found)
