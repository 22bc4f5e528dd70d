"""A real program with a real window for each test, in folders of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from debatemap.i18n import use
from debatemap.services.settings import Settings
from debatemap.ui.faults import Faults
from debatemap.ui.fonts import load_fonts
from debatemap.ui.inspector.pages import Page
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow


@pytest.fixture(scope="session")
def application(qapp: QApplication) -> QApplication:
    load_fonts()
    return qapp


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of the test's own settings and data."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    return tmp_path


@pytest.fixture(autouse=True)
def no_key_is_held(application: QApplication) -> None:
    """Let go of Shift, Ctrl and Alt: Qt goes by those of the last event, which a test before may have sent."""
    QTest.keyRelease(QWidget(), Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
    assert application.keyboardModifiers() == Qt.KeyboardModifier.NoModifier


@pytest.fixture
def program(application: QApplication) -> Iterator[Program]:
    made = Program(application, Settings(interface_language="en", theme="light", motion="off"), Faults())
    made.speak()
    yield made
    for window in made.windows[:]:
        window.give_up()
        window.deleteLater()
    made.tasks.close()
    made.deleteLater()
    use("en")
    application.clipboard().clear()  # offscreen it would outlive Python, which put it there
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> MainWindow:
    """Return a window on the welcome page, with everything it has."""
    made = program.new_window()
    made.resize(1600, 1000)
    qtbot.waitUntil(lambda: made.is_ready)
    return made


@pytest.fixture
def sample(program: Program, window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return a window on a copy of the first sample, with everything it has."""
    program.open_sample("animals-or-ghosts", window)
    qtbot.waitUntil(lambda: bool(window.findChildren(Page)))
    return window
