"""The user's file as this program last saw it, and whether somebody else has touched it since."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from debatemap.domain.debate import Debate
from debatemap.domain.errors import UserError
from debatemap.i18n import Message
from debatemap.storage.open import open_debate
from debatemap.storage.private_copy import Stamp, stamp
from debatemap.storage.save import ChangedUnderneath, Saved, save


class Touched(StrEnum):
    """What somebody else did to the file."""

    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Target:
    """A file as it was when it was last seen.

    Without a stamp, whatever is there may be replaced. The digest is empty while it is not sure what the file holds;
    ``ours`` are contents that this window wrote or may have written.
    """

    path: Path
    stamp: Stamp | None = None
    digest: str = ""
    ours: frozenset[str] = frozenset()

    def during(self, digest: str) -> "Target":
        """Return the target while a content is being written: it may hold either, and both are our own."""
        return Target(self.path, self.stamp, "", self.ours | {self.digest, digest} - {""})


def touched(target: Target) -> Touched | None:
    """Return what somebody else did to the file; a cloud client, say, that wrote our own content anew did nothing."""
    found = stamp(target.path)
    if target.stamp is None or found == target.stamp:
        return None
    if found is None:
        return Touched.GONE
    return None if _holds_ours(target) else Touched.CHANGED


def write(debate: Debate, target: Target) -> Saved | Touched:
    """Save a debate over the file, or return what somebody else did to it; UserError when it cannot be written."""
    what = touched(target)
    if what is not None:
        return what
    try:
        return save(debate, target.path, target.stamp and stamp(target.path))
    except ChangedUnderneath:
        return Touched.CHANGED


def conflict(path: Path, what: Touched) -> UserError:
    """Return the sentences about a file that somebody else touched."""
    if what is Touched.GONE:
        return UserError(
            Message("{name} was moved or deleted while it was open here.", name=path.name),
            Message("Your work is safe in this window. Save it here again, or under another name."),
        )
    return UserError(
        Message("{name} was changed by another program while it was open here.", name=path.name),
        Message("Your work is safe in this window. Save a copy, replace the file, or compare the two."),
    )


def _holds_ours(target: Target) -> bool:
    try:
        found = open_debate(target.path).digest
    except UserError:
        return False
    return found == target.digest or found in target.ours
