"""What is saved is what is opened."""

import os
import platform
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given

from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate
from debatemap.domain.model import Claim
from debatemap.domain.strings import LONGEST
from debatemap.domain.text import plain, text
from debatemap.storage.open import debate_of, open_debate
from debatemap.storage.private_copy import stamp
from debatemap.storage.reader import read_rows
from debatemap.storage.save import ChangedUnderneath, save
from debatemap.storage.writer import file_content
from tests.properties.strategies import debates
from tests.storage.small import small_debate, small_file

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither modes nor extended attributes")


@given(debates())
def test_any_debate_comes_back_record_for_record_and_in_order(debate: Debate) -> None:
    content, _ = file_content(debate)
    back = debate_of(read_rows(content))
    assert list(back) == list(debate)
    assert back.digest == debate.digest


def test_saving_tells_what_opening_then_finds(tmp_path: Path) -> None:
    path = tmp_path / "debate.debatemap"
    saved = save(small_debate(), path)
    opened = open_debate(path)
    assert (opened.digest, opened.stamp) == (saved.digest, saved.stamp)
    assert (opened.version, opened.newer, opened.read_only) == (1, False, None)
    assert list(opened.debate) == list(small_debate())


def test_texts_may_be_as_long_as_they_may_be() -> None:
    longest = text(dict.fromkeys(("en", "zh-Hans", "he"), "🐾" * LONGEST))
    debate = Debate([*small_debate(), Claim(id="long", text=longest)])
    assert list(debate_of(read_rows(file_content(debate)[0]))) == list(debate)


def test_the_same_debate_makes_the_same_bytes() -> None:
    assert file_content(small_debate()) == file_content(small_debate())


def test_nothing_but_the_file_is_in_its_folder(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    save(small_debate(), path)
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_deleted_is_not_in_the_file(tmp_path: Path) -> None:
    secret = Claim(id="secret", text=plain("Nobody may read this any more."))
    path = tmp_path / "debate.debatemap"
    save(Debate([*small_debate(), secret]), path)
    assert b"Nobody may read this" in path.read_bytes()
    save(small_debate(), path)
    assert b"Nobody may read this" not in path.read_bytes()


def test_a_file_says_nothing_about_who_saved_it_and_where(tmp_path: Path) -> None:
    content = small_file(tmp_path).read_bytes()
    assert os.fsencode(tmp_path.name) not in content
    assert platform.node().encode() not in content


@posix
def test_mode_and_extended_attributes_stay(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    path.chmod(0o640)
    tagged = tag(path)
    save(small_debate(), path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert not tagged or os.getxattr(path, "user.colour") == b"green"


def tag(path: Path) -> bool:
    if sys.platform != "linux":
        return False
    try:
        os.setxattr(path, "user.colour", b"green")
    except OSError:
        return False
    return True


@posix
def test_a_new_file_has_the_mode_that_the_user_wants_for_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        path = small_file(tmp_path)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@posix
def test_a_link_keeps_pointing_at_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    target, link = small_file(folder), tmp_path / "link.debatemap"
    link.symlink_to(target)
    save(new_debate(plain("Another")), link)
    assert link.is_symlink()
    assert open_debate(target).debate.about.title == plain("Another")
    assert list(folder.iterdir()) == [target]


def test_a_file_that_somebody_else_changed_is_not_overwritten(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    known = stamp(path)
    save(new_debate(plain("Theirs")), path)
    with pytest.raises(ChangedUnderneath):
        save(small_debate(), path, replacing=known)
    assert open_debate(path).debate.about.title == plain("Theirs")


def test_a_file_that_somebody_removed_is_not_made_anew_unasked(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    known = stamp(path)
    path.unlink()
    with pytest.raises(ChangedUnderneath):
        save(small_debate(), path, replacing=known)
    assert stamp(path) is None


def test_saving_again_and_again_needs_only_the_last_stamp(tmp_path: Path) -> None:
    path = tmp_path / "debate.debatemap"
    known = save(small_debate(), path).stamp
    for _ in range(3):
        known = save(small_debate(), path, replacing=known).stamp
    assert known == stamp(path)
