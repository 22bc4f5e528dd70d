"""Save a debate as a fresh file, verified, in the place of the old one."""

import stat
from dataclasses import dataclass
from pathlib import Path

from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.i18n import Message
from debatemap.storage.checksum import CHECKSUM
from debatemap.storage.failure import not_written, sentence
from debatemap.storage.private_copy import Stamp, stamp
from debatemap.storage.reader import read_rows
from debatemap.storage.rejection import DocumentRejected
from debatemap.storage.replacement import replace
from debatemap.storage.writer import file_content


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written: the digest of what is said, the checksum of the whole, and the state of the file."""

    digest: str
    checksum: str
    stamp: Stamp


class ChangedUnderneath(UserError):
    """Say that somebody else has written, replaced or removed the file since it was last read or saved."""


def save(debate: Debate, path: Path, replacing: Stamp | None = None) -> Saved:
    """Write a debate to a path and return what was written; UserError, the old file untouched, when that fails.

    ``replacing`` is the state in which the caller knows the file; ChangedUnderneath when it is in another one.
    """
    content, checksum = file_content(debate)
    try:
        _check_target(path, replacing)
        written = replace(path, content, lambda found: _verify(found, checksum))
    except (OSError, ValueError) as error:
        raise not_written(error) from error
    return Saved(debate.digest, checksum, written)


def _check_target(path: Path, replacing: Stamp | None) -> None:
    if replacing is not None and stamp(path) != replacing:
        raise ChangedUnderneath(
            Message("The file has been changed, moved or removed by another program since it was opened."),
            Message("Your work is safe here."),
        )
    try:
        status = path.stat()
    except FileNotFoundError:
        return
    if stat.S_ISDIR(status.st_mode):
        raise sentence(Message("This is a folder; please choose a file name."))
    if not stat.S_ISREG(status.st_mode):
        raise sentence(Message("This is a device or a pipe; please choose a file name."))
    if not status.st_mode & stat.S_IWUSR:
        raise sentence(Message("The file is read-only."))


def _verify(found: bytes, checksum: str) -> None:
    try:
        read = read_rows(found)
    except DocumentRejected as rejection:
        raise sentence(
            Message("What was written could not be read back: {reason}", reason=rejection.message)
        ) from rejection
    if read.about[CHECKSUM] != checksum:
        raise sentence(Message("What was written could not be read back."))
