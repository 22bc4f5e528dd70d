"""A debate brought forward by the entries of its journal."""

from collections.abc import Iterable

from debatemap.domain.debate import Debate
from debatemap.domain.errors import EditRefused
from debatemap.i18n import Message
from debatemap.storage.journal import Entry, Journal
from debatemap.storage.journal_file import JournalUnreadable


def replayed(debate: Debate, entries: Iterable[Entry]) -> Debate:
    """Return the debate after entries that follow its present state; JournalUnreadable when they do not lead there."""
    after = debate.snapshot()
    for entry in entries:
        _step(after, entry)
    return after


def unnamed(journal: Journal) -> Debate:
    """Return the debate that lives in its journal alone."""
    return replayed(Debate(), journal.entries())


def _step(debate: Debate, entry: Entry) -> None:
    edit = entry.edit
    try:
        debate.check(edit)
    except EditRefused as refusal:
        raise _broken() from refusal
    if debate.digest_after(edit) != entry.digest:
        raise _broken()
    debate.apply(edit)


def _broken() -> JournalUnreadable:
    return JournalUnreadable(Message("The recorded edits do not fit this debate, so they cannot be recovered."))
