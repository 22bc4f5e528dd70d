"""What keeps every edit and every half-typed text safe from a crash: the document's chain in the private journal."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from debatemap.domain.changes import Edit
from debatemap.domain.errors import UserError
from debatemap.services.history import Way
from debatemap.services.listeners import Listeners
from debatemap.services.presence import Lease


class Chain(Protocol):
    """A document's chain in the journal; what a method wrote is durable when it returns, and UserError says why not."""

    def append(self, way: str, edit: Edit, digest: str, at: float) -> None:
        """Add an edit with the digest of the debate after it and the time in UTC seconds."""

    def intend(self, path: Path, digest: str) -> None:
        """Note that the file at a path is about to be replaced by one with this digest."""

    def move(self, path: Path) -> None:
        """Belong to the file at another path."""

    def note_draft(self, key: str, text: str) -> None:
        """Keep the text of an open editor."""

    def drop_draft(self, key: str) -> None:
        """Forget the text of an editor that is closed."""


class Protection:
    """Write to the chain as long as that works; then say why it does not, and let the document go on in memory."""

    def __init__(self, chain: Chain | None = None, lease: Lease | None = None, fault: UserError | None = None) -> None:
        self._chain, self._lease, self.fault = chain, lease, fault
        self._listeners = Listeners[[]]()

    def subscribe(self, listener: Callable[[], object]) -> Callable[[], None]:
        """Call a function whenever protection ends or begins again; return the one that stops that."""
        return self._listeners.subscribe(listener)

    def note(self, way: Way, edit: Edit, digest: str, at: float) -> None:
        """Write an edit before it is made."""
        self._attempt(lambda chain: chain.append(way, edit, digest, at))

    def intend(self, path: Path, digest: str) -> None:
        """Write that the file is about to be replaced by one with this digest."""
        self._attempt(lambda chain: chain.intend(path, digest))

    def note_draft(self, key: str, text: str) -> None:
        """Write the text of an open editor."""
        self._attempt(lambda chain: chain.note_draft(key, text))

    def drop_draft(self, key: str) -> None:
        """Forget the text of an editor that is closed."""
        self._attempt(lambda chain: chain.drop_draft(key))

    def move(self, path: Path, lease: Lease) -> None:
        """Live at another path from now on."""
        if self._lease is not None:
            self._lease.give_back()
        self._lease = lease
        self._attempt(lambda chain: chain.move(path))

    def _attempt(self, write: Callable[[Chain], object]) -> None:
        if self._chain is not None:
            try:
                write(self._chain)
            except UserError as fault:
                self._end(fault)

    def _end(self, fault: UserError) -> None:
        self._chain, self.fault = None, fault
        self._listeners.tell()
