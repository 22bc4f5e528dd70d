"""What is drawn for a map, and how states and themes change it."""

from dataclasses import replace
from itertools import pairwise

import pytest

from debatemap.figure.display import display, overlays
from debatemap.figure.look import Look
from debatemap.figure.picture import Picture, picture
from debatemap.figure.primitives import Disc, Icon, Layer, Part, Pen, Polygon, Polyline, TextRun, rounded
from debatemap.figure.states import Change, States, Verdict
from debatemap.figure.theme import THEMES, theme
from tests.figure.fixtures import MAP, ghosts

LIGHT = theme("light")


@pytest.fixture(scope="module")
def shown() -> Picture:
    return picture(ghosts(), MAP)


def part(parts: tuple[Part, ...], id: str, layer: Layer) -> Part:
    return next(one for one in parts if (one.id, one.layer) == (id, layer))


def texts(one: Part) -> list[TextRun]:
    return [primitive for primitive in one.primitives if isinstance(primitive, TextRun)]


def outline_pen(one: Part) -> Pen:
    pen: Pen = getattr(one.primitives[0], "pen", Pen("none"))
    return pen


def test_parts_come_from_back_to_front(shown: Picture) -> None:
    layers = [one.layer for one in display(shown, LIGHT, States(selected=frozenset({"2"})))]
    assert all(before <= after for before, after in pairwise(layers))
    assert set(layers) == {Layer.FRAMES, Layer.LINES, Layer.JOINTS, Layer.BOXES, Layer.OVERLAYS}


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("language", ["en", "zh-Hans", "both"])
def test_no_text_but_monograms_is_under_eleven_pixels_or_out_of_its_part(name: str, language: str) -> None:
    for one in display(picture(ghosts(), MAP, Look(language=language)), theme(name)):
        for text in texts(one):
            assert text.size >= 11 or len(text.text) <= 3
            assert one.bounds.x <= text.x
            assert text.x + text.width <= one.bounds.right + 1
            assert one.bounds.y < text.baseline < one.bounds.bottom


def test_the_words_of_joints_are_in_the_language_of_the_texts() -> None:
    words = {joint.word for joint in picture(ghosts(), MAP, Look(language="zh-Hans")).joints}
    assert words == {"因为", "但是", "然而", "削弱推论"}


def test_lines_differ_in_dash_and_end_for_each_kind(shown: Picture) -> None:
    lines = {one.kind.value: display(replace(shown, routes=(one,)), LIGHT)[1] for one in shown.routes if one.ends}
    dashes = {
        kind: one.primitives[0].pen.dash for kind, one in lines.items() if isinstance(one.primitives[0], Polyline)
    }
    assert dashes == {
        "because": (),
        "but": (6, 3),
        "however": (8, 3, 2, 3),
        "undercut": (2, 3),
        "question": (),
    }
    assert [type(mark) for mark in lines["however"].primitives[1:]] == [Polygon, Polygon]
    assert isinstance(lines["undercut"].primitives[1], Disc)


def test_on_paper_an_objection_is_white_on_black(shown: Picture) -> None:
    pill, word = part(display(shown, theme("print")), "a4", Layer.JOINTS).primitives
    assert (getattr(pill, "fill", None), getattr(word, "colour", None)) == ("#2B2B2B", "#FFFFFF")


def test_contrast_themes_draw_lines_of_two_pixels(shown: Picture) -> None:
    drawn = display(shown, theme("hc_dark"))
    widths = {one.primitives[0].pen.width for one in drawn if isinstance(one.primitives[0], Polyline)}
    assert widths == {2}


def test_an_implicit_premise_is_dashed_and_says_so(shown: Picture) -> None:
    box = part(display(shown, LIGHT), "1a", Layer.BOXES)
    assert outline_pen(box).dash == (4, 3)
    assert "implicit" in [text.text for text in texts(box)]


def test_annotators_have_square_chips_and_speakers_round_ones(shown: Picture) -> None:
    drawn = display(shown, LIGHT)
    square, round_chip = part(drawn, "5.1", Layer.BOXES), part(drawn, "4", Layer.BOXES)
    assert not any(isinstance(one, Disc) for one in square.primitives)
    assert any(isinstance(one, Disc) for one in round_chip.primitives)


