"""Edits that a journal holds and a file does not, brought back as far as they fit."""

from collections.abc import Sequence
from typing import Final

from debatemap.domain.debate import Debate
from debatemap.i18n import Message
from debatemap.storage.journal import Entry
from debatemap.storage.journal_file import JournalUnreadable
from debatemap.storage.recovery import replayed

DAMAGED: Final = Message("The last changes were damaged and could not be brought back.")
"""What is said when not every entry fitted."""


def brought_forward(debate: Debate, entries: Sequence[Entry]) -> tuple[Debate, Sequence[Entry]]:
    """Return the debate after the edits of entries that follow it, and the entries up to the first damaged one.

    Without entries it is the very same debate.
    """
    if not entries:
        return debate, entries
    try:
        return replayed(debate, entries), entries
    except JournalUnreadable:
        return _as_far_as_possible(debate, entries)


def _as_far_as_possible(debate: Debate, entries: Sequence[Entry]) -> tuple[Debate, Sequence[Entry]]:
    for count, entry in enumerate(entries):
        try:
            debate = replayed(debate, [entry])
        except JournalUnreadable:
            return debate, entries[:count]
    return debate, entries
