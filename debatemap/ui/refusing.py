"""Why a key does nothing: said where an action is not possible with what is selected."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from debatemap.i18n import Message


class Refusing(QObject):
    """Hears the keys that no action has taken on a pane, and says what the action of such a key needs."""

    def __init__(
        self, pane: QWidget, needs: Callable[[QKeySequence], Message | None], say: Callable[[Message], object]
    ):
        super().__init__(pane)
        self._needs, self._say = needs, say
        pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            why = self._needs(QKeySequence(event.keyCombination()))
            if why is not None:
                self._say(why)
                return True
        return super().eventFilter(watched, event)
