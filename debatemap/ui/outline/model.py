"""Qt's view of the outline's rows: made when somebody unfolds what they are below, and then changed row by row so that
what is unfolded and selected stays so.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from debatemap.domain.debate import Debate
from debatemap.domain.text import Text
from debatemap.figure.outline import JointKind
from debatemap.i18n import Message, say
from debatemap.ui.outline.branches import Branch, Tree
from debatemap.ui.plain import one_line, tooltip

Index = QModelIndex | QPersistentModelIndex

_CHOOSABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_MOVABLE = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
_FLAGS = {
    (False, False): Qt.ItemFlag.ItemIsEnabled,
    (False, True): Qt.ItemFlag.ItemIsEnabled | _MOVABLE,
    (True, False): _CHOOSABLE,
    (True, True): _CHOOSABLE | _MOVABLE,
}
"""The flags of rows that can be chosen, and moved; Qt asks for all rows, and flags are slow to put together."""


class Role(IntEnum):
    """What a row's painter asks for beside the text."""

    ID = Qt.ItemDataRole.UserRole.value
    SIGN = Qt.ItemDataRole.UserRole.value + 1
    NUMBER = Qt.ItemDataRole.UserRole.value + 2
    COUNT = Qt.ItemDataRole.UserRole.value + 3
    KEY = Qt.ItemDataRole.UserRole.value + 4
    LANGUAGE = Qt.ItemDataRole.UserRole.value + 5
    FAINT = Qt.ItemDataRole.UserRole.value + 6


NOWHERE: Final = QModelIndex()
_KINDS: Final[dict[str, Message]] = {
    JointKind.BECAUSE: Message("reason"),
    JointKind.BUT: Message("objection"),
    JointKind.HOWEVER: Message("rebuttal"),
    JointKind.UNDERCUT: Message("undercut"),
}
"""What is said of a row for its sign."""


@dataclass(eq=False, slots=True)
class Row:
    """A branch at its place in the tree; ``made`` tells whether the rows below it are there."""

    branch: Branch
    above: "Row | None"
    below: list["Row"] = field(default_factory=list)
    made: bool = False

    @property
    def place(self) -> int:
        """Return the row's place under the one above it."""
        return 0 if self.above is None else self.above.below.index(self)


