"""Debates without a file are kept until somebody names or discards them."""

import sqlite3
from contextlib import closing

from debatemap.domain.edits.fields import set_field
from debatemap.domain.model import Claim
from debatemap.domain.text import plain
from tests.services.room import ADD, Room, add_claim, crash, in_file


def test_a_new_debate_lives_in_the_journal_until_it_is_named(room: Room) -> None:
    opened = room.desk.new(plain("New", "en"))
    claim = add_claim(opened)
    crash(opened)
    (unsaved,) = room.desk.unsaved()
    assert unsaved.title == plain("New", "en")
    opening = room.desk.open_unsaved(unsaved)
    assert not opening.asks
    back = room.keep(opening.accept())
    assert room.desk.unsaved() == ()
    assert back.document.undo_name == ADD
    path = room.folder / "named.debatemap"
    back.saver.save_as(path, lambda _: None)
    assert claim.id in in_file(path)
    back.close()
    assert room.desk.unsaved() == ()
    again = room.open(path).document
    again.undo()
    assert claim.id not in again.debate
    assert again.undo_name is None


def test_an_untitled_debate_that_is_closed_is_kept_and_one_that_is_discarded_is_not(room: Room) -> None:
    kept, gone = room.desk.new(plain("Kept")), room.desk.new(plain("Gone"))
    for opened in (kept, gone):
        add_claim(opened)
    kept.close()
    gone.discard()
    assert [one.title for one in room.desk.unsaved()] == [plain("Kept")]
    room.desk.discard_unsaved(room.desk.unsaved()[0])
    assert room.desk.unsaved() == ()


def test_an_untitled_debate_that_nobody_touched_is_not_kept(room: Room) -> None:
    room.desk.new(plain("Closed")).close()
    crash(room.desk.new(plain("Crashed")))
    assert room.desk.unsaved() == ()


def test_half_typed_text_in_an_untitled_debate_is_offered(room: Room) -> None:
    opened = room.desk.new(plain("New"))
    opened.drafts.note_draft("claim/text/en", "Half")
    opened.drafts.write()
    crash(opened)
    opening = room.desk.open_unsaved(room.desk.unsaved()[0])
    assert opening.asks
    assert [draft.text for draft in room.keep(opening.accept()).typed] == ["Half"]


def test_a_copy_is_independent_of_what_it_was_made_from(room: Room) -> None:
    sample = in_file(room.path)
    opened = room.keep(room.desk.copy(sample))
    assert opened.document.path is None
    assert opened.document.debate.digest == sample.digest
    add_claim(opened)
    assert len(in_file(room.path)[Claim]) == 0


def test_an_unsaved_debate_bears_the_title_that_it_was_given_last(room: Room) -> None:
    opened = room.desk.new(plain("First"))
    about = opened.document.debate.about
    for title in ("Second", "Third"):
        opened.document.commit(set_field(opened.document.debate, about.id, title=plain(title)))
        add_claim(opened)
    for _ in range(2):
        opened.document.undo()
    opened.close()

    assert [one.title for one in room.desk.unsaved()] == [plain("Second")]


def test_what_cannot_be_read_of_an_unsaved_debate_does_not_hide_its_title(room: Room) -> None:
    opened = room.desk.new(plain("Readable"))
    add_claim(opened)
    opened.close()
    (file,) = room.private.glob("journals/*.journal")
    with closing(sqlite3.connect(file)) as journal, journal:
        journal.execute("UPDATE entry SET edit = '[' WHERE sequence = (SELECT max(sequence) FROM entry)")

    assert [one.title for one in room.desk.unsaved()] == [plain("Readable")]
