"""What a handout is asked to be, as a form."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from debatemap.export.handout.options import HandoutOptions, Orientation, Paper, Part
from debatemap.i18n import Message
from debatemap.ui.dialogs.parts_list import PartsList
from debatemap.ui.dialogs.preset_row import PresetRow, Presets
from debatemap.ui.inspector.editors import Choice, Switch
from debatemap.ui.plain import label
from debatemap.ui.speech import Speech, named
from debatemap.ui.worded import worded

_CHOICES = {
    "language": (
        Message("Language"),
        (("en", Message("English")), ("zh-Hans", Message("Chinese")), ("both", Message("Both"))),
    ),
    "paper": (Message("Paper size"), ((Paper.A4, Message("A4")), (Paper.LETTER, Message("Letter")))),
    "orientation": (
        Message("Map pages"),
        (
            (Orientation.AUTO, Message("As the type is larger")),
            (Orientation.PORTRAIT, Message("Upright")),
            (Orientation.LANDSCAPE, Message("Across")),
        ),
    ),
    "mono": (Message("Print"), ((True, Message("Black and white")), (False, Message("In colour")))),
}
_SWITCHES = {
    "facing": Message("Both languages in two columns"),
    "dense": Message("Small type, down to 7 pt"),
    "anonymous": Message("Without course and time"),
}


class HandoutForm(QWidget):
    """Shows options and tells each change."""

    told = Signal()

    def __init__(self, options: HandoutOptions, presets: Presets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.speech = Speech(self)
        self.options = options
        self.preset = PresetRow(presets, options, self)
        self.preset.told.connect(self._take_kind)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(20)
        self.column = _column(columns)
        self._row(Message("Kind of handout"), self.preset)
        self.choices = {name: self._choice(name, *told) for name, told in _CHOICES.items()}
        self.switches = {name: self._switch(name, words) for name, words in _SWITCHES.items()}
        self.column.addStretch(1)
        self.column = _column(columns)
        self.parts = PartsList(self)
        self.parts.told.connect(lambda: self._take("parts", self.parts.parts()))
        self._row(Message("Parts"), self.parts)
        self.column.addStretch(1)
        self.show_options(options)

    def show_options(self, options: HandoutOptions) -> None:
        """Show options."""
        self.options = options
        for name, editor in self.choices.items():
            editor.show_value(getattr(options, name))
        for name, switch in self.switches.items():
            switch.show_value(getattr(options, name))
        self.parts.show_parts(options.parts)
        self._show_kind()

    def _take(self, name: str, value: object) -> None:
        self.options = replace(self.options, **{name: value})  # type: ignore[arg-type]
        self._show_kind()
        self.told.emit()

    def _take_kind(self, kind: HandoutOptions | tuple[Part, ...]) -> None:
        """Take over what a kind asks for: parts alone, or everything but the map."""
        asked = kind if isinstance(kind, HandoutOptions) else replace(self.options, parts=kind)
        self.show_options(replace(asked, map=self.options.map))
        self.told.emit()

    def _show_kind(self) -> None:
        self.preset.show_options(self.options)
        self.switches["facing"].setEnabled(self.options.language == "both")

    def _choice(self, name: str, title: Message, values: tuple[tuple[object, Message], ...]) -> Choice:
        editor = Choice(list(values))
        editor.told.connect(lambda value: self._take(name, value))
        self._row(title, editor)
        return editor

    def _switch(self, name: str, words: Message) -> Switch:
        switch = Switch(self)
        switch.told.connect(lambda value: self._take(name, value))
        self.column.addLayout(worded(switch, words, self.speech, self))
        return switch

    def _row(self, title: Message, editor: QWidget) -> None:
        made = label("label", self)
        self.speech(made.setText, title)
        named(self.speech, editor, title)
        made.setBuddy(editor)
        self.column.addWidget(made)
        self.column.addWidget(editor)


def _column(row: QHBoxLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    row.addLayout(column, 1)
    return column
