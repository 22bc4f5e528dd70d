"""The tabs over the map: the maps that were looked at."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QToolButton, QWidget

from debatemap.domain.model import Map
from debatemap.i18n import Message, say
from debatemap.ui.dispatcher import Dispatcher
from debatemap.ui.headings import AddButton, cross
from debatemap.ui.icons import icon
from debatemap.ui.plain import menu_text, one_line, tooltip
from debatemap.ui.speech import Speech, named
from debatemap.ui.workspace import Workspace

_END = QTabBar.ButtonPosition.RightSide


class MapTabs(QTabBar):
    """A tab for each map that was looked at; the last one cannot be closed."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._speech = Speech(self)
        named(self._speech, self, Message("Open maps"), Message("The maps you have looked at."))
        self._cross = self._closing()
        self.setProperty("role", "maps")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.currentChanged.connect(self._chosen)
        workspace.map_shown.connect(self.refresh)
        workspace.edited.connect(self.refresh)
        workspace.look_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the titles as they are, the map on screen marked."""
        self.blockSignals(True)
        self._drop_gone()
        if self._workspace.map is not None:
            self.setCurrentIndex(self._tab(self._workspace.map))
        for index in range(self.count()):
            self._name(index)
        self._offer_to_close()
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._close(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._cross.setIcon(icon("x", self.palette().text().color().name(), size=14))

    def _closing(self) -> QToolButton:
        words, tip = Message("Close this tab"), Message("Close this tab (Del)")
        button = cross(words, self.palette().text().color().name(), self, tip)
        button.setFixedSize(24, 24)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._close(self.currentIndex()))
        button.hide()
        return button

    def _offer_to_close(self) -> None:
        """Let the tab of the map on screen have the cross, as long as another tab is left."""
        current = self.currentIndex() if self.count() > 1 else -1
        for index in range(self.count()):
            if index != current and self.tabButton(index, _END) is not None:
                self.setTabButton(index, _END, None)
        if current >= 0 and self.tabButton(current, _END) is None:
            self.setTabButton(current, _END, self._cross)
            self._cross.show()

    def _drop_gone(self) -> None:
        for index in reversed(range(self.count())):
            if self.tabData(index) not in self._workspace.debate[Map]:
                self._remove(index)

    def _remove(self, index: int) -> None:
        """Take a tab away but not the cross, which the bar would delete with it."""
        self.setTabButton(index, _END, None)
        self.removeTab(index)

    def _tab(self, map: str) -> int:
        found = next((index for index in range(self.count()) if self.tabData(index) == map), None)
        if found is None:
            found = self.addTab("")
            self.setTabData(found, map)
        return found

    def _name(self, index: int) -> None:
        title = self._workspace.debate[Map][self.tabData(index)].title.shown(self._workspace.language)
        self.setTabText(index, menu_text(one_line(title, 40)) or say(Message("Map without a title")))
        self.setTabToolTip(index, tooltip(title))

    def _chosen(self, index: int) -> None:
        if index >= 0:
            self._workspace.show_map(self.tabData(index))

    def _close(self, index: int) -> None:
        if self.count() > 1:
            self._remove(index)


class TabStrip(QWidget):
    """The tabs and the button that adds a map."""

    def __init__(self, workspace: Workspace, actions: Dispatcher, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = MapTabs(workspace, self)
        self.setFocusProxy(self.tabs)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(0)
        row.addWidget(self.tabs)
        more = AddButton(actions["map"], self)
        more.setFixedHeight(26)
        row.addWidget(more, alignment=Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self.setFixedHeight(34)
