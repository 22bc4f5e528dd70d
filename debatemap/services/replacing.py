"""Writing a file whole or not at all."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from debatemap.domain.errors import UserError
from debatemap.i18n import Message


@contextmanager
def replacing(path: Path, *, force: bool) -> Iterator[Path]:
    """Give a fresh path beside the wanted one, and put what was written there in its place, durably, if all went well.

    Without ``force`` nothing is overwritten. Raises UserError for that and for whatever the system refuses; nothing is
    left behind then, and the old file is untouched.
    """
    target = Path(os.path.realpath(path))
    fresh = target.with_name(f".debatemap-{uuid4().hex[:12]}{target.suffix[:20]}")
    try:
        _refuse_impossible(target, force)
        yield fresh
        _put_in_place(fresh, target)
    except OSError as error:
        raise _not_written(path, error) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _refuse_impossible(target: Path, force: bool) -> None:
    if not force and os.path.lexists(target):
        raise UserError(
            Message("There is already a file named {name}.", name=target.name),
            Message("Choose another name, or say that it may be replaced."),
        )
    if target.exists() and not target.is_file():
        raise UserError(Message("{name} is not a file.", name=target.name), Message("Choose another name."))


def _put_in_place(fresh: Path, target: Path) -> None:
    if target.exists():
        shutil.copymode(target, fresh)
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())
    fresh.replace(target)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _not_written(path: Path, error: OSError) -> UserError:
    return UserError(
        Message("{name} could not be written: {reason}.", name=path.name, reason=error.strerror or str(error)),
        Message("The debate itself is safe. Choose another folder or make room, and try again."),
    )
