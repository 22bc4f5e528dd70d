"""The regions that groups make on a map."""

from debatemap.domain.model import Group, GroupMember
from debatemap.figure.display import display
from debatemap.figure.geometry import Rect
from debatemap.figure.groups import MARGIN
from debatemap.figure.look import Look
from debatemap.figure.picture import Picture, picture
from debatemap.figure.primitives import Layer, TextRun
from debatemap.figure.theme import theme
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
    assert region.rect == Rect(*shown.by_id["p"].rect).grown(MARGIN)
    assert [one.text for one in part.primitives if isinstance(one, TextRun)] == ["疑问"]


def test_a_group_within_another_lies_inside_it() -> None:
    shown = grouped(Group(id="outer", map=MAP), Group(id="inner", map=MAP, parent="outer"), members={"p": "inner"})
    outer, inner = shown.groups
    assert (outer.id, inner.id) == ("outer", "inner")
    assert outer.rect == inner.rect.grown(MARGIN)


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
