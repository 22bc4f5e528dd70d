"""The text of open editors, kept safe within a second of a keystroke."""

from collections.abc import Iterable
from typing import Final

from debatemap.services.protection import Protection
from debatemap.services.timing import Cancel, Later

PAUSE: Final = 0.5
"""How long after the first keystroke that is not kept yet the text is written, in seconds."""


class Drafts:
    """Write what is typed into the document's chain, twice a second at most, until the editor is closed."""

    def __init__(self, protection: Protection, later: Later, kept: Iterable[str] = ()) -> None:
        self._protection = protection
        self._later = later
        self._typed: dict[str, str] = {}
        self._kept = set(kept)
        self._cancel: Cancel | None = None

    def note_draft(self, key: str, text: str) -> None:
        """Keep the present text of the open editor that a key names (record, field and language)."""
        self._typed[key] = text
        if self._cancel is None:
            self._cancel = self._later(PAUSE, self.write)

    def drop_draft(self, key: str) -> None:
        """Forget the text of an editor that was closed, its text committed or given up."""
        self._typed.pop(key, None)
        if key in self._kept:
            self._kept.remove(key)
            self._protection.forget_draft(key)

    def write(self) -> None:
        """Write what is typed and not written yet."""
        if self._cancel is not None:
            self._cancel()
            self._cancel = None
        for key, text in self._typed.items():
            self._protection.keep_draft(key, text)
        self._kept.update(self._typed)
        self._typed.clear()
