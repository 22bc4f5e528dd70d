"""What keeps every edit and every half-typed text safe from a crash: the document's chain in the private journal."""

from collections.abc import Callable
from typing import Protocol

from debatemap.domain.changes import Edit
from debatemap.domain.errors import UserError
from debatemap.services.history import Way
from debatemap.services.listeners import Listeners


class Chain(Protocol):
    """A document's chain in the journal; what a method wrote is durable when it returns, and UserError says why not."""

    def append(self, way: str, edit: Edit, digest: str, at: float) -> None:
        """Add an edit with the digest of the debate after it and the time in UTC seconds."""

    def note_draft(self, key: str, text: str) -> None:
        """Keep the text of an open editor."""

    def drop_draft(self, key: str) -> None:
        """Forget the text of an editor that is closed."""


class Protection:
    """Write to the chain as long as that works; then say why it does not, and let the document go on in memory."""

    def __init__(self, chain: Chain | None = None, fault: UserError | None = None) -> None:
        self._chain = None if fault else chain
        self.fault = fault
        self._listeners = Listeners[[]]()

    def subscribe(self, listener: Callable[[], object]) -> Callable[[], None]:
        """Call a function whenever protection ends or begins again; return the one that stops that."""
        return self._listeners.subscribe(listener)

    def note(self, way: Way, edit: Edit, digest: str, at: float) -> None:
        """Write an edit before it is made."""
        self._attempt(lambda chain: chain.append(way, edit, digest, at))

    def note_draft(self, key: str, text: str) -> None:
        """Write the text of an open editor."""
        self._attempt(lambda chain: chain.note_draft(key, text))

    def drop_draft(self, key: str) -> None:
        """Forget the text of an editor that is closed."""
        self._attempt(lambda chain: chain.drop_draft(key))

    def _attempt(self, write: Callable[[Chain], object]) -> None:
        if self._chain is not None:
            try:
                write(self._chain)
            except UserError as fault:
                self._end(fault)

    def _end(self, fault: UserError) -> None:
        self._chain, self.fault = None, fault
        self._listeners.tell()
