"""Debates that were never given a file: they live in the journal alone."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from debatemap.domain.debate import Debate
from debatemap.domain.edit_codec import changes_of
from debatemap.domain.errors import UserError
from debatemap.domain.model import About
from debatemap.domain.text import Text
from debatemap.i18n import Message
from debatemap.services.opening import Opening
from debatemap.services.protection import Protection
from debatemap.services.recovery import DAMAGED, brought_forward
from debatemap.services.timing import Timing
from debatemap.storage.journal import Entry, Journal
from debatemap.storage.journals import Journals
from debatemap.storage.versions import Versions


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A debate without a file: its journal, its title, and when it was last edited (UTC, ISO 8601)."""

    journal: Path
    title: Text
    edited: str


def all_unsaved(journals: Journals) -> tuple[Unsaved, ...]:
    """Return the debates that have no file and are in no window, edited last first; what nobody touched is removed."""
    found: list[Unsaved] = []
    with suppress(UserError):
        for file in journals.unnamed():
            found.extend(_unsaved(file, journals))
    return tuple(sorted(found, key=lambda one: one.edited, reverse=True))


def opening_of(unsaved: Unsaved, journals: Journals, versions: Versions, timing: Timing) -> Opening:
    """Return the opening of a debate that has no file; UserError when it is in a window by now or damaged."""
    journal = Journal(unsaved.journal)
    try:
        journal.resume()
        debate, entries, note = _readable(journal)
    except UserError:
        journal.close()
        raise
    protection = Protection(journals, journal, named=False)
    return Opening(debate, protection, versions, timing, before=entries[1:], note=note)


def _readable(journal: Journal) -> tuple[Debate, Sequence[Entry], Message | None]:
    entries = journal.entries()
    debate, fitting = brought_forward(Debate(), entries)
    if not fitting:
        raise UserError(Message("This debate is damaged and cannot be opened."))
    if len(fitting) == len(entries):
        return debate, fitting, None
    journal.rewind(fitting[-1].sequence)
    return debate, fitting, DAMAGED


def _unsaved(file: Path, journals: Journals) -> Iterator[Unsaved]:
    with suppress(UserError):
        journal = Journal(file, patience=0.0)
        entries = journal.entries()
        if len(entries) > 1 or journal.drafts.all():
            journal.close()
            yield Unsaved(file, _title(entries), entries[-1].made)
        else:
            journals.discard(journal)


def _title(entries: Sequence[Entry]) -> Text:
    """Return the title that edits gave last, without making the debate again."""
    for entry in reversed(entries):
        with suppress(ValueError):
            for change in reversed(changes_of(entry.written, About)):
                if isinstance(change.after, About):
                    return change.after.title
    return Text()
