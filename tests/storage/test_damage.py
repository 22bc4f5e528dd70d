"""No damage goes unnoticed: a file is refused, or says what it said."""

import random
from pathlib import Path

import pytest

from debatemap.domain.debate import Debate
from debatemap.storage.open import debate_of, open_debate
from debatemap.storage.reader import read_rows
from debatemap.storage.rejection import DocumentRejected
from debatemap.storage.writer import file_content
from tests.storage.small import small_debate

CONTENT, _ = file_content(small_debate())
RECORDS = list(small_debate())


def read(content: bytes) -> Debate | None:
    """Return the debate in some bytes, or None when they are refused."""
    try:
        return debate_of(read_rows(content))
    except DocumentRejected:
        return None


def flipped(bit: int) -> bytes:
    content = bytearray(CONTENT)
    content[bit // 8] ^= 1 << bit % 8
    return bytes(content)


def interesting_bits(random: random.Random, count: int) -> list[int]:
    """Return bits of the header and of bytes that hold something; empty pages are most of a small file."""
    used = [place for place, byte in enumerate(CONTENT) if byte]
    return [8 * place + bit for place in range(100) for bit in range(8)] + [
        8 * random.choice(used) + random.randrange(8) for _ in range(count)
    ]


def test_every_flipped_bit_is_refused_or_changes_nothing(soaking: bool) -> None:
    for bit in interesting_bits(random.Random(7), 10_000 if soaking else 700):
        debate = read(flipped(bit))
        assert debate is None or list(debate) == RECORDS, bit


def test_flipped_bits_in_what_is_said_are_all_refused() -> None:
    start = CONTENT.index(b"Animals learn by doing.")
    assert all(read(flipped(bit)) is None for bit in range(8 * start, 8 * start + 8 * 23))


def test_a_file_cut_off_anywhere_is_refused() -> None:
    pages = range(0, len(CONTENT), 1024)
    assert all(read(CONTENT[:end]) is None for page in pages for end in (page, page + 1, page + 1023))


def test_a_file_that_goes_on_after_its_end_is_refused() -> None:
    assert read(CONTENT + bytes(1024)) is None


def test_blocks_that_were_swapped_or_zeroed_are_refused_or_change_nothing(soaking: bool) -> None:
    chance = random.Random(8)
    for _ in range(2000 if soaking else 200):
        content = bytearray(CONTENT)
        one, other = (512 * chance.randrange(len(CONTENT) // 512) for _ in range(2))
        content[one : one + 512] = CONTENT[other : other + 512] if chance.random() < 0.5 else bytes(512)
        debate = read(bytes(content))
        assert debate is None or list(debate) == RECORDS, (one, other)


@pytest.mark.parametrize("content", [b"\0", b"SQLite format 3\0", b"SQLite format 3\0" + bytes(84), bytes(4096), b"{}"])
def test_scraps_are_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "scrap.debatemap"
    path.write_bytes(content)
    with pytest.raises(DocumentRejected):
        open_debate(path)
