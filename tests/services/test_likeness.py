"""Claims that say the same in other words are found in either language."""

import pytest

from debatemap.domain.debate import Debate
from debatemap.domain.edits.removal import delete
from debatemap.domain.edits.wording import reword
from debatemap.domain.model import About, Claim, Map
from debatemap.domain.text import text
from debatemap.services.document import Document
from debatemap.services.likeness import Likeness

CLAIMS = (
    Claim(id="cats", text=text({"en": "Cats sleep most of the day.", "zh-Hans": "猫一天大部分时间都在睡觉。"})),
    Claim(id="dogs", text=text({"en": "Dogs guard the house.", "zh-Hans": "狗看守房子。"})),
)


@pytest.fixture
def document() -> Document:
    return Document(Debate([About(id="about"), Map(id="map"), *CLAIMS]))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cats sleep most of a day", ("cats",)),
        ("Most of the day, cats sleep", ("cats",)),
        ("猫一天的大部分时间都在睡觉", ("cats",)),
        ("Dogs guard a house", ("dogs",)),
        ("Dogs guard th", ("dogs",)),
        ("猫一天大部分", ("cats",)),
        ("Birds sing", ()),
        ("Dogs", ()),
        ("cat", ()),
        ("", ()),
    ],
)
def test_words_are_like(document: Document, words: str, found: tuple[str, ...]) -> None:
    assert Likeness(document).like(words) == found


def test_a_claim_is_not_like_itself_when_it_is_left_out(document: Document) -> None:
    assert Likeness(document).like("Cats sleep most of the day.", but=("cats",)) == ()


def test_what_was_reworded_added_or_deleted_is_compared_as_it_is_now(document: Document) -> None:
    likeness = Likeness(document)
    assert likeness.like("Dogs guard the house") == ("dogs",)

    document.commit(reword(document.debate, "dogs", "en", "Wolves howl at night."))
    assert likeness.like("Dogs guard the house") == ()
    assert likeness.like("Wolves howl at night") == ("dogs",)

    document.commit(delete(document.debate, ["dogs"]))
    assert likeness.like("Wolves howl at night") == ()
    document.undo()
    assert likeness.like("Wolves howl at night") == ("dogs",)
