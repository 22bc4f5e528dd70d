"""Whatever a user does, window, outline, details and map stay in step with the debate, and nothing raises."""

import logging
import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from debatemap.services import formats
from debatemap.ui.program import Program
from debatemap.ui.window import MainWindow
from tests.ui.canvas.conftest import small
from tests.ui.stepping import inspector_out_of_step, out_of_step
from tests.ui.walking import Walker

SOAKING = os.environ.get("DEBATEMAP_SOAK") == "1"
SEEDS = 4
STEPS, MANY_STEPS = 500, 2500
"""Steps of a walk, in a change's checks and in the soak."""
LOOK_CLOSER = 10
"""After so many steps the details are made anew to compare."""


@pytest.fixture
def debate(program: Program, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Return a window on a small debate in a file."""
    path = tmp_path / "walk.debatemap"
    formats.write(small(), path)
    program.open(path, window)
    qtbot.waitUntil(lambda: not window.is_empty)
    window.activateWindow()
    return window


@pytest.mark.timeout(3600 if SOAKING else 300)
@pytest.mark.parametrize("seed", range(SEEDS))
def test_random_actions_and_keys_keep_everything_in_step(
    program: Program,
    debate: MainWindow,
    tmp_path: Path,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    soaking: bool,
    seed: int,
) -> None:
    before = debate.workspace.debate.digest
    walker = Walker(program, debate, seed, tmp_path / "written")
    for step in range(MANY_STEPS if soaking else STEPS):
        try:
            take(walker, step, qtbot, caplog)
        except BaseException as error:
            error.add_note(f"seed {seed}, step {step}: " + "; ".join(walker.log[-12:]))
            raise

    walker.settle()
    while debate.workspace.document.undo_name is not None:
        debate.workspace.undo()
    assert debate.workspace.debate.digest == before
    assert out_of_step(debate) == []


def take(walker: Walker, step: int, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    """Take one step and look at everything."""
    with qtbot.capture_exceptions() as raised:
        walker.step()
    for _, error, _ in raised:
        assert error is not None
        raise error
    assert walker.bugs == []
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []
    assert out_of_step(walker.window) == []
    if step % LOOK_CLOSER == 0:
        assert inspector_out_of_step(walker.window) == []
