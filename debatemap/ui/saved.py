"""What the status bar says about the file."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from debatemap.i18n import Message, tr
from debatemap.services.save_state import SaveKind, SaveState
from debatemap.ui.plain import isolated, one_line

if TYPE_CHECKING:
    from debatemap.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Shown:
    """A sign, a few words, and a sentence for who wants to know more."""

    kind: str
    icon: str
    words: Message
    details: Message | None = None


def shown_state(state: SaveState, named: bool, read_only: Message | None) -> Shown:
    """Return what to show for a state of the file; an unnamed debate is kept among the unsaved ones."""
    if read_only is not None:
        return Shown("read-only", "file-text", Message("Read-only"), read_only)
    if not named and state.kind in (SaveKind.UNSAVED, SaveKind.SAVED):
        kept = Message("This debate has no file yet. Every change is kept in Unsaved until you save it.")
        return Shown("unsaved", "check", Message("Kept in Unsaved"), kept)
    match state.kind:
        case SaveKind.SAVED:
            return Shown("saved", "check", _saved(state.at), Message("Every change is in the file."))
        case SaveKind.SAVING:
            return Shown("saving", "save", Message("Saving…"))
        case SaveKind.UNSAVED:
            return Shown("unsaved", "circle", Message("Not saved yet"), Message("The file is written in a moment."))
    return Shown("failed", "triangle-alert", Message("Could not save"), state.error.message if state.error else None)


def window_title(work: "Workspace | None") -> str:
    """Return the title of a window on a debate, or on none."""
    if work is None:
        return "Debatemap"
    document = work.document
    title = isolated(one_line(document.path.stem if document.path else work.title, 80))
    words = tr("{title} (read-only)", title=title) if document.read_only else title
    return f"{words} – Debatemap"


def _saved(at: float | None) -> Message:
    if at is None:
        return Message("Saved")
    return Message("Saved {time}", time=datetime.fromtimestamp(at).astimezone().strftime("%H:%M"))
