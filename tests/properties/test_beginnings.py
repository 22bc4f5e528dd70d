"""A map that is too large to be read at once begins folded, as far open as can be read."""

from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.debate import Debate
from debatemap.domain.model import Map, Question
from debatemap.domain.relations import items_on
from debatemap.figure.folds import at_depth, beginning
from debatemap.figure.forest import forest
from debatemap.figure.outline import folded
from tests.figure.fixtures import tangle
from tests.properties.strategies import debates

FEW = st.integers(1, 12)
crowds = debates(6) | st.builds(tangle, st.integers(0, 2**16), st.sampled_from([5, 9, 14, 24, 40]))


@given(crowds, FEW)
def test_no_more_is_drawn_than_can_be_read_unless_it_hangs_on_nothing(debate: Debate, most: int) -> None:
    for map in debate[Map]:
        outline = forest(debate, map.id)
        begun = beginning(outline, most)
        drawn = folded(outline, begun.folded if begun is not None else frozenset())

        assert len(drawn.spots) <= most or (begun is not None and begun.depth == 0)
        assert begun is None or len(outline.spots) > most


@given(crowds, FEW)
def test_it_is_as_far_open_as_can_be_read(debate: Debate, most: int) -> None:
    for map in debate[Map]:
        outline = forest(debate, map.id)
        begun = beginning(outline, most)
        if begun is not None:
            lines = sum(joint.link is not None for joint in outline.joints.values())
            deeper = folded(outline, at_depth(outline, begun.depth + 1))

            assert len(deeper.spots) + lines > most


@given(crowds)
def test_it_says_how_many_claims_the_map_has(debate: Debate) -> None:
    for map in debate[Map]:
        begun = beginning(forest(debate, map.id), 0)
        claims = [one for one in items_on(debate, map.id) if not isinstance(one, Question)]

        assert (begun.claims if begun is not None else 0) == len(claims)
