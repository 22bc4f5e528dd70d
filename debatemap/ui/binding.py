"""Refuse a Qt binding that would end the process, before any of its classes is used, and quieten one that is used.

PySide6 6.12.0 on Python 3.11 drops a reference to ``None`` in every void call: a few thousand repaints end the process
with "none_dealloc". From Python 3.12 on ``None`` is immortal, and the fault does nothing.
"""

import builtins
import sys
from typing import Final

from debatemap.domain.errors import UserError
from debatemap.i18n import Message

_FIRST_FAULTY: Final = (6, 12)
_FIRST_IMMORTAL_NONE: Final = (3, 12)


def survives(binding: tuple[int, int], python: tuple[int, int]) -> bool:
    """Tell from (major, minor) versions whether void Qt calls leave the count of references to ``None`` alone."""
    return binding < _FIRST_FAULTY or python >= _FIRST_IMMORTAL_NONE


def check_installed() -> None:
    """Raise UserError when the installed PySide6 would end this process; imports none of its modules with classes."""
    import PySide6

    check(PySide6.__version__, sys.version_info[:2])


def check(binding: str, python: tuple[int, int]) -> None:
    """Raise UserError when this version of PySide6 would end a process of this Python."""
    major, minor = binding.split(".")[:2]
    if not survives((int(major), int(minor)), python):
        raise UserError(
            Message(
                "PySide6 {binding} ends the program on Python {python}: use PySide6 6.11 or Python 3.12.",
                binding=binding,
                python=f"{python[0]}.{python[1]}",
            )
        )


def leave_imports_alone() -> None:
    """Take PySide's watch over imports away: in the source of each module it looks for `__feature__`, which nobody here
    uses. Python keeps those sources, 27 MB by the first save, and imports take a fifth longer.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
