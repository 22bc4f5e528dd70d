"""What must hold on every page of every sample and of odd debates."""

from functools import cache

import pytest

from debatemap.domain.debate import Debate
from debatemap.export.handout.composing import PlannedSheet
from debatemap.export.handout.cutting import FLOOR, MapPage
from debatemap.export.handout.options import HandoutOptions, Orientation, Paper
from debatemap.export.handout.plan import Handout, plan
from debatemap.figure.breaks import NO_END, NO_START
from debatemap.figure.lines import blank_before
from debatemap.figure.metrics import width
from debatemap.figure.picture import Box
from debatemap.figure.primitives import TextRun
from debatemap.services.samples import sample, samples
from tests.export.odd import ODD
from tests.export.paper import blank, lines
from tests.figure.geometry_faults import faults

LANGUAGES = ("en", "zh-Hans", "both")
SAMPLES = tuple(one.id for one in samples())
CHOSEN = tuple((id, LANGUAGES[place % 3]) for place, id in enumerate(SAMPLES))
"""Each sample in one language, each language on a third of the samples; half of them only in the soak."""
ALL = (
    *(pytest.param(*one, marks=pytest.mark.soak if place % 4 > 1 else ()) for place, one in enumerate(CHOSEN)),
    *((name, "en") for name in ODD),
)
POINTS = 0.75
pages = pytest.mark.parametrize(("id", "language"), ALL)


@cache
def debate_of(id: str) -> Debate:
    return ODD[id]() if id in ODD else sample(id)


@cache
def handout_of(id: str, language: str) -> Handout:
    return plan(debate_of(id), HandoutOptions(language=language))


@pages
def test_no_box_is_cut_covered_or_crossed(id: str, language: str) -> None:
    for one in handout_of(id, language).pages:
        assert faults(one.picture) == []


@pytest.mark.parametrize(
    ("id", "language"), [("growth-curve", "both"), ("key-growth-curve", "both"), ("animals-or-ghosts", "both")]
)
def test_the_first_sheet_has_the_map_and_no_sheet_the_contents_alone(id: str, language: str) -> None:
    first, *others = handout_of(id, language).sheets()

    assert "map" in anchors(first)
    assert all(anchors(one) for one in others)


def anchors(sheet: PlannedSheet) -> list[str]:
    return [name for placed in sheet.placed for name, _ in placed.anchors]


@pages
def test_claims_are_never_under_eight_points(id: str, language: str) -> None:
    assert [one.scale for one in handout_of(id, language).pages if one.scale < FLOOR] == []


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("orientation", Orientation)
def test_twelve_premises_in_one_frame_are_legible_on_any_sheet(paper: Paper, orientation: Orientation) -> None:
    handout = plan(ODD["conjunction"](), HandoutOptions(paper=paper, orientation=orientation))

    assert [one.scale for one in handout.pages if one.scale < FLOOR] == []
    assert [fault for one in handout.pages for fault in faults(one.picture)] == []


@pages
def test_every_argument_stands_with_all_its_premises(id: str, language: str) -> None:
    handout = handout_of(id, language)
    for one in handout.pages:
        for joint in one.picture.outline.joints.values():
            whole = handout.desk.outline.joints[joint.id]
            assert joint.spots == whole.spots or whole.link is not None


@pages
def test_every_claim_has_its_box_and_every_argument_its_pill(id: str, language: str) -> None:
    handout = handout_of(id, language)
    drawn = {part for one in handout.pages for part in one.picture.by_id}

    assert drawn >= {*handout.desk.outline.spots, *handout.desk.outline.joints}


@pages
def test_what_goes_on_elsewhere_names_the_page_where_it_does(id: str, language: str) -> None:
    handout = handout_of(id, language)
    begun = {
        name: number
        for number, sheet in enumerate(handout.sheets(), 1)
        for placed in sheet.placed
        for name, _ in placed.anchors
    }
    told = {run.text for _, run, _ in lines(handout) if run.text.startswith("→")}

    folded = {spot for one in handout.pages for spot in one.folded}
    assert all(f"branch-{spot}" in begun for spot in folded)
    assert len(told) == len({begun[f"branch-{spot}"] for spot in folded})


@pages
def test_nothing_leaves_the_text_area_and_no_heading_is_stranded(id: str, language: str) -> None:
    for sheet in handout_of(id, language).sheets():
        assert sheet.placed
        assert not sheet.placed[-1].block.keep
        for placed in sheet.placed:
            assert placed.y + placed.block.height <= sheet.size.text_height + 0.01
    handout = handout_of(id, language)
    for number, run, rect in lines(handout):
        size = handout.sizes[number - 1]
        assert rect.x + blank(run) >= size.left - 1, run.text
        assert rect.right <= size.right + 1, run.text


@pages
def test_text_keeps_four_points_from_its_frame(id: str, language: str) -> None:
    for one in handout_of(id, language).pages:
        for box in one.picture.boxes:
            assert _least_distance(one, box) >= 4, box.content.texts


def _least_distance(one: MapPage, box: Box) -> float:
    labels = [*box.content.lines, *box.content.header.labels]
    left = min((label.x + blank_before(label.text, label.style, label.language) for label in labels), default=10)
    right = box.rect.width - max(
        (label.x + width(label.text, label.style, label.language) for label in labels), default=0
    )
    above = min((label.baseline - 0.75 * label.style.size for label in labels), default=10)
    below = box.rect.height - max((label.baseline + 0.25 * label.style.size for label in labels), default=0)
    return min(left, right, above, below) * one.scale * POINTS


@pages
def test_no_line_starts_or_ends_as_chinese_forbids(id: str, language: str) -> None:
    for _, run, _ in lines(handout_of(id, language)):
        if len(run.text) > 1 and run.language.startswith("zh"):
            assert run.text[0] not in NO_START - {"”", "’", "—", "…"} or run.text[0].isascii(), run.text
            assert run.text[-1] not in NO_END, run.text


@pages
def test_no_two_lines_of_text_overlap(id: str, language: str) -> None:
    by_sheet: dict[int, list[tuple[TextRun, float, float, float, float]]] = {}
    for number, run, rect in lines(handout_of(id, language)):
        if run.size >= 10 and run.text.strip():
            inner = rect.grown(-2)
            by_sheet.setdefault(number, []).append((run, inner.x, inner.right, inner.y, inner.bottom))
    for found in by_sheet.values():
        found.sort(key=lambda one: one[3])
        for place, (run, left, right, _, bottom) in enumerate(found):
            for other, other_left, other_right, other_top, _ in found[place + 1 :]:
                if other_top >= bottom:
                    break
                assert other_left >= right or other_right <= left, (run.text, other.text)
