"""The bytes of a file, taken without leaving a trace on it or beside it."""

import os
import stat
from dataclasses import dataclass
from errno import EPERM
from pathlib import Path
from typing import Final

from debatemap.i18n import Message
from debatemap.storage.rejection import DocumentRejected

LARGEST: Final = 200_000_000
"""The largest file that is opened, in bytes."""

_FLAGS: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_NO_ACCESS_TIME: Final = getattr(os, "O_NOATIME", 0)


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which file lies at a path and in which state: it changes whenever anybody writes or replaces the file."""

    device: int
    file: int
    size: int
    changed: int
    """Time of the last change in nanoseconds since 1970."""


def stamp(path: Path) -> Stamp | None:
    """Return the stamp of the file at a path, or None when there is none to be seen."""
    try:
        return stamp_of(path.stat())
    except (OSError, ValueError):
        return None


def stamp_of(status: os.stat_result) -> Stamp:
    """Return the stamp that a file's status tells."""
    return Stamp(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def read_bytes(path: Path) -> tuple[bytes, Stamp]:
    """Return a file's bytes and stamp; DocumentRejected when it cannot be read, is too large or is being written."""
    try:
        return _read(path)
    except (OSError, ValueError) as error:
        raise _unreadable(error) from error


def _read(path: Path) -> tuple[bytes, Stamp]:
    _check_status(path.stat())
    with open(_opened(path), "rb") as file:
        before = os.fstat(file.fileno())
        _check_status(before)
        content = file.read(LARGEST + 1)
        after = os.fstat(file.fileno())
    if stamp_of(before) != stamp_of(after) or len(content) != after.st_size:
        raise DocumentRejected(Message("This file is just being written by another program; please try again."))
    return content, stamp_of(after)


def _opened(path: Path) -> int:
    try:
        return os.open(path, _FLAGS | _NO_ACCESS_TIME)
    except PermissionError as error:
        if error.errno != EPERM:  # only the owner may leave the access time alone
            raise
        return os.open(path, _FLAGS)


def _check_status(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise DocumentRejected(Message("This is a folder, not a file."))
    if not stat.S_ISREG(status.st_mode):
        raise DocumentRejected(Message("This is a device or a pipe, not a file."))
    if status.st_size > LARGEST:
        raise DocumentRejected(
            Message("This file is larger than {limit} MB and is not opened.", limit=LARGEST // 1_000_000)
        )


def _unreadable(error: OSError | ValueError) -> DocumentRejected:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return DocumentRejected(Message("There is no such file."))
    if isinstance(error, PermissionError):
        return DocumentRejected(Message("You are not permitted to read this file."))
    return DocumentRejected(Message("This file cannot be read."), detail=str(error))
