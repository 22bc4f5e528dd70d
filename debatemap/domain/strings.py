"""What any string must be, so that it can be stored."""

import re
from typing import Final

LONGEST: Final = 1_000_000
"""The longest string, in characters."""

_UNSOUND = re.compile("[\0\ud800-\udfff]")


def sound(string: str) -> bool:
    """Tell whether a string can be stored: not too long, no lone surrogate, no NUL."""
    return len(string) <= LONGEST and not _UNSOUND.search(string)
