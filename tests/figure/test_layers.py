"""Graphs in layers: the order, the crossings, the places."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debatemap.figure.layers import Edge, Layers, abscissae, crossings, layered
from debatemap.figure.tracks import Fork, tracks


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, list[Edge]]:
    count = draw(st.integers(1, 14))
    pairs = list(combinations(range(count), 2))
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=20, unique=True)) if pairs else []
    return count, [
        Edge(*pair, out=draw(st.sampled_from([0, -9, 9])), length=draw(st.integers(1, 2))) for pair in chosen
    ]


def levels(layers: Layers) -> dict[int, int]:
    return {node: level for level, row in enumerate(layers.order) for node in row}


def pieces(layers: Layers) -> list[Edge]:
    return [piece for chain in layers.pieces for piece in chain]


@given(graphs())
def test_every_node_is_in_one_layer_and_every_piece_leads_to_the_next(graph: tuple[int, list[Edge]]) -> None:
    count, edges = graph
    layers = layered(count, edges)
    found = levels(layers)
    assert sum(map(len, layers.order)) == len(found)
    assert set(range(count)) <= set(found)
    assert all(found[piece.lower] == found[piece.upper] + 1 for piece in pieces(layers))
    for edge, chain in zip(edges, layers.pieces, strict=True):
        assert (chain[0].upper, chain[-1].lower) == (edge.upper, edge.lower)
        assert len(chain) >= edge.length


@given(graphs())
def test_the_order_never_has_more_crossings_than_the_given_one(graph: tuple[int, list[Edge]]) -> None:
    layers = layered(*graph)
    given_order = [sorted(row) for row in layers.order]
    assert crossings(layers.order, pieces(layers)) <= crossings(given_order, pieces(layers))


@given(st.lists(st.integers(0, 11), min_size=1, max_size=40))
def test_a_tree_is_drawn_without_crossings(above: list[int]) -> None:
    edges = [Edge(number - 1 - min(back, number - 1), number) for number, back in enumerate(above, 1)]
    layers = layered(len(above) + 1, edges)
    assert crossings(layers.order, pieces(layers)) == 0


def test_crossings_are_counted() -> None:
    assert crossings([[0, 1], [2, 3]], [Edge(0, 3), Edge(1, 2)]) == 1
    assert crossings([[0], [1, 2]], [Edge(0, 1, out=9), Edge(0, 2, out=-9)]) == 1
    assert crossings([[0, 1], [2, 3]], [Edge(0, 2), Edge(1, 2), Edge(1, 3)]) == 0


@given(graphs(), st.data())
def test_nodes_of_a_layer_keep_their_distance(graph: tuple[int, list[Edge]], data: st.DataObject) -> None:
    layers = layered(*graph)
    size = max(levels(layers)) + 1
    widths = data.draw(st.lists(st.sampled_from([0.0, 18.0, 136.0, 264.0]), min_size=size, max_size=size))
    x = abscissae(layers, widths, [14.0] * size)
    for row in layers.order:
        for left, right in pairwise(row):
            assert x[right] - widths[right] / 2 - (x[left] + widths[left] / 2) >= 14
    assert min(x[node] - widths[node] / 2 for row in layers.order for node in row) == pytest.approx(0, abs=1e-6)


def test_straight_edges_and_long_ones_are_straight_where_there_is_room() -> None:
    edges = [Edge(0, 1), Edge(0, 2), Edge(1, 3, straight=True), Edge(2, 4, straight=True), Edge(0, 5, length=4)]
    layers = layered(6, edges)
    x = abscissae(layers, [136.0, 60, 60, 200, 200, 60, 0, 0, 0], [14.0] * 9)
    assert (x[1], x[2]) == (x[3], x[4])
    assert len({x[piece.lower] for piece in layers.pieces[4]}) == 1


@given(st.lists(st.builds(Fork, st.integers(0, 90), st.tuples(st.integers(0, 90), st.integers(0, 90))), max_size=8))
def test_lines_that_would_touch_have_tracks_of_their_own(forks: list[Fork]) -> None:
    found = tracks(forks)
    bent = [(fork, track) for fork, track in zip(forks, found, strict=True) if not fork.is_straight]
    for (one, first), (other, second) in combinations(bent, 2):
        assert first != second or one.left > other.right or other.left > one.right


def test_lines_side_by_side_are_nested_rather_than_crossed() -> None:
    assert tracks([Fork(0, (30,)), Fork(20, (50,))]) == [1, 0]
    assert tracks([Fork(30, (0,)), Fork(50, (20,))]) == [0, 1]
    assert tracks([Fork(0, (10,)), Fork(40, (50,))]) == [0, 0]
