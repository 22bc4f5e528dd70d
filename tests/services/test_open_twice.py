"""A debate is changed by one window at a time."""

import subprocess
import sys

import pytest

from debatemap.domain.errors import UserError
from tests.services.room import Room, add_claim, close

OPEN = """
import sys
from pathlib import Path
from debatemap.services.desk import Desk
from debatemap.services.timing import without_event_loop
opened = Desk(Path(sys.argv[1]), without_event_loop()).open(Path(sys.argv[2])).accept()
print(opened.document.read_only or "writable", flush=True)
sys.stdin.read()
"""


def test_the_same_file_opened_twice_is_read_only_the_second_time(room: Room) -> None:
    first = room.open()
    link = room.folder / "link.debatemap"
    link.symlink_to(room.path)
    for path in (room.path, link):
        second = room.open(path)
        assert second.document.read_only is not None
        with pytest.raises(UserError):
            add_claim(second)
        second.close()
    add_claim(first)
    close(first)
    assert room.open().document.read_only is None


def test_a_file_that_another_process_has_open_is_read_only_until_that_is_gone(room: Room) -> None:
    command = [sys.executable, "-c", OPEN, str(room.private), str(room.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "writable\n"
        assert room.open().document.read_only is not None
        process.kill()
        process.wait()
    assert room.open().document.read_only is None


def test_this_window_keeps_its_file_even_when_it_is_opened_here_again(room: Room) -> None:
    room.open()
    room.open().close()
    room.desk.unsaved()
    command = [sys.executable, "-c", OPEN, str(room.private), str(room.path)]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True)
    assert done.stdout != "writable\n"
