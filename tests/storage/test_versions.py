"""Versions and backups are sound copies; the newest good one always stays."""

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.domain.model import About
from debatemap.domain.text import plain
from debatemap.storage.open import open_debate
from debatemap.storage.thinning import surplus
from debatemap.storage.version import Version
from debatemap.storage.versions import Versions
from tests.storage.small import small_debate

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
PATH = Path("/somewhere/debate.debatemap")
ABOUT = "about"


@pytest.fixture
def versions(tmp_path: Path) -> Versions:
    return Versions(tmp_path / "private" / "versions")


def aged(*ages: timedelta, named: frozenset[int] = frozenset()) -> list[Version]:
    """Return versions of given ages, numbered in that order and listed from the newest number."""
    made = [
        Version(Path(f"/{number}"), number, "Named" if number in named else "", "", "", (NOW - age).isoformat())
        for number, age in enumerate(ages)
    ]
    return made[::-1]


def test_a_version_holds_what_was_kept(versions: Versions) -> None:
    version = versions.keep(small_debate(), PATH, "Before the lesson")
    assert versions.of(ABOUT) == versions.at(PATH) == (version,)
    assert (version.name, version.path, version.digest) == ("Before the lesson", str(PATH), small_debate().digest)
    assert list(open_debate(version.file).debate) == list(small_debate())


def test_versions_are_listed_from_the_newest(versions: Versions) -> None:
    kept = [versions.keep(small_debate(), PATH, name) for name in ("first", "second", "third")]
    assert versions.of(ABOUT) == tuple(reversed(kept))


def test_versions_of_another_debate_are_apart(versions: Versions) -> None:
    versions.keep(small_debate(), PATH)
    other = Debate([About(id="../../escape", title=plain("Other"))])
    kept = versions.keep(other, None)
    assert versions.of("../../escape") == (kept,)
    assert len(versions.of(ABOUT)) == 1


def test_there_are_no_versions_of_what_was_never_kept(versions: Versions) -> None:
    assert versions.of("nothing") == versions.at(Path("/nothing")) == ()


def test_clearing_removes_everything(versions: Versions, tmp_path: Path) -> None:
    versions.keep(small_debate(), PATH)
    versions.keep(small_debate(), PATH, "Named")
    versions.clear()
    assert [file for file in (tmp_path / "private").rglob("*") if file.is_file()] == []


@pytest.mark.parametrize("note", [b"", b"[]", b"{}", b'{"number": "1"}', b"\xff"])
def test_a_damaged_note_hides_its_version_and_no_other(note: bytes, versions: Versions) -> None:
    first, second = (versions.keep(small_debate(), PATH) for _ in range(2))
    second.file.with_suffix(".json").write_bytes(note)
    assert versions.of(ABOUT) == (first,)


def test_thinning_spares_the_newest_good_version_when_newer_ones_are_damaged(versions: Versions) -> None:
    kept = [versions.keep(small_debate(), PATH) for _ in range(8)]
    for version in kept[1:]:
        version.file.write_bytes(version.file.read_bytes()[:-1])
    versions.thin(ABOUT, datetime.now(UTC) + timedelta(days=400))
    assert kept[0] in versions.of(ABOUT)
    assert len(versions.of(ABOUT)) < 8


def test_thinning_keeps_named_versions(versions: Versions) -> None:
    named = versions.keep(small_debate(), PATH, "Named")
    for _ in range(8):
        versions.keep(small_debate(), PATH)
    versions.thin(ABOUT, datetime.now(UTC) + timedelta(days=4000))
    assert named in versions.of(ABOUT)
    assert len(versions.of(ABOUT)) == 6


def test_backups_of_a_year_become_sparser_with_age() -> None:
    hourly = aged(*(timedelta(hours=hour) for hour in reversed(range(24 * 365))))
    doomed = set(surplus(hourly, NOW))
    left = [NOW - datetime.fromisoformat(version.made) for version in hourly if version not in doomed]
    assert sum(age <= timedelta(days=1) for age in left) >= 24
    assert 28 <= sum(timedelta(days=1) < age <= timedelta(days=31) for age in left) <= 32
    assert 45 <= sum(timedelta(days=31) < age for age in left) <= 50


def test_the_newest_stay_whatever_the_clock_says() -> None:
    jumped = aged(*(timedelta(days=days) for days in (0, 0, 0, 0, -4000, -4000, 4000, 4000, 4000, 4000, 4000)))
    assert not set(jumped[:5]) & set(surplus(jumped, NOW))


def test_a_clock_that_was_wrong_for_a_while_costs_nothing_recent() -> None:
    minutes = [timedelta(minutes=minute) for minute in reversed(range(30))]
    assert surplus(aged(*minutes), NOW - timedelta(days=10)) == ()
    doomed = surplus(aged(*minutes), NOW + timedelta(days=3650))
    assert not set(aged(*minutes)[:5]) & set(doomed)


@given(st.lists(st.timedeltas(timedelta(days=-4000), timedelta(days=4000)), max_size=60), st.sets(st.integers(0, 59)))
def test_thinning_again_removes_nothing_more_and_never_a_named_version(ages: list[timedelta], named: set[int]) -> None:
    versions = aged(*ages, named=frozenset(named))
    doomed = surplus(versions, NOW)
    left = [version for version in versions if version not in doomed]
    assert not any(version.name for version in doomed)
    assert surplus(left, NOW) == ()
    assert versions[:1] == left[:1]


def test_a_moment_that_is_none_counts_as_old() -> None:
    odd = [replace(version, made="yesterday") for version in aged(*[timedelta(0)] * 7)]
    assert len(surplus(odd, NOW)) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file names")
def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError):
        Versions(tmp_path / "file").keep(small_debate(), PATH)
