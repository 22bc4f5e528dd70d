"""What a gesture is."""

from typing import Protocol

from PySide6.QtCore import QPointF, Qt


class Tool(Protocol):
    """A gesture from press to release; positions are in pixels of the view. Nothing is written before ``finish``."""

    def move(self, position: QPointF, held: Qt.KeyboardModifier, /) -> None:
        """Follow the pointer, given the keys that are held."""

    def finish(self, position: QPointF, held: Qt.KeyboardModifier, /) -> None:
        """Do what the gesture means."""

    def cancel(self) -> None:
        """Leave everything as it was before."""
