"""What keeps every edit and every half-typed text safe from a crash: the document's journal."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from debatemap.domain.changes import Edit
from debatemap.domain.errors import UserError
from debatemap.i18n import Message
from debatemap.services.listeners import Listeners
from debatemap.storage.drafts import Draft
from debatemap.storage.journal import Journal, Role
from debatemap.storage.journal_file import JournalInUse
from debatemap.storage.journals import Journals


class Protection:
    """Write to the journal as long as that works; then say why it does not, and let the document go on in memory.

    A document that may only be read has no journal until it is saved elsewhere.
    """

    def __init__(
        self,
        journals: Journals | None = None,
        journal: Journal | None = None,
        fault: UserError | None = None,
        *,
        named: bool = True,
    ) -> None:
        self._journals, self._journal, self._named = journals, journal, named
        self._fault = fault and _unprotected(fault)
        self._listeners = Listeners[[]]()

    @property
    def fault(self) -> UserError | None:
        """Return why edits are not safe from a crash, or None when they are."""
        return self._fault

    def subscribe(self, listener: Callable[[], object]) -> Callable[[], None]:
        """Call a function whenever protection ends or begins again; return the one that stops that."""
        return self._listeners.subscribe(listener)

    def note(self, role: Role, edit: Edit, digest: str, made: str) -> None:
        """Write an edit before it is made, with the digest after it and the moment."""
        self._attempt(lambda journal: journal.append(edit, digest, role, made))

    def keep_draft(self, key: str, text: str) -> None:
        """Write the text of an open editor."""
        self._attempt(lambda journal: journal.drafts.keep(key, text))

    def forget_draft(self, key: str) -> None:
        """Forget the text of an editor that is closed."""
        self._attempt(lambda journal: journal.drafts.forget(key))

    def drafts(self) -> tuple[Draft, ...]:
        """Return the texts of open editors that the journal holds."""
        found: list[Draft] = []
        self._attempt(lambda journal: found.extend(journal.drafts.all()))
        return tuple(found)

    def rewind(self, sequence: int) -> None:
        """Drop what was edited after an entry."""
        self._attempt(lambda journal: journal.rewind(sequence))

    def intend(self, path: Path, digest: str) -> None:
        """Write that a file is about to hold the debate as it is now."""
        self._attempt(lambda journal: journal.intend(path, journal.sequence or 0, digest))

    def renew(self, path: Path, digest: str) -> None:
        """Protect again, if protection had ended, what follows from the file as it was just saved."""
        if self._journals is not None and self._fault is not None:
            self._let_go(clean=True)
            try:
                attached = self._journals.attach(path, digest)
                attached.journal.rewind(attached.place)
            except UserError as fault:
                self._break(fault)
            else:
                self._journal, self._fault, self._named = attached.journal, None, True
                self._listeners.tell()

    def reserve(self, path: Path, digest: str) -> Journal | None:
        """Return the journal that the debate, now at a digest, will have at another path; None without protection.

        UserError when another window has that file open.
        """
        if self._journals is None or self._fault is not None:
            return None
        try:
            return self._reserved(self._journals, path, digest)
        except JournalInUse as error:
            raise UserError(
                Message("{name} is open in another window.", name=path.name),
                Message("Close it there first, or choose another name."),
            ) from error
        except UserError as fault:
            self._break(fault)
            return None

    def _reserved(self, journals: Journals, path: Path, digest: str) -> Journal:
        if self._journal is not None:
            return journals.named(self._journal, path)
        attached = journals.attach(path, digest)
        attached.journal.rewind(attached.place)
        return attached.journal

    def move(self, reserved: Journal | None, path: Path, digest: str) -> None:
        """Go on in the journal reserved for another file, which holds a digest; the old one ends."""
        if reserved is not None:
            self._attempt(lambda old: _carry_over(old, reserved, path, digest))
            if self._named:
                self._let_go(clean=True)
            else:
                self.give_back(self._journal)
            self._journal, self._named = reserved, True

    def give_back(self, reserved: Journal | None) -> None:
        """Remove a journal that was reserved in vain."""
        if reserved is not None and self._journals is not None:
            with suppress(UserError):
                self._journals.discard(reserved)

    def discard(self) -> None:
        """Remove the journal of a debate that nobody wants to keep."""
        self.give_back(self._journal)
        self._journal = self._journals = None

    def end(self, *, clean: bool) -> None:
        """Let go of the journal; unless cleanly, what is in no file is offered when the debate is next opened."""
        self._let_go(clean=clean)
        self._journals = None

    def _let_go(self, *, clean: bool) -> None:
        journal, self._journal = self._journal, None
        if journal is not None:
            _end(journal, clean=clean)

    def _attempt(self, write: Callable[[Journal], object]) -> None:
        if self._journal is not None and self._fault is None:
            try:
                write(self._journal)
            except UserError as fault:
                self._break(fault)

    def _break(self, cause: UserError) -> None:
        self._fault = _unprotected(cause)
        self._listeners.tell()


def _unprotected(cause: UserError) -> UserError:
    """Return the banner's sentences; the journal's own would say that the edit was not made."""
    fault = UserError(
        Message("Your latest changes are not protected should the program end unexpectedly."),
        Message("The file is saved as usual. Make room on the disk, and check your private data folder."),
    )
    fault.__cause__ = cause
    return fault


def _carry_over(old: Journal, new: Journal, path: Path, digest: str) -> None:
    """Give a reserved journal what was edited and typed since."""
    new.copy(old.chain(), new.path)
    new.intend(path, new.place_of(digest) or 0, digest)
    for draft in old.drafts.all():
        new.drafts.keep(draft.key, draft.text)


def _end(journal: Journal, *, clean: bool) -> None:
    with suppress(UserError):
        if clean:
            for draft in journal.drafts.all():
                journal.drafts.forget(draft.key)
            journal.end()
    journal.close()
