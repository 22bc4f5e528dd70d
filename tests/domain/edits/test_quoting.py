"""A passage of a source becomes a claim that rests on it."""

import pytest

from debatemap.domain.debate import Debate
from debatemap.domain.edits.quoting import quote
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import About, Argument, Citation, Claim, Excerpt, Map, Placement, Source, SourceText
from debatemap.domain.relations import uses_of

WORDS = "Zoos keep\nanimals. They should not."


@pytest.fixture
def debate() -> Debate:
    text = SourceText(id="text", source="source", language="en", text=WORDS, digest="")
    placed = Placement(id="on", map="map", item="top")
    return Debate(
        [About(id="about"), Map(id="map", contention="top"), Claim(id="top"), placed, Source(id="source"), text]
    )


@pytest.mark.parametrize(
    ("target", "polarity"), [("top", Polarity.SUPPORT), ("top", Polarity.ATTACK), (None, Polarity.SUPPORT)]
)
def test_the_claim_says_the_passage_cites_it_and_hangs_where_it_should(
    debate: Debate, target: str | None, polarity: Polarity
) -> None:
    before = debate.digest
    edit = quote(debate, "map", "text", (0, 18), target, polarity)
    debate.check(edit)
    debate.apply(edit)

    claim = next(one for one in debate[Claim] if one.id != "top")
    (excerpt,), (citation,) = debate[Excerpt], debate[Citation]
    assert claim.text.said == (("en", "Zoos keep animals."),)
    assert (excerpt.quote, excerpt.start, excerpt.end) == (WORDS[:18], 0, 18)
    assert (citation.item, citation.excerpt) == (claim.id, excerpt.id)
    uses = [debate[Argument][use.argument] for use in uses_of(debate, claim.id)]
    assert [(one.target, one.polarity) for one in uses] == ([] if target is None else [(target, polarity)])
    debate.apply(edit.inverted())
    assert debate.digest == before


@pytest.mark.parametrize("span", [(9, 10), (5, 5), (0, 999)])
def test_nothing_and_what_is_not_there_is_no_passage(debate: Debate, span: tuple[int, int]) -> None:
    with pytest.raises(EditRefused):
        quote(debate, "map", "text", span)
