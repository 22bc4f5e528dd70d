"""All journals in the private data folder: which one belongs to which file, and what there is to recover.

A journal's name is made from the path of its file: two paths never share one, and two processes meet at its lock.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final
from uuid import uuid4

from debatemap.domain.changes import Edit
from debatemap.domain.errors import UserError
from debatemap.i18n import Message
from debatemap.storage.journal import NOTHING, Entry, Journal
from debatemap.storage.journal_file import NO_FOLDER, JournalUnreadable, may_know

_SUFFIX: Final = ".journal"
_UNNAMED: Final = "unnamed-"
_KEPT: Final = "kept-"
_MOST_ASKED: Final = 100
"""How many journals are asked about a file that may have been moved."""


@dataclass(frozen=True, slots=True)
class Attached:
    """The journal of an opened file, the entry that the file is at, edits that may be recovered, and what to tell."""

    journal: Journal
    place: int
    later: tuple[Entry, ...] = ()
    note: Message | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """A journal that nobody has open: its file and its debate's, how it ended, and what was never put into a file."""

    file: Path
    path: Path | None
    ended: bool
    digest: str
    edits: int
    unsaved: int
    drafts: int


class Journals:
    """The journals in a folder of the user's; UserError when the folder cannot be used."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def attach(self, path: Path, digest: str) -> Attached:
        """Return the journal of a file that was opened with a digest; JournalInUse when it is open elsewhere.

        Later edits are offered when they were made to the file at this path by a process that did not end properly.
        """
        path = Path(os.path.realpath(path))
        journal, note = self._taken(path)
        try:
            place, later = self._placed(journal, path, digest)
        except BaseException:
            journal.close()
            raise
        return Attached(journal, place, later, note)

    def create(self, edit: Edit, digest: str) -> Journal:
        """Return the journal of a new debate without a file, which an edit makes out of nothing."""
        journal = Journal(self._made(f"{_UNNAMED}{uuid4()}"))
        journal.start(None, NOTHING)
        journal.append(edit, digest)
        return journal

    def named(self, journal: Journal, path: Path) -> Journal:
        """Return the journal of the same debate under another path, with the same history; the caller ends the old one.

        JournalInUse when a debate at that path is open elsewhere.
        """
        path = Path(os.path.realpath(path))
        if journal.path == path:
            return journal
        other, _ = self._taken(path)
        other.copy(journal.chain(), path)
        return other

    def summaries(self) -> Iterator[Summary]:
        """Yield what is known of every journal that can be read and that nobody has open, latest first."""
        for file in self._files():
            with suppress(UserError):
                yield _summary(file)

    def unnamed(self) -> list[Path]:
        """Return the journals of debates that have no file, latest first, without opening any."""
        return [file for file in self._files() if file.name.startswith(_UNNAMED)]

    def discard(self, journal: Journal) -> None:
        """Close a journal and remove it for good."""
        journal.close()
        _remove(journal.file)

    def clear(self) -> None:
        """Remove every history but those that are in use or hold what is in no file."""
        for summary in self.summaries():
            if summary.path is not None and summary.ended:
                _remove(summary.file)
        for file in self._aside().iterdir():
            file.unlink()

    def _taken(self, path: Path) -> tuple[Journal, Message | None]:
        file = self._made(sha256(os.fsencode(os.path.normcase(path))).hexdigest()[:32])
        try:
            return Journal(file), None
        except JournalUnreadable as error:
            _move(file, self._aside() / f"{file.stem}-{uuid4()}{file.suffix}")
            return Journal(file), error.message

    def _placed(self, journal: Journal, path: Path, digest: str) -> tuple[int, tuple[Entry, ...]]:
        place = journal.place_of(digest)
        if place is None:
            self._begin(journal, path, digest)
        later = () if place is None or journal.ended else journal.entries(place)
        place = journal.place_of(digest) or 0
        if not later:
            journal.rewind(place)
        journal.resume()
        return place, later

    def _begin(self, journal: Journal, path: Path, digest: str) -> None:
        """Fill a journal that does not know the file: with the history of one that was moved here, or with none."""
        self._keep(journal)
        moved = self._moved(journal, digest)
        if moved is None:
            journal.start(path, digest)
        else:
            journal.copy(moved.chain(), path)
            self.discard(moved)

    def _keep(self, journal: Journal) -> None:
        """Keep a copy of edits that were lost with their process and do not fit the file that is there now."""
        if not journal.ended and journal.entries(_saved(journal)):
            kept = Journal(self._made(f"{_KEPT}{uuid4()}"))
            kept.copy(journal.chain(), journal.path)
            kept.close()

    def _moved(self, journal: Journal, digest: str) -> Journal | None:
        for file in self._files()[:_MOST_ASKED]:
            if file != journal.file and may_know(file, digest):
                with suppress(UserError):
                    other = Journal(file, patience=0.0)
                    if other.path and not other.path.exists() and other.place_of(digest) is not None:
                        return other
                    other.close()
        return None

    def _files(self) -> list[Path]:
        return sorted(self._own("").glob(f"*{_SUFFIX}"), key=_changed, reverse=True)

    def _made(self, stem: str) -> Path:
        return self._own("") / f"{stem}{_SUFFIX}"

    def _aside(self) -> Path:
        return self._own("aside")

    def _own(self, name: str) -> Path:
        folder = self._folder / name
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(*NO_FOLDER) from error
        return folder


def _summary(file: Path) -> Summary:
    journal = Journal(file, patience=0.0)
    try:
        return Summary(
            file=file,
            path=journal.path,
            ended=journal.ended,
            digest=journal.digest,
            edits=len(journal.entries()),
            unsaved=len(journal.entries(_saved(journal))),
            drafts=len(journal.drafts.all()),
        )
    finally:
        journal.close()


def _saved(journal: Journal) -> int:
    """Return the number of the last entry that was meant to go into a file."""
    return max((intent.sequence for intent in journal.intents()), default=0)


def _changed(file: Path) -> float:
    return max((part.stat().st_mtime for part in _parts(file) if part.exists()), default=0.0)


def _parts(file: Path) -> tuple[Path, ...]:
    return tuple(file.with_name(file.name + ending) for ending in ("", "-wal", "-shm", "-journal"))


def _move(file: Path, target: Path) -> None:
    for part, new in zip(_parts(file), _parts(target), strict=True):
        with suppress(FileNotFoundError):
            part.rename(new)


def _remove(file: Path) -> None:
    for part in _parts(file):
        part.unlink(missing_ok=True)
