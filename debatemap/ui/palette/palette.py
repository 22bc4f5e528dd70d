"""The palette: a field over the window, and below it what is found."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from debatemap.figure.theme import Theme
from debatemap.i18n import Message, say, tr
from debatemap.ui.appearance import Appearance
from debatemap.ui.dispatcher import Dispatcher, key_cap
from debatemap.ui.headings import hairline
from debatemap.ui.icons import BOX, JOINTS, box_icon, icon, joint_icon, pixmap
from debatemap.ui.palette.entries import GROUPS, MOST_OF_A_KIND, Entry, Found, Kind, Surroundings, commands, told
from debatemap.ui.palette.matching import Match
from debatemap.ui.palette.rows import FOUND, HEADING_HEIGHT, HEIGHT, PaletteRows
from debatemap.ui.plain import isolated, label, one_line
from debatemap.ui.speech import Speech, named
from debatemap.ui.workspace import Workspace

WIDTH: Final = 560
TOP: Final = 98
"""Pixels between the top of the page and the palette: the tabs, and 64 of the map."""
FIELD_HEIGHT: Final = 46
_ABOVE, _BELOW, _AWAY = 4, 8, 20
"""Pixels above and below what is found, and at least so many to the lower edge of the page."""
REMEMBERED: Final = 5
"""How many of the last commands an empty field offers."""


class Palette(QFrame):
    """Opens over its parent, goes away on Esc, on leaving it and on choosing something."""

    def __init__(
        self, actions: Dispatcher, appearance: Appearance, workspace: Callable[[], Workspace | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._over = parent
        self._actions, self._appearance, self._workspace = actions, appearance, workspace
        self._last: list[str] = []
        self._commands: list[Entry] = []
        self._around: Surroundings | None = None
        self._counts: dict[Kind, int] = {}
        self._before: QWidget | None = None
        self.setProperty("role", "float")
        self._speech = Speech(self)
        self._sign, self._field, self._list = label(parent=self), QLineEdit(self), QListView(self)
        self._hint = label("note", self)
        self._rows = QStandardItemModel(self)
        self._build()
        self.hide()

    def open(self) -> None:
        """Show the palette with an empty field."""
        self._before = QApplication.focusWidget()
        self._commands = [self._command(id) for id in self._actions.table if self._actions[id].isEnabled()]
        self._around = None
        self._sign.setPixmap(pixmap("search", self._appearance.theme.text2, 16, self.devicePixelRatioF()))
        self._field.clear()
        self._search("")
        self.show()
        self.raise_()
        self._field.setFocus()

    def leave(self) -> None:
        """Go away and give the keyboard back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def current_words(self) -> str:
        """Return the words of what Enter would choose, empty for nothing."""
        hit = self._list.currentIndex().data(FOUND)
        return hit.entry.words if isinstance(hit, Found) else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self._field and event.type() == QEvent.Type.FocusOut and not self._list.hasFocus():
            self.hide()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        named(self._speech, self._field, Message("Find or run a command"))
        self._speech(self._field.setPlaceholderText, Message("Find or run a command"))
        self._speech(self._hint.setText, Message("commands, claims, maps, people"))
        self._field.setFixedHeight(FIELD_HEIGHT)
        self._field.setMaxLength(200)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._search)
        named(self._speech, self._list, Message("What is found"))
        self._list.setModel(self._rows)
        self._list.setItemDelegate(PaletteRows(self._appearance, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._choose)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(10)
        head.addWidget(self._sign)
        head.addWidget(self._field, 1)
        head.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, _BELOW)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline(self))
        column.addSpacing(_ABOVE)
        column.addWidget(self._list)

    def _command(self, id: str) -> Entry:
        action = self._actions[id]
        words = action.text().replace("&&", "&")
        return Entry(Kind.COMMAND, id, one_line(words, 200), note=key_cap(action))

    def _search(self, typed: str) -> None:
        hits = (*commands(typed, self._commands), *self._said(typed)) if typed.strip() else self._remembered()
        self._rows.clear()
        for kind in Kind:
            of_kind = [hit for hit in hits if hit.entry.kind is kind]
            if of_kind:
                self._rows.appendRow(_heading(say(GROUPS[kind]), self._counts.get(kind, 0)))
            for hit in of_kind:
                self._rows.appendRow(self._row(hit))
        if not hits:
            self._rows.appendRow(_heading(tr("Nothing for “{typed}”", typed=isolated(one_line(typed, 40)))))
        self._move(1, start=-1)
        self._fit()

    def _said(self, typed: str) -> tuple[Found, ...]:
        """Return what the debate says of the typed words."""
        workspace = self._workspace()
        if workspace is None:
            return ()
        results = workspace.search.find(typed, MOST_OF_A_KIND)
        self._counts = {Kind(group.value): count for group, count in results.counts.items()}
        if self._around is None:
            self._around = _surroundings(workspace)
        return tuple(told(results, typed, self._around))

    def _remembered(self) -> tuple[Found, ...]:
        last = self._last or ["new", "open", "reason", "objection", "keys"]
        shown = [entry for id in last for entry in self._commands if entry.id == id]
        return tuple(Found(entry, Match((), (0, 0))) for entry in shown)

    def _row(self, hit: Found) -> QStandardItem:
        item = QStandardItem(hit.entry.words)
        item.setData(hit, FOUND)
        item.setData(
            f"{hit.entry.number} {hit.entry.words} {hit.entry.note}".strip(), Qt.ItemDataRole.AccessibleTextRole
        )
        if hit.entry.kind is Kind.COMMAND:
            item.setIcon(self._actions[hit.entry.id].icon())
        else:
            item.setIcon(_sign(hit.entry.sign, self._appearance.theme))
        return item

    def _key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Down:
                self._move(1)
            case Qt.Key.Key_Up:
                self._move(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose(self._list.currentIndex())
            case _:
                return False
        return True

    def _move(self, step: int, start: int | None = None) -> None:
        row = self._list.currentIndex().row() if start is None else start
        row += step
        while 0 <= row < self._rows.rowCount() and not self._rows.item(row).data(FOUND):
            row += step
        if 0 <= row < self._rows.rowCount():
            self._list.setCurrentIndex(self._rows.index(row, 0))

    def _choose(self, index: QModelIndex) -> None:
        hit = index.data(FOUND) if index.isValid() else None
        if not isinstance(hit, Found):
            return
        self.leave()
        if hit.entry.kind is Kind.COMMAND:
            self._last = [hit.entry.id, *(id for id in self._last if id != hit.entry.id)][:REMEMBERED]
            self._actions.run(hit.entry.id)
        elif (workspace := self._workspace()) is not None:
            go = workspace.show_map if hit.entry.kind is Kind.MAP else workspace.show
            go(hit.entry.id)

    def _fit(self) -> None:
        around = self._over
        heights = (
            HEIGHT if self._rows.item(row).data(FOUND) else HEADING_HEIGHT for row in range(self._rows.rowCount())
        )
        room = around.height() - TOP - FIELD_HEIGHT - _ABOVE - _BELOW - _AWAY
        list_height = min(sum(heights), max(room, HEIGHT))
        self._list.setFixedHeight(list_height)
        width = min(WIDTH, around.width() - 32)
        self.setGeometry((around.width() - width) // 2, TOP, width, FIELD_HEIGHT + 1 + _ABOVE + list_height + _BELOW)


def _surroundings(workspace: Workspace) -> Surroundings:
    whole = partial(workspace.document.wholes.of, workspace.debate)
    return Surroundings(workspace.debate, workspace.map, workspace.language, whole)


def _sign(name: str, theme: Theme) -> QIcon:
    if name == BOX:
        return box_icon(theme)
    return joint_icon(name, theme) if name in JOINTS else icon(name, theme.text2)


def _heading(words: str, count: int = 0) -> QStandardItem:
    more = f"{words}  {count}" if count > MOST_OF_A_KIND else words
    item = QStandardItem(more)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
