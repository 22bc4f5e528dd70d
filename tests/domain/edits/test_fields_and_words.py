"""Values of fields, and the words of texts."""

import pytest

from debatemap.domain import edits
from debatemap.domain.errors import EditRefused
from debatemap.domain.kinds import ClaimType
from debatemap.domain.model import Claim, Premise
from debatemap.domain.text import plain, text
from debatemap.i18n import Words
from tests.domain.workbench import Workbench


def test_rewording_one_language_leaves_the_translation_unchecked_until_it_is_checked() -> None:
    bench = Workbench()
    claim = bench.contention("Dogs bark.")
    bench.do(edits.reword(bench.debate, claim, "zh-Hans", "狗叫。"))
    bench.do(edits.reword(bench.debate, claim, "en", "All dogs bark.", map=bench.map))
    assert bench.debate[Claim][claim].text == text({"en": "All dogs bark.", "zh-Hans": "狗叫。"}, "en", ["zh-Hans"])
    bench.do(edits.check_translation(bench.debate, claim, "zh-Hans"))
    assert bench.debate[Claim][claim].text.unchecked == ()


def test_the_same_words_again_are_an_empty_edit() -> None:
    bench = Workbench()
    claim = bench.contention("C")
    assert not edits.reword(bench.debate, claim, "en", "C")
    assert not edits.set_field(bench.debate, claim, type=ClaimType.FACT)


def test_any_text_of_any_record_is_reworded_and_its_kind_names_the_edit() -> None:
    bench = Workbench()
    about = bench.debate.about
    edit = bench.do(edits.reword(bench.debate, about.id, "en", "A seminar", field="course"))
    assert bench.debate.about.course == plain("A seminar", "en")
    assert str(edit.name) == "Reword title block"


def test_a_field_that_is_no_text_cannot_be_reworded() -> None:
    bench = Workbench()
    with pytest.raises(EditRefused, match="no such text"):
        edits.reword(bench.debate, bench.contention("C"), "en", "x", field="links")


def test_one_value_is_set_on_several_records_in_one_edit() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    premises = [bench.premise(bench.reason(contention, words)) for words in ("1", "2")]
    edit = bench.do(edits.set_fields(bench.debate, premises, bench.map, implicit=True))
    assert [bench.debate[Premise][premise].implicit for premise in premises] == [True, True]
    assert (edit.map, str(edit.name)) == (bench.map, "Change premise")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"horizon": "2025-13"}, "has a value for “horizon” that cannot be kept"),
        ({"type": "fact"}, "has a value for “type” that cannot be kept"),
        ({"text": plain("a\0b", "en")}, "has a value for “text” that cannot be kept"),
        ({"text": plain("\ud800", "en")}, "has a value for “text” that cannot be kept"),
        ({"weight": 3}, "has no “weight”"),
        ({"id": "other"}, "has no “id”"),
    ],
)
def test_a_value_that_cannot_be_kept_is_refused(values: dict[str, object], sentence: str) -> None:
    bench = Workbench()
    with pytest.raises(EditRefused, match=sentence):
        edits.set_field(bench.debate, bench.contention("C"), None, **values)


def test_what_is_gone_cannot_be_changed() -> None:
    bench = Workbench()
    with pytest.raises(EditRefused, match="no longer there"):
        edits.set_field(bench.debate, "gone", implicit=True)


def test_the_names_of_edits_speak_chinese() -> None:
    bench = Workbench()
    claim = bench.contention("C")
    assert Words("zh-Hans").say(edits.reword(bench.debate, claim, "en", "D").name) == "改写论点"
