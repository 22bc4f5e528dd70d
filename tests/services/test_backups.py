"""Versions of a document: named ones on request, automatic ones while it is saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from debatemap.domain.changes import Edit, added
from debatemap.domain.creation import new_debate
from debatemap.domain.errors import UserError
from debatemap.domain.model import Claim, new_id
from debatemap.domain.text import plain
from debatemap.i18n import Message
from debatemap.services.backups import INTERVAL
from debatemap.services.desk import Desk
from debatemap.services.save_state import SaveKind
from debatemap.storage.open import open_debate
from debatemap.storage.save import save
from debatemap.storage.version import Version
from tests.services.clockwork import Clockwork


class Kept:
    """An opened debate and its versions."""

    def __init__(self, folder: Path) -> None:
        self.clock, self.private, self.path = Clockwork(), folder / "private", folder / "debate.debatemap"
        self.private.mkdir()
        save(new_debate(plain("Animals or ghosts")), self.path)
        self.desk = Desk(self.private, self.clock.timing)
        self.opened = self.desk.open(self.path).accept()

    def edit(self) -> str:
        self.opened.document.commit(Edit(Message("Add claim"), added(Claim(id=new_id()))))
        self.clock.advance(2)
        return self.opened.document.debate.digest

    def versions(self) -> list[tuple[str, str]]:
        about = self.opened.document.debate.about.id
        return [(one.name, open_debate(one.file).digest) for one in self.desk.versions.of(about)]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    kept = Kept(tmp_path)
    yield kept
    kept.opened.close()


def test_the_debate_as_it_was_opened_is_kept_when_it_is_first_edited(kept: Kept) -> None:
    as_opened = kept.opened.document.debate.digest
    kept.clock.advance(2 * INTERVAL)
    assert kept.versions() == []
    kept.path.unlink()
    kept.edit()
    kept.edit()
    assert kept.versions() == [("", as_opened)]


def test_while_it_is_edited_it_is_kept_every_ten_minutes(kept: Kept) -> None:
    kept.edit()
    kept.clock.advance(INTERVAL)
    later = kept.edit()
    kept.edit()
    assert kept.versions()[0] == ("", later)
    assert len(kept.versions()) == 2


def test_a_version_can_be_named_at_any_time(kept: Kept) -> None:
    outcome: list[Version | UserError] = []
    kept.opened.backups.name_version("Before class 课前", outcome.append)
    assert kept.versions() == [("Before class 课前", kept.opened.document.debate.digest)]
    assert isinstance(outcome[0], Version)


def test_a_debate_without_a_file_can_have_named_versions_too(kept: Kept) -> None:
    untitled = kept.desk.copy(new_debate(plain("New")))
    outcome: list[Version | UserError] = []
    untitled.backups.name_version("First", outcome.append)
    assert isinstance(outcome[0], Version)
    untitled.discard()


def test_a_version_that_cannot_be_kept_says_so_and_the_file_is_saved_all_the_same(kept: Kept) -> None:
    (kept.private / "versions").write_text("a file where the folder should be", "ascii")
    outcome: list[Version | UserError] = []
    kept.opened.backups.name_version("First", outcome.append)
    assert isinstance(outcome[0], UserError)
    kept.edit()
    assert kept.opened.saver.state.kind is SaveKind.SAVED
    (kept.private / "versions").unlink()
    kept.edit()
    assert len(kept.versions()) == 1
