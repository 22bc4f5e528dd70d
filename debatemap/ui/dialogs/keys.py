"""Every command with its keys, made from the table of actions; any of them can be given others."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from debatemap.i18n import Message
from debatemap.ui.action import Where
from debatemap.ui.dialogs.catching import KeyCatch, may_run
from debatemap.ui.dispatcher import Dispatcher
from debatemap.ui.keymap import Keymap
from debatemap.ui.menus import CONTEXT, MENUS, Menu
from debatemap.ui.prompts.frame import WIDEST, Frame, Verb
from debatemap.ui.speech import named


class KeysDialog(Frame):
    """A sheet of keys, menu by menu; the chosen row's can be changed and put back, which holds at once."""

    def __init__(self, actions: Dispatcher, parent: QWidget | None = None) -> None:
        super().__init__(Message("Keys"), (Verb("", Message("Close"), main=True),), parent)
        self._actions = actions
        self._wanted = ""
        self._rows: dict[str, QTreeWidgetItem] = {}
        self.sheet = QTreeWidget(self)
        self.line = KeyCatch(self)
        self.change = self._button(Message("Change…"), self._wait)
        self.take = self._button(Message("Use it here instead"), self._take)
        self.reset = self._button(Message("Reset"), lambda: self._choose(self._keymap.reset(self._id)))
        self.reset_all = self._button(Message("Reset all"), lambda: self._choose(Keymap(self._keymap.table)))
        self._build()
        self._show_keys()
        self.sheet.setCurrentItem(next(iter(self._rows.values())))
        self.sheet.currentItemChanged.connect(self._forget)
        self.sheet.itemActivated.connect(self._wait)
        self.line.caught.connect(self._caught)
        self.line.left.connect(self._left)
        self.sheet.setFocus()

    def choose(self, id: str) -> None:
        """Choose the row of an action."""
        self.sheet.setCurrentItem(self._rows[id])

    def keys_of(self, id: str) -> str:
        """Return what the row of an action shows as its keys."""
        return self._rows[id].text(1)

    @property
    def _keymap(self) -> Keymap:
        return self._actions.keymap

    @property
    def _id(self) -> str:
        row = self.sheet.currentItem()
        assert row is not None
        return str(row.data(0, Qt.ItemDataRole.UserRole))

    def _build(self) -> None:
        self.setMinimumWidth(WIDEST)
        self._fill()
        self.content.addWidget(self.sheet)
        self.content.addWidget(self.line)
        for buttons in ((self.take,), (self.change, self.reset, self.reset_all)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            self.content.addLayout(row)
        self._forget()

    def _button(self, words: Message, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        self.speech(button.setText, words)
        self.speech(button.setStatusTip, words)
        button.clicked.connect(lambda _checked: do())
        return button

    def _fill(self) -> None:
        self.sheet.setProperty("role", "list")
        self.sheet.setColumnCount(2)
        self.sheet.setHeaderHidden(True)
        self.sheet.setRootIsDecorated(False)
        self.sheet.setMinimumHeight(320)
        self.sheet.header().setStretchLastSection(False)
        self.sheet.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.sheet.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        named(self.speech, self.sheet, Message("Keys"))
        for menu in (*MENUS, CONTEXT):
            self._group(menu)

    def _group(self, menu: Menu) -> None:
        ids = [id for id in dict.fromkeys(menu.actions()) if id in self._actions.table and id not in self._rows]
        if not ids:
            return
        group = QTreeWidgetItem(self.sheet)
        group.setFlags(Qt.ItemFlag.NoItemFlags)
        bold = self.sheet.font()
        bold.setBold(True)
        group.setFont(0, bold)
        self.speech(lambda words: group.setText(0, words.split("(")[0].replace("&", "")), menu.title)
        for id in ids:
            row = QTreeWidgetItem(self.sheet)
            row.setData(0, Qt.ItemDataRole.UserRole, id)
            self.speech(partial(row.setText, 0), self._actions.table[id].text)
            self._rows[id] = row

    def _show_keys(self) -> None:
        for id, row in self._rows.items():
            keys = (_shown(key) for key in self._keymap.of(id)[:2])
            row.setText(1, "  ".join(keys))

    def _wait(self) -> None:
        self._forget()
        name = self._actions.table[self._id].text
        self.line.wait(Message("Press the keys for “{action}”. Esc leaves them as they are.", action=name))

    def _caught(self, keys: QKeySequence) -> None:
        action, key = self._actions.table[self._id], keys.toString()
        holder = self._keymap.holder(key)
        self.sheet.setFocus()
        if not may_run(keys, action.where is Where.PANES):
            told = Message("{keys} alone writes or moves about: take it with Ctrl or Alt.", keys=_shown(key))
            self.line.show_words(told)
        elif holder in (None, action.id):
            self._choose(self._keymap.given(action.id, (key,)))
        else:
            self._ask(key, holder)

    def _ask(self, key: str, holder: str) -> None:
        name = self._actions.table[holder].text
        self.line.show_words(Message("{keys} runs “{action}” already.", keys=_shown(key), action=name))
        self._wanted = key
        self.take.show()
        self.take.setFocus()

    def _take(self) -> None:
        self.sheet.setFocus()
        self._choose(self._keymap.given(self._id, (self._wanted,)))

    def _choose(self, keymap: Keymap) -> None:
        self._forget()
        self._actions.choose(keymap)
        self._show_keys()

    def _left(self) -> None:
        if self.line.hasFocus():
            self.sheet.setFocus()
        self._forget()

    def _forget(self) -> None:
        """Drop the key that was asked about, and what was said."""
        self.take.hide()
        self.line.hide()


def _shown(key: str) -> str:
    """Return keys as the system writes them."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
