"""The settings, made from the settings' own declarations; every choice holds at once."""

from collections.abc import Mapping
from dataclasses import Field, fields
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from debatemap.i18n import Message
from debatemap.services.settings import Settings
from debatemap.ui.host import Program
from debatemap.ui.inspector.editors import Choice, Line, Switch
from debatemap.ui.plain import label
from debatemap.ui.prompts.frame import Frame, Verb
from debatemap.ui.speech import named
from debatemap.ui.worded import worded


class SettingsDialog(Frame):
    """A row for each setting that has a title."""

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(Message("Settings"), (Verb("", Message("Close"), safe=True, main=True),), parent)
        self._program = program
        for field in fields(Settings):
            if "title" in field.metadata:
                self._row(field)

    def _row(self, field: "Field[Any]") -> None:
        title = Message(field.metadata["title"])
        editor = _editor(field)
        editor.show_value(getattr(self._program.settings, field.name))
        editor.told.connect(lambda value: self._program.change_settings(**{field.name: value}))
        if isinstance(editor, Switch):
            self.content.addLayout(worded(editor, title, self.speech, self))
            return
        named(self.speech, editor, title)
        self.content.addWidget(self._title(title))
        self.content.addWidget(editor)

    def _title(self, title: Message) -> QLabel:
        made = label("label", self, wrap=True)
        self.speech(made.setText, title)
        return made


def _editor(field: "Field[Any]") -> Choice | Switch | Line:
    names: Mapping[str, str] | None = field.metadata.get("names")
    if names is not None:
        return Choice([(value, Message(name)) for value, name in names.items()])
    return Switch() if field.type is bool else Line()
