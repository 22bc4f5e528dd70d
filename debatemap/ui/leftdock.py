"""The left dock: the maps of the debate and the outline of the one on screen."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from debatemap.i18n import Message
from debatemap.ui.dispatcher import Dispatcher
from debatemap.ui.gestures import Gestures
from debatemap.ui.headings import Heading, hairline
from debatemap.ui.host import Host
from debatemap.ui.maplist import MapList
from debatemap.ui.outline.view import OutlineView
from debatemap.ui.panes import as_dock
from debatemap.ui.plain import label
from debatemap.ui.speech import Speech
from debatemap.ui.workspace import Workspace

AIR: Final = 6
"""What is free at both sides of rows, in pixels."""


class LeftDock(QWidget):
    """Maps above, outline below; the outline has the keyboard."""

    def __init__(
        self, workspace: Workspace, gestures: Gestures, actions: Dispatcher, host: Host, parent: QWidget
    ) -> None:
        super().__init__(parent)
        as_dock(self, "left")
        appearance = host.program.appearance
        self.maps = MapList(workspace, appearance, self)
        self.outline = OutlineView(workspace, gestures, host.attempt, appearance, self)
        actions.hear_on(self.outline)
        self.setFocusProxy(self.outline)
        heads = Heading(Message("Maps"), actions["map"], self), Heading(Message("Outline"), parent=self)
        self.maps.counted.connect(heads[0].count)
        heads[0].count(self.maps.model().rowCount())
        self._speech = Speech(self)
        self._empty = label("secondary", self, wrap=True)
        self._empty.setContentsMargins(14, 4, 14, 4)
        self._speech(self._empty.setText, Message("Claims appear here as you write them."))
        rows = self.outline.model()
        for changed in (rows.modelReset, rows.rowsInserted, rows.rowsRemoved):
            changed.connect(self._show_whether_empty)
        self._show_whether_empty()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 1, 0)
        column.setSpacing(0)
        column.addWidget(heads[0])
        column.addLayout(_inset(self.maps))
        for part in (hairline(self), heads[1], self._empty):
            column.addWidget(part)
        column.addLayout(_inset(self.outline), 1)

    def _show_whether_empty(self) -> None:
        self._empty.setVisible(self.outline.model().rowCount() == 0)


def _inset(rows: QWidget) -> QHBoxLayout:
    """Return the rows with a little air at both sides."""
    line = QHBoxLayout()
    line.setContentsMargins(AIR, 0, AIR, 0)
    line.addWidget(rows)
    return line
