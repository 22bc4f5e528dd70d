"""Tables, layers over tables, and overlays."""

import pytest

from debatemap.domain.index import Index
from debatemap.domain.model import Map, Premise
from debatemap.domain.overlay import Overlay
from debatemap.domain.table import Layer, Table

P1, P2 = Premise(id="p1", argument="a", claim="c"), Premise(id="p2", argument="a", claim="d")


def test_records_are_found_by_id_and_by_what_they_refer_to() -> None:
    table = Table(Premise, [P1, P2])
    assert (table["p1"], table.find("p2"), table.find("p3"), table.find(None)) == (P1, P2, None, None)
    assert table.referring("argument", "a") == (P1, P2)
    assert table.referring("claim", "d") == (P2,)
    assert table.referring("claim", "gone") == ()


@pytest.mark.parametrize("indexed", [True, False])
def test_indexes_follow_what_is_put_and_dropped(indexed: bool) -> None:
    table = Table(Premise, [P1, P2])
    if indexed:
        assert table.indexes
    moved = Premise(id="p1", argument="b", claim="c")
    table.put(moved)
    table.drop(P2)
    assert table.referring("argument", "a") == ()
    assert table.referring("argument", "b") == (moved,)
    assert table.indexes == Table(Premise, [moved]).indexes


def test_an_index_keeps_the_order_in_which_records_came_whether_one_or_many() -> None:
    index = Index()
    for id in ("b", "a", "b", "c"):
        index.add("x", id)
    assert [*index.of("x")] == ["b", "a", "c"]
    for id in ("b", "gone", "c"):
        index.remove("x", id)
    alone = Index()
    alone.add("x", "a")
    assert [*index.of("x")] == ["a"]
    assert index == alone
    index.remove("x", "a")
    assert ([*index.of("x")], index) == ([], Index())


def test_each_id_of_a_tuple_is_indexed() -> None:
    table = Table(Map, [Map(id="m", roots=("a", "b"))])
    assert [one.id for one in table.referring("roots", "b")] == ["m"]


def test_a_copy_goes_its_own_way() -> None:
    table = Table(Premise, [P1])
    copy = table.copy()
    copy.put(P2)
    assert ([*table], [*copy]) == ([P1], [P1, P2])


def test_a_layer_shows_its_changes_and_leaves_the_table_below_alone() -> None:
    table = Table(Premise, [P1, P2])
    layer = Layer(table)
    moved, new = Premise(id="p1", argument="b", claim="c"), Premise(id="p3", argument="a", claim="c")
    layer.put(moved)
    layer.drop(P2)
    layer.put(new)
    assert (len(layer), "p2" in layer, {*layer}) == (2, False, {moved, new})
    assert layer.referring("argument", "a") == (new,)
    assert layer.referring("claim", "c") == (moved, new)
    assert ([*table], table.referring("argument", "a")) == ([P1, P2], (P1, P2))


def test_an_overlay_hides_what_is_deleted_and_shows_it_again_when_set() -> None:
    below = {"a": 1, "b": 2}
    overlay = Overlay(below)
    del overlay["a"]
    assert ([*overlay], len(overlay), "a" in overlay) == (["b"], 1, False)
    with pytest.raises(KeyError):
        overlay["a"]
    with pytest.raises(KeyError):
        del overlay["a"]
    overlay["a"] = 3
    overlay["c"] = 4
    del overlay["c"]
    assert (dict(overlay), len(overlay), below) == ({"b": 2, "a": 3}, 2, {"a": 1, "b": 2})
