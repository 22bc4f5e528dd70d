"""Every step that was made, the last one on top, and the way back to any of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from debatemap.domain.model import Map
from debatemap.i18n import Message, say, tr
from debatemap.ui.host import Host
from debatemap.ui.plain import one_line
from debatemap.ui.prompts.frame import WIDEST, Frame, Verb
from debatemap.ui.speech import named


class HistoryDialog(Frame):
    """Lists the steps; going to one undoes or makes again all that lie between."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        verbs = (Verb("", Message("Close")), Verb("go", Message("Go there"), safe=True, main=True))
        super().__init__(Message("History"), verbs, parent)
        self._host = host
        self.setMinimumWidth(WIDEST)
        self.rows = QListWidget(self)
        self.rows.setMinimumHeight(320)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        named(self.speech, self.rows, Message("Steps, the last one first"))
        self.content.addWidget(self.rows)
        self._fill()
        self.rows.itemDoubleClicked.connect(lambda _: self.buttons["go"].click())
        self.rows.setFocus()

    def run(self) -> None:
        """Ask, and go to the chosen step."""
        row = self.rows
        if self.ask() and row.currentItem() is not None:
            self._host.workspace.go_to(int(row.currentItem().data(Qt.ItemDataRole.UserRole)))
            self._host.canvas.reveal(*self._host.workspace.selection.ids)

    def _told(self, name: Message, map: str | None) -> str:
        """Return what a step is called, with the map it was made on where there are several."""
        debate, language = self._host.workspace.debate, self._host.workspace.language
        sheet = debate[Map].find(map) if len(debate[Map]) > 1 else None
        return say(name) if sheet is None else f"{say(name)} · {sheet.title.shown(language)}"

    def _fill(self) -> None:
        history = self._host.workspace.document.history
        steps = [tr("As it was at first"), *map(self._told, history.names, history.maps)]
        for position in reversed(range(len(steps))):
            row = QListWidgetItem(f"{position}  {one_line(steps[position], 100)}")
            row.setData(Qt.ItemDataRole.UserRole, position)
            if position > history.position:
                row.setForeground(self.palette().placeholderText())
            self.rows.addItem(row)
            if position == history.position:
                self.rows.setCurrentItem(row)
