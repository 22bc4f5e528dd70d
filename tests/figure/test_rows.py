"""Frames whose premises stand in rows."""

from itertools import pairwise

import pytest

from debatemap.domain.debate import Debate
from debatemap.domain.kinds import Direction
from debatemap.figure.look import WIDEST_FRAME, Look
from debatemap.figure.picture import Picture, picture
from debatemap.figure.rows import ROW_BOX
from tests.figure.fixtures import MAP, Writer
from tests.figure.geometry_faults import faults


def conjunction(size: int, *below: tuple[int, str]) -> Debate:
    """Return a claim with so many co-premises, reasons and attacks below some."""
    writer = Writer(contention="c")
    premises = [writer.claim(f"p{place}", f"Premise number {place} of them all.") for place in range(size)]
    writer.argue(writer.claim("c"), *premises, id="all")
    for place, sides in below:
        for side in sides:
            reason = writer.claim(f"{side}{place}", "What stands below one of the premises.")
            writer.argue(f"p{place}", reason, attack=side == "-", id=f"p{place}{side}")
    return writer.debate()


def crossings(shown: Picture) -> list[tuple[str, str]]:
    """Return the lines of different arguments that cross each other."""
    pieces = [(route.id, *piece) for route in shown.routes for piece in pairwise(route.points)]
    level = [(id, min(a[0], b[0]), max(a[0], b[0]), a[1]) for id, a, b in pieces if a[1] == b[1]]
    upright = [(id, a[0], min(a[1], b[1]), max(a[1], b[1])) for id, a, b in pieces if a[0] == b[0]]
    return [
        (one, other)
        for one, left, right, y in level
        for other, x, top, bottom in upright
        if one != other and left < x < right and top < y < bottom
    ]


EVERYWHERE = tuple((place, "+-") for place in range(12))


def test_a_frame_that_fits_has_one_row() -> None:
    shown = picture(conjunction(4), MAP)
    assert len({shown.by_id[f"p{place}"].rect.y for place in range(4)}) == 1


def test_premises_of_a_wide_frame_stand_in_even_rows_in_their_order() -> None:
    shown = picture(conjunction(12), MAP)
    places = [shown.by_id[f"p{place}"].rect[1::-1] for place in range(12)]
    (frame,) = shown.frames
    assert places == sorted(places)
    assert [sum(y == top for y, _ in places) for top in sorted({y for y, _ in places})] == [6, 6]
    assert frame.rect.width <= WIDEST_FRAME


@pytest.mark.parametrize("frame", [200, 400, 731, WIDEST_FRAME])
@pytest.mark.parametrize("size", [7, 11, 12])
def test_lines_out_of_rows_cross_no_box_and_no_other_line(frame: int, size: int) -> None:
    for below in (EVERYWHERE[:size], EVERYWHERE[:size:2], tuple((place, "+-"[place % 2]) for place in range(size))):
        shown = picture(conjunction(size, *below), MAP, Look(frame=frame))
        assert faults(shown) == []
        assert crossings(shown) == []


def test_boxes_in_rows_are_equally_wide_and_not_too_wide() -> None:
    writer = Writer(contention="c")
    said = "A long sentence that would by itself take a much wider box than others, since it goes on and on. " * 2
    premises = [writer.claim(f"p{place}", said if place == 3 else "Short.") for place in range(8)]
    writer.argue(writer.claim("c"), *premises)
    shown = picture(writer.debate(), MAP)
    assert {shown.by_id[one].rect.width for one in premises} == {ROW_BOX}


def test_a_mark_stands_at_the_box_and_not_at_the_gutter() -> None:
    shown = picture(conjunction(12, (0, "+")), MAP)
    (end,) = (end for route in shown.routes for end in route.ends if "p0+" in route.serves)
    box = shown.by_id["p0"].rect
    assert (end.x, end.y) == (box.middle, box.bottom)


@pytest.mark.parametrize("direction", [Direction.RIGHT, Direction.INDENTED])
def test_maps_in_other_directions_have_sound_wide_frames(direction: Direction) -> None:
    assert faults(picture(conjunction(12, *EVERYWHERE), MAP, Look(direction=direction))) == []
