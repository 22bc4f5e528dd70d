"""The files that were opened last."""

import json
from pathlib import Path

import pytest

from debatemap.services.recent import MOST, NAME, RecentFiles


@pytest.fixture
def recent(tmp_path: Path) -> RecentFiles:
    return RecentFiles(tmp_path)


def test_the_newest_file_comes_first_and_each_only_once(recent: RecentFiles, tmp_path: Path) -> None:
    for name in ("a", "b", "a"):
        recent.note(tmp_path / name, title=name.upper())
    assert [(one.path.name, one.title) for one in recent()] == [("a", "A"), ("b", "B")]


def test_a_file_that_is_gone_is_marked(recent: RecentFiles, tmp_path: Path) -> None:
    path = tmp_path / "here.debatemap"
    path.touch()
    recent.note(path, "Here")
    assert not recent()[0].missing
    path.unlink()
    assert recent()[0].missing


def test_files_can_be_forgotten(recent: RecentFiles, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        recent.note(tmp_path / name, "")
    recent.forget(tmp_path / "b")
    assert [one.path.name for one in recent()] == ["c", "a"]
    recent.clear()
    assert recent() == ()


def test_the_list_does_not_grow_for_ever(recent: RecentFiles, tmp_path: Path) -> None:
    for number in range(MOST + 5):
        recent.note(tmp_path / str(number), "")
    assert len(recent()) == MOST
    assert recent()[0].path.name == str(MOST + 4)


def test_names_of_any_bytes_are_kept(recent: RecentFiles, tmp_path: Path) -> None:
    path = tmp_path / "\udcff 辩论 %#?\n"
    recent.note(path, "")
    assert recent()[0].path == path


@pytest.mark.parametrize(
    "stored",
    [{"files": 3}, {"files": ["x", {"path": 1, "title": ""}, {"path": "/x"}, {"path": "/x", "title": "\ud800"}]}, {}],
)
def test_entries_that_are_none_are_left_out(recent: RecentFiles, tmp_path: Path, stored: object) -> None:
    (tmp_path / NAME).write_text(json.dumps(stored), "ascii")
    assert recent() == ()


def test_where_the_list_cannot_be_written_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    recent = RecentFiles(tmp_path)
    recent.note(tmp_path / "a", "")
    assert recent() == ()
