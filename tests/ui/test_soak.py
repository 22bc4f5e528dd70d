"""However long somebody edits, folds, zooms and goes from map to map, memory stays flat and the picture true."""

import gc
import sys
from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from debatemap.domain.edits import add_reason, reword
from debatemap.domain.model import Claim
from debatemap.domain.relations import maps
from debatemap.figure.picture import Picture
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.benchmarks.windows import memory
from tests.ui.canvas.painted import direct, shown, torn

STEPS, MANY_STEPS = 60, 3_000
LOOK_CLOSER = 12
"""After so many steps the picture is compared with a fresh painting."""
PICTURES = 6
"""Pictures that may be alive: the one on screen, the one before, and those that glide or are kept for other maps."""
GROWTH = 40
"""Megabytes by which a process may have grown between the first quarter of the soak and its end."""
WARM = 0.25

Step = Callable[[MainWindow, Random], object]


@pytest.fixture
def course(program: Program, window: MainWindow) -> MainWindow:
    """Return a window on a debate of many maps."""
    program.open_sample("course", window)
    return window


def _claim(window: MainWindow, random: Random) -> str:
    claims = window.workspace.debate[Claim]
    return random.choice([box.item for box in window.canvas.picture.boxes if box.item in claims])


def _reword(window: MainWindow, random: Random) -> None:
    claim = _claim(window, random)
    words = window.workspace.debate[Claim][claim].text.shown("en")
    window.commit(reword(window.workspace.debate, claim, "en", f"{words[:60]} {random.randrange(1000)}."))


def _add(window: MainWindow, random: Random) -> None:
    work = window.workspace
    assert work.map is not None
    window.commit(add_reason(work.debate, work.map, _claim(window, random), "It is known.", "en"))


def _undo(window: MainWindow, _random: Random) -> None:
    window.run("undo")


def _fold(window: MainWindow, random: Random) -> None:
    window.workspace.change_look(folded=window.workspace.look.folded ^ {_claim(window, random)})


def _unfold(window: MainWindow, _random: Random) -> None:
    window.run("unfold-all")


def _zoom(window: MainWindow, random: Random) -> None:
    window.canvas.zoom_to(random.choice((0.1, 0.2, 0.34, 0.5, 0.7, 1.0, 1.44)))


def _go(window: MainWindow, random: Random) -> None:
    window.workspace.show_map(random.choice(maps(window.workspace.debate)).id)


def _seek(window: MainWindow, random: Random) -> None:
    window.workspace.reading.seek(random.choice(("", "model", "学习")))


KINDS: tuple[Step, ...] = (_reword, _add, _undo, _undo, _fold, _unfold, _zoom, _go, _seek)


def _settle(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.selection.clear()
    window.workspace.reading.seek("")
    qtbot.waitUntil(lambda: _is_sharp(window), timeout=10_000)


def _is_sharp(window: MainWindow) -> bool:
    window.canvas.repaint()
    return window.canvas._surface.is_sharp


def _pictures() -> int:
    gc.collect()
    return sum(isinstance(one, Picture) for one in gc.get_objects())


@pytest.mark.timeout(7200)
def test_edits_folds_zooms_and_maps_leave_memory_flat_and_the_picture_true(
    course: MainWindow, qtbot: QtBot, soaking: bool
) -> None:
    random, steps = Random(6), MANY_STEPS if soaking else STEPS
    before, warm = _pictures(), 0.0
    for step in range(steps):
        random.choice(KINDS)(course, random)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # as the program's event loop does
        if step % LOOK_CLOSER == 0:
            _settle(course, qtbot)
            assert not torn(shown(course.canvas), direct(course.canvas)), step
        if step == round(WARM * steps):
            warm = memory() if sys.platform == "linux" else 0.0

    assert _pictures() <= before + PICTURES
    if soaking and warm:
        assert memory() - warm <= GROWTH
