"""The outline beside the map: the same rows, the same keys, always in step."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QDropEvent, QFocusEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView, QWidget

from debatemap.domain.changes import Edit
from debatemap.domain.text import Text
from debatemap.figure.folds import LEGIBLE
from debatemap.i18n import Message, language, say
from debatemap.ui.aloud import say_row
from debatemap.ui.appearance import Appearance
from debatemap.ui.gestures import Gestures
from debatemap.ui.outline.branches import SECTIONS, Tree
from debatemap.ui.outline.dropping import Where, dropped
from debatemap.ui.outline.model import OutlineModel, Role
from debatemap.ui.outline.painter import RowPainter, ground
from debatemap.ui.speech import Speech, named
from debatemap.ui.workspace import Workspace

_WHERE = {
    QAbstractItemView.DropIndicatorPosition.AboveItem: Where.ABOVE,
    QAbstractItemView.DropIndicatorPosition.OnItem: Where.ON,
    QAbstractItemView.DropIndicatorPosition.BelowItem: Where.BELOW,
}


class OutlineView(QTreeView):
    """Shows the rows of the present map and, below, what is on none."""

    typed = Signal(str)
    """A letter was typed on a row."""
    chosen = Signal(str)
    """A row was chosen: its key, which on the map is that of a box or joint."""

    def __init__(
        self,
        workspace: Workspace,
        gestures: Gestures,
        attempt: Callable[[Callable[[], Edit]], bool],
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._attempt = attempt
        self._workspace, self._gestures, self._appearance = workspace, gestures, appearance
        self._rows = OutlineModel(self._shown, self)
        self._following = False
        self._speech = Speech(self)
        named(self._speech, self, Message("Outline"), Message("The claims of the map as a list, with the same keys."))
        self._set_up()
        self._listen()
        self.refresh()
        self._unfold()

    def refresh(self) -> None:
        """Show the debate as it is now."""
        whole = self._workspace.whole
        self._following = True
        tree = Tree(self._workspace.debate, whole.outline if whole is not None else None)
        self._rows.show(tree, self._workspace.numbers)
        self._dim()
        self._following = False
        self._follow_selection()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._rows.speak_again()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, lambda: say_row(self))

    def keyboardSearch(self, letter: str) -> None:
        """Let what is typed be written in the selected box, as on the map."""
        self.typed.emit(letter)

    def dropEvent(self, event: QDropEvent) -> None:
        target = self.indexAt(event.position().toPoint()).data(Role.ID)
        carried, map = self._workspace.selection.current, self._workspace.map
        where = _WHERE.get(self.dropIndicatorPosition())
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the rows follow the edit, not the mouse
        event.accept()
        if carried and target and map and where is not None:
            self._attempt(lambda: dropped(self._workspace.debate, map, carried, target, where))

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if self.selectionModel().isSelected(index):
            row = QRect(0, option.rect.y(), self.viewport().width(), option.rect.height())
            ground(painter, row, self._appearance.theme)
        super().drawRow(painter, option, index)

    def _set_up(self) -> None:
        self.setModel(self._rows)
        self.setItemDelegate(RowPainter(self._appearance, self, grounds=False))
        self.setHeaderHidden(True)
        self.setIndentation(11)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.setTabKeyNavigation(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def _look(self) -> None:
        """Show the debate in the language of the look in force."""
        self.refresh()
        self._rows.speak_again()

    def _listen(self) -> None:
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.doubleClicked.connect(lambda _: self._gestures.act("edit-text"))
        self._workspace.edited.connect(self.refresh)
        self._workspace.look_changed.connect(self._look)
        self._workspace.map_shown.connect(self._show_map)
        self._workspace.marked.changed.connect(self._dim)
        self._workspace.selection.changed.connect(self._follow_selection)

    def _shown(self, words: Text | Message) -> tuple[str, str]:
        if isinstance(words, Message) or not words:
            return say(words if isinstance(words, Message) else Message("(no text yet)")), language()
        wanted = self._workspace.language
        return words.shown(wanted), words.shown_tag(wanted)

    def _dim(self) -> None:
        self._rows.dim(self._workspace.waiting)

    def _show_map(self) -> None:
        self.refresh()
        self._unfold()

    def _unfold(self) -> None:
        """Unfold the rows of what is unfolded on the map, level by level, as many as it shows when it opens."""
        shut = self._workspace.folded.union(SECTIONS)
        waiting = deque(self._below(QModelIndex()))
        for _ in range(LEGIBLE):
            if not waiting:
                return
            index = waiting.popleft()
            if self._rows.hasChildren(index) and index.data(Role.KEY) not in shut:
                waiting.extend(self._below(index))
                self.expand(index)

    def _below(self, index: QModelIndex) -> list[QModelIndex]:
        self._rows.fetchMore(index)
        return [self._rows.index(row, 0, index) for row in range(self._rows.rowCount(index))]

    def _tell_selection(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        if not self._following:
            current = self.currentIndex().data(Role.ID)
            ids, key = [index.data(Role.ID) for index in self.selectedIndexes()], self.currentIndex().data(Role.KEY)
            self._following = True
            self._workspace.selection.choose(*ids, current=current, spot=key)
            self._following = False
            self.chosen.emit(key)

    def _follow_selection(self) -> None:
        if self._following:
            return
        self._following = True
        selection = self._workspace.selection
        chosen, flags = QItemSelection(), QItemSelectionModel.SelectionFlag
        for id in selection.ids:
            index = self._row_of(id)
            chosen.select(index, index)
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        current = self._row_of(selection.current) if selection.current is not None else QModelIndex()
        if current.isValid():
            self.selectionModel().setCurrentIndex(current, flags.NoUpdate)
            self.scrollTo(current)
        self._following = False

    def _row_of(self, id: str) -> QModelIndex:
        """Return where a record stands, by the box of it that was chosen."""
        return self._rows.find(self._rows.key_of(id, self._workspace.selection.spot))

    def _menu(self, place: QPoint) -> None:
        self._gestures.menu(self.viewport().mapToGlobal(place))
