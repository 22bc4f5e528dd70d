"""The database of one journal: private to the user, held by one connection at a time."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from debatemap.domain.errors import UserError
from debatemap.i18n import Message

_APPLICATION: Final = 0x44424D4A  # DBMJ
_VERSION: Final = 1
_SCHEMA: Final = f"""
CREATE TABLE entry (
    sequence INTEGER PRIMARY KEY, role TEXT NOT NULL, edit TEXT NOT NULL, digest TEXT NOT NULL, made TEXT NOT NULL
) STRICT;
CREATE INDEX entry_digest ON entry (digest);
CREATE TABLE intent (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL, sequence INTEGER NOT NULL, digest TEXT NOT NULL, made TEXT NOT NULL
) STRICT;
CREATE TABLE draft (key TEXT PRIMARY KEY, text TEXT NOT NULL, made TEXT NOT NULL) STRICT;
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
PRAGMA application_id={_APPLICATION};
PRAGMA user_version={_VERSION};
"""
# An exclusive lock ends with its process, so none is ever stale; the write-ahead log then needs no shared memory.
_SETTINGS: Final = ("locking_mode=EXCLUSIVE", "secure_delete=ON", "journal_mode=WAL", "synchronous=FULL")
_BUSY: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_BROKEN: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISMATCH)


class JournalInUse(UserError):
    """Say that another window or process holds the journal, and so has the debate open."""


class JournalUnreadable(UserError):
    """Say that a journal is damaged or of a later format; it does no harm to the debate."""

    def __init__(self, message: Message, newer: bool = False) -> None:
        super().__init__(message)
        self.newer = newer


class JournalFile:
    """A journal's database, made when missing; what is put into it is durable when the call returns.

    Every method raises JournalInUse when another connection holds the file, JournalUnreadable when it is damaged or
    newer, and UserError when the disk or the private folder fails.
    """

    def __init__(self, path: Path, patience: float) -> None:
        self.path = path
        with _told(NO_FOLDER):
            _make(path)
            self._connection = sqlite3.connect(path, isolation_level=None, timeout=patience)
            try:
                self._take()
            except BaseException:
                self._connection.close()
                raise

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        with _told(_NOT_READ):
            return self._connection.execute(query, values).fetchall()

    def put(self, *statements: tuple[Any, ...]) -> None:
        """Execute statements, each with its values, durably in one transaction."""
        with _told(_NOT_WRITTEN), self._transaction():
            for statement, *values in statements:
                self._connection.execute(statement, values)

    def purge(self) -> None:
        """Rewrite the file so that nothing deleted is left in it."""
        with _told(_NOT_WRITTEN):
            for statement in ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                self._connection.execute(statement).fetchall()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _take(self) -> None:
        for setting in _SETTINGS:
            self._connection.execute(f"PRAGMA {setting}")
        with self._transaction():
            self._make_or_check()

    def _make_or_check(self) -> None:
        application, version = self._number("application_id"), self._number("user_version")
        if not self._connection.execute("SELECT 1 FROM sqlite_schema").fetchone() and not application:
            for statement in _SCHEMA.split(";\n"):
                self._connection.execute(statement)
        elif application != _APPLICATION or version < _VERSION:
            raise _damaged()
        elif version > _VERSION:
            raise JournalUnreadable(Message("The history of this debate was kept by a newer Debatemap."), newer=True)
        elif self._connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise _damaged()

    def _number(self, setting: str) -> int:
        found: int = self._connection.execute(f"PRAGMA {setting}").fetchone()[0]
        return found

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise


def _make(path: Path) -> None:
    # Only where there is none: closing a file that this process has open elsewhere would drop its locks (POSIX).
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def may_know(path: Path, digest: str) -> bool:
    """Tell whether a journal may hold a digest: quick and without a lock, sure only of one that was properly closed."""
    if path.with_name(f"{path.name}-wal").exists():
        return True
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as connection:
            return connection.execute("SELECT 1 FROM entry WHERE digest = ?", (digest,)).fetchone() is not None
    except (sqlite3.Error, UnicodeError):
        return False


@contextmanager
def _told(failure: tuple[Message, Message]) -> Iterator[None]:
    try:
        yield
    except sqlite3.ProgrammingError:  # a mistake of ours, such as the use of a closed journal
        raise
    except (sqlite3.Error, UnicodeError) as error:
        raise _meaning(error, failure) from error
    except OSError as error:
        raise UserError(*failure) from error


def _meaning(error: Exception, failure: tuple[Message, Message]) -> UserError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BUSY:
        return JournalInUse(Message("This debate is already open in another window."))
    if code in _BROKEN or isinstance(error, UnicodeError):
        return _damaged()
    return UserError(*failure)


def _damaged() -> JournalUnreadable:
    return JournalUnreadable(Message("The history of this debate is damaged; the debate itself is not."))


_ROOM = Message("Please make room on the disk, and check that your data folder can be written to.")
NO_FOLDER = (Message("Your private data folder cannot be used, so unsaved work is not protected."), _ROOM)
_NOT_READ = (Message("The private journal cannot be read."), _ROOM)
_NOT_WRITTEN = (Message("The change could not be kept in the private journal, so it was not made."), _ROOM)