class OutlineModel(QAbstractItemModel):
    """The rows of the outline; ``shown`` turns a text or message into the words to show and their language."""

    def __init__(self, shown: Callable[[Text | Message], tuple[str, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._root = Row(Branch("", None, "", Text()), None, made=True)
        self._tree = Tree(Debate(), None)
        self._numbers: Mapping[str, str] = {}
        self._faint = frozenset[str]()
        self._told: Mapping[int, Callable[[Branch], object]] = {
            Role.KEY: lambda branch: branch.key,
            Role.ID: lambda branch: branch.id,
            Role.SIGN: lambda branch: branch.sign,
            Role.NUMBER: self._number,
            Role.FAINT: lambda branch: branch.id in self._faint,
            Role.LANGUAGE: lambda branch: self._shown(branch.text)[1],
            Qt.ItemDataRole.DisplayRole: lambda branch: one_line(self._words(branch), 200),
            Qt.ItemDataRole.ToolTipRole: lambda branch: tooltip(self._words(branch)),
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
        }

    def show(self, tree: Tree, numbers: Mapping[str, str]) -> None:
        """Show another tree, telling of rows that came, went, moved or changed."""
        renumbered = numbers != self._numbers
        self._tree, self._numbers = tree, numbers
        self._follow()
        if renumbered:
            self.speak_again()

    def dim(self, ids: frozenset[str]) -> None:
        """Show the rows of some records faintly."""
        if ids != self._faint:
            self._faint = ids
            self.speak_again()

    def speak_again(self) -> None:
        """Tell that every row's words may be others."""
        for row in self._made_rows():
            if row.below:
                self._tell(row.below, 0, len(row.below) - 1)

    def find(self, key: str | None) -> QModelIndex:
        """Return where the row with a key stands, made if need be; nowhere for an unknown key."""
        way: list[str] = []
        while key is not None:
            way.append(key)
            key = self._tree.above(key)
        row: Row | None = self._root
        while way and row is not None:
            self._make(row)
            wanted = way.pop()
            row = next((one for one in row.below if one.branch.key == wanted), None)
        return self._index(row) if row is not None else QModelIndex()

    def key_of(self, id: str, spot: str | None) -> str | None:
        """Return the key of the row of a record, as its tree does."""
        return self._tree.key_of(id, spot)

    def canFetchMore(self, parent: Index) -> bool:
        return not self._row(parent).made

    def fetchMore(self, parent: Index) -> None:
        self._make(self._row(parent))

    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        row = self._row(parent)
        return bool(row.below) if row.made else row.branch.full

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        below = self._row(parent).below
        return self.createIndex(row, column, below[row]) if 0 <= row < len(below) and column == 0 else QModelIndex()

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        above = self._row(index).above
        return QModelIndex() if above is None or above is self._root else self.createIndex(above.place, 0, above)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self._row(parent).below)

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        tell = self._told.get(int(role))
        return tell(self._row(index).branch) if tell is not None else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        branch = self._row(index).branch
        return _FLAGS[bool(branch.id), branch.movable]

    def _number(self, branch: Branch) -> str:
        return self._numbers.get(branch.id or "", "")

    def _words(self, branch: Branch) -> str:
        return self._shown(branch.text)[0]

    def _spoken(self, branch: Branch) -> str:
        kind = say(_KINDS[branch.sign]) if branch.sign in _KINDS else ""
        return ", ".join(part for part in (self._number(branch), kind, self._words(branch)) if part)

    def _row(self, index: Index) -> Row:
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Row) else self._root

    def _made_rows(self) -> Iterator[Row]:
        """Yield the rows whose rows below are there, the root first."""
        waiting = [self._root]
        while waiting:
            row = waiting.pop()
            yield row
            waiting.extend(one for one in row.below if one.made)

    def _make(self, row: Row) -> None:
        """Make the rows below a row if they are not there."""
        branches = () if row.made else self._tree.below(row.branch.key)
        row.made = True
        if branches:
            self.beginInsertRows(self._index(row), 0, len(branches) - 1)
            row.below = [_row(branch, row) for branch in branches]
            self.endInsertRows()

    def _follow(self) -> None:
        for row in self._made_rows():
            self._follow_below(row, self._tree.below(row.branch.key or None))

    def _follow_below(self, row: Row, branches: tuple[Branch, ...]) -> None:
        self._drop(row, {branch.key for branch in branches})
        known = {one.branch.key: one for one in row.below}
        for place, branch in enumerate(branches):
            if branch.key in known:
                self._move(row, known[branch.key], place)
                self._change(row, place, branch)
            else:
                self._insert(row, place, branch)

    def _drop(self, row: Row, kept: set[str]) -> None:
        for place in reversed(range(len(row.below))):
            if row.below[place].branch.key not in kept:
                self.beginRemoveRows(self._index(row), place, place)
                del row.below[place]
                self.endRemoveRows()

    def _insert(self, row: Row, place: int, branch: Branch) -> None:
        self.beginInsertRows(self._index(row), place, place)
        row.below.insert(place, _row(branch, row))
        self.endInsertRows()

    def _move(self, row: Row, found: Row, place: int) -> None:
        if row.below[place] is not found:
            now, index = found.place, self._index(row)
            self.beginMoveRows(index, now, now, index, place)
            row.below.insert(place, row.below.pop(now))
            self.endMoveRows()

    def _change(self, row: Row, place: int, branch: Branch) -> None:
        changed = row.below[place]
        before, changed.branch = changed.branch, branch
        if before != branch:
            self._tell(row.below, place, place)
        if not changed.made and not branch.full:
            self.layoutAboutToBeChanged.emit()
            changed.made = True
            self.layoutChanged.emit()

    def _tell(self, rows: list[Row], first: int, last: int) -> None:
        self.dataChanged.emit(self.createIndex(first, 0, rows[first]), self.createIndex(last, 0, rows[last]))

    def _index(self, row: Row) -> QModelIndex:
        return QModelIndex() if row is self._root else self.createIndex(row.place, 0, row)


def _row(branch: Branch, above: Row) -> Row:
    return Row(branch, above, made=not branch.full)
