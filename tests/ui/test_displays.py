"""Screens, fonts and directions of writing that a window may meet (hazards 84, 87), and a file open elsewhere."""

import os
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from debatemap.i18n import Message
from debatemap.services.samples import sample as sample_of
from debatemap.storage.save import save
from debatemap.ui.leftdock import LeftDock
from debatemap.ui.program import Program
from debatemap.ui.rightdock import RightDock
from debatemap.ui.running import Running
from debatemap.ui.tasks import Progress, Stopped
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim, shown
from tests.ui.widget_faults import check

HOLDING = """
import sys
from pathlib import Path
from debatemap.paths import private_data
from debatemap.services.desk import Desk
from debatemap.services.timing import without_event_loop
opened = Desk(private_data(), without_event_loop()).open(Path(sys.argv[1])).accept()
print("read-only" if opened.document.read_only else "open", flush=True)
sys.stdin.readline()
"""


def test_a_window_laid_out_from_right_to_left_is_whole(application: QApplication, sample: MainWindow) -> None:
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        sample.workspace.show(claim(sample, "zebra").id)
        QApplication.processEvents()

        check(sample)
        (left,), (right,) = shown(sample, LeftDock), shown(sample, RightDock)
        assert left.mapToGlobal(left.rect().center()).x() > right.mapToGlobal(right.rect().center()).x()
        assert not sample.canvas.grab().isNull()
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_font_of_24_points_breaks_nothing(application: QApplication, sample: MainWindow) -> None:
    before = application.font()
    try:
        application.setFont(QFont(before.family(), 24))
        sample.workspace.show(claim(sample, "zebra").id)
        QApplication.processEvents()

        assert not sample.grab().isNull()
        check(sample)
    finally:
        application.setFont(before)


def test_another_device_pixel_ratio_repaints_the_map(sample: MainWindow) -> None:
    for kind in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.ScreenChangeInternal):
        QApplication.sendEvent(sample.canvas, QEvent(kind))
        QApplication.sendEvent(sample, QEvent(kind))
    QApplication.processEvents()

    assert not sample.canvas.grab().isNull()
    assert claim(sample, "zebra").id in sample.canvas.picture.by_id


@pytest.mark.parametrize("percent", [*range(0, 100, 9), 99, 100])
def test_work_is_stopped_wherever_it_is(sample: MainWindow, qtbot: QtBot, percent: int) -> None:
    reached, go_on = Event(), Event()
    ended: list[object] = []

    def work(progress: Progress) -> str:
        for share in range(101):
            progress(share / 100)
            if share == percent:
                reached.set()
                assert go_on.wait(10)
        progress(1.0)
        return "done"

    running = Running(Message("Working"), sample)
    running.run(sample.program.tasks, work, ended.append, ended.append)
    qtbot.waitUntil(reached.is_set)
    running.show()
    running.buttons["stop"].click()
    go_on.set()

    qtbot.waitUntil(lambda: bool(ended))
    assert [type(one) for one in ended] == [Stopped]
    assert not sample.findChildren(Running) or not any(one.isVisible() for one in sample.findChildren(Running))


def test_a_file_that_another_program_has_open_is_only_read_here(
    program: Program, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "shared.debatemap"
    save(sample_of("animals-or-ghosts"), path)
    content = path.read_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=dict(os.environ),
    ) as other:  # fmt: skip
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "open"

        program.open(path, window)
        qtbot.waitUntil(lambda: not window.is_empty)

        assert window.workspace.document.read_only is not None
        assert "(read-only)" in window.windowTitle()
        assert not window.run("implicit")
        assert path.read_bytes() == content
        other.communicate("\n")
