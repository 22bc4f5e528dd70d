"""The private journal of one debate: every edit in its own durable transaction, as a chain of digests.

It is history, recovery and "what changed since"; it never travels with the file.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

from debatemap.domain.changes import Edit
from debatemap.domain.edit_codec import edit_from_json, edit_to_json
from debatemap.i18n import Message
from debatemap.storage.clock import now
from debatemap.storage.drafts import Drafts
from debatemap.storage.journal_file import JournalFile, JournalUnreadable


class Role(StrEnum):
    """How an entry of a journal came about."""

    START = "start"
    EDIT = "edit"
    FILL = "fill"
    """An edit that belongs to the step before it: what that added is given its words."""
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Entry:
    """One edit in a journal as it is written there, the digest of the debate after it, and when it was made (UTC)."""

    sequence: int
    role: Role
    written: str
    digest: str
    made: str

    @property
    def edit(self) -> Edit:
        """Return the edit; JournalUnreadable when it is damaged."""
        try:
            return edit_from_json(self.written)
        except ValueError as error:
            raise JournalUnreadable(Message("A step in the history of this debate is damaged.")) from error


@dataclass(frozen=True, slots=True)
class Intent:
    """That a file was about to be replaced by the debate after an entry."""

    path: Path
    sequence: int
    digest: str


class Journal:
    """One chain of edits, held by this object alone until it is closed; its errors are those of ``JournalFile``."""

    def __init__(self, file: Path, patience: float = 0.5) -> None:
        """Open a journal, waiting so many seconds for a process that may only be looking at it."""
        self._file = JournalFile(file, patience)
        self.drafts = Drafts(self._file)

    @property
    def file(self) -> Path:
        """Return where the journal itself lies."""
        return self._file.path

    def start(self, path: Path | None, digest: str) -> None:
        """Begin the chain anew at a digest, for a file or, with None, for a debate that has no name yet."""
        self.copy((Entry(0, Role.START, "", digest, now()),), path)

    def copy(self, entries: Iterable[Entry], path: Path | None) -> None:
        """Begin the chain anew with entries of another one, the first being its start."""
        self._file.put(
            *((f"DELETE FROM {table}",) for table in ("entry", "intent", "draft", "state")),
            *((_APPEND, one.sequence, one.role, one.written, one.digest, one.made) for one in entries),
            ("INSERT INTO state VALUES ('running', 'yes')",),
            *(() if path is None else (("INSERT INTO state VALUES ('path', ?)", _path_to_text(path)),)),
        )

    def resume(self) -> None:
        """Note that the debate is open, until ``end``."""
        self._file.put(("INSERT OR REPLACE INTO state VALUES ('running', 'yes')",))

    def end(self) -> None:
        """Note that there is nothing to recover, and close."""
        self._file.put(("DELETE FROM state WHERE key = 'running'",))
        self.close()

    def close(self) -> None:
        """Let go of the journal; unless it was ended, its later entries are offered as recovery."""
        self._file.close()

    @property
    def ended(self) -> bool:
        """Tell whether whoever last had the debate open ended properly."""
        return self._state("running") is None

    @property
    def path(self) -> Path | None:
        """Return the file that the debate lies in, or None for one that has no name yet."""
        path = self._state("path")
        return None if path is None else _path_from_text(path)

    @property
    def digest(self) -> str:
        """Return the digest after the last entry."""
        rows = self._file.rows("SELECT digest FROM entry ORDER BY sequence DESC LIMIT 1")
        return rows[0][0] if rows else NOTHING

    @property
    def sequence(self) -> int | None:
        """Return the number of the last entry, or None in a journal that has not been started."""
        found: int | None = self._file.rows("SELECT max(sequence) FROM entry")[0][0]
        return found

    def append(self, edit: Edit, digest: str, role: Role = Role.EDIT, made: str | None = None) -> int:
        """Write an edit with the digest after it, made at a moment or now, and return its number.

        UserError means that nothing was written.
        """
        sequence = (self.sequence or 0) + 1
        self._file.put((_APPEND, sequence, role, edit_to_json(edit), digest, made or now()))
        return sequence

    def entries(self, after: int = 0, upto: int | None = None) -> tuple[Entry, ...]:
        """Return the edits whose numbers are above one and not above the other, in order."""
        rows = self._file.rows(
            "SELECT * FROM entry WHERE sequence > ? AND sequence <= coalesce(?, sequence) AND role != 'start'"
            " ORDER BY sequence",
            after,
            upto,
        )
        return tuple(map(_entry, rows))

    def chain(self) -> tuple[Entry, ...]:
        """Return the start and every edit, for a copy."""
        return tuple(map(_entry, self._file.rows("SELECT * FROM entry ORDER BY sequence")))

    def place_of(self, digest: str) -> int | None:
        """Return the number of the last entry after which the debate had a digest, or None where there is none."""
        found: int | None = self._file.rows("SELECT max(sequence) FROM entry WHERE digest = ?", digest)[0][0]
        return found

    def rewind(self, sequence: int) -> None:
        """Drop the entries after one; the debate is as it was then."""
        self._file.put(
            ("DELETE FROM entry WHERE sequence > ?", sequence),
            ("DELETE FROM intent WHERE sequence > ?", sequence),
        )

    def intend(self, path: Path, sequence: int, digest: str) -> None:
        """Note that a file is about to be replaced by the debate after an entry."""
        self._file.put(("INSERT INTO intent VALUES (NULL, ?, ?, ?, ?)", _path_to_text(path), sequence, digest, now()))

    def intents(self) -> tuple[Intent, ...]:
        """Return what files were about to be replaced by, in order of time."""
        rows = self._file.rows("SELECT path, sequence, digest FROM intent ORDER BY id")
        return tuple(Intent(_path_from_text(path), sequence, digest) for path, sequence, digest in rows)

    def forget(self, digest: str, edit: Edit | None = None) -> None:
        """Erase the history for good, keeping what the debate is now.

        A debate without a file lives in its journal alone: ``edit`` makes it out of nothing.
        """
        self.start(self.path, digest if edit is None else NOTHING)
        if edit is not None:
            self.append(edit, digest)
        self._file.purge()

    def _state(self, key: str) -> str | None:
        found = self._file.rows("SELECT value FROM state WHERE key = ?", key)
        return found[0][0] if found else None


NOTHING = "0" * 64
"""The digest of a debate without records."""

_APPEND = "INSERT INTO entry VALUES (?, ?, ?, ?, ?)"


def _entry(row: tuple[int, str, str, str, str]) -> Entry:
    sequence, role, written, digest, made = row
    return Entry(sequence, Role(role), written, digest, made)


def _path_to_text(path: Path) -> str:
    return quote_from_bytes(os.fsencode(path))


def _path_from_text(text: str) -> Path:
    return Path(os.fsdecode(unquote_to_bytes(text)))
