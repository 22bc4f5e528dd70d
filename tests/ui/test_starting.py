"""What happens before the first window is painted, and how the program ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
HEAVY = ("sqlmodel", "sqlalchemy", "networkx", "reportlab", "numpy", "pydantic", "pypdfium2", "PIL", "rapidfuzz")
STARTED = """
import sys
from debatemap.ui.app import start
application, program = start(None)
application.processEvents()
print(*sorted({name.split(".")[0] for name in sys.modules}))
program.end()
program.tasks.close()
"""
WAITING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from debatemap.ui.app import start
application, program = start(Path(sys.argv[1]))
def look():
    window = program.windows[0]
    if not window.is_empty:
        watch.stop()
        FAULT; print("open", flush=True)
watch = QTimer(interval=20)
watch.timeout.connect(look)
watch.start()
code = application.exec()
program.tasks.close()
sys.exit(code)
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    for name in ("config", "data"):
        (tmp_path / name).mkdir()
    return {
        **os.environ,
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "PYTHONPATH": str(ROOT),
    }


def test_nothing_heavy_is_imported_before_the_first_paint(environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", STARTED], check=True, capture_output=True, text=True, env=environment, timeout=60
    )

    assert set(done.stdout.split()) & set(HEAVY) == set()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs by a message to the window")
@pytest.mark.parametrize("fault", ["", "window.finish_editing = lambda: 1 / 0; "])
def test_the_systems_wish_to_end_saves_and_ends_well_even_when_something_fails(
    fault: str, environment: dict[str, str], tmp_path: Path
) -> None:
    from debatemap.services import formats
    from debatemap.services.samples import sample

    path = tmp_path / "debate.debatemap"
    formats.write(sample("animals-or-ghosts"), path)
    command = [sys.executable, "-c", WAITING.replace("FAULT; ", fault), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "open\n"
        running.send_signal(signal.SIGTERM)
        assert running.wait(20) == 0


def test_an_exception_that_nobody_caught_is_shown_once_and_the_program_goes_on(environment: dict[str, str]) -> None:
    program = STARTED.replace(
        "application.processEvents()",
        """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit
def fail():
    raise TypeError("unexpected")
def answer():
    dialog = QApplication.activeModalWidget()
    print(dialog.findChild(QPlainTextEdit).toPlainText().splitlines()[-1])
    dialog.accept()
QTimer.singleShot(0, fail)
QTimer.singleShot(0, fail)
QTimer.singleShot(500, answer)
QTimer.singleShot(900, lambda: (print(QApplication.activeModalWidget()), application.quit()))
application.exec()
""",
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, env=environment, timeout=60
    )

    assert done.stdout.splitlines()[:2] == ["TypeError: unexpected", "None"]
