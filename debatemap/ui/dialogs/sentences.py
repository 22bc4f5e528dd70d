"""A list of sentences to read inside a dialog, and the dialog that shows nothing else."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QSizePolicy, QWidget

from debatemap.i18n import Message
from debatemap.ui.prompts.frame import WIDEST, Frame, Verb
from debatemap.ui.speech import named

HEIGHT = 220
"""Pixels that a list takes at most."""


def sentence_list(dialog: Frame, sentences: Sequence[str], name: Message) -> QListWidget:
    """Return sentences as rows that wrap, with a name for screen readers."""
    rows = QListWidget(dialog)
    rows.setWordWrap(True)
    rows.setTextElideMode(Qt.TextElideMode.ElideNone)
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows.setFixedHeight(HEIGHT)
    rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    rows.addItems(list(sentences))
    named(dialog.speech, rows, name)
    return rows


def comparison(title: Message, sentences: Sequence[str], parent: QWidget | None = None) -> Frame:
    """Return the dialog that tells what differs."""
    dialog = Frame(title, (Verb("", Message("Close"), safe=True, main=True),), parent)
    dialog.setMinimumWidth(WIDEST)
    if sentences:
        dialog.content.addWidget(sentence_list(dialog, sentences, Message("Differences")))
    else:
        dialog.say(Message("Nothing differs."))
    return dialog
