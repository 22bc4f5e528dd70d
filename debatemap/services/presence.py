"""Which debates are open, here or in another process: a lock each, which the system drops when its process dies.

The locks lie in the private data folder: nothing appears beside the user's file, and no name of a user or computer
is written anywhere.
"""

import os
import sys
from hashlib import sha256
from pathlib import Path

from debatemap.domain.errors import UserError
from debatemap.i18n import Message

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class Lease:
    """The right of one window to change one debate, until it is given back."""

    def __init__(self, handle: int | None) -> None:
        self._handle = handle

    def give_back(self) -> None:
        """Let others open the debate."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


class Presence:
    """Hand out leases, one per debate among all processes of a user."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "open"

    def take(self, name: str) -> Lease | None:
        """Return the lease for a debate, or None while somebody has it; where locks do not work, nobody is kept out."""
        try:
            handle = self._opened(name)
        except OSError:
            return Lease(None)
        if _locked(handle):
            return Lease(handle)
        os.close(handle)
        return None

    def reserve(self, path: Path) -> Lease:
        """Return the lease for a file; UserError while another window has it open."""
        lease = self.take(name_of(path))
        if lease is None:
            raise UserError(
                Message("{name} is open in another window.", name=path.name),
                Message("Close it there first, or choose another name."),
            )
        return lease

    def is_taken(self, name: str) -> bool:
        """Tell whether somebody has the lease for a debate."""
        lease = self.take(name)
        if lease is not None:
            lease.give_back()
        return lease is None

    def _opened(self, name: str) -> int:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self._folder / sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOINHERIT", 0), 0o600)


def name_of(path: Path) -> str:
    """Return the name that all ways to write a file's path share."""
    return os.path.normcase(os.path.realpath(path))


def _locked(handle: int) -> bool:
    if sys.platform == "win32":
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True
