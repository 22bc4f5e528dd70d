"""Search finds every word that the debate says, in both languages, also after it was edited."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain import edits
from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate
from debatemap.domain.folding import folded, parts
from debatemap.domain.model import KINDS, About, Claim, Question, Record
from debatemap.domain.text import Text, text
from debatemap.services.document import Document
from debatemap.services.samples import sample
from debatemap.services.search import FIELDS, Group, Search
from debatemap.services.search import KINDS as SOUGHT
from tests.properties.edits import edits_of
from tests.properties.strategies import NASTY, debates, strings

QUERIES = st.sampled_from(NASTY) | strings | st.sampled_from(["a", "物", "a 物", "习。", "line", "“quotes”"])


@pytest.fixture
def search() -> Search:
    return Search(Document(sample("animals-or-ghosts")))


def test_one_chinese_character_finds_every_claim_that_has_it(search: Search) -> None:
    found = search.ids("物", Claim)

    texts = {claim.id: dict(claim.text.said).get("zh-Hans", "") for claim in sample("animals-or-ghosts")[Claim]}
    assert found
    assert set(found) >= {id for id, chinese in texts.items() if "物" in chinese}


def test_a_hit_shows_the_words_in_the_language_they_were_found_in(search: Search) -> None:
    hit = search.find("幽灵").hits[Group.CLAIM][0]

    assert hit.language == "zh-Hans"
    assert {hit.words[start:end] for start, end in hit.spans} == {"幽灵"}


def test_people_sources_and_terms_are_found_beside_claims(search: Search) -> None:
    assert {Group.PERSON, Group.SOURCE, Group.TERM} <= search.find("e").hits.keys()


def test_what_begins_with_the_words_comes_before_what_has_them_inside() -> None:
    hits = _hits("The thing.", "A ghost.", "Ghosts.", "Aghast, aghost.", query="ghost")

    assert hits == ["Ghosts.", "A ghost.", "Aghast, aghost."]


def test_as_many_hits_are_shown_as_asked_for_and_all_are_counted() -> None:
    results = _search("five", "twelve", "have").find("ve", most=2)

    assert len(results.hits[Group.CLAIM]) == 2
    assert results.counts == {Group.CLAIM: 3}


def test_an_empty_query_finds_nothing(search: Search) -> None:
    assert search.find("  ").counts == {}


def test_a_reworded_claim_is_found_by_its_new_words_and_no_longer_by_the_old() -> None:
    debate = Debate([*_about(), Claim(id="a", text=text({"en": "Animals learn"}))])
    document = Document(debate)
    search = Search(document)
    assert search.ids("animals", Claim) == ("a",)

    document.commit(edits.reword(debate, "a", "en", "Ghosts imitate"))

    assert (search.ids("animals", Claim), search.ids("ghosts", Claim)) == ((), ("a",))


def test_a_closed_search_no_longer_follows() -> None:
    document = Document(Debate([*_about(), Claim(id="a", text=text({"en": "Animals"}))]))
    search = Search(document)
    search.ids("animals", Claim)
    search.close()

    document.commit(edits.reword(document.debate, "a", "en", "Ghosts"))

    assert search.ids("animals", Claim) == ("a",)


@given(st.data())
def test_search_finds_what_reading_everything_finds_after_any_edits(data: st.DataObject) -> None:
    document = Document(data.draw(debates()))
    search = Search(document)
    for _ in range(3):
        query = data.draw(QUERIES)
        for kind in SOUGHT.values():
            assert search.ids(query, kind) == tuple(_read(document.debate, kind, query))
        shown = search.find(query, most=1_000).hits
        assert {hit.id for hits in shown.values() for hit in hits} == set(search.ids(query, *SOUGHT.values()))
        document.commit(data.draw(edits_of(document.debate)))


def test_every_text_of_what_is_looked_through_is_looked_through() -> None:
    assert all(kind in KINDS for kind in FIELDS)
    assert set(FIELDS) == set(SOUGHT.values())


def _read(debate: Debate, kind: type[Record], query: str) -> Iterator[str]:
    wanted = parts(query)
    for record in debate[kind] if wanted else ():
        said = [string for field in FIELDS[kind] for string in _strings(getattr(record, field))]
        if all(any(part in folded(string) for string in said) for part in wanted):
            yield record.id


def _strings(value: Text | tuple[str, ...]) -> Iterator[str]:
    yield from (string for _, string in value.said) if isinstance(value, Text) else value


def _search(*claims: str) -> Search:
    records = [Claim(id=str(number), text=text({"en": words})) for number, words in enumerate(claims)]
    return Search(Document(Debate([*_about(), *records, Question(id="q", text=text({"en": "Why?"}))])))


def _hits(*claims: str, query: str) -> list[str]:
    return [hit.words for hit in _search(*claims).find(query).hits[Group.CLAIM]]


def _about() -> Iterator[Record]:
    yield from new_debate(text({"en": "Test"}))[About]
