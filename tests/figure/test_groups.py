"""The regions that groups make on a map."""

from itertools import pairwise

import pytest

from debatemap.domain.model import Group, GroupMember, Map
from debatemap.figure.display import display
from debatemap.figure.groups import MARGIN
from debatemap.figure.look import Look
from debatemap.figure.picture import Picture, picture
from debatemap.figure.primitives import Layer, TextRun
from debatemap.figure.router import segment_rect
from debatemap.figure.theme import theme
from debatemap.services.samples import sample
from tests.figure.fixtures import MAP, Writer, said


def grouped(*groups: Group, members: dict[str, str]) -> Picture:
    writer = Writer(contention="c")
    writer.argue(writer.claim("c"), writer.claim("p"))
    writer.records += groups
    writer.records += [GroupMember(id=f"{item}/member", group=group, item=item) for item, group in members.items()]
    return picture(writer.debate(), MAP, Look(language="zh-Hans"))


def test_a_group_is_drawn_around_its_members_with_its_title() -> None:
    shown = grouped(Group(id="g", map=MAP, title=said("Doubts", "疑问")), members={"p": "g"})
    (region,) = shown.groups
    (part,) = (one for one in display(shown, theme("light")) if one.layer is Layer.GROUPS)
    box, pill = shown.by_id["p"].rect, shown.by_id["c<p"].rect
    assert (region.rect.x, region.rect.right) == (box.x - MARGIN, box.right + MARGIN)
    assert shown.by_id["c"].rect.bottom < region.rect.y < pill.y
    assert region.rect.bottom == box.bottom + MARGIN
    assert [one.text for one in part.primitives if isinstance(one, TextRun)] == ["疑问"]


def test_a_group_within_another_lies_inside_it() -> None:
    shown = grouped(Group(id="outer", map=MAP), Group(id="inner", map=MAP, parent="outer"), members={"p": "inner"})
    outer, inner = shown.groups
    assert (outer.id, inner.id) == ("outer", "inner")
    assert outer.rect.holds(inner.rect)
    assert outer.rect.x < inner.rect.x


def test_a_group_without_drawn_members_is_not_drawn() -> None:
    assert grouped(Group(id="g", map=MAP), members={}).groups == ()


def test_groups_within_each_other_in_a_circle_are_still_drawn() -> None:
    shown = grouped(
        Group(id="a", map=MAP, parent="b"), Group(id="b", map=MAP, parent="a"), members={"p": "a", "c": "b"}
    )
    assert {region.id for region in shown.groups} == {"a", "b"}


def test_a_group_leaves_out_what_stands_close_beside_it() -> None:
    writer = Writer(contention="c")
    writer.claim("c")
    for claim in ("p", "q"):
        writer.argue("c", writer.claim(claim))
        writer.argue(claim, writer.claim(f"{claim}1"))
    writer.records += [Group(id="g", map=MAP), GroupMember(id="m", group="g", item="p")]
    shown = picture(writer.debate(), MAP)
    (region,) = shown.groups
    assert not region.rect.overlaps(shown.by_id["q"].rect)
    assert region.rect.holds(shown.by_id["p"].rect.grown(4))


GROUPED = ("animals-or-ghosts", "growth-curve", "tesla-or-waymo")


@pytest.mark.parametrize("language", ["en", "zh-Hans", "both"])
@pytest.mark.parametrize("id", GROUPED)
def test_titles_lie_on_nothing_and_outlines_cut_nothing(id: str, language: str) -> None:
    debate = sample(id)
    (map,) = debate[Map]
    shown = picture(debate, map.id, Look(language=language))
    solids = [*(part.rect for part in shown.by_id.values()), *(frame.rect for frame in shown.frames)]
    lines = [segment_rect(*piece) for route in shown.routes for piece in pairwise(route.points)]
    for region in shown.groups:
        assert not any(region.label.overlaps(rect) for rect in (*solids, *lines))
        assert all(region.rect.holds(rect) or not region.rect.overlaps(rect) for rect in solids)
        assert not region.title or region.label.x >= region.rect.x + 10


def scattered(*members: str) -> Picture:
    """Return four reasons side by side, some of them in one group."""
    writer = Writer(contention="c")
    writer.claim("c")
    for place, claim in enumerate("pqrs"):
        writer.argue("c", writer.claim(claim), attack=place % 2 == 1)
    writer.records += [
        Group(id="g", map=MAP, title=said("Some")),
        *(GroupMember(id=f"m{id}", group="g", item=id) for id in members),
    ]
    return picture(writer.debate(), MAP)


def test_members_side_by_side_are_in_one_region() -> None:
    assert len(scattered("p", "r").groups) == 1


def test_what_is_no_member_stands_between_the_pieces_of_a_group() -> None:
    shown = scattered("p", "s")
    assert [region.title for region in shown.groups] == ["Some", "Some"]
    for region in shown.groups:
        assert not any(region.rect.overlaps(shown.by_id[id].rect) for id in "qr")


def test_a_region_reaches_only_half_the_way_to_a_line_that_passes() -> None:
    shown = scattered("p", "q", "r", "s")
    (region,) = shown.groups
    bus = max(y for route in shown.routes for _, y in route.points if y < shown.by_id["c<p"].rect.y)
    assert bus < region.rect.y
