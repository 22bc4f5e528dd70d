"""Why a file could not be written, in the words of its owner."""

import errno
from collections.abc import Mapping
from typing import Final

from debatemap.domain.errors import UserError
from debatemap.i18n import Message

_FULL = Message("There is no room left for the file on this disk.")
_NOT_PERMITTED = Message("You are not permitted to write to this folder.")
_GONE = Message("The folder is not there any more; it may have been moved, renamed or unplugged.")
_NAME = Message("A file cannot have this name here.")

_REASONS: Final[Mapping[int, Message]] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EACCES: _NOT_PERMITTED,
    errno.EPERM: _NOT_PERMITTED,
    errno.EROFS: Message("This disk is read-only."),
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.ENODEV: _GONE,
    errno.ENXIO: _GONE,
    errno.ENAMETOOLONG: Message("The name is too long for this disk."),
    errno.EINVAL: _NAME,
    errno.EILSEQ: _NAME,
    errno.ELOOP: _NAME,
    errno.EISDIR: Message("This is a folder; please choose a file name."),
}


def not_written(error: OSError | ValueError) -> UserError:
    """Return the error that says why a file could not be written; the work in memory is safe."""
    if isinstance(error, ValueError):  # a NUL, or a letter that the system's encoding does not have
        return sentence(_NAME)
    reported = Message("The disk reported an error: {reason}.", reason=error.strerror or type(error).__name__)
    return sentence(_REASONS.get(error.errno or 0, reported))


def sentence(reason: Message) -> UserError:
    """Return the error that gives a reason and says what is safe and what to do."""
    return UserError(reason, Message("Nothing was saved; your work is safe here, and you can save a copy elsewhere."))
