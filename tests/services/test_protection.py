"""What keeps edits safe from a crash, and what happens when that fails."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from debatemap.domain.changes import Edit, added
from debatemap.domain.creation import new_debate
from debatemap.domain.errors import UserError
from debatemap.domain.model import Claim
from debatemap.domain.text import plain
from debatemap.i18n import Message
from debatemap.services.document import Document
from debatemap.services.drafts import PAUSE, Drafts
from debatemap.services.protection import Protection
from debatemap.storage.journal import Journal
from debatemap.storage.journals import Journals
from tests.services.clockwork import Clockwork

LONG = "x" * 50_000


class Kept:
    """A document with its journal."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "debate.debatemap"
        self.journals = Journals(folder / "journals")
        debate = new_debate(plain("Animals or ghosts"))
        self.journal = self.journals.attach(self.path, debate.digest).journal
        self.protection = Protection(self.journals, self.journal)
        self.document = Document(debate, path=self.path, protection=self.protection)
        self.faults: list[UserError | None] = []
        self.protection.subscribe(lambda: self.faults.append(self.protection.fault))

    def fill_the_disk(self) -> None:
        self.journal._file._connection.execute("PRAGMA max_page_count=1")

    def add(self, id: str, string: str = "") -> None:
        self.document.commit(Edit(Message("Add claim"), added(Claim(id=id, text=plain(string)))))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    kept = Kept(tmp_path)
    yield kept
    kept.protection.end(clean=True)


def test_every_edit_is_in_the_journal_before_listeners_hear_of_it(kept: Kept) -> None:
    heard: list[tuple[str, str]] = []
    kept.document.subscribe(lambda _: heard.append((kept.journal.digest, kept.document.debate.digest)))
    kept.add("one")
    kept.document.undo()
    kept.document.redo()
    assert len(heard) == 3
    assert all(written == shown for written, shown in heard)


def test_a_full_disk_ends_protection_once_and_the_work_goes_on(kept: Kept) -> None:
    kept.add("one")
    kept.fill_the_disk()
    kept.add("long", LONG)
    kept.document.undo()
    kept.document.redo()
    assert len(kept.faults) == 1
    assert isinstance(kept.faults[0], UserError)
    assert "long" in kept.document.debate
    assert len(kept.journal.entries()) == 1


def test_an_edit_that_nobody_could_note_never_follows_one_that_was_not(kept: Kept) -> None:
    kept.fill_the_disk()
    kept.add("long", LONG)
    kept.journal._file._connection.execute("PRAGMA max_page_count=100000")
    kept.add("two")
    assert kept.journal.entries() == ()


def test_protection_begins_again_with_the_next_save(kept: Kept) -> None:
    kept.fill_the_disk()
    kept.add("long", LONG)
    kept.protection.renew(kept.path, kept.document.debate.digest)
    assert [fault is None for fault in kept.faults] == [False, True]
    saved = kept.document.debate.digest
    kept.add("two")
    kept.protection.end(clean=False)
    attached = kept.journals.attach(kept.path, saved)
    assert [entry.edit.changes[0].id for entry in attached.later] == ["two"]
    attached.journal.close()


def test_a_journal_reserved_in_vain_leaves_nothing(kept: Kept, tmp_path: Path) -> None:
    other = tmp_path / "other.debatemap"
    kept.protection.give_back(kept.protection.reserve(other, kept.document.debate.digest))
    kept.protection.give_back(None)
    assert [summary.path for summary in kept.journals.summaries()] == []


def test_without_protection_nothing_is_reserved(kept: Kept, tmp_path: Path) -> None:
    kept.fill_the_disk()
    kept.add("long", LONG)
    assert kept.protection.reserve(tmp_path / "other.debatemap", "") is None
    assert Protection().reserve(tmp_path / "other.debatemap", "") is None


def test_a_journal_that_cannot_be_made_for_another_file_ends_protection_and_saving_goes_on(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept.journals, "_folder", tmp_path / "debate" / "nowhere")
    (tmp_path / "debate").touch()
    assert kept.protection.reserve(tmp_path / "other.debatemap", "") is None
    assert len(kept.faults) == 1


@pytest.fixture
def clock() -> Clockwork:
    return Clockwork()


@pytest.fixture
def drafts(kept: Kept, clock: Clockwork) -> Drafts:
    return Drafts(kept.protection, clock.later)


def texts(journal: Journal) -> dict[str, str]:
    return {draft.key: draft.text for draft in journal.drafts.all()}


def test_a_keystroke_is_kept_within_a_second_however_fast_the_next_ones_come(
    kept: Kept, clock: Clockwork, drafts: Drafts
) -> None:
    for length in range(1, 21):
        drafts.note_draft("claim/text/en", "x" * length)
        clock.advance(0.1)
        assert len(texts(kept.journal).get("claim/text/en", "")) >= length - PAUSE / 0.1 - 1
    clock.advance(1)
    assert texts(kept.journal) == {"claim/text/en": "x" * 20}


def test_a_closed_editor_leaves_no_draft_even_when_the_last_keystroke_is_not_written_yet(
    kept: Kept, clock: Clockwork, drafts: Drafts
) -> None:
    drafts.note_draft("claim/text/en", "x")
    clock.advance(1)
    drafts.note_draft("claim/text/en", "xy")
    drafts.drop_draft("claim/text/en")
    clock.advance(1)
    assert texts(kept.journal) == {}


def test_several_editors_have_a_draft_each(kept: Kept, clock: Clockwork, drafts: Drafts) -> None:
    drafts.note_draft("a", "1")
    drafts.note_draft("b", "2")
    drafts.drop_draft("c")
    clock.advance(1)
    drafts.drop_draft("a")
    assert texts(kept.journal) == {"b": "2"}


def test_a_draft_from_before_a_crash_can_be_dropped(kept: Kept, clock: Clockwork) -> None:
    kept.protection.keep_draft("a", "1")
    Drafts(kept.protection, clock.later, ["a"]).drop_draft("a")
    assert texts(kept.journal) == {}
