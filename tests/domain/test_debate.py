"""The debate and what it lets through."""

import pytest

from debatemap.domain.changes import Change, Edit, added, removed
from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate, dangling
from debatemap.domain.errors import EditRefused
from debatemap.domain.fields import Moment
from debatemap.domain.model import About, Argument, Claim, Comment, Map, Premise, Record
from debatemap.domain.text import Text, plain
from debatemap.i18n import Message

ABOUT, CLAIM, OTHER = About(id="about"), Claim(id="claim"), Claim(id="other")
ARGUMENT, PREMISE = Argument(id="argument", target="claim"), Premise(id="premise", argument="argument", claim="other")


def _debate(*records: Record) -> Debate:
    return Debate([ABOUT, CLAIM, OTHER, ARGUMENT, PREMISE, *records])


def _edit(*changes: Change) -> Edit:
    return Edit(Message("Test"), changes)


def test_a_new_debate_has_a_title_and_one_map_of_that_title() -> None:
    debate = new_debate(plain("Animals or ghosts?", "en"))
    assert debate.about.title == plain("Animals or ghosts?", "en")
    assert [map.title for map in debate[Map]] == [debate.about.title]


def test_records_are_found_by_id_whatever_their_kind() -> None:
    debate = _debate()
    assert (debate.record("claim"), debate.find("premise"), debate.find("gone"), debate.find(None)) == (
        CLAIM,
        PREMISE,
        None,
        None,
    )
    assert ("argument" in debate, "gone" in debate, len(debate)) == (True, False, 5)
    with pytest.raises(KeyError):
        debate.record("gone")


def test_records_come_in_the_order_of_the_file() -> None:
    assert [record.id for record in Debate(reversed([*_debate()]))] == [
        "about",
        "other",
        "claim",
        "argument",
        "premise",
    ]


def test_everything_that_refers_to_a_record_is_known_with_its_field() -> None:
    debate = _debate(Comment(id="comment", annotator="someone", target="other"))
    assert {(record.id, field.name) for record, field in debate.referring("other")} == {
        ("premise", "claim"),
        ("comment", "target"),
    }


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (added(CLAIM), "changed in the meantime"),
        (removed(Claim(id="gone")), "changed in the meantime"),
        ([Change(Claim(id="claim", text=plain("x")), CLAIM)], "changed in the meantime"),
        ([Change(CLAIM, Claim(id="elsewhere"))], "changed in the meantime"),
        ([Change(CLAIM, Map(id="claim"))], "changed in the meantime"),
        (
            added(Premise(id="p", argument="gone", claim="claim")),
            "The premise refers to something in “argument” that is not there",
        ),
        (
            added(Premise(id="p", argument="claim", claim="claim")),
            "refers to something in “argument” that is not there",
        ),
        (added(Argument(id="a", target="a")), "Nothing can refer to itself"),
        (removed(OTHER), "A premise still refers to what would be deleted"),
        (removed(ABOUT), "exactly one title block"),
        (added(About(id="second")), "exactly one title block"),
        (added(Claim(id="c", text=Text((("en", "\0"),), "en"))), "The claim has a value for “text”"),
        (added(Claim(id="")), "The claim has a value for “id”"),
    ],
)
def test_nonsense_is_refused_with_a_sentence(changes: list[Change], sentence: str) -> None:
    debate = _debate()
    digest = debate.digest
    with pytest.raises(EditRefused, match=sentence):
        debate.check(_edit(*changes))
    assert debate.digest == digest


def test_what_refers_to_a_record_may_go_with_it_in_any_order() -> None:
    for changes in (removed(OTHER, PREMISE), removed(PREMISE, OTHER)):
        _debate().check(_edit(*changes))


def test_one_record_may_change_twice_in_an_edit() -> None:
    debate = _debate()
    second = Claim(id="claim", text=plain("second"))
    edit = _edit(
        Change(CLAIM, Claim(id="claim", text=plain("first"))), Change(Claim(id="claim", text=plain("first")), second)
    )
    debate.check(edit)
    debate.apply(edit)
    assert debate[Claim]["claim"] == second


def test_the_digest_tells_content_and_neither_moments_nor_order() -> None:
    debate = _debate()
    assert debate.digest == Debate(reversed([*debate])).digest
    assert debate.digest != _debate(Claim(id="third")).digest
    moments = (Moment("2025-01-01T00:00:00Z"), Moment(""))
    early, late = (Comment(id="c", annotator="x", target="claim", made=made) for made in moments)
    assert _debate(early).digest == _debate(late).digest


def test_dangling_references_are_named() -> None:
    debate = Debate([ABOUT, CLAIM, Premise(id="p", argument="gone", claim="claim"), Argument(id="a", target="a")])
    assert [(record.id, field.name, target) for record, field, target in dangling(debate)] == [
        ("a", "target", "a"),
        ("p", "argument", "gone"),
    ]


def test_a_draft_of_a_draft_leaves_both_below_alone() -> None:
    debate = _debate()
    draft = debate.draft(removed(PREMISE))
    second = draft.draft(added(Claim(id="new")))
    assert (len(debate), len(draft), len(second)) == (5, 4, 5)
    assert ("premise" in second, "new" in draft, "new" in second) == (False, False, True)


def test_a_snapshot_and_its_debate_change_apart() -> None:
    debate = _debate()
    snapshot = debate.snapshot()
    again = snapshot.snapshot()

    debate.apply(_edit(*removed(PREMISE), *added(Claim(id="third"))))
    snapshot.apply(_edit(*added(Claim(id="fourth"))))

    assert [{record.id for record in one} for one in (debate, snapshot, again)] == [
        {"about", "claim", "other", "argument", "third"},
        {"about", "claim", "other", "argument", "premise", "fourth"},
        {"about", "claim", "other", "argument", "premise"},
    ]
    assert ["third" in one for one in (debate, snapshot, again)] == [True, False, False]
    assert [[one.id for one, _ in each.referring("other")] for each in (debate, snapshot, again)] == [
        [],
        ["premise"],
        ["premise"],
    ]


def test_a_snapshot_of_a_draft_stands_by_itself() -> None:
    debate = _debate()
    draft = debate.draft(removed(PREMISE))

    snapshot = draft.snapshot()
    debate.apply(_edit(*removed(PREMISE, ARGUMENT)))
    snapshot.apply(_edit(*added(PREMISE)))

    assert {record.id for record in snapshot} == {"about", "claim", "other", "argument", "premise"}
    assert [record.id for record, _ in snapshot.referring("other")] == ["premise"]
