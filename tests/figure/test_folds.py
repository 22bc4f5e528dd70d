"""What to fold for common ways of looking at a map."""

import pytest

from debatemap.figure.folds import at_depth, beside_path, over
from debatemap.figure.forest import forest
from debatemap.figure.outline import Outline, folded
from tests.figure.fixtures import MAP, Writer, ghosts


@pytest.fixture
def outline() -> Outline:
    writer = Writer(contention="top")
    for id in ("top", "left", "right", "deep", "deeper", "far"):
        writer.claim(id)
    for target, premise in (("top", "left"), ("top", "right"), ("left", "deep"), ("deep", "deeper"), ("right", "far")):
        writer.argue(target, premise)
    return forest(writer.debate(), MAP)


@pytest.mark.parametrize(
    ("depth", "shown"),
    [
        (0, {"top"}),
        (1, {"top", "left", "right"}),
        (2, {"top", "left", "right", "deep", "far"}),
        (3, {"top", "left", "right", "deep", "far", "deeper"}),
    ],
)
def test_folding_to_a_depth_leaves_so_many_levels_open(outline: Outline, depth: int, shown: set[str]) -> None:
    assert folded(outline, at_depth(outline, depth)).spots.keys() == shown


def test_only_the_way_to_a_claim_stays_open(outline: Outline) -> None:
    shown = folded(outline, beside_path(outline, ["deep"]))

    assert shown.spots.keys() == {"top", "left", "right", "deep", "deeper"}
    assert shown.spots["right"].hidden == 1


def test_to_show_a_claim_everything_above_it_must_be_open(outline: Outline) -> None:
    closed = frozenset({"left", "right"})

    opened = folded(outline, closed - over(outline, "deeper"))

    assert "deeper" in opened.spots
    assert "far" not in opened.spots


def test_a_question_above_the_contention_stays_open() -> None:
    outline = forest(ghosts(), MAP)

    shown = folded(outline, at_depth(outline, 0))

    assert set(outline.contentions) <= shown.spots.keys()
    assert all(shown.spots[id].hidden for id in outline.contentions)
