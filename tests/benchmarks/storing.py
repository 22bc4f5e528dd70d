"""What opening a file safely and keeping an edit safely cost."""

import sqlite3
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

from debatemap.domain.edits import reword
from debatemap.services.document import Document
from debatemap.services.protection import Protection
from debatemap.storage.journals import Journals
from debatemap.storage.open import open_debate
from debatemap.storage.save import save
from tests.benchmarks.debates import debate, file
from tests.benchmarks.harness import Benchmark, Pair, Probe, cpu

EDITS = 40


def _opened(size: int) -> Pair:
    path = file(size)
    return Pair(cpu(lambda: open_debate(path).digest), cpu(lambda: _fetch_all(path)))


def _fetch_all(path: Path) -> int:
    connection = sqlite3.connect(path)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    rows = [connection.execute(f'SELECT * FROM "{table}"').fetchall() for table in tables]
    connection.close()
    return sum(map(len, rows))


def _saved(size: int) -> Pair:
    made, path = debate(size), Path(mkdtemp(prefix="debatemap-benchmark-")) / "saved.debatemap"
    return Pair(cpu(lambda: save(made, path)), cpu(lambda: _write_all(file(size))))


def _write_all(path: Path) -> None:
    """Write all rows of a file into a fresh one, as plainly as SQLite can."""
    source = sqlite3.connect(path)
    copy = sqlite3.connect(Path(mkdtemp(prefix="debatemap-benchmark-")) / "plain.db")
    for name, sql in source.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall():
        rows = source.execute(f'SELECT * FROM "{name}"').fetchall()
        copy.execute(sql)
        if rows:
            copy.executemany(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(rows[0]))})', rows)
    copy.commit()
    copy.close()
    source.close()


def _reworded(size: int) -> Pair:
    return Pair(_rewording(size), _rewording(100))


def _rewording(size: int) -> Probe:
    """Return a probe of rewording claims durably: checked, journalled, made."""
    made = debate(size)
    journal = (
        Journals(Path(mkdtemp(prefix="debatemap-benchmark-"))).attach(Path("never.debatemap"), made.digest).journal
    )
    document = Document(made, protection=Protection(journal=journal))
    fresh = count()

    def reword_some() -> None:
        for number in range(EDITS):
            document.commit(reword(made, f"c{number * 2}", "en", f"Reworded for the {next(fresh)}th time."))

    return cpu(reword_some)


BENCHMARKS = (
    Benchmark("safe open with digest ÷ raw fetchall", _opened, {1_000: 6.0, 10_000: 6.0, 50_000: 6.0}),
    Benchmark("verified save ÷ raw insert", _saved, {1_000: 6.0, 10_000: 6.0}, rounds=5),
    Benchmark(f"{EDITS} durable rewordings ÷ the same at 100", _reworded, {1_000: 1.5, 10_000: 1.5}),
)
