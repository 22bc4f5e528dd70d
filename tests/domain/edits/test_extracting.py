"""A branch that becomes a map of its own."""

import pytest

from debatemap.domain import edits
from debatemap.domain.errors import EditRefused
from debatemap.domain.model import Map
from tests.domain.workbench import Workbench, made


def test_the_branch_is_on_a_new_map_and_its_head_on_both() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    reason = bench.reason(contention, "R")
    below = bench.reason(reason, "below")
    bench.undercut(below, "U")
    bench.objection(contention, "O")

    new = made(bench.do(edits.extract(bench.debate, bench.map, reason)), Map)

    assert bench.drawn() == ["R + C", "O - C"]
    assert bench.drawn(new) == ["below + R", "U - (below + R)"]
    assert bench.roots(new) == ["R"]
    assert bench.debate[Map][new].title.shown("en") == "R"


def test_what_is_also_reached_from_elsewhere_stays_on_the_old_map() -> None:
    bench = Workbench()
    contention = bench.contention("C")
    reason, objection = bench.reason(contention, "R"), bench.objection(contention, "O")
    shared = bench.reason(reason, "S")
    bench.connect(shared, objection)

    new = made(bench.do(edits.extract(bench.debate, bench.map, reason)), Map)

    assert bench.shown() == {"C", "R", "O", "S"}
    assert bench.shown(new) == {"R", "S"}


def test_a_question_becomes_the_root_of_its_map() -> None:
    bench = Workbench()
    question = bench.question("Q")
    bench.do(edits.answer(bench.debate, bench.map, question, "A", "en"))
    new = made(bench.do(edits.extract(bench.debate, bench.map, question)), Map)
    assert bench.roots(new) == ["", "Q"]


def test_a_single_claim_is_no_map() -> None:
    bench = Workbench()
    with pytest.raises(EditRefused, match="nothing below"):
        edits.extract(bench.debate, bench.map, bench.loose("L"))
