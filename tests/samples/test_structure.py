"""What every sample must have to be worth reading."""

import json
import re

import pytest

from debatemap.domain.branches import reach, roots_of
from debatemap.domain.kinds import Act, Basis
from debatemap.domain.model import (
    Argument,
    Attribution,
    Claim,
    Excerpt,
    Map,
    Participant,
    Placement,
    Premise,
    Question,
    Source,
    Tag,
    Term,
)
from debatemap.domain.relations import answers_to, attributions_of, is_on, premises_of
from debatemap.interop.native import read_native, write_native
from tests.samples.library import NAMES, bare, runs, sample, seeds, texts

LANGUAGES = ("en", "zh-Hans")
NEEDED = {
    (Claim, "text"),
    (Claim, "short"),
    (Question, "text"),
    (Question, "short"),
    (Map, "title"),
    (Participant, "name"),
    (Participant, "role"),
    (Source, "title"),
    (Excerpt, "locator"),
    (Tag, "name"),
    (Term, "name"),
    (Term, "definition"),
}
OTHERS_WORDS = {(Participant, "name"), (Source, "title"), (Excerpt, "locator"), (Term, "name")}
"""Names, terms and places are what they are."""

pytestmark = pytest.mark.parametrize("name", NAMES)


def test_every_text_is_there_in_both_languages_and_checked(name: str) -> None:
    debate = sample(name)

    for record, field, text in texts(debate):
        assert text.languages == LANGUAGES, (record, field)
        assert text.unchecked == (), (record, field)
    for record in debate:
        empty = {field for kind, field in NEEDED if type(record) is kind and not getattr(record, field)}
        assert not empty, record
    assert debate.about.title
    assert debate.about.description


def test_every_claim_is_a_sentence_with_a_short_title(name: str) -> None:
    for claim in sample(name)[Claim]:
        english, chinese = claim.text.shown("en"), claim.text.shown("zh-Hans")
        assert english[0].isupper(), english
        assert english.endswith("."), english
        assert len(english.split()) <= 16, english
        assert chinese.endswith("。"), chinese
        assert _squares(chinese) <= 32, chinese
        assert len(claim.short.shown("en")) <= 30, english
        assert _squares(claim.short.shown("zh-Hans")) <= 12, chinese


def test_chinese_texts_use_chinese_punctuation_and_english_texts_curly_quotes(name: str) -> None:
    for record, field, text in texts(sample(name)):
        assert not re.search("[\u4e00-\u9fff][,;:?!(]", text.shown("zh-Hans")), (record, field)
        assert not re.search("""['"]|[\u4e00-\u9fff]""", text.shown("en")), (record, field)


def test_a_claim_is_somebodys_with_date_and_place_or_the_map_makers_and_nobodys(name: str) -> None:
    debate = sample(name)

    for claim in debate[Claim]:
        said = attributions_of(debate, claim.id)
        assert bool(said) != (claim.basis is Basis.RECONSTRUCTED), claim.text
        assert all(one.excerpt for one in said), claim.text
        reported = any(one.act is Act.REPORTS for one in said)
        assert all(one.date for one in said if not reported or one.act is Act.REPORTS), claim.text


def test_what_is_said_has_its_place_in_the_conversation(name: str) -> None:
    attributions = sample(name)[Attribution]

    assert len({one.sequence for one in attributions} - {0}) == len(attributions)


def test_implicit_premises_are_the_map_makers(name: str) -> None:
    debate = sample(name)

    for premise in debate[Premise]:
        if premise.implicit:
            assert debate[Claim][premise.claim].basis is Basis.RECONSTRUCTED


def test_every_map_has_a_contention_and_nothing_hangs_loose(name: str) -> None:
    debate = sample(name)

    for map in debate[Map]:
        placed = {placement.item for placement in debate[Placement].referring("map", map.id)}
        assert map.contention in placed
        assert placed <= reach(debate, map.id, roots_of(map)).keys()
    assert all(debate[Placement].referring("item", item.id) for kind in (Claim, Question) for item in debate[kind])


def test_every_argument_has_premises_and_is_on_a_map(name: str) -> None:
    debate = sample(name)

    for argument in debate[Argument]:
        assert premises_of(debate, argument.id)
        assert any(is_on(debate, map.id, argument) for map in debate[Map])


def test_every_question_is_answered(name: str) -> None:
    debate = sample(name)

    assert all(answers_to(debate, question.id) for question in debate[Question])


def test_people_sources_excerpts_and_terms_are_used_and_complete(name: str) -> None:
    debate = sample(name)

    for excerpt in debate[Excerpt]:
        assert [*debate.referring(excerpt.id)]
    for person in debate[Participant]:
        assert person.mark
        assert [*debate.referring(person.id)]
    for source in debate[Source]:
        citation = json.loads(source.citation)
        assert {"type", "title", "author", "issued"} <= set(citation)
        assert source.people
        assert source.date
    assert len(debate[Term]) >= 5


def test_a_sample_survives_its_own_text_form(name: str) -> None:
    debate = sample(name)

    assert read_native(write_native(debate), name).digest == debate.digest


def test_places_begin_with_a_heading_of_the_write_up(name: str) -> None:
    written = bare(seeds())

    for excerpt in sample(name)[Excerpt]:
        assert bare(excerpt.locator.shown("zh-Hans").split(" › ")[0]) in written


def test_quotations_are_a_few_words(name: str) -> None:
    for excerpt in sample(name)[Excerpt]:
        assert len(excerpt.quote) < 12


def test_quotations_are_the_writers(name: str) -> None:
    words = re.sub(r"\s", "", seeds())

    for excerpt in sample(name)[Excerpt]:
        assert excerpt.quote in words


def test_no_text_is_copied_from_the_write_ups(name: str) -> None:
    copied = runs(seeds())

    for record, field, text in texts(sample(name)):
        if (type(record), field) not in OTHERS_WORDS:
            for language in LANGUAGES:
                assert not runs(text.shown(language)) & copied, text.shown(language)


def _squares(chinese: str) -> float:
    """Return the width of a Chinese text in characters, a Latin letter being half of one."""
    return sum(0.5 if letter.isascii() else 1 for letter in chinese)
