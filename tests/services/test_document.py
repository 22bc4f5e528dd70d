"""The one door through which a debate changes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from debatemap.domain.changes import Change, Edit, added
from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate
from debatemap.domain.errors import EditRefused, UserError
from debatemap.domain.model import Claim, Premise
from debatemap.domain.text import plain
from debatemap.i18n import Message
from debatemap.services.document import Document

ADD = Message("Add claim")
REWORD = Message("Reword")
GHOSTS = Claim(id="ghosts", text=plain("Language models are ghosts."))
ANIMALS = Claim(id="animals", text=plain("Animals come prepared by evolution."))


class Ticking:
    """A clock on which every look takes ten seconds, so that nothing is a burst."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> str:
        self.moment += timedelta(seconds=10)
        return self.moment.isoformat()


def document_of(debate: Debate, **how: object) -> Document:
    return Document(debate, now=Ticking(), **how)  # type: ignore[arg-type]


@pytest.fixture
def document() -> Document:
    return document_of(new_debate(plain("Animals or ghosts")))


def adding(claim: Claim) -> Edit:
    return Edit(ADD, added(claim))


def rewording(claim: Claim, string: str) -> Edit:
    return Edit(REWORD, (Change(claim, replace(claim, text=plain(string))),))


def test_a_committed_edit_is_made_and_told(document: Document) -> None:
    told: list[Edit] = []
    document.subscribe(told.append)
    document.commit(adding(GHOSTS))
    assert document.debate[Claim]["ghosts"] == GHOSTS
    assert told == [adding(GHOSTS)]


def test_an_edit_that_changes_nothing_is_no_step(document: Document) -> None:
    told: list[Edit] = []
    document.subscribe(told.append)
    document.commit(Edit(ADD, ()))
    assert told == []
    assert document.undo_name is None


def test_a_refused_edit_leaves_everything_as_it_was(document: Document) -> None:
    told: list[Edit] = []
    document.subscribe(told.append)
    before = list(document.debate)
    with pytest.raises(EditRefused):
        document.commit(Edit(ADD, added(GHOSTS, Premise(id="premise", argument="nowhere", claim="ghosts"))))
    assert list(document.debate) == before
    assert told == []
    assert len(document.history) == 0


def test_undo_takes_back_and_redo_makes_again(document: Document) -> None:
    document.commit(adding(GHOSTS))
    document.commit(rewording(GHOSTS, "Ghosts."))
    assert (document.undo_name, document.redo_name) == (REWORD, None)
    assert document.undo() == rewording(GHOSTS, "Ghosts.").inverted()
    assert document.debate[Claim]["ghosts"] == GHOSTS
    assert (document.undo_name, document.redo_name) == (ADD, REWORD)
    assert document.redo() == rewording(GHOSTS, "Ghosts.")
    assert document.debate[Claim]["ghosts"].text == plain("Ghosts.")


def test_there_is_nothing_before_the_first_edit_and_after_the_last(document: Document) -> None:
    assert document.undo() is None
    assert document.redo() is None


def test_a_new_edit_ends_what_could_be_redone(document: Document) -> None:
    document.commit(adding(GHOSTS))
    document.undo()
    document.commit(adding(ANIMALS))
    assert document.redo() is None
    assert "ghosts" not in document.debate


def test_the_history_leads_to_any_step(document: Document) -> None:
    digests = [document.debate.digest]
    for number in range(5):
        document.commit(adding(Claim(id=f"claim {number}")))
        digests.append(document.debate.digest)
    for position in (2, 5, 0, 3):
        document.go_to(position)
        assert document.debate.digest == digests[position]
        assert document.history.position == position


def test_listeners_are_told_the_inverted_edit_of_an_undo(document: Document) -> None:
    document.commit(adding(GHOSTS))
    told: list[Edit] = []
    document.subscribe(told.append)
    document.undo()
    assert told == [adding(GHOSTS).inverted()]


def test_who_has_unsubscribed_hears_no_more(document: Document) -> None:
    told: list[Edit] = []
    unsubscribe = document.subscribe(told.append)
    unsubscribe()
    unsubscribe()
    document.commit(adding(GHOSTS))
    assert told == []


def test_a_listener_that_is_removed_by_another_is_not_called_any_more(document: Document) -> None:
    told: list[Edit] = []
    document.subscribe(lambda _: unsubscribe())
    unsubscribe = document.subscribe(told.append)
    document.commit(adding(GHOSTS))
    assert told == []


def test_a_listener_that_fails_is_reported_and_stops_nobody() -> None:
    bugs: list[Exception] = []
    document = document_of(new_debate(plain("Animals or ghosts")), on_bug=bugs.append)
    told: list[Edit] = []
    failure = ValueError("a mirror fell")

    def fail(_: Edit) -> None:
        raise failure

    document.subscribe(fail)
    document.subscribe(told.append)
    document.commit(adding(GHOSTS))
    assert bugs == [failure]
    assert told == [adding(GHOSTS)]
    assert "ghosts" in document.debate


def test_a_listener_cannot_commit() -> None:
    bugs: list[Exception] = []
    document = document_of(new_debate(plain("Animals or ghosts")), on_bug=bugs.append)
    document.subscribe(lambda _: document.commit(adding(ANIMALS)))
    document.commit(adding(GHOSTS))
    assert [type(bug) for bug in bugs] == [RuntimeError]
    assert "animals" not in document.debate
    document.commit(adding(ANIMALS))
    assert "animals" in document.debate


def test_a_read_only_document_says_why_it_does_not_change() -> None:
    why = Message("This file may only be read.")
    document = document_of(new_debate(plain("Animals or ghosts")), read_only=why)
    with pytest.raises(UserError) as caught:
        document.commit(adding(GHOSTS))
    assert caught.value.message == why
    assert "ghosts" not in document.debate


def test_reverting_to_as_opened_is_an_edit_like_any_other(document: Document) -> None:
    as_opened = document.debate.digest
    document.commit(adding(GHOSTS))
    document.commit(adding(ANIMALS))
    document.revert_to_as_opened()
    assert document.debate.digest == as_opened
    document.undo()
    assert {claim.id for claim in document.debate[Claim]} == {"ghosts", "animals"}
