"""Every command with its keys, made from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from debatemap.i18n import Message
from debatemap.ui.dispatcher import Dispatcher
from debatemap.ui.menus import MENUS
from debatemap.ui.plain import label
from debatemap.ui.prompts.frame import WIDEST, Frame, Verb


class KeysDialog(Frame):
    """A sheet of keys, menu by menu."""

    def __init__(self, actions: Dispatcher, parent: QWidget | None = None) -> None:
        super().__init__(Message("Keys"), (Verb("", Message("Close"), safe=True, main=True),), parent)
        self._sheet = QWidget(self)
        self._grid = QGridLayout(self._sheet)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(0, 1)
        self._fill(actions)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._sheet)
        area.setMinimumHeight(420)
        self.setMinimumWidth(WIDEST)
        self.speech(area.setAccessibleName, Message("Keys"))
        self.content.addWidget(area)

    def _fill(self, actions: Dispatcher) -> None:
        for menu in MENUS:
            ids = [id for id in dict.fromkeys(menu.actions()) if actions.table[id].keys]
            if ids:
                self._title(menu.title)
            for id in ids:
                self._row(actions, id)

    def _title(self, title: Message) -> None:
        made = label("label", self._sheet)
        self.speech(lambda words: made.setText(words.split("(")[0].replace("&", "")), title)
        self._grid.addWidget(made, self._grid.rowCount(), 0, 1, 2)

    def _row(self, actions: Dispatcher, id: str) -> None:
        row = self._grid.rowCount()
        words, keys = label("body", self._sheet, wrap=True), label("key", self._sheet)
        self.speech(words.setText, actions.table[id].text)
        keys.setText("  ".join(key.toString() for key in actions[id].shortcuts()[:2]))
        self._grid.addWidget(words, row, 0)
        self._grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
