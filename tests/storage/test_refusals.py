"""Why a debate cannot be saved is said in a sentence; the old file stays."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.domain.model import Claim
from debatemap.domain.text import plain
from debatemap.storage.open import open_debate
from debatemap.storage.save import save
from tests.storage.small import small_debate, small_file

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other special files and modes")
ordinary = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="nothing is forbidden to the administrator"
)


def large_debate() -> Debate:
    """Return a debate that takes two megabytes."""
    return Debate(
        [*small_debate(), Claim(id="large", text=plain("x" * 900_000)), Claim(id="more", text=plain("y" * 900_000))]
    )


def refused(path: Path, said: str, debate: Debate | None = None) -> None:
    """Check that saving to a path is refused in a sentence that says something."""
    with pytest.raises(UserError, match=said) as caught:
        save(debate or small_debate(), path)
    assert "your work is safe" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("folder", "This is a folder"),
        ("gone/small.debatemap", "folder is not there"),
        ("file/small.debatemap", "folder is not there"),
        ("x" * 300, "too long"),
        ("/".join(["x" * 200] * 25), "too long|not there"),
        ("nul\0", "cannot have this name"),
        ("circle", "cannot have this name"),
    ],
)
@posix
def test_a_place_that_cannot_be_is_refused(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    before = sorted(tmp_path.iterdir())
    refused(tmp_path / name, said)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("device", ["/dev/full", "/dev/null"])
@posix
def test_a_device_is_refused(device: str) -> None:
    refused(Path(device), "device")


@posix
def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    path.chmod(0o444)
    before = path.read_bytes()
    refused(path, "The file is read-only", large_debate())
    assert path.read_bytes() == before


@ordinary
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    tmp_path.chmod(0o555)
    try:
        refused(path, "not permitted", large_debate())
        assert list(open_debate(path).debate) == list(small_debate())
    finally:
        tmp_path.chmod(0o755)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a folder with room for 600 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not _mounted("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)):
        pytest.skip("no small disk can be mounted here")
    yield disk
    _mounted("umount", str(disk))


def _mounted(*command: str) -> bool:
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def test_a_full_disk_keeps_the_old_file(small_disk: Path) -> None:
    path = small_file(small_disk)
    refused(path, "no room left", large_debate())
    assert list(open_debate(path).debate) == list(small_debate())
    assert list(small_disk.iterdir()) == [path]


@posix
def test_a_limit_on_the_size_of_files_is_told_like_a_full_disk(tmp_path: Path) -> None:
    import resource

    path = small_file(tmp_path)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, limits[1]))
    try:
        refused(path, "no room left", large_debate())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(open_debate(path).debate) == list(small_debate())
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "name", ["辩论 100% #1?.debatemap", "-rf", "'x' \"y\"\n.debatemap", "🐾 \u202egnp.debatemap", "é" * 120]
)
@posix
def test_a_name_may_hold_anything_that_the_system_allows(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    save(small_debate(), path)
    assert list(open_debate(path).debate) == list(small_debate())
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_parts_of_killed_processes_are_swept_away_and_those_of_living_ones_are_not(tmp_path: Path) -> None:
    import fcntl

    dead, living = (tmp_path / f".debatemap-{digit * 16}.part" for digit in "01")
    dead.touch()
    with living.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        path = small_file(tmp_path)
        assert sorted(tmp_path.iterdir()) == [living, path]
