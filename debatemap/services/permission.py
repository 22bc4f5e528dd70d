"""Whether a file may be changed where it lies."""

import os
import stat
from pathlib import Path
from typing import Final

from debatemap.i18n import Message

_EFFECTIVE: Final = os.access in os.supports_effective_ids


def why_read_only(path: Path) -> Message | None:
    """Return why a file cannot be replaced, or None when it can as far as one can tell."""
    file = Path(os.path.realpath(path))
    if not (_writable(file) and file.stat().st_mode & stat.S_IWUSR):
        return Message("This file is read-only.")
    if not _writable(file.parent):
        return Message("This file lies in a folder that you cannot write to.")
    return None


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=_EFFECTIVE)
