"""An outline grown anew where an edit changed it is the outline of the map walked as a whole."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain import edits
from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Map
from debatemap.figure import whole
from debatemap.figure.forest import SMALL, forest
from debatemap.figure.numbers import numbered
from debatemap.figure.whole import Whole, whole_of
from tests.figure.fixtures import MAP, Writer, tangle
from tests.properties.edits import edits_of
from tests.properties.strategies import debates

STEPS = 4
tangles = st.builds(tangle, st.integers(0, 2**16), st.sampled_from([3, 9, 24, SMALL, 2 * SMALL]))


@given(st.data())
def test_the_outline_after_edits_is_the_one_walked_as_a_whole(data: st.DataObject) -> None:
    debate = data.draw(debates(6) | tangles)
    map = data.draw(st.sampled_from([one.id for one in debate[Map]]))
    before = whole_of(debate, map)
    for _ in range(STEPS):
        done = data.draw(edits_of(debate))
        debate.apply(done)
        if map not in debate[Map]:
            return
        before = compared(debate, map, before)
        if data.draw(st.booleans()):
            debate.apply(done.inverted())
            before = compared(debate, map, before)


def compared(debate: Debate, map: str, before: Whole) -> Whole:
    followed, fresh = whole_of(debate, map, before), forest(debate, map)
    assert followed.outline == fresh
    assert (list(followed.outline.spots), list(followed.outline.joints)) == (list(fresh.spots), list(fresh.joints))
    assert followed.numbers == numbered(fresh, followed.frozen)
    return followed


def tree(size: int = 3 * SMALL) -> Debate:
    """Return a debate in which no claim is used twice."""
    random, writer = Random(size), Writer(contention="c0")
    for number in range(size):
        writer.claim(f"c{number}")
        if number:
            target = f"c{random.randrange(max(0, number - 9), number)}"
            writer.argue(target, f"c{number}", attack=number % 3 == 0, id=f"a{number}")
    return writer.debate()


LOCAL: dict[str, Callable[[Debate], Edit]] = {
    "a reason for the contention": lambda debate: edits.add_reason(debate, MAP, "c0", "New.", "en"),
    "an objection": lambda debate: edits.add_objection(debate, MAP, "c9", "New.", "en"),
    "an undercut": lambda debate: edits.add_undercut(debate, MAP, "a9", "New.", "en"),
    "a premise beside another": lambda debate: edits.add_co_premise(debate, MAP, "a9", "New.", "en"),
    "a claim between two": lambda debate: edits.insert_between(debate, MAP, "a9", "New.", "en"),
    "a reason that becomes an objection": lambda debate: edits.flip(debate, "a4", MAP),
    "an implicit premise": lambda debate: edits.set_field(debate, "a9:c9", MAP, implicit=True),
    "a branch that moves": lambda debate: edits.move_argument(debate, MAP, "a30", "c1", Polarity.ATTACK),
    "a last claim that is deleted": lambda debate: edits.delete(debate, [f"c{3 * SMALL - 1}"], MAP),
}


@pytest.mark.parametrize("change", LOCAL)
def test_where_claims_are_used_once_the_map_is_not_walked(change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    debate = tree()
    before = whole_of(debate, MAP)
    edit = LOCAL[change](debate)
    monkeypatch.setattr(whole, "forest", walked)
    debate.apply(edit)
    after = whole_of(debate, MAP, before)
    debate.apply(edit.inverted())
    back = whole_of(debate, MAP, after)
    assert after.outline != before.outline == back.outline


def walked(*_: object) -> None:
    raise AssertionError("the whole map was walked")


def test_a_second_use_is_shown_anew_where_its_region_grows_too_large_for_a_line() -> None:
    writer = Writer(contention="c0")
    for claim, target in {"c0": "", "a": "c0", "b": "c0", "b1": "b", **dict.fromkeys(numbers(SMALL - 4), "a")}.items():
        writer.claim(claim)
        if target:
            writer.argue(target, claim)
    writer.argue("b1", "1", id="twice")
    debate = writer.debate()
    before = whole_of(debate, MAP)
    debate.apply(edits.add_reason(debate, MAP, "b", "New.", "en"))
    after = compared(debate, MAP, before)
    assert before.outline.joints["twice"].link == "1"
    assert after.outline.joints["twice"].link is None


def test_an_undercut_of_an_argument_from_the_contention_itself_leaves_the_contention_where_it_is() -> None:
    writer = Writer(contention="c0")
    for claim in ("c0", "a", "b"):
        writer.claim(claim)
    for target, claim in (("c0", "a"), ("a", "b"), ("b", "c0")):
        writer.argue(target, claim)
    debate = writer.debate()
    before = whole_of(debate, MAP)
    debate.apply(edits.add_undercut(debate, MAP, "b<c0", "New.", "en"))
    assert compared(debate, MAP, before).outline.spots["c0"].above is None


def numbers(count: int) -> list[str]:
    return [str(number) for number in range(1, count + 1)]
