"""Qt's view of the outline's rows, changed row by row so that what is unfolded and selected stays so."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from debatemap.domain.text import Text
from debatemap.figure.outline import JointKind
from debatemap.i18n import Message, say
from debatemap.ui.outline.branches import Branch
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
    """A branch at its place in the tree."""

    branch: Branch
    above: "Row | None"
    below: list["Row"] = field(default_factory=list)

    def place(self) -> int:
        """Return the row's place under the one above it."""
        return 0 if self.above is None else self.above.below.index(self)


class OutlineModel(QAbstractItemModel):
    """The rows of the outline; ``shown`` turns a text or message into the words to show and their language."""

    def __init__(self, shown: Callable[[Text | Message], tuple[str, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._root = Row(Branch("", None, "", Text()), None)
        self._numbers: Mapping[str, str] = {}
        self._faint = frozenset[str]()

    def show(self, branches: Sequence[Branch], numbers: Mapping[str, str]) -> None:
        """Show these branches, telling of rows that came, went, moved or changed."""
        renumbered = numbers != self._numbers
        self._numbers = numbers
        self._follow(self._root, tuple(branches))
        if renumbered:
            self.speak_again()

    def dim(self, ids: frozenset[str]) -> None:
        """Show the rows of some records faintly."""
        if ids != self._faint:
            self._faint = ids
            self.speak_again()

    def speak_again(self) -> None:
        """Tell that every row's words may be others."""
        for row in (self._root, *self._rows(self._root)):
            if row.below:
                self._tell(row.below, 0, len(row.below) - 1)

    def indexes(self, id: str) -> list[QModelIndex]:
        """Return where a record stands in the tree."""
        return [self.createIndex(row.place(), 0, row) for row in self._rows(self._root) if row.branch.id == id]

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        below = self._row(parent).below
        return self.createIndex(row, column, below[row]) if 0 <= row < len(below) and column == 0 else QModelIndex()

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        above = self._row(index).above
        return QModelIndex() if above is None or above is self._root else self.createIndex(above.place(), 0, above)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self._row(parent).below)

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        branch = self._row(index).branch
        number = self._numbers.get(branch.id or "", "")
        words, language = self._shown(branch.text)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one_line(words, 200)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(words)
            case Qt.ItemDataRole.AccessibleTextRole:
                kind = say(_KINDS[branch.sign]) if branch.sign in _KINDS else ""
                return ", ".join(part for part in (number, kind, words) if part)
        told: dict[int, str | bool | None] = {
            Role.ID: branch.id,
            Role.SIGN: branch.sign,
            Role.NUMBER: number,
            Role.KEY: branch.key,
            Role.LANGUAGE: language,
            Role.FAINT: branch.id in self._faint,
        }
        return told.get(int(role))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        branch = self._row(index).branch
        return _FLAGS[bool(branch.id), branch.movable]

    def _row(self, index: Index) -> Row:
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Row) else self._root

    def _rows(self, row: Row) -> Iterator[Row]:
        for below in row.below:
            yield below
            yield from self._rows(below)

    def _follow(self, row: Row, branches: tuple[Branch, ...]) -> None:
        self._drop(row, {branch.key for branch in branches})
        for place, branch in enumerate(branches):
            found = next((one for one in row.below[place:] if one.branch.key == branch.key), None)
            if found is None:
                self._insert(row, place, branch)
            else:
                self._move(row, found, place)
                same = _as_told(found.branch) == _as_told(branch)
                found.branch = branch
                if not same:
                    self._tell(row.below, place, place)
                self._follow(found, branch.below)

    def _drop(self, row: Row, kept: set[str]) -> None:
        for place in reversed(range(len(row.below))):
            if row.below[place].branch.key not in kept:
                self.beginRemoveRows(self._index(row), place, place)
                del row.below[place]
                self.endRemoveRows()

    def _insert(self, row: Row, place: int, branch: Branch) -> None:
        self.beginInsertRows(self._index(row), place, place)
        row.below.insert(place, _grown(branch, row))
        self.endInsertRows()

    def _move(self, row: Row, found: Row, place: int) -> None:
        now = found.place()
        if now != place:
            index = self._index(row)
            self.beginMoveRows(index, now, now, index, place)
            row.below.insert(place, row.below.pop(now))
            self.endMoveRows()

    def _tell(self, rows: list[Row], first: int, last: int) -> None:
        self.dataChanged.emit(self.createIndex(first, 0, rows[first]), self.createIndex(last, 0, rows[last]))

    def _index(self, row: Row) -> QModelIndex:
        return QModelIndex() if row is self._root else self.createIndex(row.place(), 0, row)


def _as_told(branch: Branch) -> tuple[object, ...]:
    return branch.id, branch.sign, branch.text, branch.movable


def _grown(branch: Branch, above: Row) -> Row:
    row = Row(branch, above)
    row.below = [_grown(below, row) for below in branch.below]
    return row
