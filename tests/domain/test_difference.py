"""What changed between two states of a debate."""

from dataclasses import replace

from debatemap.domain.changes import Change, Edit, added, removed
from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate
from debatemap.domain.difference import differences
from debatemap.domain.model import Claim, Question
from debatemap.domain.text import plain
from debatemap.i18n import Message

NAME = Message("Test")
KEPT = Claim(id="kept", text=plain("Ghosts learn by imitation."))
LOST = Claim(id="lost", text=plain("Animals learn by evolution."))


def debate_with(*records: Claim | Question) -> Debate:
    debate = new_debate(plain("Animals or ghosts"))
    debate.apply(Edit(NAME, added(*records)))
    return debate


def made(before: Debate, after: Debate) -> Debate:
    edit = Edit(NAME, differences(before, after))
    before.check(edit)
    before.apply(edit)
    return before


def test_equal_debates_differ_in_nothing() -> None:
    debate = debate_with(KEPT)
    assert differences(debate, debate.snapshot()) == ()


def test_the_differences_lead_from_one_debate_to_the_other() -> None:
    before = debate_with(KEPT, LOST)
    after = before.snapshot()
    come = Claim(id="come", text=plain("Both."))
    reworded = Change(KEPT, replace(KEPT, text=plain("Ghosts imitate.")))
    after.apply(Edit(NAME, (*removed(LOST), *added(come), reworded)))
    assert {change.id for change in differences(before, after)} == {"kept", "lost", "come"}
    assert list(made(before, after)) == list(after)


def test_an_id_that_changed_its_kind_is_removed_and_added() -> None:
    before = debate_with(KEPT)
    after = before.snapshot()
    after.apply(Edit(NAME, (*removed(KEPT), *added(Question(id="kept", text=plain("Do ghosts learn?"))))))
    assert made(before, after).record("kept") == Question(id="kept", text=plain("Do ghosts learn?"))


def test_the_digest_after_an_edit_is_known_before_it() -> None:
    debate = debate_with(KEPT)
    edit = Edit(NAME, removed(KEPT))
    foreseen = debate.digest_after(edit)
    assert foreseen != debate.digest
    debate.apply(edit)
    assert debate.digest == foreseen
