"""One key gives what is selected another form, as one step of undo."""

import pytest

from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Group, Map, Premise, Question, Record
from debatemap.domain.relations import premises_of, uses_of
from debatemap.ui.window import MainWindow
from tests.ui.looking import claim


def choose(window: MainWindow, *words: str) -> list[Claim]:
    found = [claim(window, one) for one in words]
    window.workspace.selection.choose(*(one.id for one in found))
    return found


def argument_of(window: MainWindow, one: Record) -> Argument:
    debate = window.workspace.debate
    return debate[Argument][uses_of(debate, one.id)[0].argument]


def steps(window: MainWindow) -> int:
    return len(window.workspace.document.history.names)


def test_flip_turns_a_reason_into_an_objection_and_back(sample: MainWindow) -> None:
    (one,) = choose(sample, "zebra")
    before = argument_of(sample, one).polarity

    assert sample.run("flip")
    assert argument_of(sample, one).polarity is not before
    assert sample.run("flip")
    assert argument_of(sample, one).polarity is before


def test_relink_separates_a_co_premise_and_joins_a_separate_reason(sample: MainWindow) -> None:
    debate = sample.workspace.debate
    linked = next(one for one in debate[Argument] if len(premises_of(debate, one.id)) == 2)
    last = premises_of(debate, linked.id)[-1].claim
    sample.workspace.show(last)

    assert sample.run("relink")
    assert len(premises_of(sample.workspace.debate, linked.id)) == 1
    assert sample.run("relink")
    assert [len(premises_of(sample.workspace.debate, one.argument)) for one in uses_of(debate, last)] == [2]
    assert steps(sample) == 2


def test_a_claim_is_written_between(sample: MainWindow) -> None:
    (one,) = choose(sample, "zebra")
    target = argument_of(sample, one).target

    assert sample.run("insert-between")

    between = sample.situation.one
    assert isinstance(between, Claim)
    assert sample.canvas.is_editing
    assert argument_of(sample, one).target == between.id
    assert argument_of(sample, between).target == target


def test_a_claim_becomes_a_question_and_a_claim_again(sample: MainWindow) -> None:
    (one,) = choose(sample, "zebra")

    assert sample.run("convert")
    assert isinstance(sample.situation.one, Question)
    assert sample.situation.one.text == one.text
    assert sample.dispatcher["convert"].text() == "Turn into a claim"
    assert sample.run("convert")
    assert isinstance(sample.situation.one, Claim)
    assert argument_of(sample, sample.situation.one).polarity is Polarity.SUPPORT


def test_two_claims_are_merged_into_the_one_selected_first(sample: MainWindow) -> None:
    kept, merged = choose(sample, "zebra", "Reward from the world")

    assert sample.run("merge")

    assert merged.id not in sample.workspace.debate
    assert sample.workspace.selection.ids == (kept.id,)
    sample.workspace.undo()
    assert merged.id in sample.workspace.debate


def test_sentences_are_split_and_one_sentence_is_not(sample: MainWindow) -> None:
    (one,) = choose(sample, "zebra")
    assert not sample.run("split")
    sample.canvas.edit_text(one.id, " It runs! Soon.")
    sample.finish_editing()
    count = len(sample.workspace.debate[Claim])

    assert sample.run("split")

    assert len(sample.workspace.debate[Claim]) > count


def test_a_branch_gets_a_map_of_its_own_and_undo_leads_back(sample: MainWindow) -> None:
    (one,) = choose(sample, "zebra")
    target = argument_of(sample, one).target
    sample.workspace.selection.choose(target)
    before = sample.workspace.map

    assert sample.run("extract")

    assert sample.workspace.map != before
    assert sample.situation.chosen[0].id == target
    sample.workspace.undo()
    assert sample.workspace.map == before
    assert len(sample.workspace.debate[Map]) == 1


def test_claims_are_grouped_and_ungrouped(sample: MainWindow) -> None:
    choose(sample, "zebra", "Reward from the world")
    before = len(sample.workspace.debate[Group])

    assert sample.run("group")
    assert len(sample.workspace.debate[Group]) == before + 1
    assert sample.run("ungroup")
    assert len(sample.workspace.debate[Group]) == before


def test_two_claims_are_said_to_contradict_each_other(sample: MainWindow) -> None:
    choose(sample, "zebra", "Reward from the world")

    assert sample.run("contradiction")
    assert not sample.run("contradiction") or steps(sample) == 1


@pytest.mark.parametrize("id", ["flip", "relink", "insert-between", "split", "merge", "ungroup"])
def test_nothing_of_this_is_possible_on_the_contention(sample: MainWindow, id: str) -> None:
    sample.workspace.choose_contention()

    assert not sample.run(id)


def test_premises_are_counted_where_they_were(sample: MainWindow) -> None:
    premises = len(sample.workspace.debate[Premise])
    choose(sample, "zebra")
    for id in ("flip", "implicit", "undo", "undo"):
        assert sample.run(id), id

    assert len(sample.workspace.debate[Premise]) == premises
