"""One claim that says several things becomes several."""

import pytest

from debatemap.domain import edits
from debatemap.domain.edits.splitting import at_position, in_sentences
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Attribution, Claim, Participant
from debatemap.domain.relations import answers_to
from debatemap.domain.text import Text, text
from tests.domain.workbench import Workbench, made


def _split(bench: Workbench, claim: str) -> None:
    bench.do(edits.split(bench.debate, bench.map, claim, in_sentences(bench.debate[Claim][claim].text)))


def test_the_sentences_of_a_premise_become_co_premises_in_order() -> None:
    bench = Workbench()
    reason = bench.reason(bench.contention("C"), "One. Two! Three?")
    bench.co_premise(reason, "R2")
    _split(bench, reason)
    assert bench.drawn() == ["One. & Two! & Three? & R2 + C"]


def test_the_sentences_of_a_contention_become_roots_beside_it() -> None:
    bench = Workbench()
    contention = bench.contention("One. Two.")
    bench.loose("L")
    _split(bench, contention)
    assert bench.roots() == ["One.", "Two.", "L"]


def test_the_sentences_of_an_answer_become_answers() -> None:
    bench = Workbench()
    question = bench.question("Q")
    answer = made(bench.do(edits.answer(bench.debate, bench.map, question, "One. Two.", "en")), Claim)
    _split(bench, answer)
    given = [bench.debate[Claim][one.claim].text.shown("en") for one in answers_to(bench.debate, question)]
    assert given == ["One.", "Two."]


def test_both_languages_are_split_where_they_have_as_many_sentences() -> None:
    pieces = in_sentences(text({"en": "One. Two.", "zh-Hans": "一。二。"}))
    assert pieces == {"en": ("One.", "Two."), "zh-Hans": ("一。", "二。")}


def test_a_translation_with_other_sentences_stays_with_the_first_part_to_be_checked() -> None:
    bench = Workbench()
    claim = bench.loose("L")
    bench.do(edits.set_field(bench.debate, claim, text=text({"en": "One. Two.", "zh-Hans": "一，二。"}, "en")))
    _split(bench, claim)
    first, second = bench.debate[Claim][claim].text, bench.debate[Claim][_other(bench, claim)].text
    assert (first.shown("zh-Hans"), first.unchecked) == ("一，二。", ("zh-Hans",))
    assert second == text({"en": "Two."})


def test_a_claim_is_split_at_the_cursor() -> None:
    bench = Workbench()
    claim = bench.loose("Cats purr and dogs bark")
    pieces = at_position(bench.debate[Claim][claim].text, "en", 9)
    bench.do(edits.split(bench.debate, bench.map, claim, pieces))
    assert bench.shown() == {"Cats purr", "and dogs bark"}


def test_whoever_said_the_claim_said_its_parts() -> None:
    bench = Workbench()
    claim = bench.loose("One. Two.")
    person = made(bench.do(edits.name_participant(bench.debate, "P", "en")), Participant)
    bench.do(edits.attribute(bench.debate, claim, person))
    _split(bench, claim)
    assert {one.item for one in bench.debate[Attribution]} == {claim, _other(bench, claim)}


@pytest.mark.parametrize("words", [Text(), text({"en": "One sentence."}), text({"en": "See Dr. A. Smith, e.g. here"})])
def test_one_sentence_is_not_split(words: Text) -> None:
    bench = Workbench()
    claim = bench.loose("L")
    bench.do(edits.set_field(bench.debate, claim, text=words))
    with pytest.raises(EditRefused, match="one sentence"):
        edits.split(bench.debate, bench.map, claim, in_sentences(words))


def _other(bench: Workbench, claim: str) -> str:
    (other,) = [one.id for one in bench.debate[Claim] if one.id != claim]
    return other
