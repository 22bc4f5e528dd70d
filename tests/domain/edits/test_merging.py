"""Two claims that say the same become one."""

import pytest

from debatemap.domain import edits
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Claim, Contradiction, Tagging
from debatemap.domain.text import text
from tests.domain.workbench import Workbench


def test_everything_about_the_merged_claim_is_then_about_the_kept_one() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    kept, merged = bench.reason(contention, "K"), bench.loose("M")
    bench.objection(merged, "against")
    other = bench.loose("O")
    bench.connect(merged, other)

    bench.do(edits.merge(bench.debate, kept, merged, bench.map))

    assert set(bench.drawn()) == {"K + C", "against - K", "K + O"}
    assert bench.shown() == {"C", "K", "against", "O"}


def test_the_kept_claim_gains_the_languages_it_lacks() -> None:
    bench = Workbench()
    kept, merged = bench.loose("K"), bench.loose("M")
    bench.do(edits.set_field(bench.debate, merged, text=text({"en": "M", "zh-Hans": "猫"})))

    bench.do(edits.merge(bench.debate, kept, merged))

    words = bench.debate[Claim][kept].text
    assert (words.shown("en"), words.shown("zh-Hans"), words.unchecked) == ("K", "猫", ("zh-Hans",))


def test_what_would_be_said_twice_is_said_once() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    kept, merged = bench.reason(contention, "K"), bench.reason(contention, "M")
    bench.reason(kept, "same")
    bench.connect(bench.debate[Claim][_claim(bench, "same")].id, merged)
    second = bench.second_map(kept, merged)
    for one in (kept, merged):
        bench.do(edits.tag(bench.debate, [one], "T", "en"))
        bench.do(edits.contradict(bench.debate, one, contention))

    bench.do(edits.merge(bench.debate, kept, merged, bench.map))

    assert bench.drawn() == ["K + C", "same + K"]
    assert bench.shown(second) == {"K"}
    assert len(bench.debate[Tagging]) == len(bench.debate[Contradiction]) == 1


def test_an_argument_by_which_one_supported_the_other_goes() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    kept = bench.reason(contention, "K")
    merged = bench.reason(kept, "M")
    bench.reason(merged, "below")

    bench.do(edits.merge(bench.debate, kept, merged, bench.map))

    assert bench.drawn() == ["K + C", "below + K"]


def test_the_contention_stays_the_contention_when_it_is_merged_away() -> None:
    bench = Workbench()
    contention, other = bench.contention("C"), bench.loose("O")

    bench.do(edits.merge(bench.debate, other, contention, bench.map))

    assert bench.roots() == ["O"]


def test_a_root_that_is_merged_into_the_contention_leaves_the_roots() -> None:
    bench = Workbench()
    contention, other = bench.contention("C"), bench.loose("O")
    bench.do(edits.merge(bench.debate, contention, other, bench.map))
    assert bench.roots() == ["C"]


def test_a_claim_cannot_be_merged_with_itself() -> None:
    bench = Workbench()
    claim = bench.loose("L")
    with pytest.raises(EditRefused, match="with itself"):
        edits.merge(bench.debate, claim, claim)


def _claim(bench: Workbench, words: str) -> str:
    (found,) = [one.id for one in bench.debate[Claim] if one.text.shown("en") == words]
    return found