def test_names_go_and_monograms_stay_from_farther_away(shown: Picture) -> None:
    near = {text.text for text in texts(part(display(shown, LIGHT), "4", Layer.BOXES))}
    far = {text.text for text in texts(part(display(shown, LIGHT, names=False), "4", Layer.BOXES))}
    assert near - far == {"Sutton"}
    assert "RS" in far


def test_a_selected_box_has_one_ring_and_the_focused_of_several_two(shown: Picture) -> None:
    (single,) = overlays(shown, LIGHT, States(selected=frozenset({"2"}), focused="2"))
    several = list(overlays(shown, LIGHT, States(selected=frozenset({"2", "3"}), focused="3")))
    assert len(single.primitives) == 1
    assert [len(one.primitives) for one in several] == [1, 2]


def test_what_is_dimmed_shows_fully_under_the_pointer_and_when_selected(shown: Picture) -> None:
    dimmed = frozenset({"2", "3", "4"})
    drawn = display(shown, LIGHT, States(dimmed=dimmed, hovered="3", selected=frozenset({"4"})))
    assert [part(drawn, id, Layer.BOXES).opacity for id in ("2", "3", "4", "5")] == [0.35, 1, 1, 1]


def test_a_search_marks_its_words_also_over_the_end_of_a_line(shown: Picture) -> None:
    box = part(display(shown, LIGHT, States(query="THEIR OWN experience")), "4", Layer.BOXES)
    assert "".join(text.text for text in texts(box) if text.weight == 600 and text.size == 13) == "theirown experience"


def test_a_folded_box_counts_and_a_page_label_takes_its_place() -> None:
    closed = picture(ghosts(), MAP, Look(folded=frozenset({"2"})))
    counted = texts(part(display(closed, LIGHT), "2", Layer.BOXES))
    labelled = texts(part(display(closed, LIGHT, States(pages={"2": "→ p. 3"})), "2", Layer.BOXES))
    assert "+1" in [text.text for text in counted]
    assert [text.text for text in labelled if text.text in ("+1", "→ p. 3")] == ["→ p. 3"]


@pytest.mark.parametrize(
    ("states", "icon"),
    [
        (States(changes={"2": Change.ADDED}), "plus"),
        (States(changes={"2": Change.CHANGED}), "square-pen"),
        (States(changes={"2": Change.REMOVED}), "x"),
        (States(verdicts={"2": Verdict.ACCEPTABLE}), "check"),
        (States(handles="2"), "plus"),
    ],
)
def test_a_state_puts_its_sign_over_the_box(shown: Picture, states: States, icon: str) -> None:
    (over,) = overlays(shown, LIGHT, states)
    assert icon in [one.name for one in over.primitives if isinstance(one, Icon)]


def test_a_dragged_box_leaves_its_dotted_place(shown: Picture) -> None:
    ghost = part(display(shown, LIGHT, States(dragged=frozenset({"2"}))), "2", Layer.BOXES)
    assert len(ghost.primitives) == 1
    assert outline_pen(ghost).dash == (2, 2)


def test_corners_never_take_more_than_their_pieces_give() -> None:
    line = ((0.0, 0.0), (0.0, 4.0), (8.0, 4.0), (8.0, 40.0))
    (first, _, first_end), (second, _, second_end) = rounded(line, 6)
    assert (first, first_end) == ((0, 0), (4, 4))
    assert (second, second_end) == ((4, 4), (8, 8))


@pytest.mark.parametrize("id", ["2", "joint 2"])
def test_no_ring_strikes_out_the_count_of_what_is_folded(id: str) -> None:
    open_map = picture(ghosts(), MAP)
    chosen = (
        id
        if id in open_map.by_id
        else next(j.id for j in open_map.joints if "2" in open_map.outline.joints[j.id].spots)
    )
    folded = picture(ghosts(), MAP, Look(folded=frozenset({chosen})))

    (over,) = overlays(folded, LIGHT, States(selected=frozenset({chosen})))

    counts = [place for place, one in enumerate(over.primitives) if isinstance(one, TextRun)]
    assert [over.primitives[place].text for place in counts] == [f"+{folded.by_id[chosen].hidden}"]  # type: ignore[union-attr]
    assert counts[0] == len(over.primitives) - 1
