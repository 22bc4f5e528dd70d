"""How typed words are found in others."""

import pytest

from debatemap.ui.palette.entries import Entry, Kind, commands
from debatemap.ui.palette.matching import match


@pytest.mark.parametrize(
    ("typed", "words", "spans"),
    [
        ("under", "Undercut this inference", ((0, 5),)),
        ("inf und", "Undercut this inference", ((0, 3), (14, 17))),
        ("幽灵", "更像被召唤来的幽灵", ((7, 9),)),
        ("a a", "A map", ((0, 1),)),
        ("cut", "under a cut", ((8, 11),)),
        ("", "anything", ()),
    ],
)
def test_every_typed_word_is_found_at_the_beginning_of_a_word_if_possible(
    typed: str, words: str, spans: tuple[tuple[int, int], ...]
) -> None:
    hit = match(typed, words)

    assert hit is not None
    assert hit.spans == spans


def test_one_missing_word_is_enough_for_nothing() -> None:
    assert match("under water", "Undercut this inference") is None


def test_the_best_command_comes_first() -> None:
    entries = [Entry(Kind.COMMAND, "1", "thunder"), Entry(Kind.COMMAND, "2", "Go under")]

    assert [hit.entry.id for hit in commands("under", entries)] == ["2", "1"]
