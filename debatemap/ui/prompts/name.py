"""A dialog that asks for one name."""

from PySide6.QtWidgets import QLineEdit, QWidget

from debatemap.i18n import Message
from debatemap.ui.prompts.frame import Frame, Verb


class NameDialog(Frame):
    """One line to fill in; its button works once there is something in it."""

    def __init__(self, title: Message, field: Message, verb: Message, parent: QWidget | None = None) -> None:
        verbs = (Verb("", Message("Cancel")), Verb("name", verb, safe=True, main=True))
        super().__init__(title, verbs, parent)
        self.line = QLineEdit(self)
        self.line.setMinimumHeight(32)
        self.line.setMaxLength(200)
        self.speech(self.line.setAccessibleName, field)
        self.speech(self.line.setPlaceholderText, field)
        self.content.addWidget(self.line)
        self.line.textChanged.connect(lambda words: self.buttons["name"].setEnabled(bool(words.strip())))
        self.buttons["name"].setEnabled(False)
        self.line.setFocus()


def ask_name(title: Message, field: Message, parent: QWidget | None = None, verb: Message | None = None) -> str:
    """Return the name that was given, empty when none was."""
    dialog = NameDialog(title, field, verb or Message("Add"), parent)
    return dialog.line.text().strip() if dialog.ask() else ""
