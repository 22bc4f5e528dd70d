"""Whether a file may be changed where it lies, for a user who is not the administrator."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from debatemap.services.permission import why_read_only

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")

NOBODY = 65534


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that any user can reach."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)
        Path(name).chmod(0o755)


def answer(path: Path) -> str:
    """Return what a user other than the administrator is told."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        return str(why_read_only(path) or "writable")
    finally:
        os.seteuid(user)


@pytest.mark.parametrize(
    ("of_folder", "of_file", "expected"),
    [
        (0o777, 0o666, "writable"),
        (0o777, 0o444, "This file is read-only."),
        (0o555, 0o666, "This file lies in a folder that you cannot write to."),
        (0o555, 0o444, "This file is read-only."),
    ],
)
def test_the_file_and_its_folder_have_to_be_writable(folder: Path, of_folder: int, of_file: int, expected: str) -> None:
    path = folder / "debate.debatemap"
    path.touch()
    path.chmod(of_file)
    folder.chmod(of_folder)
    assert answer(path) == expected


def test_a_link_is_as_writable_as_the_file_it_leads_to(folder: Path) -> None:
    (folder / "closed").mkdir()
    path = folder / "closed" / "debate.debatemap"
    path.touch(0o666)
    path.chmod(0o666)
    (folder / "closed").chmod(0o555)
    folder.chmod(0o777)
    link = folder / "link.debatemap"
    link.symlink_to(path)
    assert answer(link) == "This file lies in a folder that you cannot write to."
