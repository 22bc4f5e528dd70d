"""How samples are read from what is written, told on small examples."""

import pytest

from debatemap.domain.kinds import Act, Polarity
from debatemap.services.samples import sample
from debatemap.services.samples.digests import digest
from debatemap.services.samples.forms import Entry, Gallery, MapFile, map_file
from debatemap.services.samples.inferences import inferences
from debatemap.services.samples.sayings import Saying, sayings

TITLES = {"s.one": "One", "s.one.half": "A half", "s.two": "Two"}


def drawn(*entries: Entry) -> MapFile:
    pair = ("", "")
    gallery = Gallery(pair, "introductory", pair, ())
    return MapFile(
        id="map",
        number=1,
        title=pair,
        short=pair,
        description=pair,
        notes=pair,
        terms=(),
        claims=entries,
        gallery=gallery,
    )


def test_places_of_claims_tell_the_arguments_in_drawn_order() -> None:
    found = inferences(
        drawn(
            Entry(id="contention"),
            Entry(id="reason", supports="contention"),
            Entry(id="partner", joins="reason"),
            Entry(id="doubt", undercuts="partner"),
            Entry(id="objection", attacks="contention"),
        )
    )

    assert [(one.target, one.polarity, [premise.id for premise in one.premises]) for one in found] == [
        (("contention",), Polarity.SUPPORT, ["reason", "partner"]),
        (("reason", "contention"), Polarity.ATTACK, ["doubt"]),
        (("contention",), Polarity.ATTACK, ["objection"]),
    ]


@pytest.mark.parametrize("lost", [Entry(id="late", joins="nobody"), Entry(id="late", undercuts="contention")])
def test_nothing_joins_or_undercuts_what_is_no_premise_yet(lost: Entry) -> None:
    with pytest.raises(ValueError, match="no argument uses"):
        inferences(drawn(Entry(id="contention"), lost))


def test_a_saying_names_speaker_place_number_and_act() -> None:
    entry = Entry(id="claim", said=["sutton s1.ghosts 1", "karpathy s1.ghosts 2 reports"])

    assert sayings(entry) == (
        Saying("sutton", "s1.ghosts", 1, Act.ASSERTS),
        Saying("karpathy", "s1.ghosts", 2, Act.REPORTS),
    )
    assert sayings(Entry(id="reconstructed")) == ()


def test_a_digest_spells_out_headings_and_knows_where_each_section_lies() -> None:
    told = digest("## s.one\n### s.one.half\nHalf.\n\n## s.two\nMore\nof it.\n", TITLES)

    assert told.text == "One\n\nA half\n\nHalf.\n\nTwo\n\nMore\nof it.\n"
    assert {id: told.text[span.start : span.end] for id, span in told.passages.items()} == {
        "s.one.half": "Half.",
        "s.two": "More\nof it.",
    }
    assert told.sections["s.one"].end == told.sections["s.one.half"].end == told.text.index("Two")


def test_a_digest_with_a_heading_that_the_source_lacks_is_refused() -> None:
    with pytest.raises(KeyError):
        digest("## s.three\nNothing.\n", TITLES)


def test_a_field_that_no_map_has_is_refused() -> None:
    with pytest.raises(TypeError, match="colour"):
        map_file({"claims": [{"id": "claim", "colour": "red"}], "gallery": {}})


def test_there_is_no_sample_of_an_unknown_name() -> None:
    with pytest.raises(KeyError):
        sample("not-there")
