"""No text of a display list is cut, too small, or lies on anything, whatever the map, the language and the layers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.debate import Debate
from debatemap.domain.model import Map
from debatemap.figure.display import display
from debatemap.figure.geometry import Rect
from debatemap.figure.look import Look
from debatemap.figure.picture import picture
from debatemap.figure.primitives import Disc, Icon, Layer, Part, Pen, Primitive, RoundedRect, TextRun
from debatemap.figure.theme import theme
from debatemap.services.samples import Kind, sample, samples
from tests.figure.fixtures import MAP, ghosts, tangle
from tests.figure.ink_faults import ink_faults

LANGUAGES = ("en", "zh-Hans", "both")
LOOKS = st.builds(
    Look, language=st.sampled_from(LANGUAGES), said=st.booleans(), judged=st.booleans(), reconstructed=st.booleans()
)
TANGLES = st.builds(tangle, st.integers(0, 2**32), st.integers(1, 24))
BOX = RoundedRect(Rect(0, 0, 136, 60), (6, 6, 6, 6), "#FFFFFF", Pen("#000000"))


def words(x: float, baseline: float, width: float = 40, size: float = 13) -> TextRun:
    return TextRun(x, baseline, "word", (), size, 400, "#000000", "en", width)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sample_map_is_written_cleanly(language: str) -> None:
    course = sample(next(one.id for one in samples() if one.kind is Kind.COURSE))
    shown = (picture(course, map.id, Look(language=language)) for map in course[Map])

    assert [fault for one in shown for fault in ink_faults(display(one, theme("light")))] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["light", "hc_dark", "print"])
def test_a_map_that_a_class_has_judged_is_written_cleanly(language: str, name: str) -> None:
    assert ink_faults(display(picture(ghosts(), MAP, Look(language=language)), theme(name))) == []


@given(TANGLES, LOOKS)
def test_any_map_is_written_cleanly(debate: Debate, look: Look) -> None:
    assert ink_faults(display(picture(debate, MAP, look), theme("light"))) == []


SPOILT = {
    "too small": (words(10, 30, size=10),),
    "wider than the box": (words(10, 30, width=140),),
    "on its left edge": (words(1, 30),),
    "below the box": (words(10, 75),),
    "above the box": (words(10, 5),),
    "on another line": (words(10, 30), words(20, 36)),
    "under an icon": (words(10, 30), Icon("link", 40, 20, 12, "#000000", 2.2)),
    "over a chip": (words(10, 30), Disc(50, 26, 8, None, None)),
}


@pytest.mark.parametrize("ink", list(SPOILT.values()), ids=list(SPOILT))
def test_what_is_wrong_with_a_box_is_found(ink: tuple[Primitive, ...]) -> None:
    part = Part("box", Layer.BOXES, BOX.rect, (BOX, *ink))

    assert len(ink_faults([part])) == 1
