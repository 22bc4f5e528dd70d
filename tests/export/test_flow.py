from hypothesis import given
from hypothesis import strategies as st

from debatemap.export.handout.flow import Block, held_together, poured

HEIGHT = 100.0
BLOCKS = st.lists(
    st.builds(
        Block,
        height=st.floats(1, 60),
        before=st.floats(0, 20),
        keep=st.booleans(),
    ),
    max_size=60,
)


@given(BLOCKS)
def test_pouring_keeps_every_block_in_order(blocks: list[Block]) -> None:
    assert [placed.block for sheet in poured(blocks, HEIGHT) for placed in sheet] == blocks


@given(BLOCKS)
def test_nothing_overflows_a_sheet_and_nothing_overlaps(blocks: list[Block]) -> None:
    for sheet in poured(blocks, HEIGHT):
        bottom = 0.0
        for placed in sheet:
            assert placed.y >= bottom - 1e-9
            bottom = placed.y + placed.block.height
        assert bottom <= HEIGHT + 1e-6


@given(st.lists(st.floats(1, 10), min_size=1, max_size=9), st.floats(1, 95))
def test_blocks_that_keep_together_share_a_sheet_where_they_can(heights: list[float], used: float) -> None:
    run = held_together([Block(height) for height in heights])

    sheets = list(poured([Block(used), *run], HEIGHT))

    assert any(set(map(id, run)) <= {id(placed.block) for placed in sheet} for sheet in sheets)


def test_what_stands_again_opens_each_sheet_that_a_table_goes_on_to() -> None:
    head = Block(10, anchors=(("again", 0.0),))
    rows = [Block(30, again=(head,)) for _ in range(9)]

    first, *others = poured([Block(10), *rows], HEIGHT)

    assert first[0].block is not head
    assert len(others) > 1
    assert all(sheet[0].block is head for sheet in others)
