"""Where debates come from: files, nothing, copies of samples, and what was never given a file."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from debatemap.domain.changes import Edit, added
from debatemap.domain.creation import new_debate
from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.domain.text import Text
from debatemap.i18n import Message
from debatemap.services.lost import Lost, all_lost
from debatemap.services.opening import OpenDebate, Opening
from debatemap.services.permission import why_read_only
from debatemap.services.protection import Protection
from debatemap.services.recent import RecentFiles
from debatemap.services.target import Target
from debatemap.services.timing import Timing
from debatemap.services.unsaved import Unsaved, all_unsaved, opening_of
from debatemap.storage.journal import NOTHING, Journal
from debatemap.storage.journal_file import JournalInUse
from debatemap.storage.journals import Journals
from debatemap.storage.open import Opened, open_debate
from debatemap.storage.replacement import sweep
from debatemap.storage.versions import Versions

_OPEN_ELSEWHERE: Final = Message("This file is open in another window; here it can only be read.")


class Desk:
    """Open debates for the user whose private folder it is given."""

    def __init__(self, folder: Path, timing: Timing) -> None:
        self.recent = RecentFiles(folder)
        self.versions = Versions(folder / "versions")
        self._journals = Journals(folder / "journals")
        self._timing = timing

    def open(self, path: Path) -> Opening:
        """Return the opening of a file; UserError when it does not hold a sound debate."""
        return self.opening(path, open_debate(path))

    def opening(self, path: Path, opened: Opened) -> Opening:
        """Return the opening of a file that was read, perhaps on a worker."""
        self.recent.note(path, opened.debate.about.title.shown("en"))
        target = Target(path, opened.stamp, opened.digest)
        why = opened.read_only or why_read_only(path)
        if why is None:
            try:
                return self._attached(opened.debate, target)
            except JournalInUse:
                why = _OPEN_ELSEWHERE
        return Opening(opened.debate, Protection(self._journals), self.versions, self._timing, target, why)

    def new(self, title: Text) -> OpenDebate:
        """Return a new debate, which lives in the journal until it is given a file."""
        return self.copy(new_debate(title))

    def copy(self, debate: Debate) -> OpenDebate:
        """Return a debate of the user's own with the content of another, such as a sample, without a file."""
        edit = Edit(Message("New debate"), added(*debate))
        try:
            protection = Protection(self._journals, self._journals.create(edit, debate.digest), named=False)
        except UserError as fault:
            protection = Protection(self._journals, fault=fault, named=False)
        return Opening(debate, protection, self.versions, self._timing).accept()

    def unsaved(self) -> tuple[Unsaved, ...]:
        """Return the debates that have no file and are in no window, the one edited last first."""
        return all_unsaved(self._journals)

    def open_unsaved(self, unsaved: Unsaved) -> Opening:
        """Return the opening of a debate that has no file; UserError when it is in a window by now or damaged."""
        return opening_of(unsaved, self._journals, self.versions, self._timing)

    def discard_unsaved(self, unsaved: Unsaved) -> None:
        """Forget a debate that has no file for good; UserError when it is in a window by now."""
        self._journals.discard(Journal(unsaved.journal))

    def lost(self) -> tuple[Lost, ...]:
        """Return edits that a crash kept from files which are gone or hold something else by now."""
        return tuple(all_lost(self._journals, self.versions))

    def open_lost(self, lost: Lost) -> OpenDebate:
        """Return lost edits as a debate without a file; nothing is overwritten. UserError when they are gone by now."""
        journal = Journal(lost.journal)
        opened = self.copy(lost.debate)
        for edit in lost.edits:
            opened.document.commit(edit)
        self._journals.discard(journal)
        return opened

    def discard_lost(self, lost: Lost) -> None:
        """Forget lost edits for good."""
        self._journals.discard(Journal(lost.journal))

    def _attached(self, debate: Debate, target: Target) -> Opening:
        with suppress(OSError):
            sweep(target.path.parent)
        try:
            attached = self._journals.attach(target.path, target.digest)
            before = attached.journal.entries(_first_step(attached.journal), attached.place)
        except JournalInUse:
            raise
        except UserError as fault:
            return Opening(debate, Protection(self._journals, fault=fault), self.versions, self._timing, target)
        protection = Protection(self._journals, attached.journal)
        return Opening(
            debate, protection, self.versions, self._timing, target, None, before, attached.later, attached.note
        )


def _first_step(journal: Journal) -> int:
    """Return the number of the last entry that nobody may undo: the start, or what made the debate out of nothing."""
    return 1 if journal.place_of(NOTHING) == 0 else 0
