"""A map seen from far away."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.debate import Debate
from debatemap.domain.model import Claim, Group, GroupMember
from debatemap.figure.distant import DASHES, MARK, distant
from debatemap.figure.distant_labels import brief
from debatemap.figure.look import Look
from debatemap.figure.picture import picture
from debatemap.figure.primitives import SOLID, Layer, Part, Polyline, RoundedRect, TextRun
from debatemap.figure.states import States
from debatemap.figure.theme import THEMES, theme
from tests.figure.fixtures import MAP, Writer, ghosts, said, tangle

LIGHT = theme("light")
ZOOMS = st.floats(0.1, 0.35)


def labels(parts: tuple[Part, ...]) -> list[Part]:
    return [one for one in parts if any(isinstance(shape, TextRun) for shape in one.primitives)]


def words(parts: tuple[Part, ...]) -> list[str]:
    return [shape.text for one in parts for shape in one.primitives if isinstance(shape, TextRun)]


def shape(parts: tuple[Part, ...], id: str, layer: Layer) -> RoundedRect:
    (found,) = next(one.primitives for one in parts if (one.id, one.layer) == (id, layer))
    assert isinstance(found, RoundedRect)
    return found


def titled() -> Writer:
    writer = Writer(contention="c")
    writer.claim("c", "All maps are long sentences when nobody shortens them at all.", "长句")
    writer.records.append(Claim(id="p", text=said("A long reason that goes on."), short=said("Brief")))
    writer.place("p")
    writer.argue("c", "p")
    return writer


@given(st.builds(tangle, st.integers(0, 2**32), st.integers(1, 60)), ZOOMS, st.sampled_from(["en", "zh-Hans"]))
def test_labels_never_overlap(debate: Debate, zoom: float, language: str) -> None:
    shown = labels(distant(picture(debate, MAP, Look(language=language)), LIGHT, zoom))
    for one, other in combinations(shown, 2):
        assert not one.bounds.grown(-0.01).overlaps(other.bounds)


@given(ZOOMS)
def test_sizes_are_constant_on_the_screen(zoom: float) -> None:
    parts = distant(picture(ghosts(), MAP), LIGHT, zoom)
    pens = [one.pen for part in parts for one in part.primitives if isinstance(one, RoundedRect | Polyline) and one.pen]
    assert {round(pen.width * zoom, 6) for pen in pens} == {1}
    assert {tuple(round(length * zoom, 6) for length in pen.dash) for pen in pens} == {SOLID, DASHES}
    runs = [one for part in parts for one in part.primitives if isinstance(one, TextRun)]
    assert {(round(run.size * zoom, 6), run.weight) for run in runs} == {(12, 600)}


def test_thin_lines_stand_on_half_pixels_of_the_screen() -> None:
    zoom = 0.23
    parts = distant(picture(ghosts(), MAP), LIGHT, zoom)
    lines = [one for part in parts for one in part.primitives if isinstance(one, Polyline)]
    places = [place * zoom for line in lines for point in line.points for place in point]
    assert all(abs(place % 1 - 0.5) < 1e-6 for place in places)


@pytest.mark.parametrize("name", THEMES)
def test_joints_are_marks_in_their_full_colour_round_or_for_attacks_square(name: str) -> None:
    parts = distant(picture(ghosts(), MAP), theme(name), 0.25)
    reason, attack = (shape(parts, id, Layer.JOINTS) for id in ("a2", "a4"))
    assert (reason.fill, attack.fill) == (theme(name).because, theme(name).but)
    assert tuple(size * 0.25 for size in reason.rect[2:]) == MARK
    assert reason.radii[0] > attack.radii[0]


def test_the_contention_and_what_is_argued_for_it_carry_labels() -> None:
    parts = distant(picture(titled().debate(), MAP), LIGHT, 0.2)
    assert words(parts) == ["All maps are long sentences…", "1 Brief"]


def test_a_question_is_labelled_when_the_contention_is_folded_in_it() -> None:
    writer = titled()
    writer.question("q", "Are all maps long?", answers=["c"])
    folded = picture(writer.debate(), MAP, Look(folded=frozenset({"q"})))

    assert words(distant(folded, LIGHT, 0.2)) == ["Are all maps long?"]


def test_an_argument_is_labelled_by_its_first_premise_that_is_said() -> None:
    said_first = [one for one in words(distant(picture(ghosts(), MAP), LIGHT, 0.3)) if one.startswith("1 ")]
    assert said_first == ["1 Animals and models come out…"]


def test_groups_carry_their_titles() -> None:
    writer = titled()
    writer.records += [
        Group(id="g", map=MAP, title=said("Doubts")),
        GroupMember(id="m", group="g", item="p"),
    ]
    assert "Doubts" in words(distant(picture(writer.debate(), MAP), LIGHT, 0.2))


def test_labels_that_would_cover_the_map_are_numbers_alone() -> None:
    writer = Writer(contention="c")
    writer.claim("c", "Many speak for it.")
    for place in range(60):
        writer.argue("c", writer.claim(f"p{place}", "It is long enough for a whole label."))
    shown = picture(writer.debate(), MAP)

    assert words(distant(shown, LIGHT, 0.34))[0] == "Many speak for it."
    assert set(words(distant(shown, LIGHT, 0.34))[1:]) <= {str(number) for number in range(1, 61)}
    assert len(words(distant(shown, LIGHT, 0.34))) > 50


def test_a_label_that_would_dodge_too_far_is_left_out() -> None:
    writer = Writer(contention="c")
    writer.claim("c")
    for number in range(60):
        writer.argue("c", writer.claim(f"p{number}"), attack=bool(number % 2))
    shown = words(distant(picture(writer.debate(), MAP), LIGHT, 0.1))
    assert 1 < len(shown) < 61


def test_what_is_chosen_found_or_dimmed_shows_from_afar() -> None:
    shown = picture(ghosts(), MAP)
    parts = distant(shown, LIGHT, 0.2, States(selected=frozenset({"2"}), query="zebra", dimmed=frozenset({"3"})))
    assert [one.id for one in parts if one.layer is Layer.OVERLAYS and one not in labels(parts)] == ["2"]
    assert shape(parts, "1b.1.1", Layer.BOXES).fill == LIGHT.passage
    assert shape(parts, "2", Layer.BOXES).fill == LIGHT.box
    assert [one.opacity for one in parts if one.id == "3" and one.layer is Layer.BOXES] == [0.35]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Short.", "Short."),
        ("Twenty-eight letters to see", "Twenty-eight letters to see"),
        ("A sentence that is cut after a whole word", "A sentence that is cut after…"),
        ("Incomprehensibilities-without-any-space", "Incomprehensibilities-withou…"),
        ("如今的语言模型更像被召来的幽灵，而不是动物", "如今的语言模型更像被召来的幽…"),
    ],
)
def test_a_long_text_is_told_by_its_first_words(text: str, short: str) -> None:
    assert brief(text) == short
