"""Work with a progress bar and a way to stop it, shown once it has taken a second."""

from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from debatemap.i18n import Message
from debatemap.services.timing import Failed
from debatemap.ui.prompts.frame import Frame, Verb
from debatemap.ui.tasks import Progress, Tasks

T = TypeVar("T")

PATIENCE: Final = 1000
"""How long work may take before its progress is shown, in milliseconds."""
_LOOK: Final = 100
_STEPS: Final = 1000


class Running(Frame):
    """The dialog of one piece of work."""

    def __init__(self, title: Message, parent: QWidget) -> None:
        super().__init__(title, (Verb("stop", Message("Stop"), safe=True),), parent)
        self._progress = Progress()
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self.speech(self._bar.setAccessibleName, title)
        self.content.addWidget(self._bar)
        self.setModal(True)
        self._show = QTimer(self, singleShot=True, interval=PATIENCE)
        self._show.timeout.connect(self.open)
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(lambda: self._bar.setValue(round(self._progress.share * _STEPS)))
        self.finished.connect(self._progress.stop)

    def run(self, tasks: Tasks, function: Callable[[Progress], T], done: Callable[[T], object], failed: Failed) -> None:
        """Run a function that reports its progress; afterwards the dialog is gone.

        ``done`` gets the value, ``failed`` the error, which is Stopped where the user wanted no more of it.
        """
        self._show.start()
        self._look.start()
        tasks.background(
            lambda: function(self._progress),
            lambda value: self._end(done, value),
            lambda error: self._end(failed, error),
        )

    def _end(self, tell: Callable[[T], object], value: T) -> None:
        self._show.stop()
        self._look.stop()
        self.finished.disconnect(self._progress.stop)
        self.close()
        self.deleteLater()
        tell(value)
