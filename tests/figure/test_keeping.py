"""A map reduced to what somebody asked for stays an argument that reads from top to bottom."""

from debatemap.figure.forest import forest
from debatemap.figure.keeping import keeping
from debatemap.figure.look import Look
from debatemap.figure.picture import picture
from tests.figure.fixtures import MAP, Writer


def written() -> Writer:
    writer = Writer(contention="top")
    for id in ("top", "reason", "co", "deep", "other", "alone"):
        writer.claim(id)
    writer.argue("top", "reason", "co")
    writer.argue("reason", "deep")
    writer.argue("top", "other")
    return writer


def kept(*ids: str) -> set[str]:
    outline = keeping(forest(written().debate(), MAP), ids)
    return {spot.item for spot in outline.spots.values()}


def test_what_joins_a_hit_to_the_contention_stays_with_its_co_premises() -> None:
    assert kept("deep") == {"top", "reason", "co", "deep"}


def test_what_hangs_below_a_hit_goes() -> None:
    assert kept("top") == {"top"}


def test_a_loose_claim_stays_when_it_is_a_hit() -> None:
    assert kept("alone") == {"alone"}


def test_nothing_asked_for_is_nothing_drawn() -> None:
    assert kept() == set()


def test_a_reduced_picture_keeps_the_numbers_of_the_whole_and_opens_what_is_folded() -> None:
    debate = written().debate()
    whole = picture(debate, MAP)

    reduced = picture(debate, MAP, Look(only=frozenset({"other"}), folded=frozenset({"top"})))

    assert [box.id for box in reduced.boxes] == ["top", "other"]
    assert reduced.by_id["other"].content.header == whole.by_id["other"].content.header  # type: ignore[union-attr]
