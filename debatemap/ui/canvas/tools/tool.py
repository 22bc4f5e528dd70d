"""What a gesture is."""

from typing import Protocol

from PySide6.QtCore import QPointF


class Tool(Protocol):
    """A gesture from press to release; positions are in pixels of the view. Nothing is written before ``finish``."""

    def move(self, position: QPointF) -> None:
        """Follow the pointer."""

    def finish(self, position: QPointF) -> None:
        """Do what the gesture means."""

    def cancel(self) -> None:
        """Leave everything as it was before."""
