"""What is selected, shared by canvas, outline and inspector."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """The ids of the selected records, the one among them that has the keyboard, and by which of its boxes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._current: str | None = None
        self._spot: str | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the selected ids in the order they were chosen."""
        return self._ids

    @property
    def current(self) -> str | None:
        """Return the id that has the keyboard, or None when nothing is selected."""
        return self._current

    @property
    def spot(self) -> str | None:
        """Return the id of the box that was chosen where the claim with the keyboard is drawn again, else None."""
        return self._spot

    def choose(self, *ids: str, current: str | None = None, spot: str | None = None) -> None:
        """Select these and nothing else; the last one gets the keyboard unless told.

        ``spot`` is the box that was chosen; a claim's own box has the id of the claim.
        """
        chosen = tuple(dict.fromkeys(ids))
        has_keyboard = current if current in chosen else (chosen[-1] if chosen else None)
        self._set(chosen, has_keyboard, spot if spot != has_keyboard else None)

    def toggle(self, id: str) -> None:
        """Add an id, or take it away when it is selected."""
        if id in self._ids:
            self.choose(*(one for one in self._ids if one != id))
        else:
            self.choose(*self._ids, id)

    def clear(self) -> None:
        """Select nothing."""
        self.choose()

    def forget(self, ids: Iterable[str]) -> None:
        """Take away ids that are no longer there."""
        gone = set(ids)
        if gone.intersection(self._ids):
            self.choose(*(one for one in self._ids if one not in gone), current=self._current)

    def _set(self, ids: tuple[str, ...], current: str | None, spot: str | None) -> None:
        if (ids, current, spot) != (self._ids, self._current, self._spot):
            self._ids, self._current, self._spot = ids, current, spot
            self.changed.emit()
