"""The shipped samples and the write-ups they were made from."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from debatemap.domain.debate import Debate
from debatemap.domain.fields import fields_of
from debatemap.domain.model import Record
from debatemap.domain.text import Text
from debatemap.services import samples

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
NAMES = [one.id for one in samples.samples()]


@cache
def sample(name: str) -> Debate:
    """Return a sample; it is composed once."""
    return samples.sample(name)


def texts(debate: Debate) -> Iterator[tuple[Record, str, Text]]:
    """Yield every text that says something, with its record and field."""
    for record in debate:
        for field in fields_of(type(record)):
            if field.type is Text and getattr(record, field.name):
                yield record, field.name, getattr(record, field.name)


@cache
def seeds() -> str:
    """Return the words of all write-ups; the test is skipped where they are not at hand."""
    if not SEEDS.is_dir():
        pytest.skip("the write-ups are not at hand")
    return "\n".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.md")))


def bare(string: str) -> str:
    """Return a string without spaces and the marks of Markdown, its quotation marks straight."""
    return re.sub("[“”]", '"', re.sub(r"[\s*#-]", "", string))


def runs(string: str) -> set[str]:
    """Return every run of 12 Han characters and of 8 English words, whatever stands between them."""
    han = "".join(re.findall("[\u3400-\u9fff]", string))
    words = re.findall(r"[a-z0-9’']+", string.lower().replace("’", "'"))
    return {han[at : at + 12] for at in range(len(han) - 11)} | {
        " ".join(words[at : at + 8]) for at in range(len(words) - 7)
    }
