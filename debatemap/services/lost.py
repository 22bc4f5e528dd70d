"""Edits whose file is gone or holds something else: they can become debates of their own."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.services.recovery import brought_forward
from debatemap.storage.journal import NOTHING, Journal
from debatemap.storage.journals import Journals
from debatemap.storage.open import open_debate
from debatemap.storage.versions import Versions


@dataclass(frozen=True, slots=True)
class Lost:
    """Edits that are in no file: their journal, the file they were made to, and the debate that they follow."""

    journal: Path
    path: Path
    debate: Debate
    edits: tuple[Edit, ...]


def all_lost(journals: Journals, versions: Versions) -> Iterator[Lost]:
    """Yield the debates that a crash kept from a file which is gone or has other content by now."""
    with suppress(UserError):
        for summary in journals.summaries():
            if summary.path is not None and summary.unsaved and not summary.ended:
                yield from _lost(summary.file, summary.path, versions)


def _lost(file: Path, path: Path, versions: Versions) -> Iterator[Lost]:
    with suppress(UserError):
        journal = Journal(file)
        try:
            if not _holds(path, journal):
                yield from _found(journal, path, versions)
        finally:
            journal.close()


def _holds(path: Path, journal: Journal) -> bool:
    """Tell whether a file still holds what some edits follow: opening it offers them."""
    try:
        return journal.place_of(open_debate(path).digest) is not None
    except UserError:
        return False


def _found(journal: Journal, path: Path, versions: Versions) -> Iterator[Lost]:
    for place, base in _bases(journal, path, versions):
        _, fitting = brought_forward(base, journal.entries(place))
        if fitting:
            yield Lost(journal.file, path, base, tuple(entry.edit for entry in fitting))
            return


def _bases(journal: Journal, path: Path, versions: Versions) -> Iterator[tuple[int, Debate]]:
    """Yield what the edits of a journal may follow: versions of the file, the newest first, then its beginning."""
    for version in versions.at(path):
        place = journal.place_of(version.digest)
        if place is not None:
            with suppress(UserError):
                yield place, open_debate(version.file).debate
    if journal.place_of(NOTHING) == 0:
        yield 1, brought_forward(Debate(), journal.entries(0, 1))[0]
