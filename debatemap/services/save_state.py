"""What the status bar says about the file."""

from dataclasses import dataclass
from enum import StrEnum

from debatemap.domain.errors import UserError


class SaveKind(StrEnum):
    """How the file stands to the debate in the window."""

    SAVED = "saved"
    SAVING = "saving"
    UNSAVED = "unsaved"
    FAILED = "failed"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class SaveState:
    """How the file stands, when it last held the debate for sure (UTC seconds, None: never), and what went wrong."""

    kind: SaveKind
    at: float | None = None
    error: UserError | None = None
