"""A journal keeps every edit, and is held by one process at a time."""

import os
import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given

from debatemap.domain.changes import Change, Edit, added, removed
from debatemap.domain.debate import Debate
from debatemap.domain.edit_codec import edit_from_json, edit_to_json
from debatemap.domain.errors import UserError
from debatemap.domain.model import Claim, Record
from debatemap.domain.text import plain
from debatemap.i18n import Message
from debatemap.storage.journal import NOTHING, Journal, Role
from debatemap.storage.journal_file import JournalInUse, JournalUnreadable
from debatemap.storage.recovery import replayed
from tests.properties.strategies import any_record
from tests.storage.small import small_debate

ROOT = Path(__file__).parents[2]
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")


def adding(id: str) -> Edit:
    claim = Claim(id=id, text=plain(f"Claim {id}."))
    return Edit(Message("Add {what}", what=Message("Claim {number}", number=3)), added(claim), map="map")


def made(journal: Journal, debate: Debate, edit: Edit, role: Role = Role.EDIT) -> int:
    """Make an edit as the program does: checked, journaled, applied."""
    debate.check(edit)
    number = journal.append(edit, debate.digest_after(edit), role)
    debate.apply(edit)
    return number


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    started = Journal(tmp_path / "some.journal")
    started.start(Path("/somewhere/debate.debatemap"), small_debate().digest)
    return started


@given(any_record(), any_record())
def test_any_edit_comes_back_from_its_json(one: Record, other: Record) -> None:
    changes = (*added(one), *removed(other), Change(one, one))
    name = Message("{count} claim", "{count} claims", count=2, of=Message("Reword {number}", number="1.2"), ratio=0.5)
    edit = Edit(name, changes, None)
    assert edit_from_json(edit_to_json(edit)) == edit


BLANK = '{"name":{"text":"x","many":null,"values":{}},"map":null,"changes":[%s]}'


@pytest.mark.parametrize(
    "written",
    [
        *("", "{}", "[]", "null", "[" * 100_000),
        *(BLANK % change for change in ("1", '["claim",null,null]', '["nobody",null,[]]', '["claim",null,["id"]]')),
    ],
)
def test_what_is_no_edit_is_told_from_one(written: str) -> None:
    with pytest.raises(ValueError, match="not an edit"):
        edit_from_json(written)


def test_what_is_appended_is_there_after_the_process_has_gone(journal: Journal) -> None:
    debate = small_debate()
    numbers = [made(journal, debate, adding(str(number))) for number in range(3)]
    journal.drafts.keep("claim one", "half a sent")
    journal.close()
    again = Journal(journal.file)
    assert numbers == [1, 2, 3]
    assert (again.sequence, again.digest, again.ended) == (3, debate.digest, False)
    assert [entry.edit for entry in again.entries()] == [adding(str(number)) for number in range(3)]
    assert list(replayed(small_debate(), again.entries())) == list(debate)
    assert [draft.text for draft in again.drafts.all()] == ["half a sent"]
    again.close()


def test_a_journal_that_was_ended_has_nothing_to_recover(journal: Journal) -> None:
    journal.end()
    again = Journal(journal.file)
    before = again.ended
    again.resume()
    assert (before, again.ended) == (True, False)
    again.close()


def test_undo_is_an_entry_of_its_own(journal: Journal) -> None:
    debate, edit = small_debate(), adding("x")
    made(journal, debate, edit)
    made(journal, debate, edit.inverted(), Role.UNDO)
    assert [entry.role for entry in journal.entries()] == [Role.EDIT, Role.UNDO]
    assert journal.place_of(small_debate().digest) == 2
    journal.close()


def test_rewinding_drops_what_came_later(journal: Journal) -> None:
    debate = small_debate()
    digests = [debate.digest]
    for number in range(3):
        made(journal, debate, adding(str(number)))
        digests.append(debate.digest)
    assert [journal.place_of(digest) for digest in digests] == [0, 1, 2, 3]
    journal.intend(Path("/x"), 3, digests[3])
    journal.rewind(1)
    assert (journal.sequence, journal.digest, journal.intents()) == (1, digests[1], ())
    assert [entry.sequence for entry in journal.entries()] == [1]
    journal.close()


def test_part_of_the_history_can_be_asked_for(journal: Journal) -> None:
    debate = small_debate()
    for number in range(5):
        made(journal, debate, adding(str(number)))
    assert [entry.sequence for entry in journal.entries(1, 3)] == [2, 3]
    journal.close()


