"""People, sources, passages, tags and terms."""

import pytest

from debatemap.domain import edits
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import Act, SourceKind
from debatemap.domain.model import Attribution, Citation, Excerpt, Participant, Source, SourceText, Tag, Tagging, Term
from debatemap.domain.relations import attributions_of
from debatemap.domain.text import plain
from tests.domain.workbench import Workbench, made


def _speaker(bench: Workbench, name: str = "Student 1") -> str:
    return made(bench.do(edits.name_participant(bench.debate, name, "en")), Participant)


def _source(bench: Workbench) -> str:
    return made(bench.do(edits.add_source(bench.debate, "A talk", "en", SourceKind.TALK)), Source)


def test_a_claim_is_asserted_by_one_and_denied_by_another_in_that_order() -> None:
    bench = Workbench()
    claim, first, second = bench.contention("C"), _speaker(bench), _speaker(bench, "Student 2")
    bench.do(edits.attribute(bench.debate, claim, second))
    bench.do(edits.attribute(bench.debate, claim, first, Act.DENIES, map=bench.map))
    said = [(one.participant, one.act) for one in attributions_of(bench.debate, claim)]
    assert said == [(second, Act.ASSERTS), (first, Act.DENIES)]


def test_the_same_attribution_twice_is_refused() -> None:
    bench = Workbench()
    claim, speaker = bench.contention("C"), _speaker(bench)
    bench.do(edits.attribute(bench.debate, claim, speaker))
    with pytest.raises(EditRefused, match="already attributed"):
        edits.attribute(bench.debate, claim, speaker)


def test_only_claims_and_arguments_are_attributed_and_only_to_participants() -> None:
    bench = Workbench()
    claim, speaker = bench.contention("C"), _speaker(bench)
    with pytest.raises(EditRefused, match="Only claims and arguments"):
        edits.attribute(bench.debate, bench.map, speaker)
    with pytest.raises(EditRefused, match="no such participant"):
        edits.attribute(bench.debate, claim, claim)


@pytest.mark.parametrize("add", [edits.name_participant, edits.add_source, edits.add_term])
def test_a_name_is_given_only_once(add: object) -> None:
    assert callable(add)
    bench = Workbench()
    bench.do(add(bench.debate, "Name", "en"))
    with pytest.raises(EditRefused, match="There is already"):
        add(bench.debate, "Name", "zh-Hans")


def test_a_marked_passage_keeps_its_words_and_what_surrounds_them() -> None:
    bench = Workbench()
    words = "x" * 40 + "the passage" + "y" * 40
    source_text = made(bench.do(edits.add_source_text(bench.debate, _source(bench), words, "en")), SourceText)
    excerpt = made(bench.do(edits.mark_passage(bench.debate, source_text, 40, 51)), Excerpt)
    record = bench.debate[Excerpt][excerpt]
    assert (record.quote, record.prefix, record.suffix) == ("the passage", "x" * 32, "y" * 32)
    assert (record.start, record.end, record.source_text) == (40, 51, source_text)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2), (0, 6)])
def test_a_passage_lies_within_its_text(start: int, end: int) -> None:
    bench = Workbench()
    source_text = made(bench.do(edits.add_source_text(bench.debate, _source(bench), "words", "en")), SourceText)
    with pytest.raises(EditRefused, match="at least one character"):
        edits.mark_passage(bench.debate, source_text, start, end)


def test_a_claim_said_somewhere_names_the_excerpt_and_may_cite_another_once() -> None:
    bench = Workbench()
    claim, speaker, source = bench.contention("C"), _speaker(bench), _source(bench)
    excerpt = made(bench.do(edits.add_excerpt(bench.debate, source, plain("Part 1", "en"), "few words")), Excerpt)
    bench.do(edits.attribute(bench.debate, claim, speaker, excerpt=excerpt))
    bench.do(edits.cite(bench.debate, claim, excerpt, "evidence"))
    assert [one.excerpt for one in bench.debate[Attribution]] == [excerpt]
    assert [(one.item, one.role) for one in bench.debate[Citation]] == [(claim, "evidence")]
    with pytest.raises(EditRefused, match="already cited"):
        edits.cite(bench.debate, claim, excerpt)


def test_a_tag_is_made_once_and_taken_off_again() -> None:
    bench = Workbench()
    a, b = bench.loose("A"), bench.loose("B")
    tag = made(bench.do(edits.tag(bench.debate, [a], "key", "en")), Tag)
    bench.do(edits.tag(bench.debate, [a, b], "key", "en"))
    assert {(one.tag, one.item) for one in bench.debate[Tagging]} == {(tag, a), (tag, b)}
    bench.do(edits.untag(bench.debate, [a], tag))
    assert [one.item for one in bench.debate[Tagging]] == [b]
    assert not edits.tag(bench.debate, [b], "key", "en")


def test_a_term_has_its_definition_in_the_language_of_its_name() -> None:
    bench = Workbench()
    bench.do(edits.add_term(bench.debate, "ghost", "en", "A model of people's words"))
    (term,) = bench.debate[Term]
    assert (term.name, term.definition) == (plain("ghost", "en"), plain("A model of people's words", "en"))
