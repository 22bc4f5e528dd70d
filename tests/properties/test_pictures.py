"""A picture made with the one before an edit is the picture made from nothing."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Direction, Layout
from debatemap.domain.model import Map
from debatemap.figure.look import BOTH, Look
from debatemap.figure.picture import Picture, picture
from tests.figure.fixtures import MAP, tangle
from tests.properties.edits import edits_of
from tests.properties.strategies import debates

STEPS = 5
tangles = st.builds(tangle, st.integers(0, 2**16), st.sampled_from([2, 5, 9, 14, 24]))


@given(st.data())
def test_the_picture_after_edits_is_the_one_made_from_nothing(data: st.DataObject) -> None:
    debate = data.draw(debates(6) | tangles)
    look, before = data.draw(looks()), None
    map = data.draw(st.sampled_from([one.id for one in debate[Map]]))
    for _ in range(STEPS):
        look = _seen_otherwise(data, look, before)
        before = _compared(debate, map, look, before)
        done = data.draw(edits_of(debate))
        debate.apply(done)
        if map not in debate[Map]:
            return
        before = _compared(debate, map, look, before)
        if data.draw(st.booleans()):
            debate.apply(done.inverted())
            before = _compared(debate, map, look, before)


@given(st.data())
def test_words_being_typed_are_drawn_as_if_they_were_said(data: st.DataObject) -> None:
    debate = data.draw(tangles)
    before = picture(debate, MAP)
    edit = data.draw(edits_of(debate))
    draft = debate.draft(edit.changes)
    if MAP in draft[Map]:
        after = _compared(draft, MAP, Look(), before)
        _compared(debate, MAP, Look(), after)


def _compared(debate: Debate, map: str, look: Look, before: Picture | None) -> Picture:
    followed, fresh = picture(debate, map, look, before), picture(debate, map, look)
    for part in ("outline", "boxes", "joints", "frames", "routes", "groups"):
        assert getattr(followed, part) == getattr(fresh, part), part
    assert (followed, followed.bounds, followed.by_id) == (fresh, fresh.bounds, fresh.by_id)
    return followed


@st.composite
def looks(draw: st.DrawFn) -> Look:
    """Draw a look at a debate as a window has it, nothing folded."""
    return Look(
        language=draw(st.sampled_from(["en", "zh-Hans", BOTH])),
        said=draw(st.booleans()),
        judged=draw(st.booleans()),
        reconstructed=draw(st.booleans()),
        short=draw(st.booleans()),
        layout=draw(st.sampled_from([None, *Layout])),
        direction=draw(st.sampled_from([None, *Direction])),
    )


def _seen_otherwise(data: st.DataObject, look: Look, before: Picture | None) -> Look:
    """Return the look, or one with something else folded, or now and then another one."""
    if before is not None and before.by_id and data.draw(st.booleans()):
        ids = data.draw(st.frozensets(st.sampled_from(sorted(before.by_id)), max_size=3))
        return replace(look, folded=ids) if data.draw(st.booleans()) else replace(look, only=ids or None)
    return look if data.draw(st.integers(0, 5)) else data.draw(looks())
