"""Any map is cut into pages that show all of it."""

from hypothesis import given
from hypothesis import strategies as st

from debatemap.domain.debate import Debate
from debatemap.export.handout.cutting import Area, cut
from debatemap.export.handout.desk import Desk, the_map
from debatemap.export.handout.options import HandoutOptions, Part
from tests.export.odd import tree
from tests.export.paper import planned
from tests.figure.fixtures import tangle

WIDTHS = st.integers(420, 1000)
HEIGHTS = st.integers(420, 1000)


def desk_of(debate: Debate) -> Desk:
    return Desk(debate, the_map(debate, None), HandoutOptions())


@given(st.integers(0, 50), st.integers(1, 40), WIDTHS, HEIGHTS)
def test_every_spot_and_argument_stands_on_some_page(seed: int, size: int, width: int, height: int) -> None:
    desk = desk_of(tangle(seed, size))

    pages = cut(desk, Area(width, height / 2), Area(width, height))

    drawn = {part for one in pages for part in one.picture.by_id}
    assert drawn >= {*desk.outline.spots, *desk.outline.joints}


@given(st.integers(0, 50), st.integers(1, 40))
def test_a_folded_branch_goes_on_once_and_later(seed: int, size: int) -> None:
    pages = cut(desk_of(tangle(seed, size)), Area(650, 450), Area(650, 900))

    for place, page in enumerate(pages):
        for spot in page.folded:
            heading = [n for n, other in enumerate(pages) if other.heads == (spot,) and not other.continued]
            assert len(heading) == 1
            assert heading[0] > place
            assert pages[heading[0]].after == place


@given(st.integers(1, 40))
def test_pages_stay_comfortable_where_premises_are_few(seed: int) -> None:
    pages = cut(desk_of(tree(50, seed)), Area(650, 450), Area(650, 900))

    assert min(page.scale for page in pages) >= 8 / 9.75
    assert len(pages) < 20


def test_dense_pages_hold_more() -> None:
    usual, dense = (planned(tree(120), dense=dense, parts=(Part.MAP,)) for dense in (False, True))

    assert len(dense.pages) < len(usual.pages)
    assert min(page.scale for page in dense.pages) >= 7 / 9.75


def test_the_fewest_sheets_decide_between_upright_and_across() -> None:
    free, upright, across = (
        planned(tree(40), orientation=turned, parts=(Part.MAP,)) for turned in ("auto", "portrait", "landscape")
    )

    assert len(free.sizes) <= max(len(upright.sizes), len(across.sizes))
