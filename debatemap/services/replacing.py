"""Writing a file whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from debatemap.domain.errors import UserError
from debatemap.i18n import Message
from debatemap.storage.failure import not_written
from debatemap.storage.replacement import replace


@contextmanager
def replacing(path: Path, *, force: bool) -> Iterator[Path]:
    """Give a private path to write to, and put what is there in place of the wanted file if all went well.

    Without ``force`` nothing is overwritten. UserError for that and for whatever the system refuses; the old file is
    untouched then, and nothing is left beside it.
    """
    refuse_impossible(path, force=force)
    try:
        with TemporaryDirectory(prefix="debatemap-", ignore_cleanup_errors=True) as folder:
            fresh = Path(folder) / f"new{path.suffix[:20]}"
            yield fresh
            content = fresh.read_bytes()
    except OSError as error:
        raise not_written(error) from error
    write_whole(path, content)


def write_whole(path: Path, content: bytes) -> None:
    """Write bytes in place of a file; UserError when the system refuses."""
    try:
        replace(path, content, _as_written)
    except (OSError, ValueError) as error:
        raise not_written(error) from error


def refuse_impossible(path: Path, *, force: bool) -> None:
    """Raise UserError when a path names no file, or a file that may not be replaced."""
    if not force and os.path.lexists(path):
        raise UserError(
            Message("There is already a file named {name}.", name=path.name),
            Message("Choose another name, or say that it may be replaced."),
        )
    if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113 - pathlib's raise for long names
        raise UserError(Message("{name} is not a file.", name=path.name), Message("Choose another name."))


def _as_written(content: bytes) -> None:
    """Trust what was read back: unlike a debate, it has no checksum of its own."""
    del content
