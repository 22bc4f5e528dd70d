"""What is selected, and the way the view came."""

from debatemap.ui.selection import Selection
from debatemap.ui.trail import Place, Trail

A, B, C = Place("a"), Place("b"), Place("c")


def test_choosing_tells_once_and_only_when_something_changes() -> None:
    selection, told = Selection(), []
    selection.changed.connect(lambda: told.append(selection.ids))

    selection.choose("a", "b", "a")
    selection.choose("a", "b")

    assert told == [("a", "b")]
    assert selection.current == "b"


def test_toggling_adds_and_takes_away() -> None:
    selection = Selection()
    selection.choose("a", "b")

    selection.toggle("a")
    selection.toggle("c")

    assert selection.ids == ("b", "c")
    assert selection.current == "c"


def test_what_is_removed_leaves_the_selection() -> None:
    selection = Selection()
    selection.choose("a", "b", current="b")

    selection.forget(["b"])

    assert (selection.ids, selection.current) == (("a",), "a")


def test_going_back_and_forward_leads_to_the_same_place() -> None:
    trail = Trail().to(A).to(B).to(B).to(C)

    assert trail.back().present == B
    assert trail.back().forward() == trail
    assert trail.back().back().back().present == A


def test_a_new_step_forgets_what_lay_ahead() -> None:
    trail = Trail().to(A).to(B).back().to(C)

    assert trail.forward() == trail
    assert trail.without("a").past == ()


def test_a_place_is_found_again_as_it_was_left() -> None:
    trail = Trail().to(A).left_as(("claim",), "seen from afar").to(B).back()

    assert trail.present is not None
    assert (trail.present.ids, trail.present.view) == (("claim",), "seen from afar")
