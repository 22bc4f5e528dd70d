"""Looking into windows for tests."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from debatemap.domain.model import Claim
from debatemap.ui.window import MainWindow

W = TypeVar("W", bound=QWidget)


def claim(window: MainWindow, words: str) -> Claim:
    """Return the one claim whose English text holds some words."""
    (found,) = [one for one in window.workspace.debate[Claim] if words in one.text.shown("en")]
    return found


def shown(parent: QWidget, kind: type[W]) -> list[W]:
    """Return the visible widgets of a kind inside another."""
    return [one for one in parent.findChildren(kind) if one.isVisibleTo(parent)]
