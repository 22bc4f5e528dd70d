"""The one dialog for what nobody expected; the program goes on."""

import platform
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from debatemap import __version__
from debatemap.i18n import Message
from debatemap.ui.prompts.frame import Frame, Verb


def details(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return what a developer needs to know; it names files and lines of the program, never texts of the debate."""
    frames = traceback.format_tb(trace)
    head = f"Debatemap {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}\n\n"
    return head + "".join(frames) + kind.__name__ + _argument(error)


def _argument(error: BaseException) -> str:
    return f": {error}" if isinstance(error, AttributeError | TypeError | KeyError | AssertionError) else ""


class BugDialog(Frame):
    """Says that something went wrong, that the work is safe, and gives the details to copy."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        verbs = (Verb("copy", Message("Copy the details")), Verb("", Message("Go on working"), safe=True, main=True))
        super().__init__(Message("Something in Debatemap went wrong"), verbs, parent)
        self.say(
            Message(
                "This is a mistake in the program, not yours. Every change you made is kept. "
                "If it happens again, send the details below to those who maintain Debatemap."
            )
        )
        shown = QPlainTextEdit(text, self)
        shown.setReadOnly(True)
        shown.setMinimumHeight(140)
        self.speech(shown.setAccessibleName, Message("Details"))
        self.content.addWidget(shown)
        copy = self.buttons["copy"]
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
