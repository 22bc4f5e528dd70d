"""A debate is changed by one window at a time."""

import subprocess
import sys
from pathlib import Path

from debatemap.services.presence import Presence, name_of

HOLD = """
import sys
from pathlib import Path
from debatemap.services.presence import Presence
lease = Presence(Path(sys.argv[1])).take(sys.argv[2])
print("taken" if lease else "refused", flush=True)
sys.stdin.read()
"""


def holder(folder: Path, name: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", HOLD, str(folder), name]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_a_lease_keeps_everybody_else_out_until_it_is_given_back(tmp_path: Path) -> None:
    presence = Presence(tmp_path)
    lease = presence.take("one")
    assert lease is not None
    assert presence.take("one") is None
    assert Presence(tmp_path).take("one") is None
    lease.give_back()
    lease.give_back()
    assert not presence.is_taken("one")


def test_other_debates_are_not_concerned(tmp_path: Path) -> None:
    presence = Presence(tmp_path)
    held = presence.take("one")
    assert not presence.is_taken("two")
    assert presence.is_taken("one")
    assert held is not None


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    presence = Presence(tmp_path)
    with holder(tmp_path, "one") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "taken\n"
        assert presence.is_taken("one")
        process.kill()
        process.wait()
    assert not presence.is_taken("one")


def test_where_no_lock_can_be_written_nobody_is_kept_out(tmp_path: Path) -> None:
    (tmp_path / "open").write_text("a file where the folder should be", "ascii")
    presence = Presence(tmp_path)
    assert presence.take("one") is not None
    assert presence.take("one") is not None


def test_all_ways_to_write_a_path_share_one_name(tmp_path: Path) -> None:
    path = tmp_path / "debate"
    path.touch()
    link = tmp_path / "link"
    link.symlink_to(path)
    assert name_of(link) == name_of(tmp_path / "." / "debate") == name_of(path)
