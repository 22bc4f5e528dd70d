"""The ending of a name says which module reads and writes a file."""

from pathlib import Path

import pytest

from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.domain.text import plain
from debatemap.services.formats import READERS, WRITERS, read, write


@pytest.fixture
def debate() -> Debate:
    return new_debate(plain("Animals or ghosts", "en"))


@pytest.mark.parametrize("suffix", [*READERS, ".JSON"])
def test_what_was_written_is_read_again(debate: Debate, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"辩论{suffix}"
    write(debate, path)
    assert read(path).digest == debate.digest
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("name", ["debate.docm", "debate", ".debatemap", "debate."])
def test_an_unknown_ending_names_the_known_ones(debate: Debate, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError) as reading:
        read(tmp_path / name)
    with pytest.raises(UserError) as writing:
        write(debate, tmp_path / name)
    assert all(suffix in str(reading.value) for suffix in READERS)
    assert all(suffix in str(writing.value) for suffix in WRITERS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", [*WRITERS])
def test_nothing_is_overwritten_unless_told(debate: Debate, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"debate{suffix}"
    path.write_bytes(b"old")
    with pytest.raises(UserError, match="already a file"):
        write(debate, path)
    assert path.read_bytes() == b"old"
    write(debate, path, force=True)
    assert path.read_bytes() != b"old"


@pytest.mark.parametrize("suffix", [*WRITERS])
def test_a_folder_that_is_not_there_is_told(debate: Debate, tmp_path: Path, suffix: str) -> None:
    with pytest.raises(UserError, match="folder is not there"):
        write(debate, tmp_path / "nowhere" / f"debate{suffix}")


@pytest.mark.parametrize("suffix", [*READERS])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(UserError, match="no such file"):
        read(tmp_path / f"debate{suffix}")
