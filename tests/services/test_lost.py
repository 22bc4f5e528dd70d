"""Edits whose file is gone or holds something else become debates of their own."""

from pathlib import Path

from debatemap.domain.creation import new_debate
from debatemap.domain.model import Claim
from debatemap.domain.text import plain
from debatemap.storage.save import save
from tests.services.room import Room, add_claim, close, crash


def test_edits_to_a_file_that_is_gone_become_a_debate_of_their_own(room: Room) -> None:
    opened = room.open()
    saved = add_claim(opened)
    opened.saver.flush()
    unsaved = add_claim(opened)
    crash(opened)
    room.path.unlink()
    (lost,) = room.desk.lost()
    assert lost.path == room.path
    back = room.keep(room.desk.open_lost(lost))
    assert {saved.id, unsaved.id} == set(back.document.debate[Claim].records)
    assert back.document.path is None
    back.document.undo()
    assert unsaved.id not in back.document.debate
    assert room.desk.lost() == ()
    crash(back)
    assert len(room.desk.unsaved()) == 1


def test_edits_to_a_file_that_was_replaced_are_found_and_the_file_stays(room: Room) -> None:
    opened = room.open()
    unsaved = add_claim(opened)
    crash(opened)
    save(new_debate(plain("Something else")), room.path)
    room.open().close()
    content = room.path.read_bytes()
    (lost,) = room.desk.lost()
    back = room.keep(room.desk.open_lost(lost))
    assert unsaved.id in back.document.debate
    assert room.path.read_bytes() == content


def test_several_lost_debates_are_listed_and_can_be_forgotten(room: Room) -> None:
    for number in range(3):
        path = room.folder / f"{number}.debatemap"
        save(new_debate(plain(str(number))), path)
        opened = room.open(path)
        add_claim(opened)
        crash(opened)
        path.unlink()
    assert {one.path.name for one in room.desk.lost()} == {"0.debatemap", "1.debatemap", "2.debatemap"}
    room.desk.discard_lost(room.desk.lost()[0])
    assert len(room.desk.lost()) == 2


def test_nothing_is_lost_while_the_file_is_there_or_after_a_clean_end(room: Room, tmp_path: Path) -> None:
    opened = room.open()
    add_claim(opened)
    crash(opened)
    assert room.desk.lost() == ()
    close(room.desk.open(room.path).accept())
    room.path.rename(tmp_path / "moved")
    assert room.desk.lost() == ()


def test_a_debate_that_began_without_a_file_is_made_again_from_its_journal_alone(room: Room) -> None:
    opened = room.desk.new(plain("New"))
    path = room.folder / "named.debatemap"
    opened.saver.save_as(path, lambda _: None)
    unsaved = add_claim(opened)
    crash(opened)
    path.unlink()
    (lost,) = room.desk.lost()
    assert unsaved.id in room.keep(room.desk.open_lost(lost)).document.debate


def test_what_has_nothing_to_follow_is_not_listed(room: Room) -> None:
    opened = room.open()
    add_claim(opened)
    crash(opened)
    room.path.unlink()
    room.desk.versions.clear()
    assert room.desk.lost() == ()
