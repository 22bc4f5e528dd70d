"""What shows much more of a map at once is drawn by the worker first."""

from threading import Event

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from debatemap.figure.picture import picture
from debatemap.ui import running, unfolding
from debatemap.ui.reading import Focus
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim


@pytest.fixture
def folded(sample: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Return a window on a folded map, of which three boxes more are many."""
    monkeypatch.setattr(unfolding, "MANY", 3)
    sample.run("fold-to-0")
    return sample


def boxes(window: MainWindow) -> int:
    return len(window.canvas.picture.boxes)


def test_unfolding_everything_shows_what_the_worker_drew(folded: MainWindow, qtbot: QtBot) -> None:
    before = boxes(folded)

    assert folded.run("unfold-all")

    qtbot.waitUntil(lambda: boxes(folded) > before, timeout=20_000)
    work = folded.workspace
    assert folded.canvas.picture == picture(work.debate, work.map or "", work.look)
    assert work.document.expected(work.map or "") is None


@pytest.mark.parametrize("key", ["fold-to-2", "fold"])
def test_unfolding_a_level_or_one_claim_waits_for_the_worker_too(folded: MainWindow, qtbot: QtBot, key: str) -> None:
    before = boxes(folded)
    folded.workspace.selection.choose(claim(folded, "Today’s AI").id)

    assert folded.run(key)

    qtbot.waitUntil(lambda: boxes(folded) > before, timeout=20_000)


@pytest.mark.parametrize("key", ["hide-rest", "read-all"])
def test_what_was_hidden_comes_back_from_the_worker(folded: MainWindow, qtbot: QtBot, key: str) -> None:
    folded.workspace.fold(frozenset())
    folded.workspace.reading.focus_on(Focus(claim(folded, "zebra").id))
    everything = boxes(folded)
    folded.run("hide-rest")
    before = boxes(folded)
    assert before < everything

    assert folded.run(key)

    qtbot.waitUntil(lambda: boxes(folded) == everything, timeout=20_000)


def test_what_is_edited_meanwhile_is_on_the_map(folded: MainWindow, qtbot: QtBot) -> None:
    before = boxes(folded)
    folded.run("unfold-all")

    folded.run("claim")
    folded.canvas.finish_editing()

    qtbot.waitUntil(lambda: boxes(folded) > before + 2, timeout=20_000)
    work = folded.workspace
    assert folded.canvas.picture == picture(work.debate, work.map or "", work.look)


def test_unfolding_can_be_stopped(folded: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "PATIENCE", 0)
    busy, tasks, before = Event(), folded.program.tasks, boxes(folded)
    tasks.background(lambda: busy.wait(20), lambda _: None)
    folded.run("unfold-all")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))

    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.reject()
    busy.set()

    ended: list[None] = []
    tasks.background(lambda: None, ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert boxes(folded) == before
    assert folded.dispatcher["unfold-all"].isEnabled()
