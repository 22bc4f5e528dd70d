"""How long a key takes while one types what is sought."""

from itertools import cycle
from typing import Final

from debatemap.services.document import Document
from debatemap.services.search import Search
from tests.benchmarks.debates import debate
from tests.benchmarks.harness import Benchmark, Pair, cpu

TYPED: Final = ("e", "ex", "exp", "experience", "the", "animals ghosts", "幽", "幽灵", "学", "学习", "zebra", "a e")
"""Queries as they stand after a key, some with thousands of hits, some with none."""


def _per_key(size: int) -> Pair:
    search = Search(Document(debate(size)))
    search.find("a")
    queries = cycle(TYPED)
    return Pair(cpu(lambda: search.find(next(queries))))


def _index(size: int) -> Pair:
    document = Document(debate(size))
    return Pair(cpu(lambda: Search(document).find("a")))


BENCHMARKS = (
    Benchmark("search, one key", _per_key, {1_000: 2.0, 10_000: 10.0, 50_000: 50.0}, rounds=10 * len(TYPED)),
    Benchmark("search, first key", _index, {10_000: 250.0}, rounds=5),
)
