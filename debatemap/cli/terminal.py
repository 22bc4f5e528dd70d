"""How the command line speaks: in the user's language, as UTF-8, a sentence to a line."""

import locale
import os
import sys
from io import TextIOWrapper
from typing import Final

from debatemap.domain.errors import UserError
from debatemap.i18n import Message

_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""What tells the user's language on Unix, the first that is set (POSIX, Environment Variables, 8.2)."""


def users_language() -> str:
    """Return the tag of the language that the user's environment asks for."""
    told = next((os.environ[name] for name in _VARIABLES if os.environ.get(name)), None)
    named = told or locale.getlocale()[0] or ""
    return "zh-Hans" if named.lower().startswith(("zh", "chinese")) else "en"


def speak_utf8() -> None:
    """Write UTF-8 whatever the environment says, and never fail at a file name that is none."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def say(text: str) -> None:
    """Write a text to standard output at once; BrokenPipeError when nobody listens, UserError when it is not taken."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        unheard()
        reason = error.strerror or type(error).__name__
        raise UserError(Message("The output could not be written: {reason}.", reason=reason)) from error


def complain(sentence: str) -> None:
    """Write a sentence to standard error, on one line."""
    if sys.stderr is not None:
        sys.stderr.write(on_one_line(sentence) + "\n")


def on_one_line(sentence: str) -> str:
    """Return a sentence with a mark for each character that would break the line or steer the terminal."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in sentence)


def unheard() -> int:
    """Let what is still to be written go nowhere, so that nothing fails at the end; return the exit code for that."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return 1
