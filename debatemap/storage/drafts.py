"""Texts in open editors, noted while they are being typed."""

from dataclasses import dataclass

from debatemap.storage.clock import now
from debatemap.storage.journal_file import JournalFile


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of an editor, under a key that says whose text it is, and when it was noted (UTC)."""

    key: str
    text: str
    made: str


class Drafts:
    """The drafts of one debate; its errors are those of ``JournalFile``."""

    def __init__(self, file: JournalFile) -> None:
        self._file = file

    def keep(self, key: str, text: str) -> None:
        """Note a text in the place of the one noted under the same key."""
        self._file.put(("INSERT OR REPLACE INTO draft VALUES (?, ?, ?)", key, _sound(text), now()))

    def forget(self, key: str) -> None:
        """Drop a draft whose text was committed or given up."""
        self._file.put(("DELETE FROM draft WHERE key = ?", key))

    def all(self) -> tuple[Draft, ...]:
        """Return the drafts, oldest first."""
        return tuple(Draft(*row) for row in self._file.rows("SELECT key, text, made FROM draft ORDER BY made, key"))


def _sound(text: str) -> str:
    """Return a text without the halves of characters that an input method may leave while typing."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
