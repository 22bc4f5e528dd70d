"""The characters of a text file."""

import codecs
from typing import Final

from debatemap.domain.errors import UserError
from debatemap.i18n import Message

LARGEST_FILE: Final = 50_000_000
"""The largest text file that is read, in bytes."""


def decoded(content: bytes, name: str) -> str:
    """Return the text of a UTF-8 file, with or without a byte order mark; UserError for any other encoding."""
    if len(content) > LARGEST_FILE:
        raise UserError(Message("“{name}” is too large to be a debate.", name=name))
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _not_utf8(name, "UTF-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        told = Message("“{name}” is not in UTF-8: line {line} has bytes of another encoding.", name=name, line=line)
        raise UserError(told, _ADVICE) from None


def _not_utf8(name: str, encoding: str) -> UserError:
    return UserError(Message("“{name}” is written in {encoding}, not in UTF-8.", name=name, encoding=encoding), _ADVICE)


_ADVICE: Final = Message("Save it as UTF-8 and try again.")
