"""What canvas and outline may ask of the window."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint

from debatemap.domain.changes import Edit


@dataclass(frozen=True, slots=True)
class Gestures:
    """The window's doors for gestures: each function says what it does with the request."""

    act: Callable[[str], bool]
    """Run the action with an id on the present selection; False when it is not enabled."""
    commit: Callable[[Edit], bool]
    """Commit an edit made by hand; False when it was refused and the window has said why."""
    fold: Callable[[str], None]
    """Fold or unfold what hangs below an item; nobody else sees it."""
    menu: Callable[[QPoint], None]
    """Show the context menu of the selection at a place on the screen."""
    draft: Callable[[str, str, str], None]
    """Keep the text of the open editor safe: record id, language, text; called with every keystroke."""
    undraft: Callable[[str, str], None]
    """Forget the kept text of an editor that was closed: record id, language."""
