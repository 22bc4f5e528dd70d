"""Changes and edits."""

from debatemap.domain.changes import Change, Edit, added, combined, records_after, removed
from debatemap.domain.model import Claim
from debatemap.domain.text import plain
from debatemap.i18n import Message

A, B = Claim(id="a"), Claim(id="b")
A2, A3 = (Claim(id="a", text=plain(words, "en")) for words in ("2", "3"))


def test_an_inverted_edit_takes_back_the_last_change_first() -> None:
    edit = Edit(Message("Test"), (*added(A), Change(A, A2)), "map")
    assert edit.inverted().changes == (Change(A2, A), *removed(A))
    assert (edit.inverted().name, edit.inverted().map) == (edit.name, "map")
    assert edit.inverted().inverted() == edit


def test_an_edit_without_changes_is_false() -> None:
    assert not Edit(Message("Test"), ())
    assert Edit(Message("Test"), added(A))


def test_changes_of_one_record_combine_to_its_first_before_and_last_after() -> None:
    assert combined([Change(A, A2), *added(B), Change(A2, A3)]) == (*added(B), Change(A, A3))


def test_what_comes_back_to_where_it_was_is_no_change() -> None:
    assert combined([*added(B), Change(A, A2), Change(A2, A), *removed(B)]) == ()


def test_the_records_after_an_edit_are_those_that_exist() -> None:
    assert [*records_after([*added(A), *removed(B)])] == [A]


def test_a_change_is_about_the_record_it_leaves_or_removes() -> None:
    assert (Change(A, A2).record, Change(B, None).record, Change(None, B).id) == (A2, B, "b")
