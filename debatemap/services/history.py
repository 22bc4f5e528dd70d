"""What can be undone and redone: plain data, rebuilt from the journal's chain when a file is opened."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from debatemap.domain.changes import Edit, combined
from debatemap.i18n import Message

BURST: Final = 1.0
"""How close together edits of the same name and records are one step, in seconds."""


class Way(StrEnum):
    """How an edit came about: made by the user, or taken from the history."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


class Made(Protocol):
    """An edit and when it was made, in UTC seconds; the journal's entries are such, read only when asked for."""

    @property
    def edit(self) -> Edit:
        """Return the edit."""

    @property
    def at(self) -> float:
        """Return when it was made, in UTC seconds."""


@dataclass(frozen=True, slots=True)
class Step:
    """An edit made now, or a burst of them that is undone as one."""

    edit: Edit
    at: float


class History:
    """The steps behind and before the present; it knows edits, not debates."""

    def __init__(self) -> None:
        self._steps: list[Made] = []
        self._position = 0

    def __len__(self) -> int:
        return len(self._steps)

    @property
    def position(self) -> int:
        """Return how many steps lie behind the present."""
        return self._position

    @property
    def names(self) -> tuple[Message, ...]:
        """Return the name of every step, the oldest first; those from ``position`` on are undone."""
        return tuple(step.edit.name for step in self._steps)

    @property
    def last(self) -> Edit | None:
        """Return the edit that an undo takes back, or None at the beginning."""
        return self._steps[self._position - 1].edit if self._position else None

    @property
    def next(self) -> Edit | None:
        """Return the edit that a redo makes again, or None at the end."""
        return self._steps[self._position].edit if self._position < len(self._steps) else None

    def note(self, way: Way, made: Made) -> None:
        """Follow an edit that was made: a new one ends what could be redone, the others move the present."""
        if way is Way.UNDO:
            self._position = max(self._position - 1, 0)
        elif way is Way.REDO:
            self._position = min(self._position + 1, len(self._steps))
        else:
            self._add(made)

    def _add(self, made: Made) -> None:
        step = made
        if self._position == len(self._steps) > 0 and is_burst(self._steps[-1], made):
            step = merged(self._steps.pop(), made)
        else:
            del self._steps[self._position :]
        if step is made or step.edit:
            self._steps.append(step)
        self._position = len(self._steps)


def is_burst(last: Made, following: Made) -> bool:
    """Tell whether two edits are one step: the same name, changing the same records only, within a second."""
    return (
        0 <= following.at - last.at <= BURST
        and last.edit.name == following.edit.name
        and _only_changes(last.edit)
        and _only_changes(following.edit)
        and _ids(last.edit) == _ids(following.edit)
    )


def merged(last: Made, following: Made) -> Step:
    """Return two edits as one step; its edit is empty when the second took the first back."""
    changes = combined((*last.edit.changes, *following.edit.changes))
    return Step(Edit(following.edit.name, changes, following.edit.map), following.at)


def _only_changes(edit: Edit) -> bool:
    return all(change.before is not None and change.after is not None for change in edit.changes)


def _ids(edit: Edit) -> set[str]:
    return {change.id for change in edit.changes}
