"""A file is written whole or not at all."""

import stat
from pathlib import Path

import pytest

from debatemap.domain.errors import UserError
from debatemap.services.replacing import replacing


def write_half(path: Path, failure: Exception) -> None:
    path.write_bytes(b"half")
    raise failure


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_what_was_written_takes_the_place(tmp_path: Path) -> None:
    path = tmp_path / "辩论 %#? handout.pdf"
    with replacing(path, force=False) as fresh:
        assert fresh.suffix == ".pdf"
        fresh.write_bytes(b"new")
    assert path.read_bytes() == b"new"
    assert names_in(tmp_path) == [path.name]


def test_nothing_is_overwritten_without_force(tmp_path: Path) -> None:
    path = tmp_path / "handout.pdf"
    path.write_bytes(b"old")
    with pytest.raises(UserError, match="already a file"), replacing(path, force=False):
        pass
    assert path.read_bytes() == b"old"
    with replacing(path, force=True) as fresh:
        fresh.write_bytes(b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("failure", [ValueError("a bug"), OSError(28, "No space left on device")])
def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, failure: Exception) -> None:
    path = tmp_path / "handout.pdf"
    path.write_bytes(b"old")
    expected = UserError if isinstance(failure, OSError) else ValueError
    with pytest.raises(expected), replacing(path, force=True) as fresh:
        write_half(fresh, failure)
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["handout.pdf"]


def test_a_system_error_becomes_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "handout.pdf"
    with pytest.raises(UserError, match="folder is not there"), replacing(path, force=False) as fresh:
        fresh.write_bytes(b"new")


def test_who_writes_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError), replacing(tmp_path / "handout.pdf", force=False):
        pass
    assert names_in(tmp_path) == []


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot have this name"), replacing(tmp_path / "a\0b", force=False) as fresh:
        fresh.write_bytes(b"new")


@pytest.mark.parametrize("place", [".", "/dev/null"])
def test_what_is_no_file_is_not_replaced(tmp_path: Path, place: str) -> None:
    with pytest.raises(UserError, match="is not a file"), replacing(tmp_path / place, force=True):
        pass


def test_the_mode_and_the_link_to_the_file_are_kept(tmp_path: Path) -> None:
    path, link = tmp_path / "handout.pdf", tmp_path / "link.pdf"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    with replacing(link, force=True) as fresh:
        fresh.write_bytes(b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize("name", ["x" * 251 + ".pdf", "x." + "y" * 250])
def test_long_names_are_written(tmp_path: Path, name: str) -> None:
    with replacing(tmp_path / name, force=False) as fresh:
        fresh.write_bytes(b"new")
    assert names_in(tmp_path) == [name]


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError), replacing(tmp_path / ("x" * 256), force=False) as fresh:
        fresh.write_bytes(b"new")
    assert names_in(tmp_path) == []
