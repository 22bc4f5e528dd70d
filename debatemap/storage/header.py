"""The first hundred bytes of a file, checked before SQLite sees them (sqlite.org/fileformat2.html, section 1.3)."""

from typing import Final

from debatemap.i18n import Message
from debatemap.storage.rejection import DocumentRejected, damaged, empty

APPLICATION: Final = 0x44424D50
"""``DBMP``, SQLite's application_id of a debate."""

_MAGIC: Final = b"SQLite format 3\0"
_SIZE: Final = 100
_VERSIONS_OF_READER_AND_WRITER: Final = slice(18, 20)
_UTF_8: Final = 1
_LARGEST_PAGE: Final = 65536


def format_version(content: bytes) -> int:
    """Return the format version a file claims; DocumentRejected when it is not a debate at all."""
    if not content:
        raise empty()
    if not content.startswith(_MAGIC):
        raise _foreign(content)
    if len(content) < _SIZE:
        raise damaged("cut off within the header")
    if _number(content, 68) != APPLICATION:
        raise DocumentRejected(Message("This file belongs to another program, not to Debatemap."))
    if _number(content, 56) != _UTF_8:
        raise damaged("not in UTF-8")
    return _number(content, 60)


def check_size(content: bytes) -> None:
    """Raise DocumentRejected unless a file is as long as its header says; SQLite reads missing bytes as zeros."""
    page = int.from_bytes(content[16:18], "big")
    size = _LARGEST_PAGE if page == 1 else page
    if len(content) != size * _number(content, 28):
        raise damaged("cut off or extended")


def without_log(content: bytes) -> bytes:
    """Return the bytes marked as not using a write-ahead log; SQLite opens no others in memory."""
    if content[_VERSIONS_OF_READER_AND_WRITER] == b"\1\1":
        return content
    changed = bytearray(content)
    changed[_VERSIONS_OF_READER_AND_WRITER] = b"\1\1"
    return bytes(changed)


def _number(content: bytes, offset: int) -> int:
    return int.from_bytes(content[offset : offset + 4], "big", signed=True)


def _foreign(content: bytes) -> DocumentRejected:
    if _looks_encrypted(content):
        return DocumentRejected(
            Message("This is not a Debatemap file, or another program has protected it with a password.")
        )
    return DocumentRejected(Message("This is not a Debatemap file."))


def _looks_encrypted(content: bytes) -> bool:
    start = content[:1024]
    return len(content) % 512 == 0 and len(start) == 1024 and len(set(start)) > 220
