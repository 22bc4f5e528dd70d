"""What a program that died while writing a file left beside it.

A rollback journal is applied to a copy: the file and its journal stay as they are. A write-ahead log is ignored: the
file without it is an earlier whole state, and the checksum tells when it is not.
"""

import os
import sqlite3
import stat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from debatemap.storage.private_copy import LARGEST, read_bytes
from debatemap.storage.rejection import DocumentRejected, damaged

_MAGIC: Final = bytes.fromhex("d9d505f920a163d7")


def journal_beside(path: Path) -> bytes | None:
    """Return the rollback journal beside a file, or None where there is none that may be used."""
    beside = Path(os.path.realpath(path) + "-journal")
    try:
        status = beside.lstat()
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
        return None
    try:
        journal, _ = read_bytes(beside)
    except DocumentRejected:
        return None
    return journal if _is_usable(journal) else None


def rolled_back(content: bytes, journal: bytes) -> bytes:
    """Return a file's bytes after its journal has been rolled back in a private copy."""
    with TemporaryDirectory(prefix="debatemap-") as folder:
        copy = Path(folder, "copy")
        copy.write_bytes(content)
        Path(folder, "copy-journal").write_bytes(journal)
        try:
            _recover(copy)
        except sqlite3.Error as error:
            raise damaged("cannot be rolled back") from error
        if copy.stat().st_size > LARGEST:
            raise damaged("too large after rolling back")
        return copy.read_bytes()


def _is_usable(journal: bytes) -> bool:
    # A journal that ends with the magic names a super-journal, and SQLite would look for that file and delete it.
    return journal.startswith(_MAGIC) and not journal.endswith(_MAGIC)


def _recover(copy: Path) -> None:
    connection = sqlite3.connect(copy, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    finally:
        connection.close()
