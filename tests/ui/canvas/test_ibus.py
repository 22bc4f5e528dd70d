"""A composition through the real input method of a real desktop: nothing of it is lost or typed twice."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

ROOT = Path(__file__).parents[3]
TOOLS = ("xvfb-run", "dbus-run-session", "ibus-daemon", "ibus", "xdotool", "openbox")
SESSION = """
openbox 2>/dev/null &
ibus-daemon --replace --daemonize --xim --panel disable
until ibus engine xkb:us::eng; do :; done
"$0" -m tests.ui.canvas.composing_window
ibus exit
"""


@pytest.mark.skipif(
    sys.platform != "linux" or not all(which(tool) for tool in TOOLS), reason="needs IBus, D-Bus and a virtual display"
)
def test_a_word_composed_through_ibus_on_a_selected_box_is_typed_once(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "xcb",
        "QT_IM_MODULE": "ibus",
        "PYTHONPATH": str(ROOT),
    }
    command = ["xvfb-run", "-a", "dbus-run-session", "--", "sh", "-c", SESSION, sys.executable]

    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, timeout=120, check=False)

    said = done.stdout.decode()
    assert "words: Most people have time to read on Sundays.你hao" in said, said + done.stderr.decode()
