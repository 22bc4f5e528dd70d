"""A debate on its way into a window: what a crash left behind is decided on before there is a document."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from debatemap.domain.debate import Debate
from debatemap.i18n import Message
from debatemap.services.backups import Backups
from debatemap.services.document import Document
from debatemap.services.drafts import Drafts
from debatemap.services.history import History
from debatemap.services.protection import Protection
from debatemap.services.recovery import DAMAGED, brought_forward
from debatemap.services.save_state import SaveKind
from debatemap.services.saver import Saver
from debatemap.services.target import Target
from debatemap.services.timing import Timing
from debatemap.storage.drafts import Draft
from debatemap.storage.journal import Entry
from debatemap.storage.versions import Versions


@dataclass(frozen=True, slots=True)
class OpenDebate:
    """A debate in a window: the document, and what saves it and keeps half-typed texts and versions.

    ``typed`` are texts of editors that were open when the program ended unexpectedly; the note is to be said once.
    """

    document: Document
    saver: Saver
    drafts: Drafts
    backups: Backups
    typed: tuple[Draft, ...] = ()
    note: Message | None = None

    def close(self) -> None:
        """Let go of the debate; what its file does not hold is offered when it is opened next.

        Without a file it is among the unsaved ones, unless nobody has touched it.
        """
        if self.document.path is None and not self.document.history:
            self.discard()
        else:
            clean = self.document.path is None or self.saver.state.kind is SaveKind.SAVED
            self.document.protection.end(clean=clean)

    def discard(self) -> None:
        """Let go of a debate that has no file, for good."""
        self.document.protection.discard()


@dataclass(frozen=True)
class Opening:
    """A debate as its file holds it, and what its journal holds beyond that because the program ended unexpectedly.

    ``accept`` or ``decline`` makes the document; where nothing was lost they are the same.
    """

    debate: Debate
    protection: Protection
    versions: Versions
    timing: Timing
    target: Target | None = None
    read_only: Message | None = None
    before: Sequence[Entry] = ()
    later: Sequence[Entry] = ()
    note: Message | None = None

    @property
    def asks(self) -> bool:
        """Tell whether the user has to decide."""
        return bool(self.later or self.typed)

    @property
    def lost(self) -> tuple[Message, ...]:
        """Return the names of the edits that the file does not hold, the oldest first."""
        return tuple(entry.edit.name for entry in self._brought_forward[1])

    @cached_property
    def typed(self) -> tuple[Draft, ...]:
        """Return the texts of editors that were open when the program ended."""
        return self.protection.drafts()

    def accept(self) -> OpenDebate:
        """Return the open debate with everything that was lost."""
        debate, fitting = self._brought_forward
        note = self.note
        if len(fitting) < len(self.later):
            self.protection.rewind(self.later[len(fitting)].sequence - 1)
            note = DAMAGED
        return self._opened(debate, (*self.before, *fitting), self.typed, note)

    def decline(self) -> OpenDebate:
        """Return the open debate as the file holds it, and forget what was lost."""
        if self.later:
            self.protection.rewind(self.later[0].sequence - 1)
        for draft in self.typed:
            self.protection.forget_draft(draft.key)
        return self._opened(self.debate, self.before, (), self.note)

    def leave(self) -> None:
        """Open nothing and decide nothing: what was lost is offered again."""
        self.protection.end(clean=False)

    @cached_property
    def _brought_forward(self) -> tuple[Debate, Sequence[Entry]]:
        return brought_forward(self.debate, self.later)

    def _opened(
        self, debate: Debate, entries: Sequence[Entry], typed: tuple[Draft, ...], note: Message | None
    ) -> OpenDebate:
        document = Document(
            debate,
            path=None if self.target is None else self.target.path,
            read_only=self.read_only,
            history=History(entries),
            protection=self.protection,
            now=self.timing.moment,
            on_bug=self.timing.on_bug,
        )
        saver = Saver(document, self.timing, self.target)
        drafts = Drafts(self.protection, self.timing.later, [draft.key for draft in typed])
        backups = Backups(document, saver, self.versions, self.timing)
        return OpenDebate(document, saver, drafts, backups, typed, note)
