"""What happens with exceptions that nobody caught: logged, shown once, and the program goes on."""

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from debatemap.domain.errors import UserError
from debatemap.i18n import Message

_log = logging.getLogger("debatemap")


class Faults(QObject):
    """Shows at most one dialog at a time; what comes while it is open is only logged."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = False

    def take_over(self) -> None:
        """Become what Python calls for uncaught exceptions."""
        sys.excepthook = self.caught

    def raised(self, error: BaseException) -> None:
        """Show an exception that came from elsewhere, such as a worker: a sentence for a user's error, else a bug."""
        if isinstance(error, UserError):
            self.tell(error, QApplication.activeWindow())
        else:
            self.caught(type(error), error, error.__traceback__)

    def tell(self, error: UserError, parent: QWidget | None) -> None:
        """Show what the user can act on."""
        from debatemap.ui.prompts.frame import Verb, question

        told = [message for message in (error.advice,) if message is not None]
        verbs = (Verb("", Message("Close"), safe=True, main=True),)
        question(error.message, told, verbs, parent).ask()

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and show it as soon as the event loop is back."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("uncaught", exc_info=(kind, error, trace))
        if not self._open:
            self._open = True
            QTimer.singleShot(0, lambda: self._show_bug(kind, error, trace))

    def _show_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        from debatemap.ui.prompts.bug import BugDialog, details

        try:
            BugDialog(details(kind, error, trace), QApplication.activeWindow()).ask()
        finally:
            self._open = False
