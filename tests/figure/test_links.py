"""Lines that are led around boxes, beside the lines of the tree."""

from itertools import pairwise

from debatemap.domain.debate import Debate
from debatemap.domain.model import Contradiction, Group, GroupMember
from debatemap.figure.geometry import Point
from debatemap.figure.look import Look
from debatemap.figure.picture import picture
from debatemap.figure.router import segment_rect
from debatemap.figure.routes import Route
from tests.figure.fixtures import MAP, Writer, said
from tests.figure.geometry_faults import faults

Piece = tuple[Point, Point]


def stacked_objections() -> Debate:
    """Return reasons and objections in stacks, one objection in contradiction to the contention."""
    writer = Writer(contention="c")
    writer.claim("c", "A contention of which the objections deny what it says.")
    for side in "+-":
        for place in range(3):
            writer.argue("c", writer.claim(f"{side}{place}", "What speaks for it or against."), attack=side == "-")
    writer.records.append(Contradiction(id="against", a="c", b="-1"))
    return writer.debate()


def shared(one: Piece, other: Piece) -> float:
    """Return for how many pixels two straight pieces lie on each other."""
    for across, along in ((0, 1), (1, 0)):
        if one[0][across] == one[1][across] == other[0][across] == other[1][across]:
            (low, high), (start, end) = (sorted(point[along] for point in piece) for piece in (one, other))
            return max(0, min(high, end) - max(low, start))
    return 0


def pieces(route: Route) -> list[Piece]:
    return list(pairwise(route.points))


def test_a_contradiction_does_not_run_along_the_line_of_a_stack() -> None:
    shown = picture(stacked_objections(), MAP, Look(shape=1.2))
    (link,) = shown.routes_by_id["against"]
    others = [piece for route in shown.routes if route is not link for piece in pieces(route)]
    assert max(shared(piece, other) for piece in pieces(link) for other in others) == 0
    assert faults(shown) == []


def test_a_link_leads_around_a_frame_where_there_is_room() -> None:
    writer = Writer(contention="c")
    for id in ("c", "p", "q", "l", "r", "d"):
        writer.claim(id, "What speaks for it.")
    writer.argue("c", "l")
    writer.argue("c", "p", "q", id="pair")
    writer.argue("c", "r")
    writer.argue("p", "d")
    writer.records.append(Contradiction(id="against", a="l", b="r"))
    shown = picture(writer.debate(), MAP)

    (link,) = shown.routes_by_id["against"]
    (frame,) = shown.frames
    assert not any(segment_rect(*piece).overlaps(frame.rect) for piece in pieces(link))
    assert faults(shown) == []


def test_a_link_leads_around_the_title_of_a_group_where_there_is_room() -> None:
    writer = Writer(contention="c")
    for id in ("c", "l", "m", "r"):
        writer.claim(id, "What speaks for it.")
    for id in ("l", "m", "r"):
        writer.argue("c", id)
    writer.records.append(Contradiction(id="against", a="l", b="r"))
    writer.records.append(Group(id="g", map=MAP, title=said("What most of them say", "多数人所说")))
    writer.records.append(GroupMember(id="g/m", group="g", item="m"))
    shown = picture(writer.debate(), MAP)

    (link,) = shown.routes_by_id["against"]
    (group,) = shown.groups
    assert not any(segment_rect(*piece).overlaps(group.label) for piece in pieces(link))
