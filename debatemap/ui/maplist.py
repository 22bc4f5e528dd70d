"""The list of maps in the left dock."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView, QWidget

from debatemap.domain.model import Claim, Map
from debatemap.domain.relations import items_on, maps
from debatemap.i18n import Message
from debatemap.ui.appearance import Appearance
from debatemap.ui.outline.model import Role
from debatemap.ui.outline.painter import HEIGHT, RowPainter
from debatemap.ui.plain import one_line, tooltip
from debatemap.ui.speech import Speech, named
from debatemap.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex


class MapModel(QAbstractListModel):
    """The maps of a debate in order, each with the number of claims on it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._maps: tuple[Map, ...] = ()
        self.refresh()

    def refresh(self) -> None:
        """Show the maps as they are now."""
        found = maps(self._workspace.debate)
        if [one.id for one in found] != [one.id for one in self._maps]:
            self.beginResetModel()
            self._maps = found
            self.endResetModel()
        self._maps = found
        self.dataChanged.emit(self.index(0), self.index(len(found) - 1))

    def row_of(self, map: str | None) -> QModelIndex:
        """Return where a map stands."""
        return next((self.index(row) for row, one in enumerate(self._maps) if one.id == map), QModelIndex())

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._maps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one, language = self._maps[index.row()], self._workspace.language
        title = one.title.shown(language)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one_line(title, 120)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(title)
            case Role.COUNT:
                items = items_on(self._workspace.debate, one.id)
                return str(sum(isinstance(item, Claim) for item in items))
        told: dict[int, str] = {Role.ID: one.id, Role.LANGUAGE: one.title.shown_tag(language), Role.SIGN: "network"}
        return told.get(int(role))


class MapList(QListView):
    """Shows the maps; choosing one shows it."""

    counted = Signal(int)

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._maps = MapModel(workspace)
        self._speech = Speech(self)
        named(self._speech, self, Message("Maps"), Message("The maps of this debate."))
        self.setModel(self._maps)
        self.setItemDelegate(RowPainter(appearance, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._chosen)
        workspace.edited.connect(self.refresh)
        workspace.map_shown.connect(self.refresh)
        workspace.look_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the maps as they are, the one on screen marked."""
        self._maps.refresh()
        self.setCurrentIndex(self._maps.row_of(self._workspace.map))
        self.setFixedHeight(min(max(self._maps.rowCount(), 1), 6) * HEIGHT + 2)
        self.counted.emit(self._maps.rowCount())

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid() and index.data(Role.ID) != self._workspace.map:
            self._workspace.show_map(index.data(Role.ID))
