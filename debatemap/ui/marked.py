"""What waits to be put somewhere: a branch that was cut, or a claim to be linked."""

from collections.abc import Collection
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from debatemap.i18n import Message


class Mark(StrEnum):
    """What the next place that is chosen means."""

    NOTHING = ""
    CUT = "cut"
    LINK = "link"


SENTENCES = {
    Mark.CUT: Message("Cut: choose where it belongs and paste. Esc leaves it where it is."),
    Mark.LINK: Message(
        "Linking: choose a claim, then Enter or Tab for a reason, Shift+Tab for an objection, Ctrl+Enter for a "
        "co-premise, Ctrl+D for a contradiction, Ctrl+Shift+J to merge the two. Esc stops."
    ),
}


class Marked(QObject):
    """The marked records, the map they were marked on, and what will be done with them."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mark = Mark.NOTHING
        self.ids: tuple[str, ...] = ()
        self.map = ""
        self.key = b""

    @property
    def sentence(self) -> Message | None:
        """Return what to say while something is marked."""
        return SENTENCES.get(self.mark)

    def put(self, mark: Mark, ids: tuple[str, ...], map: str, key: bytes = b"") -> None:
        """Mark records; ``key`` tells this cut from what else may come onto the clipboard."""
        self.mark, self.ids, self.map, self.key = mark, ids, map, key
        self.changed.emit()

    def clear(self) -> None:
        """Mark nothing."""
        if self.mark is not Mark.NOTHING:
            self.put(Mark.NOTHING, (), "")

    def unlink(self) -> None:
        """Mark nothing where a claim waited to be linked."""
        if self.mark is Mark.LINK:
            self.clear()

    def forget(self, gone: Collection[str]) -> None:
        """Mark nothing where a marked record is no longer there."""
        if any(id in gone for id in self.ids):
            self.clear()
