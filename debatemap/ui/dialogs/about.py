"""What Debatemap is, in which version, and whose work is in it."""

import platform

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from debatemap import __version__
from debatemap.i18n import Message
from debatemap.ui.prompts.frame import Frame, Verb, question


def about_dialog(parent: QWidget | None = None) -> Frame:
    """Return the dialog about the program."""
    paragraphs = (
        Message("See what was claimed, by whom, and what speaks for and against it."),
        Message(
            "Version {version}, with Qt {qt} and Python {python}.",
            version=__version__,
            qt=qVersion(),
            python=platform.python_version(),
        ),
        Message("Debatemap is free software under the MIT licence. It never uses the network."),
        Message("Texts are set in Noto Sans (SIL Open Font License); icons are Lucide’s (ISC licence)."),
    )
    return question(Message("Debatemap"), paragraphs, (Verb("", Message("Close"), safe=True, main=True),), parent)