def test_drafts_take_each_others_place_and_go_when_their_text_is_kept(journal: Journal) -> None:
    for text in ("T", "Th", "The 🐾\ud83d"):
        journal.drafts.keep("claim one", text)
    journal.drafts.keep("claim two", "other")
    assert {draft.key: draft.text for draft in journal.drafts.all()} == {
        "claim one": "The 🐾\N{REPLACEMENT CHARACTER}",
        "claim two": "other",
    }
    journal.drafts.forget("claim one")
    assert [draft.key for draft in journal.drafts.all()] == ["claim two"]
    journal.close()


def test_a_second_window_cannot_hold_the_same_journal(journal: Journal) -> None:
    with pytest.raises(JournalInUse):
        Journal(journal.file)
    made(journal, small_debate(), adding("still writing"))
    journal.close()


def test_a_second_process_cannot_hold_it_until_the_first_has_died(journal: Journal) -> None:
    journal.close()
    hold = "import sys; from pathlib import Path; from debatemap.storage.journal import Journal\n"
    hold += "held = Journal(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(journal.file)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(JournalInUse):
            Journal(journal.file)
        other.kill()
        other.wait()
    Journal(journal.file).close()


def test_forgetting_leaves_no_word_in_the_file(journal: Journal) -> None:
    debate = small_debate()
    secret = Edit(Message("Add"), added(Claim(id="secret", text=plain("Unspeakable."))))
    made(journal, debate, secret)
    made(journal, debate, secret.inverted())
    journal.forget(debate.digest)
    assert (journal.entries(), journal.digest, journal.place_of(debate.digest)) == ((), debate.digest, 0)
    journal.end()
    assert b"Unspeakable" not in journal.file.read_bytes()
    assert [file.name for file in journal.file.parent.iterdir()] == [journal.file.name]


def test_a_debate_without_a_file_survives_forgetting(tmp_path: Path) -> None:
    journal, debate = Journal(tmp_path / "unnamed.journal"), Debate()
    journal.start(None, NOTHING)
    made(journal, debate, Edit(Message("New debate"), added(*small_debate())))
    made(journal, debate, adding("x"))
    journal.forget(debate.digest, Edit(Message("New debate"), added(*debate)))
    assert list(replayed(Debate(), journal.entries())) == list(debate)
    journal.close()


@posix
def test_nobody_else_can_read_a_journal(journal: Journal) -> None:
    made(journal, small_debate(), adding("x"))
    modes = {stat.S_IMODE(file.stat().st_mode) for file in journal.file.parent.iterdir()}
    assert modes == {0o600}
    journal.close()


def test_entries_that_do_not_fit_are_not_replayed(journal: Journal) -> None:
    debate = small_debate()
    made(journal, debate, adding("x"))
    with pytest.raises(JournalUnreadable, match="do not fit"):
        replayed(debate, journal.entries())
    journal.append(adding("y"), "0" * 64)
    with pytest.raises(JournalUnreadable, match="do not fit"):
        replayed(small_debate(), journal.entries())
    journal.close()


def test_a_damaged_step_is_told(journal: Journal) -> None:
    made(journal, small_debate(), adding("x"))
    journal.close()
    with closing(sqlite3.connect(journal.file, isolation_level=None)) as connection:
        connection.execute("UPDATE entry SET edit = '{' WHERE sequence = 1")
    again = Journal(journal.file)
    with pytest.raises(JournalUnreadable, match="damaged"):
        replayed(small_debate(), again.entries())
    again.close()


@pytest.mark.parametrize("statement", ["PRAGMA application_id=7", "PRAGMA user_version=0"])
def test_a_foreign_file_is_no_journal(journal: Journal, statement: str) -> None:
    journal.close()
    with closing(sqlite3.connect(journal.file, isolation_level=None)) as connection:
        connection.execute(statement)
    with pytest.raises(JournalUnreadable):
        Journal(journal.file)


def test_a_journal_belongs_to_one_thread(journal: Journal) -> None:
    caught: list[BaseException] = []

    def use() -> None:
        try:
            made(journal, small_debate(), adding("x"))
        except sqlite3.ProgrammingError as error:
            caught.append(error)

    worker = threading.Thread(target=use)
    worker.start()
    worker.join()
    assert caught
    journal.close()


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="private data folder"):
        Journal(tmp_path / "nowhere" / "some.journal")
