"""Finding words in the texts of a map or of the debate, and putting others in their place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QListWidgetItem, QWidget

from debatemap.domain.edits.replacing import Place, places_of, replace_words
from debatemap.domain.relations import maps_with
from debatemap.i18n import Message, tr
from debatemap.ui.host import Host
from debatemap.ui.plain import label, one_line
from debatemap.ui.prompts.frame import WIDEST, Frame, Verb
from debatemap.ui.speech import named
from debatemap.ui.worded import worded
from debatemap.ui.words import LANGUAGES

_MOST = 200
"""How many places are shown."""


class ReplaceDialog(Frame):
    """Two fields, what is found as it will read, and buttons that go there or replace all in one step."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        verbs = (
            Verb("", Message("Close")),
            Verb("show", Message("Go there")),
            Verb("replace", Message("Replace all"), safe=True, main=True),
        )
        super().__init__(Message("Find and replace"), verbs, parent)
        self._host = host
        self.setMinimumWidth(WIDEST)
        self.sought, self.by, self.rows = QLineEdit(self), QLineEdit(self), QListWidget(self)
        self.everywhere, self.both = QCheckBox(self), QCheckBox(self)
        self._count = label("body", self)
        self._fields()
        self.rows.setMinimumHeight(240)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        named(self.speech, self.rows, Message("Where it is found"))
        for widget in (self._count, self.rows):
            self.content.addWidget(widget)
        for field in (self.sought, self.by):
            field.textChanged.connect(self._show)
        for box in (self.everywhere, self.both):
            box.toggled.connect(self._show)
        self.sought.setText(host.workspace.reading.query)
        self._show()
        self.sought.setFocus()

    @property
    def chosen(self) -> str:
        """Return the id of the record in the chosen row, empty for none."""
        row = self.rows.currentItem()
        return str(row.data(Qt.ItemDataRole.UserRole)) if row is not None else ""

    def run(self) -> None:
        """Ask, and do what is asked."""
        match self.ask():
            case "show" if self.chosen:
                self._host.workspace.show(self.chosen)
                self._host.canvas.reveal(self.chosen)
            case "replace":
                work = self._host.workspace
                self._host.attempt(
                    lambda: replace_words(work.debate, self.sought.text(), self.by.text(), *self._scope(), at=work.map)
                )

    def _fields(self) -> None:
        words = ((self.sought, Message("Find")), (self.by, Message("Replace with")))
        for field, message in words:
            field.setMinimumHeight(32)
            named(self.speech, field, message)
            self.speech(field.setPlaceholderText, message)
            self.content.addWidget(field)
        choices = (
            (self.everywhere, Message("In the whole debate, not only on this map")),
            (self.both, Message("In both languages")),
        )
        for box, message in choices:
            self.content.addLayout(worded(box, message, self.speech, self))
        self.both.setChecked(self._host.workspace.look.language == "both")

    def _scope(self) -> tuple[str | None, str | None]:
        work = self._host.workspace
        return (None if self.everywhere.isChecked() else work.map), (None if self.both.isChecked() else work.language)

    def _where(self, place: Place) -> str:
        """Return the number of a place on the map on screen, the maps it is on, and its language."""
        work = self._host.workspace
        maps = (one_line(one.title.shown(work.language), 40) for one in maps_with(work.debate, place.id))
        language = LANGUAGES.get(place.language, place.language)
        return " · ".join(part for part in (work.numbers.get(place.id, ""), *maps, language) if part)

    def _found(self) -> list[Place]:
        return list(places_of(self._host.workspace.debate, self.sought.text(), *self._scope()))

    def _show(self) -> None:
        found = self._found()
        self.rows.clear()
        for place in found[:_MOST]:
            shown = place.replaced(self.by.text()) if self.by.text() else place.string
            row = QListWidgetItem(f"{one_line(shown, 160)}\n{self._where(place)}")
            row.setData(Qt.ItemDataRole.UserRole, place.id)
            self.rows.addItem(row)
        self.rows.setCurrentRow(0)
        count = sum(len(place.spans) for place in found)
        words = tr("Found in {count} place", "Found in {count} places", count=count) if count else tr("Not found")
        self._count.setText(words if self.sought.text() else "")
        self.buttons["show"].setEnabled(bool(found))
        self.buttons["replace"].setEnabled(bool(found) and self._host.situation.writable)
