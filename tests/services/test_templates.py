"""Every form begins a sound debate in both languages, with prompts where its user is to write."""

import pytest

from debatemap.domain.edits.wording import reword
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Attribution, Claim, Map, Participant, Question, Source, SourceText
from debatemap.domain.prompts import is_prompt
from debatemap.domain.relations import answers_to, premises_of
from debatemap.domain.text import plain
from debatemap.paths import resources
from debatemap.services.beginning import Given, begun
from debatemap.services.templates import Template, template, templates

TITLE = plain("A new debate", "en")
LANGUAGES = {"en", "zh-Hans"}
by_id = pytest.mark.parametrize("one", templates(), ids=lambda one: one.id)


def test_there_are_the_forms_that_a_seminar_needs() -> None:
    assert [one.id for one in templates()] == ["two-sides", "for-and-against", "interview", "policy", "text"]


@by_id
def test_a_form_is_named_and_explained_in_both_languages_and_has_a_sign(one: Template) -> None:
    assert set(one.title.languages) == set(one.note.languages) == LANGUAGES
    assert (resources() / "icons" / f"{one.icon}.svg").exists()


@by_id
def test_a_form_has_prompts_in_both_languages_and_says_where_to_begin(one: Template) -> None:
    made = begun(one, TITLE)

    items = [*made.debate[Claim], *made.debate[Question]]
    assert made.start in {item.id for item in items}
    for item in items:
        assert set(item.text.languages) == LANGUAGES
        assert all(is_prompt(string) for _, string in item.text.said)


@by_id
def test_two_debates_of_one_form_share_no_record(one: Template) -> None:
    first, second = ({record.id for record in begun(one, TITLE).debate} for _ in range(2))

    assert first.isdisjoint(second)


def test_the_question_has_two_answers_with_a_reason_and_an_objection_each() -> None:
    debate = begun(template("two-sides"), TITLE).debate

    (question,) = debate[Question]
    assert len(answers_to(debate, question.id)) == 2
    assert sorted(one.polarity for one in debate[Argument]) == [Polarity.ATTACK] * 2 + [Polarity.SUPPORT] * 2


def test_the_policy_rests_on_harm_cause_and_remedy_together() -> None:
    debate = begun(template("policy"), TITLE).debate

    (sheet,) = debate[Map]
    case = next(one for one in debate[Argument] if one.target == sheet.contention)
    assert [len(premises_of(debate, one.id)) for one in debate[Argument] if one.target == sheet.contention] == [3, 1, 1]
    assert case.polarity is Polarity.SUPPORT


def test_the_interview_has_two_speakers_who_say_things() -> None:
    debate = begun(template("interview"), TITLE).debate

    assert len(debate[Participant]) == 2
    assert {one.participant for one in debate[Attribution]} == {one.id for one in debate[Participant]}
    assert len(debate[Source]) == 1


def test_a_text_that_is_given_becomes_that_of_a_source() -> None:
    debate = begun(template("text"), TITLE, Given("On zoos", "en", "Zoos keep animals.\n\nThey should not.")).debate

    (source,), (words,) = debate[Source], debate[SourceText]
    assert source.title.shown("en") == "On zoos"
    assert (words.source, words.text) == (source.id, "Zoos keep animals.\n\nThey should not.")


def test_writing_in_one_language_takes_the_prompts_of_the_others_away() -> None:
    made = begun(template("for-and-against"), TITLE)

    made.debate.apply(reword(made.debate, made.start, "zh-Hans", "动物园应当关闭。"))

    words = made.debate[Claim][made.start].text
    assert words.said == (("zh-Hans", "动物园应当关闭。"),)
    assert (words.first, words.unchecked) == ("zh-Hans", ())
