"""What can be undone and redone: plain data, rebuilt from the journal's chain when a file is opened."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Final, Protocol

from debatemap.domain.changes import Edit, combined
from debatemap.domain.model import Argument, Claim, Question
from debatemap.i18n import Message
from debatemap.storage.journal import Entry, Role
from debatemap.storage.journal_file import JournalUnreadable

BURST: Final = 1.0
"""How close together edits of the same name and records are one step, in seconds."""
_FILLED: Final = (Claim, Question, Argument)


class Made(Protocol):
    """An edit and when it was made."""

    @property
    def edit(self) -> Edit:
        """Return the edit."""

    @property
    def made(self) -> str:
        """Return the moment, in UTC, ISO 8601."""


@dataclass(frozen=True, slots=True)
class Step:
    """An edit made now, or a burst of them that is undone as one."""

    edit: Edit
    made: str


class Recorded:
    """An entry of the journal; its edit is read when it is first asked for."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry

    @property
    def made(self) -> str:
        """Return the moment, in UTC, ISO 8601."""
        return self._entry.made

    @cached_property
    def edit(self) -> Edit:
        """Return the edit; JournalUnreadable when it is damaged."""
        return self._entry.edit


class Filled:
    """A step that added something and the edit that gave it its words; both are read when the edit is asked for."""

    def __init__(self, step: Made, words: Made) -> None:
        self._step, self._words = step, words

    @property
    def made(self) -> str:
        """Return the moment, in UTC, ISO 8601."""
        return self._words.made

    @cached_property
    def edit(self) -> Edit:
        """Return both as one, under the name of the first; JournalUnreadable when one is damaged."""
        return _joined(self._step.edit, self._words.edit)


class History:
    """The steps behind and before the present; it knows edits, not debates."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._steps: list[Made] = []
        self._position = 0
        for entry in entries:
            self.note(entry.role, Recorded(entry))

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
    def maps(self) -> tuple[str | None, ...]:
        """Return the map that every step was made on, where it was one, the oldest first."""
        return tuple(step.edit.map for step in self._steps)

    @property
    def last(self) -> Edit | None:
        """Return the edit that an undo takes back, or None at the beginning or where older ones cannot be read."""
        try:
            return self._steps[self._position - 1].edit if self._position else None
        except JournalUnreadable:
            del self._steps[: self._position]
            self._position = 0
            return None

    @property
    def next(self) -> Edit | None:
        """Return the edit that a redo makes again, or None at the end or where later ones cannot be read."""
        try:
            return self._steps[self._position].edit if self._position < len(self._steps) else None
        except JournalUnreadable:
            del self._steps[self._position :]
            return None

    def is_filled_by(self, edit: Edit) -> bool:
        """Tell whether an edit belongs to the last step: it changes nothing but a claim or question that this added
        and that has no words yet, or the argument it came with.
        """
        if not 0 < self._position == len(self._steps) or self.last is None:
            return False
        new = {change.id: change.after for change in self.last.changes if change.before is None}
        unsaid = any(isinstance(one, Claim | Question) and not one.text for one in new.values())
        return unsaid and _only_changes(edit) and all(isinstance(new.get(id), _FILLED) for id in _ids(edit))

    def note(self, role: Role, step: Made) -> None:
        """Follow an edit that was made: a new one ends what could be redone, an undo or redo moves the present.

        A step from before the chain began, undone or redone, joins the steps.
        """
        if role is Role.UNDO:
            self._back(step)
        elif role is Role.REDO:
            self._forth(step)
        elif role is Role.FILL:
            self._fill(step)
        else:
            self._add(step)

    def _back(self, undone: Made) -> None:
        if self._position:
            self._position -= 1
        else:
            self._steps.insert(0, Step(undone.edit.inverted(), undone.made))

    def _forth(self, redone: Made) -> None:
        if self._position == len(self._steps):
            self._steps.append(redone)
        self._position += 1

    def _fill(self, words: Made) -> None:
        if 0 < self._position == len(self._steps):
            self._steps[-1] = Filled(self._steps[-1], words)
        else:
            self._add(words)

    def _add(self, following: Made) -> None:
        step = following
        if self._position == len(self._steps) > 0 and is_burst(self._steps[-1], following):
            step = merged(self._steps.pop(), following)
        else:
            del self._steps[self._position :]
        if step is following or step.edit:
            self._steps.append(step)
        self._position = len(self._steps)


def is_burst(last: Made, following: Made) -> bool:
    """Tell whether two edits are one step: the same name, changing the same records only, within a second."""
    return (
        0 <= _seconds(last.made, following.made) <= BURST
        and last.edit.name == following.edit.name
        and _only_changes(last.edit)
        and _only_changes(following.edit)
        and _ids(last.edit) == _ids(following.edit)
    )


def merged(last: Made, following: Made) -> Step:
    """Return two edits as one step; its edit is empty when the second took the first back."""
    return Step(_joined(last.edit, following.edit), following.made)


def _joined(first: Edit, then: Edit) -> Edit:
    return Edit(first.name, combined((*first.changes, *then.changes)), then.map)


def _seconds(earlier: str, later: str) -> float:
    return (datetime.fromisoformat(later) - datetime.fromisoformat(earlier)).total_seconds()


def _only_changes(edit: Edit) -> bool:
    return all(change.before is not None and change.after is not None for change in edit.changes)


def _ids(edit: Edit) -> set[str]:
    return {change.id for change in edit.changes}
