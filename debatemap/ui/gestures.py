"""What canvas and outline may ask of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from debatemap.domain.changes import Edit

if TYPE_CHECKING:
    from debatemap.ui.alike import Alike


def nothing_alike(_id: str, _language: str, _words: str) -> tuple[Alike, ...]:
    """Return no claim that says the same as words that are being typed."""
    return ()


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
    alike: Callable[[str, str, str], tuple[Alike, ...]] = nothing_alike
    """Find the claims that say what is being typed: id of the claim, language, words."""
    use_instead: Callable[[str, str], object] = lambda _claim, _other: None
    """Let a claim that is there take the place of the one that is being typed: its id, the other's id."""
