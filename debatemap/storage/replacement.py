"""Put bytes in the place of a file: at every moment, power cuts included, the old or the new ones are there, whole."""

import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EINVAL, ENOTSUP
from pathlib import Path
from typing import BinaryIO, Final

from debatemap.storage.private_copy import Stamp, stamp_of

_NEW: Final = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_NAME: Final = re.compile(r"\.debatemap-[0-9a-f]{16}\.part")
_PAUSES: Final = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between attempts while another program on Windows, a virus scanner say, holds the target."""


def replace(path: Path, content: bytes, verify: Callable[[bytes], None]) -> Stamp:
    """Write bytes beside a file, read them back, let ``verify`` see them, put them in its place; return its new stamp.

    The file's mode, owner and extended attributes stay, and a symbolic link keeps pointing at it. On every failure,
    OSError or what ``verify`` raises, the file is as it was and nothing is left beside it.
    """
    target = Path(os.path.realpath(path))
    sweep(target.parent)
    with _fresh(target) as (fresh, file):
        file.write(content)
        file.flush()
        _sync(file.fileno())
        file.seek(0)
        verify(file.read())
        stamp = stamp_of(os.fstat(file.fileno()))
        file.close()  # Windows moves no open file
        _put_in_place(fresh, target)
    _sync_folder(target.parent)
    return stamp


def sweep(folder: Path) -> None:
    """Remove what processes that were killed while writing left in a folder; leave what living ones are writing."""
    for part in folder.iterdir():
        if _NAME.fullmatch(part.name):
            with suppress(OSError):
                _remove_abandoned(part)


@contextmanager
def _fresh(target: Path) -> Iterator[tuple[Path, BinaryIO]]:
    old = target.stat() if target.exists() else None
    fresh = target.with_name(f".debatemap-{secrets.token_hex(8)}.part")
    opened = os.open(fresh, _NEW, 0o666 if old is None else 0o600)
    try:
        with os.fdopen(opened, "w+b") as file:
            _lock(file)
            if old is not None:
                _keep_attributes(file.fileno(), target, old)
            yield fresh, file
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise


def _put_in_place(fresh: Path, target: Path) -> None:
    for pause in _PAUSES if sys.platform == "win32" else ():
        try:
            fresh.replace(target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    fresh.replace(target)


if sys.platform == "win32":

    def _lock(file: BinaryIO) -> None:
        """Do nothing: Windows lets nobody remove an open file."""

    def _remove_abandoned(part: Path) -> None:
        part.unlink()

    def _keep_attributes(file: int, target: Path, old: os.stat_result) -> None:
        """Do nothing: a file has its folder's permissions."""

    def _sync_folder(folder: Path) -> None:
        """Do nothing: Windows cannot sync a folder."""

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        with suppress(OSError):  # some network folders cannot lock
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _remove_abandoned(part: Path) -> None:
        with part.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            part.unlink()

    def _keep_attributes(file: int, target: Path, old: os.stat_result) -> None:
        with suppress(PermissionError):
            os.fchown(file, old.st_uid, old.st_gid)
        os.fchmod(file, stat.S_IMODE(old.st_mode))
        if sys.platform == "linux":
            with suppress(OSError):  # some file systems have none
                _copy_extended_attributes(file, target)

    def _sync_folder(folder: Path) -> None:
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        except OSError as error:
            if error.errno not in (EINVAL, ENOTSUP):  # some file systems cannot sync a folder
                raise
        finally:
            os.close(opened)


if sys.platform == "linux":

    def _copy_extended_attributes(file: int, target: Path) -> None:
        for name in os.listxattr(target):
            with suppress(OSError):  # some only the system may set
                os.setxattr(file, name, os.getxattr(target, name))


def _sync(file: int) -> None:
    if sys.platform == "darwin":
        fcntl.fcntl(file, fcntl.F_FULLFSYNC)
    else:
        os.fsync(file)
