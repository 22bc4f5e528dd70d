"""What belongs to what."""

from debatemap.domain.debate import Debate
from debatemap.domain.model import Attribution, Citation, Claim, Excerpt, Participant, Source
from debatemap.domain.relations import passages_of
from debatemap.domain.text import plain


def test_one_place_told_in_two_languages_is_one_passage_and_the_one_where_it_was_said() -> None:
    debate = Debate(
        [
            Claim(id="claim"),
            Participant(id="speaker"),
            Source(id="source"),
            Excerpt(id="first", source="source", locator=plain("Part 1"), start=0, end=9),
            Excerpt(id="translated", source="source", locator=plain("Part 1"), start=0, end=7),
            Excerpt(id="other", source="source", locator=plain("Part 2")),
            Excerpt(id="without a place", source="source"),
            Excerpt(id="nor this", source="source"),
            Attribution(id="said", item="claim", participant="speaker", excerpt="first"),
            *(
                Citation(id=f"cites {cited}", item="claim", excerpt=cited)
                for cited in ("translated", "other", "without a place", "nor this")
            ),
        ]
    )

    found = {one.id for one in passages_of(debate, "claim")}

    assert found == {"first", "other", "without a place", "nor this"}
