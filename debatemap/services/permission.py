"""Whether a file may be changed where it lies."""

import os
import stat
from pathlib import Path

from debatemap.i18n import Message


def why_read_only(path: Path) -> Message | None:
    """Return why a file cannot be replaced, or None when it can as far as one can tell."""
    file = Path(os.path.realpath(path))
    if not (os.access(file, os.W_OK) and file.stat().st_mode & stat.S_IWUSR):
        return Message("This file is read-only.")
    if not os.access(file.parent, os.W_OK):
        return Message("This file lies in a folder that you cannot write to.")
    return None
