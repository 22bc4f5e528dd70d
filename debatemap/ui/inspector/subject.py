"""What the inspector is about, and the one way in which its fields change it."""

from collections.abc import Callable
from typing import Any

from debatemap.domain.changes import Edit
from debatemap.domain.debate import Debate
from debatemap.domain.edits.fields import set_fields
from debatemap.domain.edits.wording import check_translation, reword
from debatemap.domain.model import Record
from debatemap.domain.text import Text, text
from debatemap.ui.workspace import Workspace

Find = Callable[[], tuple[str, ...]]
"""Finds the ids of the records that a part of the inspector is about now."""


class Subject:
    """Records of one kind by id, the debate they are in, and the door for edits.

    The records stay the same until ``renew``, so that what was typed about the last selection is still kept there.
    Fields tell by ``typed`` that their words are others now, committed or not.
    """

    def __init__(
        self,
        workspace: Workspace,
        find: Find,
        attempt: Callable[[Callable[[], Edit]], bool],
        typed: Callable[[], None],
    ) -> None:
        self.workspace, self.attempt, self.typed = workspace, attempt, typed
        self._find = find
        self.ids = find()

    def renew(self) -> None:
        """Be about what is selected now."""
        self.ids = self._find()

    @property
    def debate(self) -> Debate:
        """Return the debate as it is now."""
        return self.workspace.debate

    @property
    def records(self) -> tuple[Record, ...]:
        """Return the records as they are now, those that are still there."""
        return tuple(record for id in self.ids if (record := self.debate.find(id)) is not None)

    @property
    def writable(self) -> bool:
        """Tell whether anything may be changed."""
        return self.workspace.document.read_only is None

    def value(self, field: str) -> Any:
        """Return a field's value, or None where the records differ in it."""
        values = {getattr(record, field) for record in self.records}
        return values.pop() if len(values) == 1 else None

    def change(self, field: str, value: object) -> bool:
        """Give a field of all records a value."""
        if all(getattr(record, field) == value for record in self.records):
            return True
        return self.attempt(lambda: set_fields(self.debate, self.ids, self.workspace.map, **{field: value}))

    def word(self, field: str, language: str, string: str) -> bool:
        """Give a text of the one record another wording in a language."""
        (id,) = self.ids
        now: Text = getattr(self.debate.record(id), field)
        if dict(now.said).get(language, "") == string:
            return True
        return self.attempt(lambda: reword(self.debate, id, language, string, field, self.workspace.map))

    def tick(self, field: str, language: str, checked: bool) -> bool:
        """Mark a translation of the one record's text as checked or as unchecked."""
        (id,) = self.ids
        if checked:
            return self.attempt(lambda: check_translation(self.debate, id, language, field, self.workspace.map))
        now: Text = getattr(self.debate.record(id), field)
        doubtful = text(dict(now.said), now.first, (*now.unchecked, language))
        return self.attempt(lambda: set_fields(self.debate, self.ids, self.workspace.map, **{field: doubtful}))
