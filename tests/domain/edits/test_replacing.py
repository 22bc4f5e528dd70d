"""Words are replaced in many texts at once."""

import pytest

from debatemap.domain import edits
from debatemap.domain.edits.replacing import places_of
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Claim
from debatemap.domain.text import text
from tests.domain.workbench import Workbench


def _bench() -> Workbench:
    bench = Workbench()
    bench.contention("A cat is a Cat.")
    bench.question("Which cat?")
    claim = bench.loose("Dogs")
    bench.do(edits.set_field(bench.debate, claim, text=text({"en": "Dogs", "zh-Hans": "猫 不是狗"}, "en")))
    return bench


def test_words_are_replaced_everywhere_whatever_their_case_as_one_edit() -> None:
    bench = _bench()
    edit = bench.do(edits.replace_words(bench.debate, "cat", "hare"))
    assert bench.shown() == {"A hare is a Hare.", "Which hare?", "Dogs"}
    assert edit.name.values["count"] == 3


def test_only_one_language_and_one_map_are_changed_when_told() -> None:
    bench = _bench()
    empty = bench.second_map()
    assert not list(places_of(bench.debate, "cat", map=empty))
    assert not list(places_of(bench.debate, "cat", language="zh-Hans"))
    bench.do(edits.replace_words(bench.debate, "猫不", "鱼不", language="zh-Hans"))
    assert {one.text.shown("zh-Hans") for one in bench.debate[Claim]} >= {"鱼不是狗"}


def test_a_replaced_text_leaves_its_translation_to_be_checked() -> None:
    bench = _bench()
    bench.do(edits.replace_words(bench.debate, "Dogs", "Hares"))
    (claim,) = [one for one in bench.debate[Claim] if one.text.shown("en") == "Hares"]
    assert claim.text.unchecked == ("zh-Hans",)


@pytest.mark.parametrize(("words", "by"), [("", "x"), ("   ", "x"), ("nowhere", "x"), ("Which", "Which")])
def test_nothing_to_replace_is_refused(words: str, by: str) -> None:
    with pytest.raises(EditRefused, match="nothing to replace"):
        edits.replace_words(_bench().debate, words, by)
